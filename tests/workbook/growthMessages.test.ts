/** Growth in Excel: how often it is asked, what Excel does on its own account meanwhile, and what is left where a message fails. */
import type { WorkbookChange, WorkbookPort } from '../../src/workbook/port';
import { createExcelWorkbook } from '../../src/workbook/excel/excelWorkbook';
import type { After } from '../../src/officeJs/patience';
import type { FakeBook, FakeSheet, FakeTable } from '../support/officeHost/fakeBook';
import { fillBook, putValue } from '../support/officeHost/fillBook';
import { loadOffice } from '../support/officeHost/loadOffice';
import { NativeHost, STATUS, type Fault } from '../support/officeHost/nativeHost';
import { edit, settled, SNAPSHOT, summary, tableOf, written } from './portContract';

const host = new NativeHost();
beforeAll(() => loadOffice(host));
afterEach(() => expect(host.missing.splice(0)).toEqual([]));

const CHANGE: WorkbookChange = {
  growth: [
    {
      table: 'SL_STC',
      columns: [
        { header: 'Kế hoạch', width: 14, kind: 'number' },
        { header: 'Mức', width: 12, kind: 'text', choices: ['sai', 'lệch'] },
      ],
      rows: [
        ['NV_A', '=2+2', 517, null, 1, 'sai'],
        ['NV_B', 'Nhiệm vụ', null, { date: { year: 2022, month: 5, day: 9 } }, null, null],
      ],
    },
  ],
  cells: [edit(1, 2, 912, 517)],
  sheets: [summary(517)],
};

interface Opened {
  readonly book: FakeBook;
  readonly port: WorkbookPort;
  readonly sheet: FakeSheet;
  readonly table: FakeTable;
}

function open(after?: After): Opened {
  const book = host.reset();
  book.calculate = () => 7;
  fillBook(book, SNAPSHOT);
  const [sheet, table] = [book.sheet('STC'), book.tables.find(({ name }) => name === 'SL_STC')];
  if (!sheet || !table) throw new Error('no table');
  return { book, port: createExcelWorkbook(after ? { after } : {}), sheet, table };
}

/** The totals row of the sample table, which shows a sum. */
function withTotals(opened: Opened): Opened {
  const { book, sheet, table } = opened;
  putValue(book, sheet, 4, 0, 'Cộng');
  Object.assign(book.cell(sheet, 4, 2), { value: 7, formula: '=SUBTOTAL(109,[Kỳ này])' });
  table.range = { ...table.range, bottom: 4 };
  table.showTotals = true;
  return opened;
}

const shown = ({ book, sheet }: Opened, row: number, columns = 6): unknown[] =>
  Array.from({ length: columns }, (_, at) => book.cell(sheet, row, at).formula ?? book.cell(sheet, row, at).value);

test('one message looks, one writes; undo the same', async () => {
  const { port } = open();
  await port.read();
  const before = host.messages.length;
  const { undo } = written(await port.write(CHANGE));
  await settled();
  expect(host.messages.length - before).toBe(2);
  written(await undo());
  await settled();
  expect(host.messages.length - before).toBe(4);
});

