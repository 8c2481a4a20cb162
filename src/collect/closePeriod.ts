/** Chốt: the period's figures into LichSu, with the time and the report's number; what was issued before stays. */
import { fold } from '../locale/encoding';
import { formatPeriod, shortDate } from '../locale/period';
import { isPercent } from '../locale/unit';
import type { CellValue } from '../model/cell';
import { InputError } from '../model/errors';
import { HUNDRED, fromCellNumber, multiply, toNumber } from '../model/rational';
import type { WrittenCell, WrittenSheet } from '../model/writtenSheet';
import { CONTRACT, MEASURE_COLUMNS } from '../workbook/contract';
import type { TableSnapshot } from '../workbook/port';
import { currentEdition, differencesOf, editionsOf, type Edition, type FigureDifference } from './editions';
import { findTable, type Collection } from './readCollection';
import { shown } from './readSentSheet';

export interface Closing {
  readonly edition: Edition;
  /** The last version that was issued, if any. */
  readonly last: Edition | undefined;
  /** Against `last`; all of them where it is the first. */
  readonly differences: readonly FigureDifference[];
  /** LichSu as it will be. */
  readonly sheet: WrittenSheet;
}

const COLUMNS = [...CONTRACT.history.columns, ...CONTRACT.history.optional];

/** A kept cell as a written sheet takes it: what it means stays, formats and formulas don't. */
function keptCell(value: CellValue, header: string, unit: string): string | number | null {
  if (value === null || typeof value === 'number') return value;
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if ('error' in value) return value.error;
  if ('percent' in value) return header === fold('Giá trị') && isPercent(unit) ? toNumber(multiply(fromCellNumber(value.percent), HUNDRED)) : shown(value);
  return header === fold('Kỳ') ? formatPeriod({ kind: 'month', year: value.date.year, month: value.date.month }) : shortDate(value.date);
}

function keptRows(table: TableSnapshot, headers: readonly string[], { byCode }: Collection): WrittenCell[][] {
  const at = table.headers.map(fold);
  const code = at.indexOf(fold('Mã'));
  return table.rows
    .filter((row) => row.some((value) => value !== null))
    .map((row) => {
      const unit = byCode.get(shown(row[code] ?? null).toUpperCase())?.unit ?? '';
      return headers.map((header): WrittenCell => {
        const value = keptCell(row[at.indexOf(fold(header))] ?? null, fold(header), unit);
        return { value, style: typeof value === 'number' ? 'number' : 'text' };
      });
    });
}

const reportNumber = ({ info }: Collection): string => {
  const value = (name: string): string => {
    const row = info.rows.find((one) => fold(one.text('Mục')) === fold(name));
    return row ? shown(row.cell('Giá trị').value) : '';
  };
  return [value('Số'), value('Ký hiệu')].filter(Boolean).join('/');
};

/** `time` as text: "28/4/2022 09:30". Throws InputError where there is nothing to close, or LichSu has no room. */
export function closePeriod(collection: Collection, time: string): Closing {
  const { workbook, period } = collection;
  const table = findTable(workbook, CONTRACT.history.table);
  if (table && (table.top > 0 || table.left > 0))
    throw new InputError(`Bảng LichSu phải bắt đầu ở ô A1 của trang “${table.sheet}” thì mới chốt được. Chuyển bảng lên đầu trang rồi thử lại.`);
  const last = editionsOf(collection, period).at(-1);
  const edition: Edition = { ...currentEdition(collection), number: (last?.number ?? 0) + 1, closedAt: time, report: reportNumber(collection) };
  if (!edition.figures.size) throw new InputError(`Chưa có số liệu kỳ ${formatPeriod(period)} để chốt. Nhập số liệu của các đơn vị trước.`);
  const headers = [...(table?.headers ?? []), ...COLUMNS.filter((column) => !table?.headers.some((header) => fold(header) === fold(column)))];
  const added = [...edition.figures.values()].map(({ code, measure, department, value }) => {
    const cells = new Map<string, string | number>([
      ['Kỳ', formatPeriod(period)],
      ['Mã', code],
      ['Cột', MEASURE_COLUMNS[measure]],
      ['Đơn vị', department],
      ['Giá trị', toNumber(value)],
      ['Lần', edition.number],
      ['Chốt lúc', time],
      ['Số báo cáo', edition.report],
    ]);
    const byHeader = new Map([...cells].map(([header, cell]) => [fold(header), cell]));
    return headers.map((header): WrittenCell => {
      const cell = byHeader.get(fold(header)) ?? null;
      return { value: cell, style: typeof cell === 'number' ? 'number' : 'text' };
    });
  });
  const none: Edition = { number: 0, closedAt: '', report: '', figures: new Map() };
  return {
    edition,
    last,
    differences: differencesOf(last ?? none, edition, collection),
    sheet: {
      name: CONTRACT.history.sheet,
      table: CONTRACT.history.table,
      widths: headers.map((header) => (fold(header) === fold('Mã') ? 24 : 16)),
      rows: [headers.map((value) => ({ value, style: 'header' })), ...(table ? keptRows(table, headers, collection) : []), ...added],
    },
  };
}
