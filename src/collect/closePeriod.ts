/** Chốt: the period's figures into LichSu, with the time and the report's number; what was issued before stays. */
import { fold } from '../locale/encoding';
import { formatPeriod } from '../locale/period';
import { InputError } from '../model/errors';
import { toNumber } from '../model/rational';
import { CONTRACT, MEASURE_COLUMNS, renamed } from '../workbook/contract';
import { newColumn, newSheet, type RowByHeader } from '../workbook/newWorkbook';
import type { TableSnapshot, WorkbookChange } from '../workbook/port';
import { currentEdition, differencesOf, editionsOf, type Edition, type FigureDifference } from './editions';
import { findTable, type Collection } from './readCollection';
import { shown } from './readSentSheet';

export interface Closing {
  readonly edition: Edition;
  /** The last version that was issued, if any. */
  readonly last: Edition | undefined;
  /** Against `last`; all of them where it is the first. */
  readonly differences: readonly FigureDifference[];
  /** Of LichSu, as it is or shall be called. */
  readonly sheet: string;
  /** Rows below those of LichSu, which stay as they are; LichSu itself where the workbook lacks it. */
  readonly change: Pick<WorkbookChange, 'growth' | 'newSheets'>;
}

const { history } = CONTRACT;

const reportNumber = ({ info }: Collection): string => {
  const value = (name: string): string => {
    const row = info.rows.find((one) => fold(one.text('Mục')) === fold(name));
    return row ? shown(row.cell('Giá trị').value) : '';
  };
  return [value('Số'), value('Ký hiệu')].filter(Boolean).join('/');
};

function changeOf(table: TableSnapshot | undefined, rows: readonly RowByHeader[]): Closing['change'] {
  if (!table) return { newSheets: [newSheet(history, rows)] };
  const there = new Set(table.headers.map(fold));
  const missing = [...history.columns, ...history.optional].filter((header) => !there.has(fold(header)));
  const headers = [...table.headers, ...missing].map(fold);
  const byHeader = rows.map((row) => new Map(Object.entries(row).map(([header, value]) => [fold(header), value])));
  return {
    growth: [
      {
        table: table.name,
        columns: missing.map((header) => newColumn(history, header)),
        rows: byHeader.map((row) => headers.map((header) => row.get(header) ?? null)),
      },
    ],
  };
}

/** `time` as text: "28/4/2022 09:30". Throws InputError where there is nothing to close, and where LichSu seems to be there under another name. */
export function closePeriod(collection: Collection, time: string): Closing {
  const { workbook, period } = collection;
  const table = findTable(workbook, history.table);
  const other = renamed(workbook.tables, history);
  if (other) throw new InputError(`Không chốt vì sổ thiếu bảng ${history.table}, nhưng ${other.advice} rồi chốt lại.`);
  const last = editionsOf(collection, period).at(-1);
  const edition: Edition = { ...currentEdition(collection), number: (last?.number ?? 0) + 1, closedAt: time, report: reportNumber(collection) };
  // Kỳ trước and Kế hoạch alone are what a new period begins with.
  if (![...edition.figures.values()].some(({ measure }) => measure === 'current' || measure === 'cumulative'))
    throw new InputError(`Chưa có số liệu kỳ ${formatPeriod(period)} để chốt. Nhập số liệu của các đơn vị trước.`);
  const rows = [...edition.figures.values()].map(({ code, measure, department, value }): RowByHeader => ({
    Kỳ: formatPeriod(period),
    Mã: code,
    Cột: MEASURE_COLUMNS[measure],
    'Đơn vị': department,
    'Giá trị': toNumber(value),
    Lần: edition.number,
    'Chốt lúc': time,
    'Số báo cáo': edition.report,
  }));
  const none: Edition = { number: 0, closedAt: '', report: '', figures: new Map() };
  return {
    edition,
    last,
    differences: differencesOf(last ?? none, edition, collection),
    sheet: table?.sheet ?? history.sheet,
    change: changeOf(table, rows),
  };
}
