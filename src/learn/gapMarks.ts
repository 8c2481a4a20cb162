/** Marks that the program printed into a draft where something was missing: they are no words of the report, and most say what belongs there. */
import { IMPOSSIBLE, NO_BASE, ZERO_BASE, ZERO_WHOLE } from '../locale/lexicon';
import { escapeRegExp, toKey } from '../locale/encoding';
import type { Doubt, DoubtChoice, Stretch, Unbound } from './binding';
import type { LearnSource } from './learnSource';
import type { Printer } from './printer';

export interface GapMarks {
  readonly questions: readonly Doubt[];
  readonly unsourced: readonly Unbound[];
}

const VALUELESS = [ZERO_WHOLE, ZERO_BASE, NO_BASE, IMPOSSIBLE].map(escapeRegExp).join('|');
const MARK = new RegExp(`\\[chưa có số: (?<figures>[^\\]\\n]+)\\]|\\[chưa có: (?<item>[^\\]\\n]+)\\]|\\[chưa rõ điều kiện: [^\\]\\n]+\\]|${VALUELESS}`, 'gu');

/** "NV_HT.lũy_kế – Sở A; Sở B; NV_GIAO": departments stand behind their figure. */
function figuresIn(list: string, { figures }: LearnSource): string[] {
  const names = list.split('; ').map((one) => one.split(' – ')[0]?.trim() ?? '');
  return [...new Set(names)].filter((name) => /^[\p{L}\p{N}_.]+$/u.test(name) && figures.indicator(name.split('.')[0] ?? ''));
}

export function readGapMarks(text: string, source: LearnSource, printer: Printer): GapMarks {
  const questions: Doubt[] = [];
  const unsourced: Unbound[] = [];
  const ask = (place: Stretch, reason: string, path: string, name: string): void => {
    const written = `{{ ${path} }}`;
    const printed = printer.print(written);
    const choice: DoubtChoice = {
      source: written,
      name,
      cells: printed?.figures.flatMap(({ cells }) => cells) ?? [],
      prints: printed?.text ?? text.slice(place.start, place.end),
    };
    questions.push({ ...place, reason, choices: [choice] });
  };
  for (const { 0: mark, index, groups = {} } of text.matchAll(MARK)) {
    const place = { start: index, end: index + mark.length };
    const { figures, item } = groups;
    const names = figures === undefined ? [] : figuresIn(figures, source);
    const [only] = names;
    const known = item === undefined ? undefined : source.info.item(item);
    if (only !== undefined && names.length === 1) ask(place, 'bản cũ chưa có số này', only, source.figures.indicator(only.split('.')[0] ?? '')?.name ?? only);
    else if (known) ask(place, 'bản cũ chưa có mục này của bảng ThongTin', `thông_tin.${toKey(known.name)}`, known.name);
    else
      unsourced.push({
        ...place,
        reason: names.length
          ? `bản cũ chưa có số để tính ở đây (${names.join(', ')}); viết phép tính vào dòng này của mẫu`
          : 'chương trình đã in chữ này thay cho chỗ còn thiếu trong bản nháp cũ; viết lại dòng này của mẫu',
      });
  }
  return { questions, unsourced };
}
