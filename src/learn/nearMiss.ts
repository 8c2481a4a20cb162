/** A number that no cell prints, where the words name a figure all the same: what the workbook says there, to be asked about. */
import type { Mention } from '../draft/mention';
import { digitSlip, explainSlip } from '../derivations/digitSlip';
import { numberText } from '../template/figureDrop';
import { choiceOf } from './candidate';
import { keyOf } from './expressions';
import type { LearnSource } from './learnSource';
import { stretchOf } from './lookUp';
import type { NumberCandidates } from './numberCandidates';
import type { Doubt } from './binding';
import type { Printer } from './printer';
import { unitFit } from './unitEvidence';

/** So much of an indicator's name must stand around the number. */
const NAMED = 0.75;

type Miss = Pick<Doubt, 'reason' | 'choices'>;

/** "tăng 15% so với cùng kỳ", which the workbook's own columns don't give. */
function comparisonMiss(mention: Mention, text: string, candidates: NumberCandidates, printer: Printer): Miss | undefined {
  const { subject } = candidates.neighbours(mention);
  const { base } = candidates.place(mention).cues;
  if (!subject || base === undefined || (mention.role !== 'up' && mention.role !== 'down') || mention.form === 'times') return undefined;
  const filter = mention.form === 'percent' ? 'so_với' : mention.form === 'points' ? 'điểm_so_với' : 'chênh';
  const source = `${subject.path} | ${filter}: ${keyOf(subject.indicator.code, base)}`;
  const printed = printer.print(`{{ ${source} }}`);
  if (!printed) return undefined;
  const cells = printed.figures.flatMap((figure) => figure.cells);
  const choice = choiceOf({ source, text: printed.text, indicator: subject.indicator, cells }, stretchOf(text, mention, printed.text));
  return { reason: `sổ tính ra “${printed.text}”`, choices: [choice] };
}

/** "3.517" where the figure that the words name is 3.571. */
function slipMiss(mention: Mention, text: string, candidates: NumberCandidates, { figures }: LearnSource): Miss | undefined {
  const { around, tail } = candidates.place(mention);
  if (mention.form !== 'count' || mention.scaled || mention.role === 'up' || mention.role === 'down') return undefined;
  const found = figures.indicators.flatMap((indicator) => {
    const { code, unit, name } = indicator;
    if (candidates.scale.names.indicator(code, around) < NAMED || unitFit(unit, tail, mention.noun, name) === 'other') return [];
    return (['current', 'cumulative'] as const).flatMap((measure) => {
      const figure = figures.figure(code, measure);
      const slip = figure.value && digitSlip(mention.value, figure.value);
      if (!figure.value || !slip) return [];
      const printed = numberText(figure, figure.value);
      const choice = choiceOf({ source: keyOf(code, measure), text: printed, indicator, cells: figure.cells }, stretchOf(text, mention, printed));
      return [{ choice, reason: `sổ ghi khác: ${explainSlip(slip, mention.value, figure.value)}` }];
    });
  });
  const [first] = found;
  return first && { reason: first.reason, choices: found.slice(0, 4).map(({ choice }) => choice) };
}

/** `text`: the corpus. */
export const nearMiss = (mention: Mention, text: string, candidates: NumberCandidates, source: LearnSource, printer: Printer): Miss | undefined =>
  comparisonMiss(mention, text, candidates, printer) ?? slipMiss(mention, text, candidates, source);
