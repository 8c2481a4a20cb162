/** Column headers that departments write, and what they mean here. */
import { fold, withoutMarks } from '../locale/encoding';
import { parsePeriod, sameLastYear, samePeriod, shiftPeriod, type Period } from '../locale/period';
import type { Measure } from '../model/figure';

export type SentColumn = 'code' | 'name' | 'unit' | 'note' | 'asOf' | 'ordinal' | Measure;

/** Without marks, brackets and punctuation. */
const HEADERS: Readonly<Record<SentColumn, readonly string[]>> = {
  code: ['ma', 'ma so', 'ma chi tieu', 'ma ct'],
  name: ['chi tieu', 'ten chi tieu', 'noi dung', 'noi dung chi tieu', 'chi tieu bao cao', 'danh muc', 'danh muc chi tieu'],
  unit: ['don vi tinh', 'dvt', 'don vi', 'dv tinh'],
  note: ['ghi chu'],
  asOf: ['tinh den', 'tinh den ngay', 'so lieu den ngay'],
  ordinal: ['stt', 'tt', 'so tt', 'so thu tu'],
  current: [
    'ky nay',
    'so ky nay',
    'so lieu',
    'so lieu ky nay',
    'thuc hien',
    'thuc hien ky nay',
    'thuc hien trong ky',
    'trong ky',
    'thang nay',
    'thuc hien thang nay',
    'thuc hien trong thang',
    'trong thang',
    'ket qua',
  ],
  cumulative: ['luy ke', 'luy ke tu dau nam', 'luy ke den ky nay', 'luy ke den thang nay', 'luy ke den nay', 'cong don', 'tu dau nam'],
  samePeriod: ['cung ky', 'cung ky nam truoc', 'so cung ky', 'thuc hien cung ky', 'cung ky nam ngoai'],
  previous: ['ky truoc', 'so ky truoc', 'thang truoc', 'thuc hien ky truoc', 'thuc hien thang truoc'],
  plan: ['ke hoach', 'ke hoach nam', 'kh', 'kh nam', 'du toan', 'du toan nam', 'chi tieu ke hoach'],
};

const BY_NAME: ReadonlyMap<string, SentColumn> = new Map(
  (Object.entries(HEADERS) as [SentColumn, readonly string[]][]).flatMap(([column, names]) => names.map((name) => [name, column] as const)),
);

/** How names are compared when codes fail: no marks, no numbering, no unit in brackets, no punctuation. */
export const plainName = (text: string): string =>
  withoutMarks(fold(text))
    .replace(/\([^()]*\)\s*$/, '')
    .replace(/^\s*(?:[ivx]{1,4}|\d{1,2}(?:\.\d{1,2})*|[a-z])\s*[.)/-]\s*|^\s*[-+*•–]\s*/, '')
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();

/** Undefined for any other text; "Tháng 4/2022" is a measure where it names a period that this one knows. */
export function headerMeaning(text: string, period: Period): SentColumn | undefined {
  const known = BY_NAME.get(
    withoutMarks(fold(text))
      .replace(/\([^()]*\)\s*$/, '')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  );
  if (known) return known;
  const named = fold(text).replace(/^(?:thực hiện|th|số liệu|ước|ước thực hiện)\s+/, '');
  // A bare number is no header: "4" isn't April.
  if (!/\p{L}|\//u.test(named)) return undefined;
  const found = parsePeriod(named) ?? (period.kind === 'month' && named.startsWith('tháng') ? parsePeriod(`${named} năm ${period.year}`) : undefined);
  if (!found || found.kind !== period.kind) return undefined;
  if (samePeriod(found, period)) return 'current';
  if (samePeriod(found, shiftPeriod(period, -1))) return 'previous';
  return samePeriod(found, sameLastYear(period)) ? 'samePeriod' : undefined;
}

const DATE = /ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/g;
const PERIOD =
  /(?:tháng\s+)?\d{1,2}\s*[/-]\s*\d{4}(?!\d)|tháng\s+\d{1,2}\s+năm\s+\d{4}|quý\s+(?:iv|i{1,3}|[1-4])(?:\s*[/-]\s*|\s+năm\s+|\s+)\d{4}|0?[69]\s+tháng(?:\s+đầu)?\s+năm\s+\d{4}|năm\s+\d{4}/g;

/** Periods that a line names, dates aside. */
export const periodsIn = (text: string): Period[] => (fold(text).replace(DATE, ' ').match(PERIOD) ?? []).flatMap((match) => parsePeriod(match) ?? []);