test('new rows look like the last one, new columns like their neighbour but for the number format', async () => {
  const { book, port, sheet } = open();
  Object.assign(book.cell(sheet, 3, 1), { look: { Fill: '#FFFBE6' } });
  Object.assign(book.cell(sheet, 3, 2), { format: '#,##0.0' });
  Object.assign(book.cell(sheet, 3, 3), { format: '@', look: { Bold: true } });
  const before = { rules: [...sheet.rules], settings: { ...sheet.settings } };
  const { undo } = written(await port.write(CHANGE));
  expect([4, 5].map((row) => book.cell(sheet, row, 1).look)).toEqual([{ Fill: '#FFFBE6' }, { Fill: '#FFFBE6' }]);
  expect([book.cell(sheet, 4, 2).format, book.cell(sheet, 5, 2).format]).toEqual(['#,##0.0', '#,##0.0']);
  expect([3, 4].map((row) => [book.cell(sheet, row, 4), book.cell(sheet, row, 5)].map(({ format, look }) => [format, look['Bold']]))).toEqual([
    [['General', true], ['@', true]], // prettier-ignore
    [['General', true], ['@', true]], // prettier-ignore
  ]);
  expect(sheet.rules.map(({ rule }) => rule)).toEqual([
    { decimal: { formula1: -1e15, formula2: 1e15, operator: 'Between' } },
    { list: { inCellDropDown: true, source: 'sai,lệch' } },
  ]);
  expect(sheet.settings['width 4']).toBeGreaterThan(70);
  const after = { dump: book.dump(), rules: [...sheet.rules], width: sheet.settings['width 4'] };
  const undone = written(await undo());
  expect(sheet.rules).toEqual(before.rules);
  expect(sheet.settings).toMatchObject({ 'width 4': 48, 'width 5': 48 });
  expect(book.cell(sheet, 4, 1).look).toEqual({});
  written(await undone.undo());
  expect({ dump: book.dump(), rules: sheet.rules, width: sheet.settings['width 4'] }).toEqual(after);
});

test('given values win over a calculated column’s formula, blanks leave it', async () => {
  const opened = open();
  opened.table.calculated.set(1, '=[@[Mã]]');
  opened.table.calculated.set(2, '=1+2');
  const before = opened.book.dump();
  const { undo } = written(await opened.port.write(CHANGE));
  expect([shown(opened, 4), shown(opened, 5)]).toEqual([
    ['NV_A', '=2+2', 517, '', 1, 'sai'],
    ['NV_B', 'Nhiệm vụ', '=1+2', 44_690, '', ''],
  ]);
  written(await undo());
  expect(opened.book.dump()).toEqual(before);
});

test('totals stay below the new rows, and come back with undo', async () => {
  const opened = withTotals(open());
  const { book, port, sheet } = opened;
  putValue(book, sheet, 20, 0, 'của tôi, xa bên dưới');
  const before = book.dump();
  const { undo } = written(await port.write(CHANGE));
  expect([4, 5, 6].map((row) => shown(opened, row, 3))).toEqual([
    ['NV_A', '=2+2', 517],
    ['NV_B', 'Nhiệm vụ', ''],
    ['Cộng', '', '=SUBTOTAL(109,[Kỳ này])'],
  ]);
  expect(tableOf(await port.read(), 'SL_STC')?.rows.length).toBe(5);
  const after = book.dump();
  const undone = written(await undo());
  expect(book.dump()).toEqual(before);
  written(await undone.undo());
  expect(book.dump()).toEqual(after);
});

test('a cell below the totals is in the way', async () => {
  const { book, port, sheet } = withTotals(open());
  putValue(book, sheet, 6, 1, 'của tôi');
  expect(await port.write(CHANGE)).toEqual({ kind: 'conflict', conflicts: [{ ref: 'STC!B7', expected: null, found: 'của tôi' }] });
});

test('a table that somebody made longer since isn’t cut by undo', async () => {
  const { book, port, table } = open();
  const { undo } = written(await port.write(CHANGE));
  table.range = { ...table.range, bottom: table.range.bottom + 1 };
  const before = book.dump();
  await expect(undo()).rejects.toThrow(/Bảng SL_STC vừa được thêm bớt dòng hoặc cột/);
  expect(book.dump()).toEqual(before);
});

test.each<[string, (opened: Opened) => void, RegExp]>([
  ['a protected sheet', ({ sheet }) => void (sheet.protected = true), /“STC” đang được bảo vệ/],
  ['the sheet’s end', ({ table }) => void (table.range = { ...table.range, right: 16_383 }), /[Cc]hưa ghi gì/],
])('%s: refused in one sentence, nothing written', async (_, guard, sentence) => {
  const opened = open();
  guard(opened);
  const before = opened.book.dump();
  await expect(opened.port.write(CHANGE)).rejects.toThrow(sentence);
  expect(opened.book.dump()).toEqual(before);
});

