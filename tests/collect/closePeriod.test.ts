import { closePeriod } from '../../src/collect/closePeriod';
import { currentEdition, differencesOf, editionsOf } from '../../src/collect/editions';
import { findTable, readCollection } from '../../src/collect/readCollection';
import { toNumber } from '../../src/model/rational';
import type { WrittenSheet } from '../../src/model/writtenSheet';
import type { WorkbookSnapshot } from '../../src/workbook/port';
import type { BookParts } from '../support/workbook';
import { PARTS, workbook } from './support';

const parts: BookParts = {
  info: [
    ['Số', 876],
    ['Ký hiệu', 'BC-VP'],
  ],
  figures: {
    STC: [
      ['THU', 'Thu ngân sách', 'triệu đồng', 900, 3300],
      ['TANG', 'Tăng', '%', { percent: 0.125 }],
    ],
    SYT: [['CA', 'Ca bệnh', 'ca', 'chờ']],
  },
};

const rowsOf = ({ rows }: WrittenSheet): unknown[][] => rows.map((row) => row.map(({ value }) => value));

/** The workbook once the sheet is written. */
function closed(book: WorkbookSnapshot, sheet: WrittenSheet): WorkbookSnapshot {
  const [headers = [], ...rows] = sheet.rows;
  const made = {
    name: 'LichSu',
    sheet: 'Lịch sử',
    top: 0,
    left: 0,
    headers: headers.map(({ value }) => String(value)),
    rows: rows.map((row) => row.map(({ value }) => value)),
  };
  return { ...book, tables: [...book.tables.filter(({ name }) => name !== 'LichSu'), made] };
}

test('the period’s figures below what is there, with time and number', () => {
  const { sheet, edition, last } = closePeriod(readCollection(workbook(parts)), '28/4/2022 09:30');
  expect([edition.number, last]).toEqual([1, undefined]);
  const rows = rowsOf(sheet);
  expect(rows[0]).toEqual(['Kỳ', 'Mã', 'Cột', 'Đơn vị', 'Giá trị', 'Lần', 'Chốt lúc', 'Số báo cáo']);
  expect(rows.slice(1, 6).map((row) => row.slice(0, 5))).toEqual(PARTS.history);
  expect(rows.slice(6)).toEqual([
    ['04/2022', 'THU', 'Kỳ này', 'STC', 900, 1, '28/4/2022 09:30', '876/BC-VP'],
    ['04/2022', 'THU', 'Lũy kế', 'STC', 3300, 1, '28/4/2022 09:30', '876/BC-VP'],
    ['04/2022', 'TANG', 'Kỳ này', 'STC', 12.5, 1, '28/4/2022 09:30', '876/BC-VP'],
  ]);
});

test('a second time keeps the first, and the two can be compared', () => {
  const first = closed(workbook(parts), closePeriod(readCollection(workbook(parts)), '28/4/2022 09:30').sheet);
  const later: BookParts = {
    ...parts,
    figures: { ...parts.figures, STC: [['THU', 'Thu ngân sách', 'triệu đồng', 912, 3300]], SYT: [['CA', 'Ca bệnh', 'ca', 3]] },
  };
  const changed = {
    ...first,
    tables: [...workbook(later).tables.filter(({ name }) => name !== 'LichSu'), ...first.tables.filter(({ name }) => name === 'LichSu')],
  };
  const { sheet, edition, last, differences } = closePeriod(readCollection(changed), '29/4/2022 10:00');
  expect([last?.number, last?.closedAt, last?.report, edition.number]).toEqual([1, '28/4/2022 09:30', '876/BC-VP', 2]);
  const shown = differences.map(({ about, before, after }) => [about, before && toNumber(before), after && toNumber(after)]);
  expect(shown).toEqual([
    ['Sở Tài chính, Thu ngân sách', 900, 912],
    ['Sở Tài chính, Thu ngân sách tăng (giảm) so với cùng kỳ', 12.5, undefined],
    ['Sở Y tế, Ca bệnh', undefined, 3],
  ]);
  const collection = readCollection(closed(changed, sheet));
  const [one, two, ...others] = editionsOf(collection, collection.period);
  if (!one || !two) throw new Error('two editions were issued');
  expect([others, one.figures.get('THU|current|STC')?.value, two.figures.get('THU|current|STC')?.value]).toEqual([
    [],
    { num: 900n, den: 1n },
    { num: 912n, den: 1n },
  ]);
  expect(differencesOf(one, two, collection)).toHaveLength(3);
  expect(differencesOf(two, currentEdition(collection), collection)).toEqual([]);
  // The later version counts from now on.
  expect(collection.history.find(collection.period, 'THU', 'current', 'STC')[0]?.value).toEqual({ num: 912n, den: 1n });
});

test('own columns, dates and percentages of LichSu keep what they mean', () => {
  const book = workbook(parts);
  const history = findTable(book, 'LichSu');
  if (!history) throw new Error('LichSu is there');
  const own = {
    ...history,
    headers: ['Người ghi', 'Kỳ', 'Mã', 'Cột', 'Đơn vị', 'Giá trị'],
    rows: [
      ['Lan', { date: { year: 2022, month: 3, day: 1 } }, 'TANG', null, 'STC', { percent: 0.05 }],
      [null, null, null, null, null, null],
    ],
  };
  const { sheet } = closePeriod(readCollection({ ...book, tables: [...book.tables.filter((table) => table !== history), own] }), 'nay');
  expect(rowsOf(sheet).slice(0, 3)).toEqual([
    ['Người ghi', 'Kỳ', 'Mã', 'Cột', 'Đơn vị', 'Giá trị', 'Lần', 'Chốt lúc', 'Số báo cáo'],
    ['Lan', '03/2022', 'TANG', null, 'STC', 5, null, null, null],
    [null, '04/2022', 'THU', 'Kỳ này', 'STC', 900, 1, 'nay', '876/BC-VP'],
  ]);
});

test('refusals: nothing to close, no room', () => {
  expect(() => closePeriod(readCollection(workbook()), 'nay')).toThrow('Chưa có số liệu kỳ 04/2022');
  const book = workbook(parts);
  const moved = { ...book, tables: book.tables.map((table) => (table.name === 'LichSu' ? { ...table, top: 2 } : table)) };
  expect(() => closePeriod(readCollection(moved), 'nay')).toThrow('ô A1');
});
