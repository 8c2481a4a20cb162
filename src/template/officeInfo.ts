/** Table ThongTin: the report's head, period and signature, and whatever else the office keeps there. */
import { fold, toKey } from '../locale/encoding';
import { formatAtMost } from '../locale/number';
import { longDate, parseDate, parsePeriod, shortDate, type Period } from '../locale/period';
import type { CalendarDate, CellRef, CellValue } from '../model/cell';
import { InputError } from '../model/errors';
import { fromCellNumber, HUNDRED, multiply } from '../model/rational';
import type { OpenTable } from '../workbook/contract';

export interface InfoItem {
  readonly name: string;
  readonly key: string;
  /** One for each row of that name. */
  readonly values: readonly CellValue[];
  readonly cells: readonly CellRef[];
}

export interface OfficeInfo {
  readonly items: readonly InfoItem[];
  item(name: string): InfoItem | undefined;
  /** Lines of all rows of that name, trimmed, without blank ones. */
  lines(name: string): string[];
}

/** Numbers as entered with a decimal comma and without thousands dots: most are years and document numbers. */
export function infoText(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return formatAtMost(fromCellNumber(value), 10).replace(/\./g, '');
  if (typeof value === 'boolean') return value ? 'có' : 'không';
  if ('percent' in value) return `${formatAtMost(multiply(fromCellNumber(value.percent), HUNDRED), 10)}%`;
  return 'date' in value ? shortDate(value.date) : value.error;
}

export function dateOf(value: CellValue): CalendarDate | undefined {
  if (typeof value === 'string') return parseDate(value);
  return value !== null && typeof value === 'object' && 'date' in value ? value.date : undefined;
}

/** Throws InputError where two different names have one key. */
export function readOfficeInfo(table: OpenTable): OfficeInfo {
  const items = new Map<string, { name: string; key: string; values: CellValue[]; cells: CellRef[] }>();
  for (const row of table.rows) {
    const name = row.text('Mục');
    if (!name) continue;
    const { value, ref } = row.cell('Giá trị');
    if (value !== null && typeof value === 'object' && 'error' in value)
      throw new InputError(`Ô ${ref} (mục “${name}” của bảng ThongTin) có lỗi công thức ${value.error}. Sửa công thức hoặc gõ lại.`);
    const key = toKey(name);
    const before = items.get(key);
    if (before && fold(before.name) !== fold(name))
      throw new InputError(`Bảng ThongTin: hai mục “${before.name}” và “${name}” cho cùng một tên ${key}. Đổi tên một mục.`);
    if (before) {
      before.values.push(value);
      before.cells.push(ref);
    } else items.set(key, { name, key, values: [value], cells: [ref] });
  }
  const item = (name: string): InfoItem | undefined => items.get(toKey(name));
  return {
    items: [...items.values()],
    item,
    lines: (name) =>
      (item(name)?.values ?? [])
        .flatMap((value) => infoText(value).split(/\r?\n/))
        .map((line) => line.trim())
        .filter(Boolean),
  };
}

/** Throws InputError where `Kỳ báo cáo` is absent or can't be read; a date means its month. */
export function reportPeriod(info: OfficeInfo): Period {
  const item = info.item('Kỳ báo cáo');
  const value = item?.values.find((candidate) => infoText(candidate) !== '') ?? null;
  if (!item || value === null) throw new InputError('Bảng ThongTin chưa có mục “Kỳ báo cáo”. Thêm một dòng, ví dụ 04/2022 hoặc Quý II/2022.');
  const period =
    typeof value === 'object' && 'date' in value ? ({ kind: 'month', year: value.date.year, month: value.date.month } as const) : parsePeriod(infoText(value));
  if (!period)
    throw new InputError(
      `Ô ${item.cells[0] ?? ''}: không đọc được kỳ báo cáo “${infoText(value)}”. Ghi như 04/2022, Quý II/2022, 6 tháng đầu năm 2022, 9 tháng đầu năm 2022 hoặc Năm 2022.`,
    );
  return period;
}

/** Number and symbol of a document with one "/" between them, none before a symbol such as -CT/TU; single digits get their leading zero. */
export function documentNumber(number: string, symbol: string): string {
  const padded = /^\d$/.test(number.trim()) ? `0${number.trim()}` : number.trim();
  const left = padded.replace(/\/{2,}/g, '/').replace(/\/+$/, '');
  const right = symbol
    .trim()
    .replace(/\/{2,}/g, '/')
    .replace(/^\/+/, '');
  if (!left || !right) return left || right;
  return right.startsWith('-') ? `${left}${right}` : `${left}/${right}`;
}

/** "Số: 876/BC-VP"; the number is dotted while the registry hasn't given one; empty where the office keeps neither. */
export function numberLine(info: OfficeInfo): string {
  const [number = '', symbol = ''] = [info.lines('Số')[0], info.lines('Ký hiệu')[0]];
  return number || symbol ? `Số: ${documentNumber(number || '…', symbol)}` : '';
}

/** "Cao Bằng, ngày 28 tháng 4 năm 2022"; dotted while the date is open. */
export function placeAndDate(info: OfficeInfo, period: Period): string {
  const place = info.lines('Địa danh')[0] ?? '';
  const signed = info.item('Ngày ký');
  const value = signed?.values[0] ?? null;
  const date = dateOf(value);
  if (signed && value !== null && !date) throw new InputError(`Ô ${signed.cells[0] ?? ''}: không đọc được ngày ký “${infoText(value)}”. Ghi như 28/4/2022.`);
  const written = date ? longDate(date) : place || signed ? `ngày … tháng … năm ${period.year}` : '';
  return [place, written].filter(Boolean).join(', ');
}
