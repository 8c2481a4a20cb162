/** Months, quarters and years in prose -> `kỳ`, so that next time they move along by themselves. */
import { checkDraft } from '../draft/checkDraft';
import { lastMonth, periodName, quarterOf, shiftPeriod } from '../locale/period';
import type { LearnSource } from './learnSource';
import type { Printer } from './printer';
import { overlaps, type Deviation, type Binding, type Doubt } from './binding';

interface Place {
  readonly start: number;
  readonly end: number;
}

const SPACE = '\\s{1,2}';
/** Longer phrases first: their parts are phrases too. */
const PHRASE = new RegExp(
  `(?<!\\p{L}|\\d)(?:` +
    [
      `(?<months>0?\\d{1,2})${SPACE}tháng${SPACE}đầu${SPACE}năm(?:${SPACE}(?<monthsYear>\\d{4}))?`,
      `tháng${SPACE}(?<month>\\d{1,2})(?:(?<monthJoint>\\s?[/-]\\s?|${SPACE}năm${SPACE})(?<monthYear>\\d{4}))?`,
      `quý${SPACE}(?<quarter>IV|I{1,3})(?:(?<quarterJoint>\\s?[/-]\\s?|${SPACE}năm${SPACE}|\\s)(?<quarterYear>\\d{4}))?`,
      `năm${SPACE}(?<year>\\d{4})`,
    ].join('|') +
    `)(?![\\p{L}\\d]|\\s?[-–]\\s?\\d)`,
  'giu',
);

/** In a date, the month and the year belong to the day. */
const IN_DATE = /\d\s{1,3}$/;
const COMPARED = /(?:cùng k[ỳì]|so với)(?:\s\p{L}+){0,3}\s$/iu;

/** `kỳ` and what stands before and after it, nearest first: quarters are counted by quarters, months by months. */
const ROOTS = ['kỳ', 'kỳ.trước', 'kỳ.cùng_kỳ', 'kỳ.trước.cùng_kỳ'];
const QUARTER_ROOTS = ['kỳ', 'kỳ.quý_trước', 'kỳ.quý_sau', 'kỳ.cùng_kỳ', 'kỳ.quý_trước.cùng_kỳ'];

const fields = (root: string): { name: string; month: string; year: string; quarter: string; cumulative: string } => ({
  name: `{{ ${root}.tên }}`,
  month: `{{ ${root}.tháng }}`,
  year: `{{ ${root}.năm }}`,
  quarter: `{{ ${root}.quý }}`,
  cumulative: `{{ ${root}.lũy_kế }}`,
});

type Groups = Readonly<Record<string, string | undefined>>;

/** Ways to write the phrase from one root, the best first; the words of the phrase itself stay as they are. */
function writings(phrase: string, groups: Groups, root: string, monthly: boolean): string[] {
  const of = fields(root);
  const word = phrase.slice(0, phrase.indexOf(' '));
  if (groups.months !== undefined)
    return groups.monthsYear === undefined ? (root === 'kỳ' ? [`${of.month}${phrase.slice(groups.months.length)}`] : []) : [of.cumulative, of.name];
  if (groups.month !== undefined) {
    if (!monthly && root !== 'kỳ') return [];
    const joint = groups.monthJoint ?? '';
    if (groups.monthYear === undefined) return [`${word} ${of.month}`];
    return [...(joint.includes('năm') ? [of.name] : []), `${word} ${of.month}${joint}${of.year}`];
  }
  if (groups.quarter !== undefined) {
    const joint = groups.quarterJoint ?? '';
    if (groups.quarterYear === undefined) return [`${word} ${of.quarter}`];
    return [...(joint.includes('năm') ? [of.name] : []), `${word} ${of.quarter}${joint}${of.year}`];
  }
  return [`${word} ${of.year}`];
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').toLowerCase();
/** "tháng 04" is "tháng 4": the program writes months as the decree does. */
const unpadded = (text: string): string => plain(text).replace(/(^|tháng )0(?=\d)/g, '$1');

const capital = (source: string, phrase: string): string =>
  /^\p{Lu}/u.test(phrase) && source.startsWith('{{') ? source.replace(/ \}\}/, ' | viết_hoa }}') : source;