test('an Excel that can’t resize tables says so, and what to do', async () => {
  const { book, port } = open();
  const before = book.dump();
  jest.spyOn(Office.context.requirements, 'isSetSupported').mockReturnValueOnce(false);
  await expect(port.write(CHANGE)).rejects.toThrow(/chưa mở rộng bảng được .* Kéo góc dưới bên phải/);
  expect(book.dump()).toEqual(before);
});

describe('a message fails', () => {
  const FAULTS: readonly Fault[] = [
    ...Object.values(STATUS).map((status): Fault => ({ kind: 'refused', status })),
    { kind: 'answerRefused', status: STATUS.responseTooLarge },
    ...Array.from({ length: 21 }, (_, at): Fault => ({ kind: 'brokenOff', share: at / 20, code: 'GeneralException' })),
    { kind: 'lost' },
    { kind: 'unanswered' },
  ];
  const atOnce: After = (milliseconds, action) => {
    const timer = setTimeout(action, milliseconds / 100);
    return () => clearTimeout(timer);
  };
  const KINDS: readonly [string, (opened: Opened) => Opened][] = [
    ['plain', (opened) => opened],
    ['with totals', withTotals],
    [
      'with a calculated column',
      (opened) => {
        opened.table.calculated.set(2, '=1+2');
        return opened;
      },
    ],
  ];
  const cases = KINDS.flatMap(([kind, make]) => FAULTS.map((fault) => [kind, JSON.stringify(fault), make, fault] as const));

  test.each(cases)('a table %s, %s at each message: old or new, and it can be tried again', async (_, __, make, fault) => {
    const fresh = make(open(atOnce));
    written(await fresh.port.write(CHANGE));
    const target = JSON.stringify(fresh.book.dump());
    for (let at = 1; at <= 3; at += 1) {
      const { book, port } = make(open(atOnce));
      await port.read();
      const old = book.dump();
      host.messages.length = 0;
      host.before = (message) => (message === at ? fault : undefined);
      const outcome = await port.write(CHANGE).catch((error: unknown) => error);
      host.before = () => undefined;
      if (outcome instanceof Error) {
        expect(outcome.name).toBe('InputError');
        expect(outcome.message).toMatch(/[Cc]hưa ghi gì|trả lại như cũ\.$/);
        expect(book.dump()).toEqual(old);
      } else expect(JSON.stringify(book.dump())).toBe(target);
      if (outcome instanceof Error) written(await port.write(CHANGE));
      expect(JSON.stringify(book.dump())).toBe(target);
    }
  });

  test.each(cases)('a table %s, %s from the write on, for good: the sentence says what was reached', async (_, __, make, fault) => {
    const { book, port } = make(open(atOnce));
    const old = book.dump();
    host.before = (message) => (message > 1 ? fault : undefined);
    const error = await port.write(CHANGE).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Error);
    const { message } = error as Error;
    if (/chưa ghi gì|trả lại như cũ/i.test(message)) expect(book.dump()).toEqual(old);
    else for (const place of ['bảng SL_STC', 'ô STC!C2', 'ô STC!A5:F6']) expect(message).toContain(place);
  });

  test.each(cases)('a table %s, %s at each message of undo: nothing undone, and it can be tried again', async (_, __, make, fault) => {
    for (let at = 1; at <= 2; at += 1) {
      const { book, port } = make(open(atOnce));
      const old = book.dump();
      const { undo } = written(await port.write(CHANGE));
      const target = book.dump();
      host.messages.length = 0;
      host.before = (message) => (message === at ? fault : undefined);
      await expect(undo()).rejects.toThrow(/[Cc]hưa ghi gì|trả lại như cũ\.$/);
      expect(book.dump()).toEqual(target);
      host.before = () => undefined;
      written(await undo());
      expect(book.dump()).toEqual(old);
    }
  });
});
