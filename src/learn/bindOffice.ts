/** Dates, times and document numbers in prose -> items of ThongTin. */
import { escapeRegExp, fold, toKey } from '../locale/encoding';
import { longDate, shortDate } from '../locale/period';
import { dateOf, documentNumber, infoText } from '../template/officeInfo';
import type { Corpus } from './corpus';
import type { LearnSource } from './learnSource';
import type { Printer } from './printer';
import { overlaps, type Binding, type Doubt } from './binding';
import { readSurroundings, wordsOf, type Surroundings } from './surroundings';

/** They belong to the head; what prints like them elsewhere is something else. */
const HEAD_ITEMS = new Set(
  [
    'Cơ quan chủ quản',
    'Cơ quan ban hành',
    'Số',
    'Ký hiệu',
    'Địa danh',
    'Tên loại',
    'Trích yếu',
    'Kính gửi',
    'Kỳ báo cáo',
    'Nơi nhận',
    'Quyền hạn',
    'Chức vụ',
    'Người ký',
    'Khép tỷ lệ',
  ].map(fold),
);
const SIGNED = fold('Ngày ký');

interface Choice {
  readonly name: string;
  readonly source: string;
  readonly signed: boolean;
  readonly cells: readonly string[];
}

interface Place {
  readonly start: number;
  readonly end: number;
}

const placesOf = (text: string, wanted: string): Place[] =>
  [...text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}/])${escapeRegExp(wanted)}(?![\\p{L}\\p{N}]|/\\d)`, 'gu'))].map(({ index }) => ({
    start: index,
    end: index + wanted.length,
  }));

/** Texts that an item prints. A text without a digit, or a bare small number, stands everywhere. */
function printsOf(source: LearnSource): Map<string, Choice[]> {
  const prints = new Map<string, Choice[]>();
  const add = (text: string, choice: Choice): void => {
    prints.set(text, [...(prints.get(text) ?? []), choice]);
  };
  for (const { name, key, values, cells } of source.info.items) {
    const filled = values.filter((value) => infoText(value) !== '');
    const [only] = filled;
    if (only === undefined || filled.length > 1 || HEAD_ITEMS.has(fold(name))) continue;
    const date = dateOf(only);
    const choice = { name, source: `{{ thông_tin.${key}${date ? ' | ngày' : ''} }}`, signed: fold(name) === SIGNED, cells };
    if (date) {
      add(shortDate(date), choice);
      add(longDate(date), { ...choice, source: `{{ thông_tin.${key} | ngày: "đầy đủ" }}` });
    } else {
      const text = infoText(only).normalize('NFC');
      if (/\d/.test(text) && !/^\d{1,4}$/.test(text) && text.length <= 80) add(text, choice);
    }
  }
  return prints;
}

/** 0 to 1: how many words of the item's name stand nearby. */
function nameFit(name: string, { weights }: Surroundings): number {
  const words = wordsOf(name);
  return words.reduce((sum, word) => sum + (weights.get(word) ?? 0), 0) / Math.max(1, words.length);
}

const LEAD = 0.12;

/** "số 876/BC-VP": the report's own number, wherever it names itself. */
function ownNumber({ text }: Corpus, source: LearnSource, printer: Printer): Binding[] {
  const [number = '', symbol = ''] = [source.info.lines('Số')[0], source.info.lines('Ký hiệu')[0]];
  if (!number || !symbol) return [];
  const template = `{{ thông_tin.${toKey('Số')} }}${symbol.startsWith('-') ? '' : '/'}{{ thông_tin.${toKey('Ký hiệu')} }}`;
  const printed = printer.print(template);
  if (!printed || printed.text !== documentNumber(number, symbol)) return [];
  return placesOf(text, printed.text).map((place) => ({
    ...place,
    kind: 'office',
    source: template,
    printed: printed.text,
    certainty: 'chắc chắn',
    evidence: 'số, ký hiệu của chính báo cáo (bảng ThongTin)',
    cells: [],
  }));
}

export function bindOffice(corpus: Corpus, source: LearnSource, printer: Printer, taken: readonly Place[]): { proposals: Binding[]; questions: Doubt[] } {
  const proposals: Binding[] = ownNumber(corpus, source, printer).filter((own) => !taken.some((other) => overlaps(other, own)));
  const questions: Doubt[] = [];
  const numbers = [...proposals];
  const prints = [...printsOf(source)].sort(([a], [b]) => b.length - a.length);
  for (const [text, choices] of prints) {
    for (const place of placesOf(corpus.text, text)) {
      if ([...taken, ...proposals, ...questions].some((other) => overlaps(other, place))) continue;
      const around = readSurroundings(corpus, place.start, place.end);
      // The day of signing is meant where the report names itself; any other day may be the same by chance.
      const besideNumber = numbers.some(({ end }) => place.start >= end && place.start - end < 20);
      const ranked = choices
        .map((choice) => ({ choice, fit: choice.signed ? (besideNumber ? 1 : 0) : nameFit(choice.name, around) }))
        .sort((a, b) => b.fit - a.fit);
      const [best, second] = ranked;
      if (!best) continue;
      const printed = printer.print(best.choice.source);
      if (best.fit > 0 && best.fit - (second?.fit ?? 0) >= (second ? LEAD : 0) && printed?.text === text)
        proposals.push({
          ...place,
          kind: 'office',
          source: best.choice.source,
          printed: text,
          certainty: best.fit >= 0.5 ? 'chắc chắn' : 'khá chắc',
          evidence: `bằng mục “${best.choice.name}” của bảng ThongTin`,
          cells: best.choice.cells,
        });
      else
        questions.push({
          ...place,
          reason: second ? 'nhiều mục của bảng ThongTin cho cùng chữ này' : 'bằng một mục của bảng ThongTin, nhưng câu chữ chưa nói rõ',
          choices: ranked.map(({ choice }) => ({ source: choice.source, name: choice.name, cells: choice.cells, prints: text })),
        });
    }
  }
  return { proposals, questions };
}
