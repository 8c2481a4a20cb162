/** Numbers in prose -> figures, decided from the surest on: what is bound helps to decide what stands beside it. */
import type { Mention } from '../draft/mention';
import { choiceOf, evidenceOf, type Candidate } from './candidate';
import { computedSources, judgeClaims } from './computed';
import type { Corpus } from './corpus';
import type { LearnSource } from './learnSource';
import { writtenOf } from './lookUp';
import { nearMiss } from './nearMiss';
import { createCandidates } from './numberCandidates';
import { clearOf, type Deviation, type Binding, type Doubt, type Unbound } from './binding';
import type { Printer } from './printer';
import { AHEAD, ENOUGH } from './weigh';

export interface BoundNumbers {
  readonly proposals: readonly Binding[];
  readonly questions: readonly Doubt[];
  readonly unsourced: readonly Unbound[];
  /** How many there are; a fraction is one. */
  readonly numbers: number;
}

/** One that has this much over the next best is certain. */
const SURE = 0.35;
/** From here on, somebody may know better. */
const ASKED = 0.35;

const isComparison = (mention: Mention): boolean => mention.form !== 'count' || mention.role === 'up' || mention.role === 'down';

export function bindNumbers(corpus: Corpus, source: LearnSource, printer: Printer, taken: readonly { start: number; end: number }[]): BoundNumbers {
  const { text, context } = corpus;
  const mentions = context.mentions.filter(clearOf(taken));
  const claims = judgeClaims(corpus);
  const bound = new Map<number, Binding>();
  const figureAt = (index: number): Binding['expression'] => bound.get(index)?.expression;
  const candidates = createCandidates(corpus, source, printer, claims, figureAt);

  const bind = (index: number, candidate: Candidate, lead: number, differs?: Deviation): void => {
    const { expression, start, end, capital, computed } = candidate;
    const written = `{{ ${expression.source}${capital ? ' | viết_hoa' : ''} }}`;
    const printed = printer.print(written);
    if (!printed) return;
    const style: Deviation | undefined =
      printed.text === text.slice(start, end) ? undefined : { kind: 'style', reason: 'chương trình viết số theo một lối thống nhất' };
    const difference = differs ?? style;
    bound.set(index, {
      kind: computed || expression.base !== undefined ? 'computed' : 'figure',
      start,
      end,
      source: written,
      printed: printed.text,
      certainty: lead >= SURE ? 'chắc chắn' : 'khá chắc',
      evidence: evidenceOf(candidate),
      cells: printed.figures.flatMap(({ cells }) => cells),
      ...(difference ? { differs: difference } : {}),
      ...(computed ? {} : { expression }),
    });
  };

  for (const pass of [0, 1, 2]) {
    for (const mention of mentions) {
      if (bound.has(mention.index) || (pass === 0 && isComparison(mention))) continue;
      const [best, second] = candidates.of(mention);
      const lead = best ? best.weight - (second?.weight ?? 0) : 0;
      if (best && best.weight >= ENOUGH && lead >= AHEAD) bind(mention.index, best, lead);
    }
  }
  for (const mention of mentions) if (!bound.has(mention.index)) bindWrong(mention);
  const joined = new Set(mentions.flatMap(joinFraction));

  /** A share that recomputes to something else is bound to what it recomputes to. */
  function bindWrong(mention: Mention): void {
    const judged = claims.get(mention.index);
    if (!judged || mention.form !== 'percent' || judged.verdict === 'ok' || judged.verdict === 'unknown') return;
    if (candidates.of(mention).some(({ weight }) => weight >= ENOUGH)) return;
    const [reading] = judged.readings;
    const first = figureAt(reading.operands[0]?.index ?? -1);
    const share = computedSources(judged.claim, reading, figureAt).find((one) => one.includes('| tỷ_lệ'));
    const printed = share === undefined ? undefined : printer.print(`{{ ${share} }}`);
    if (!first || share === undefined || !printed) return;
    bind(
      mention.index,
      {
        expression: { ...first, source: share, text: printed.text },
        weight: 1,
        name: 0,
        unit: 'open',
        start: mention.start,
        end: writtenOf(text, mention).coreEnd,
        capital: false,
        computed: reading,
      },
      reading.certainty === 'certain' ? 1 : 0,
      { kind: judged.verdict === 'wrong' ? 'wrong' : 'rounding', reason: `${reading.formula} cho ${printed.text}` },
    );
  }

  /** "17/86": one fraction of two figures; the index of its whole. */
  function joinFraction({ index, denominator, pair }: Mention): number[] {
    const [part, whole] = [bound.get(index), denominator === undefined ? undefined : bound.get(denominator)];
    if (denominator === undefined || pair || !part?.expression || !whole?.expression || part.end + 1 !== whole.start) return [];
    const written = `{{ ${part.expression.path} | phân_số: ${whole.expression.path} }}`;
    const printed = printer.print(written);
    if (printed?.text !== text.slice(part.start, whole.end)) return [];
    bound.set(index, { ...part, kind: 'computed', end: whole.end, source: written, printed: printed.text, cells: [...part.cells, ...whole.cells] });
    bound.delete(denominator);
    return [denominator];
  }

  const questions: Doubt[] = [];
  const unsourced: Unbound[] = [];
  for (const mention of mentions) {
    if (bound.has(mention.index) || joined.has(mention.index)) continue;
    const { index, start, end } = mention;
    const all = candidates.of(mention);
    const likely = all.filter(({ weight }, at) => weight >= (at ? (all[0]?.weight ?? 0) - AHEAD : ASKED));
    const miss = likely.length ? undefined : nearMiss(mention, text, candidates, source, printer);
    const judged = claims.get(index);
    if (likely.length)
      questions.push({
        start,
        end,
        reason: likely.length > 1 ? 'nhiều ô cho cùng số này' : 'chỉ có một ô bằng số này nhưng câu chữ chưa nói rõ',
        choices: likely.slice(0, 6).map((candidate) => choiceOf(candidate.expression, candidate)),
      });
    else if (miss) questions.push({ start, end, ...miss });
    else
      unsourced.push({
        start,
        end,
        reason:
          judged?.verdict === 'wrong'
            ? `không có trong sổ, và tính lại từ chính câu này không ra: ${judged.readings[0].formula}`
            : 'không có ô nào hay phép tính nào trong sổ cho số này',
      });
  }
  return { proposals: [...bound.values()], questions, unsourced, numbers: mentions.length - joined.size };
}
