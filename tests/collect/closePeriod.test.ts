import { closePeriod } from '../../src/collect/closePeriod';
import { currentEdition, differencesOf, editionsOf } from '../../src/collect/editions';
import { findTable, readCollection } from '../../src/collect/readCollection';
import { toNumber } from '../../src/model/rational';
import { MemoryWorkbook } from '../support/memoryWorkbook';
import type { TableSnapshot, WorkbookSnapshot } from '../../src/workbook/port';
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

/** The workbook once the period is closed. */
async function closed(book: WorkbookSnapshot, time = 'nay'): Promise<WorkbookSnapshot> {
  const port = new MemoryWorkbook(book);
  const outcome = await port.write(closePeriod(readCollection(book), time).change);
  expect(outcome.kind).toBe('written');
  return port.read();
}

const history = (book: WorkbookSnapshot) => {
  const table = findTable(book, 'LichSu');
  if (!table) throw new Error('LichSu is there');
  return table;
};

const withHistory = (book: WorkbookSnapshot, own: Partial<TableSnapshot>): WorkbookSnapshot => ({
  ...book,
  tables: book.tables.map((table) => (table.name === 'LichSu' ? { ...table, ...own } : table)),
});

const ADDED = [
  ['04/2022', 'THU', 'Kỳ này', 'STC', 900, 1, '28/4/2022 09:30', '876/BC-VP'],
  ['04/2022', 'THU', 'Lũy kế', 'STC', 3300, 1, '28/4/2022 09:30', '876/BC-VP'],
  ['04/2022', 'TANG', 'Kỳ này', 'STC', 12.5, 1, '28/4/2022 09:30', '876/BC-VP'],
];

test('the period’s figures go below what is there, with time and number', async () => {
  const book = withHistory(workbook(parts), { headers: ['Kỳ', 'Mã', 'Cột', 'Đơn vị', 'Giá trị'], rows: PARTS.history ?? [] });
  const { change, edition, last } = closePeriod(readCollection(book), '28/4/2022 09:30');
  expect([edition.number, last]).toEqual([1, undefined]);
  expect(change.growth?.map(({ columns, rows }) => [columns?.map(({ header }) => header), rows])).toEqual([[['Lần', 'Chốt lúc', 'Số báo cáo'], ADDED]]);
  const { headers, rows } = history(await closed(book, '28/4/2022 09:30'));
  expect(headers).toEqual(['Kỳ', 'Mã', 'Cột', 'Đơn vị', 'Giá trị', 'Lần', 'Chốt lúc', 'Số báo cáo']);
  expect(rows).toEqual([...(PARTS.history ?? []).map((row) => [...row, null, null, null]), ...ADDED]);
});

test('a workbook without LichSu gets it', async () => {
  const book = workbook(parts);
  const without = { sheets: book.sheets.filter((name) => name !== history(book).sheet), tables: book.tables.filter(({ name }) => name !== 'LichSu') };
  expect(history(await closed(without, '28/4/2022 09:30')).rows).toEqual(ADDED);
});

test('a second time keeps the first, and the two can be compared', async () => {
  const first = await closed(workbook(parts), '28/4/2022 09:30');
  const later: BookParts = {
    ...parts,
    figures: { ...parts.figures, STC: [['THU', 'Thu ngân sách', 'triệu đồng', 912, 3300]], SYT: [['CA', 'Ca bệnh', 'ca', 3]] },
  };
  const changed = {
    ...first,
    tables: [...workbook(later).tables.filter(({ name }) => name !== 'LichSu'), ...first.tables.filter(({ name }) => name === 'LichSu')],
  };
  const { edition, last, differences } = closePeriod(readCollection(changed), '29/4/2022 10:00');
  expect([last?.number, last?.closedAt, last?.report, edition.number]).toEqual([1, '28/4/2022 09:30', '876/BC-VP', 2]);
  const shown = differences.map(({ about, before, after }) => [about, before && toNumber(before), after && toNumber(after)]);
  expect(shown).toEqual([
    ['Sở Tài chính, Thu ngân sách', 900, 912],
    ['Sở Tài chính, Thu ngân sách tăng (giảm) so với cùng kỳ', 12.5, undefined],
    ['Sở Y tế, Ca bệnh', undefined, 3],
  ]);
  const collection = readCollection(await closed(changed, '29/4/2022 10:00'));
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

test('what LichSu holds stays as it is: own columns and their order, dates, percentages, blank rows', async () => {
  const own = {
    headers: ['Người ghi', 'Kỳ', 'Mã', 'Cột', 'Đơn vị', 'Giá trị'],
    rows: [
      ['Lan', { date: { year: 2022, month: 3, day: 1 } }, 'TANG', null, 'STC', { percent: 0.05 }],
      [null, null, null, null, null, null],
      ['Hà', '02/2022', 'TANG', null, 'STC', 4],
    ],
  };
  const { headers, rows } = history(await closed(withHistory(workbook(parts), own)));
  expect(headers).toEqual([...own.headers, 'Lần', 'Chốt lúc', 'Số báo cáo']);
  expect(rows.slice(0, 4)).toEqual([
    ...own.rows.map((row) => [...row, null, null, null]),
    [null, '04/2022', 'THU', 'Kỳ này', 'STC', 900, 1, 'nay', '876/BC-VP'],
  ]);
});

test('LichSu may stand anywhere', async () => {
  const table = history(await closed(withHistory(workbook(parts), { top: 4, left: 2 })));
  expect([table.top, table.left, table.rows.length]).toEqual([4, 2, 8]);
});

test('nothing to close is refused', () => {
  expect(() => closePeriod(readCollection(workbook()), 'nay')).toThrow('Chưa có số liệu kỳ 04/2022');
});

test('a table that looks like LichSu is told of; no second history begins', () => {
  const book = withHistory(workbook(parts), { name: 'Bang17' });
  expect(() => closePeriod(readCollection(book), 'nay')).toThrow(
    'bảng Bang17 (trang “Lịch sử”) trông như LichSu; đổi tên bảng đó lại thành LichSu rồi chốt lại.',
  );
});

test('nothing but what a new period begins with isn’t a period to close', () => {
  const figures = { STC: [['THU', 'Thu ngân sách', 'triệu đồng', null, null, 700, 800, 12000]] };
  expect(() => closePeriod(readCollection(workbook({ figures })), 'nay')).toThrow('Chưa có số liệu kỳ 04/2022 để chốt');
});