export interface BoundPeriods {
  readonly proposals: readonly Binding[];
  readonly questions: readonly Doubt[];
  readonly unsourced: readonly (Place & { readonly reason: string })[];
}

export function bindPeriods(text: string, source: LearnSource, printer: Printer, taken: readonly Place[]): BoundPeriods {
  const { period } = source;
  const monthly = period.kind === 'month';
  const proposals: Binding[] = [];
  const questions: Doubt[] = [];
  const unsourced: (Place & { reason: string })[] = [];
  const checked = checkDraft(text, { period });
  const wrongAt = (place: Place): string | undefined =>
    checked.claims.find(({ kind, verdict, target }) => kind === 'period' && verdict === 'wrong' && overlaps(target, place))?.explanation ??
    checked.slips.find((slip) => slip.ruleId === 'stale-period' && overlaps(slip, place))?.message;
  const foreignAt = (place: Place): string | undefined => checked.slips.find((slip) => slip.ruleId === 'foreign-period' && overlaps(slip, place))?.message;

  const propose = (place: Place, written: string, evidence: string, differs?: Deviation): boolean => {
    const printed = printer.print(written);
    if (!printed) return false;
    const style: Deviation | undefined =
      printed.text === text.slice(place.start, place.end) ? undefined : { kind: 'style', reason: 'tháng được viết theo Nghị định 30/2020/NĐ-CP' };
    const difference = differs ?? style;
    proposals.push({
      ...place,
      kind: 'period',
      source: written,
      printed: printed.text,
      certainty: 'chắc chắn',
      evidence,
      cells: [],
      ...(difference ? { differs: difference } : {}),
    });
    return true;
  };

  for (const match of text.matchAll(PHRASE)) {
    const [phrase] = match;
    const place = { start: match.index, end: match.index + phrase.length };
    const groups: Groups = match.groups ?? {};
    if (taken.some((other) => overlaps(other, place)) || IN_DATE.test(text.slice(Math.max(0, place.start - 4), place.start))) continue;
    const wrong = wrongAt(place);
    if (wrong !== undefined) {
      propose(place, capital('{{ kỳ.tên }}', phrase), 'câu này nói về chính kỳ báo cáo', { kind: 'wrong', reason: wrong });
      continue;
    }
    const before = text.slice(Math.max(0, place.start - 40), place.start);
    const roots = groups.quarter !== undefined ? QUARTER_ROOTS : groups.year === undefined ? ROOTS : COMPARED.test(before) ? ['kỳ', 'kỳ.cùng_kỳ'] : ['kỳ'];
    const fitting = roots.flatMap((root) => {
      const written = writings(phrase, groups, root, monthly).map((one) => capital(one, phrase));
      const found =
        written.find((one) => plain(printer.print(one)?.text ?? '') === plain(phrase)) ??
        written.find((one) => unpadded(printer.print(one)?.text ?? '') === unpadded(phrase));
      return found === undefined ? [] : [found];
    });
    const [best] = fitting;
    const foreign = foreignAt(place);
    if (best !== undefined && foreign !== undefined)
      questions.push({
        ...place,
        reason: foreign,
        choices: [capital('{{ kỳ.tên }}', phrase), best].map((one) => ({ source: one, name: 'kỳ báo cáo', cells: [], prints: printer.print(one)?.text ?? '' })),
      });
    else if (best === undefined || !propose(place, best, evidenceOf(best)))
      unsourced.push({ ...place, reason: 'kỳ này không tính được từ kỳ báo cáo, hoặc luôn giữ nguyên' });
  }
  return { proposals, questions, unsourced };

  function evidenceOf(written: string): string {
    const [, root = 'kỳ'] = /\{\{ (kỳ[\p{L}_.]*)\.[\p{L}_]+ /u.exec(written) ?? [];
    const names: Readonly<Record<string, string>> = {
      kỳ: `kỳ báo cáo (${periodName(period)})`,
      'kỳ.trước': `kỳ trước (${periodName(shiftPeriod(period, -1))})`,
      'kỳ.cùng_kỳ': 'cùng kỳ năm trước',
      'kỳ.quý_trước': `quý trước (${periodName(shiftPeriod(quarterOf(period), -1))})`,
      'kỳ.quý_sau': 'quý sau',
    };
    return `là ${names[root] ?? `kỳ tính từ tháng ${lastMonth(period)}`}`;
  }
}
