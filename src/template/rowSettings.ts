/** What rows of kinds `bảng` and `biểu đồ` are written in: `chỉ_tiêu: A, B; cột: kỳ này`. */
import { nearestName, toKey, withoutMarks } from '../locale/encoding';
import { InputError } from '../model/errors';
import type { InlineContent } from '../model/document';
import { MEASURES, type Figure, type FigureSet, type Indicator, type Measure } from '../model/figure';
import { MEASURE_COLUMNS } from '../workbook/contract';
import { FigureDrop, type ConditionReads } from './figureDrop';

/** A word of these rows without its marks: `đơn vị` is `don_vi`. */
export const plainKey = (word: string): string => withoutMarks(toKey(word));

/** Lists by setting. Throws InputError, ending in `hint`, for a setting that isn't in `known`. */
export function readSettings(source: string, known: readonly string[], hint: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const part of source.split(';')) {
    if (!part.trim()) continue;
    const colon = part.indexOf(':');
    const name = plainKey(colon < 0 ? part : part.slice(0, colon));
    if (colon < 0 || !known.includes(name)) throw new InputError(`không hiểu “${part.trim().slice(0, 40)}”; ${hint}`);
    if (found.has(name)) throw new InputError(`“${part.slice(0, colon).trim()}” được ghi hai lần; gộp vào một chỗ, cách nhau bằng dấu phẩy`);
    const items = part
      .slice(colon + 1)
      .split(',')
      .map((item) => item.trim())
      .filter(Boolean);
    if (!items.length) throw new InputError(`sau “${part.trim().slice(0, 40)}” còn trống; ${hint}`);
    found.set(name, items);
  }
  return found;
}

/** Throws InputError for an unknown code, with the nearest one. */
export const readIndicators = (codes: readonly string[], figures: FigureSet): Indicator[] =>
  codes.map((code) => {
    const indicator = figures.indicator(code.toUpperCase());
    if (indicator) return indicator;
    const near = nearestName(
      code,
      figures.indicators.map((candidate) => candidate.code),
    );
    throw new InputError(`không có chỉ tiêu “${code}”${near ? `. Có phải “${near}”?` : ''}`);
  });

const MEASURE_BY_NAME: ReadonlyMap<string, Measure> = new Map(MEASURES.map((measure) => [plainKey(MEASURE_COLUMNS[measure]), measure]));

/** Throws InputError for a column that no department's table has. */
export const readMeasures = (columns: readonly string[]): Measure[] =>
  columns.map((name) => {
    const measure = MEASURE_BY_NAME.get(plainKey(name));
    if (!measure) throw new InputError(`không có cột “${name}”; chỉ nhận ${Object.values(MEASURE_COLUMNS).join(', ').toLowerCase()}`);
    return measure;
  });

export const printedCell = ({ printed }: FigureDrop): InlineContent => [
  { text: printed.text, figure: printed, ...(printed.missing ? { gap: true as const } : {}) },
];

export const figureCell = (figure: Figure, reads: ConditionReads): InlineContent => printedCell(new FigureDrop(figure, reads));
