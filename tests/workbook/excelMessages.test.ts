/** What the adapter says to Excel, how often, and what becomes of the workbook when Excel doesn't do its part. */
import fc from 'fast-check';
import { CONTRACT, departmentContract } from '../../src/workbook/contract';
import { newSheet } from '../../src/workbook/newWorkbook';
import { createExcelWorkbook } from '../../src/workbook/excel/excelWorkbook';
import type { After, PatienceOptions } from '../../src/officeJs/patience';
import type { WorkbookChange, WorkbookPort, WorkbookSnapshot } from '../../src/workbook/port';
import type { FakeBook, FakeSheet } from '../support/officeHost/fakeBook';
import { fillBook, putValue } from '../support/officeHost/fillBook';
import { loadOffice } from '../support/officeHost/loadOffice';
import { NativeHost, STATUS, type Fault } from '../support/officeHost/nativeHost';
import { table } from '../support/workbook';
import { edit, report, settled, SNAPSHOT, summary, tableOf, written } from './portContract';

const host = new NativeHost();
beforeAll(() => loadOffice(host));
afterEach(() => expect(host.missing.splice(0)).toEqual([]));

function open(snapshot: WorkbookSnapshot = SNAPSHOT, options: PatienceOptions = {}): { book: FakeBook; port: WorkbookPort } {
  const book = host.reset();
  book.calculate = () => 912;
  fillBook(book, snapshot);
  return { book, port: createExcelWorkbook(options) };
}

const sheetOf = (book: FakeBook, name: string): FakeSheet => {
  const sheet = book.sheet(name);
  if (!sheet) throw new Error(name);
  return sheet;
};

async function messages<T>(run: () => Promise<T>): Promise<{ count: number; result: T }> {
  const before = host.messages.length;
  const result = await run();
  await settled();
  return { count: host.messages.length - before, result };
}

/** ActionType 4 sets a property, 9 several; of the methods, those that don't only get. */
const changes = (): number =>
  host.messages.filter(({ Actions }) =>
    Actions.some(({ ActionType, Name }) => ActionType === 4 || ActionType === 9 || (ActionType === 3 && !/^_?Get/.test(Name))),
  ).length;

function departments(count: number): WorkbookSnapshot {
  const codes = Array.from({ length: count }, (_, at) => `D${at + 1}`);
  const rows = Array.from({ length: 30 }, (_, at) => [`X_${at}`, `Chỉ tiêu số ${at} của tỉnh`, 'nhiệm vụ', at * 1000, at]);
  const tables = codes.map((code) => table(`SL_${code}`, code, departmentContract(code).columns, rows));
  return { sheets: codes, tables };
}

/** All that the pane writes at once, and an import into every department. */
const everything = ({ tables }: WorkbookSnapshot): WorkbookChange => ({
  sheets: [summary(912, ['A', 'B']), report('BÁO CÁO', 'một', 'hai')],
  cells: tables.flatMap(({ sheet }) => Array.from({ length: 30 }, (_, at) => edit(at + 1, 5, null, at, sheet))),
});

describe('messages', () => {
  test('read again: only tables on sheets of which Excel told, formulas that it calculated as well', async () => {
    const { book, port } = open(departments(20));
    const asked = (): number => new Set(JSON.stringify(host.messages.at(-1)).match(/"T?SL_D\d+"|\{[^}]*GetRange[^}]*\}/g) ?? []).size;
    await port.read();
    const all = asked();
    const stop = await port.watch(() => undefined);
    // What was read before Excel told anything may have changed unseen.
    expect((await messages(() => port.reread())).count).toBe(1);
    expect(asked()).toBe(all);
    const value = async (sheet: string): Promise<unknown> => tableOf(await port.reread(), `SL_${sheet}`)?.rows[0]?.[3];
    const change = (sheet: string, to: number, kind: 'changed' | 'calculated'): void => {
      putValue(book, sheetOf(book, sheet), 1, 3, to);
      book.onEvent({ kind, sheetId: sheetOf(book, sheet).id, address: 'D2' });
    };
    change('D3', 777, 'changed');
    change('D4', 778, 'calculated');
    await settled();
    expect([await value('D3'), asked()]).toEqual([777, 2]);
    expect([await value('D4'), asked()]).toEqual([778, 0]);
    // Nobody tells of this one: `reread` may miss it, `read` may not.
    putValue(book, sheetOf(book, 'D5'), 1, 3, 779);
    expect(await value('D5')).toBe(0);
    expect(tableOf(await port.read(), 'SL_D5')?.rows[0]?.[3]).toBe(779);
    stop();
    putValue(book, sheetOf(book, 'D6'), 1, 3, 780);
    expect(await value('D6')).toBe(780);
  });

  test('an event that comes while Excel answers is not lost, and an old answer replaces no newer one', async () => {
    const { book, port } = open(departments(3));
    await port.watch(() => undefined);
    await port.read();
    const first = port.reread();
    putValue(book, sheetOf(book, 'D2'), 1, 3, 5);
    book.onEvent({ kind: 'changed', sheetId: sheetOf(book, 'D2').id, address: 'D2' });
    await settled();
    await Promise.all([first, port.reread()]);
    expect(tableOf(await port.reread(), 'SL_D2')?.rows[0]?.[3]).toBe(5);
  });

  test('however changes, events and reading come, what was told is read', async () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constantFrom('changed' as const, 'calculated' as const), sheet: fc.constantFrom('D1', 'D2', 'D3'), to: fc.nat(999) }),
      fc.constantFrom('reread' as const, 'reread and wait' as const, 'read' as const, 'settle' as const),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 15 }), async (steps) => {
        const { book, port } = open(departments(3));
        const stop = await port.watch(() => undefined);
        const pending: Promise<unknown>[] = [];
        for (const one of steps) {
          if (one === 'settle') await settled();
          else if (one === 'reread and wait') await port.reread();
          else if (typeof one === 'string') pending.push(port[one]());
          else {
            putValue(book, sheetOf(book, one.sheet), 1, 3, one.to);
            book.onEvent({ kind: one.kind, sheetId: sheetOf(book, one.sheet).id, address: 'D2' });
          }
        }
        await Promise.all(pending);
        await settled();
        expect(await port.reread()).toEqual(await port.read());
        stop();
        await settled();
      }),
      { seed: 10, numRuns: 40 },
    );
  }, 120_000);

  test.each([1, 20, 200])('%i departments: two read the first time, one after that; one compares and one writes', async (count) => {
    const snapshot = departments(count);
    const { port } = open(snapshot);
    const first = await messages(() => port.read());
    expect(first).toEqual({ count: 2, result: snapshot });
    expect((await messages(() => port.read())).count).toBe(1);
    const change = everything(snapshot);
    const write = await messages(() => port.write(change));
    expect([write.count, changes()]).toEqual([2, 1]);
    expect((await messages(() => port.write(change))).result.kind).toBe('conflict');
    expect(changes()).toBe(1);
    const undo = await messages(() => written(write.result).undo());
    expect([undo.count, undo.result.kind, changes()]).toEqual([2, 'written', 2]);
    expect(await port.read()).toEqual(snapshot);
  });

  test('a table that moved costs nothing, one that came or went a second message', async () => {
    const { book, port } = open();
    await port.read();
    const [moved] = book.tables;
    if (!moved) throw new Error('no table');
    fillBook(book, { sheets: ['Mới'], tables: [table('VanBan', 'Mới', CONTRACT.documents.columns, [['A']])] });
    const read = await messages(() => port.read());
    expect([read.count, read.result.tables.map(({ name }) => name)]).toEqual([2, ['SL_STC', 'SL_SYT', 'VanBan']]);
    moved.range = { ...moved.range, bottom: moved.range.bottom - 1 };
    const again = await messages(() => port.read());
    expect([again.count, tableOf(again.result, 'SL_STC')?.rows.length]).toEqual([1, 2]);
  });

  test('answers above the limit come in parts', async () => {
    const snapshot = departments(20);
    const { port } = open(snapshot);
    host.limits = { request: Infinity, response: 40_000 };
    expect(await port.read()).toEqual(snapshot);
    const again = await messages(() => port.read());
    expect([again.count > 1, again.count < 10, again.result]).toEqual([true, true, snapshot]);
    host.limits = { request: Infinity, response: 2_000 };
    await expect(port.read()).rejects.toThrow(/^Có bảng lớn hơn mức Excel trả về/);
  });

  test('a write above the limit goes in parts, and undo too', async () => {
    const { book, port } = open();
    const before = book.dump();
    host.limits = { request: 5_000_000, response: Infinity };
    const lines = Array.from({ length: 300 }, (_, at) => `${at} `.padEnd(30_000, 'đ').trim());
    const write = await messages(() => port.write({ sheets: [report('BÁO CÁO', ...lines)], cells: [edit(1, 2, 912, 517)] }));
    expect(write.count).toBeGreaterThan(3);
    expect([book.cell(sheetOf(book, 'Báo cáo'), 300, 0).value, book.cell(sheetOf(book, 'STC'), 1, 2).value]).toEqual([lines[299], 517]);
    written(await written(write.result).undo());
    expect(book.dump()).toEqual(before);
  });
});

describe('a message fails', () => {
  const FAULTS: readonly Fault[] = [
    ...Object.values(STATUS).map((status): Fault => ({ kind: 'refused', status })),
    { kind: 'answerRefused', status: STATUS.responseTooLarge },
    ...[0, 0.1, 0.3, 0.5, 0.7, 0.9, 1].flatMap((share): Fault[] =>
      ['GeneralException', 'ItemNotFound', 'AccessDenied'].map((code) => ({ kind: 'brokenOff', share, code })),
    ),
    { kind: 'lost' },
    { kind: 'unanswered' },
  ];
  /** Timers fire at once, so that nobody waits for an answer that doesn't come. */
  const atOnce: After = (milliseconds, action) => {
    const timer = setTimeout(action, milliseconds / 100);
    return () => clearTimeout(timer);
  };
  const CHANGE: WorkbookChange = {
    sheets: [summary(912, ['A', 'B', 'C']), report('BÁO CÁO', 'hai', 'ba', 'bốn')],
    cells: [edit(1, 2, 912, 517), edit(2, 1, '=1+1', 'mới')],
    newSheets: [newSheet(CONTRACT.documents, [])],
  };

  /** A workbook in which every written sheet is there already, with a look of its own. */
  async function inUse(): Promise<{ book: FakeBook; port: WorkbookPort }> {
    const { book, port } = open(SNAPSHOT, { after: atOnce });
    written(await port.write({ sheets: [summary(1, ['A']), report('CŨ', 'một')] }));
    await port.read();
    host.messages.length = 0;
    return { book, port };
  }

  test.each(FAULTS.map((fault) => [JSON.stringify(fault), fault] as const))('%s at each message in turn: wholly old or wholly new', async (_, fault) => {
    const fresh = await inUse();
    const old = fresh.book.dump();
    written(await fresh.port.write(CHANGE));
    const target = JSON.stringify(fresh.book.dump());
    for (let at = 1; at <= 2; at += 1) {
      const { book, port } = await inUse();
      host.before = (message) => (message === at ? fault : undefined);
      const outcome = await port.write(CHANGE).catch((error: unknown) => error);
      host.before = () => undefined;
      const now = book.dump();
      if (outcome instanceof Error) {
        expect(outcome.name).toBe('InputError');
        expect(outcome.message).toMatch(/[Cc]hưa ghi gì|trả lại như cũ/);
        expect(now).toEqual(old);
      } else expect(JSON.stringify(now)).toBe(target);
      written(await port.write(CHANGE));
      expect(JSON.stringify(book.dump())).toBe(target);
    }
  });

  test.each(FAULTS.map((fault) => [JSON.stringify(fault), fault] as const))(
    '%s from the write on, for good: the sentence says what was reached',
    async (_, fault) => {
      const { book, port } = await inUse();
      const old = book.dump();
      host.before = (message) => (message > 1 ? fault : undefined);
      const error = await port.write(CHANGE).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(Error);
      const { message } = error as Error;
      if (/chưa ghi gì|trả lại như cũ/i.test(message)) expect(book.dump()).toEqual(old);
      else for (const place of ['trang “Tổng hợp”', 'trang “Báo cáo”', 'trang “Văn bản”', 'ô STC!C2', 'ô STC!B3']) expect(message).toContain(place);
    },
  );

  test.each(FAULTS.map((fault) => [JSON.stringify(fault), fault] as const))('%s while reading: a sentence, and the next read is whole', async (_, fault) => {
    for (const at of [1, 2]) {
      const { book, port } = open(SNAPSHOT, { after: atOnce });
      const before = book.dump();
      host.before = (message) => (message === at ? fault : undefined);
      const outcome = await port.read().catch((error: unknown) => error);
      if (outcome instanceof Error) expect(outcome.name).toBe('InputError');
      else expect(outcome).toEqual(SNAPSHOT);
      expect(await port.read()).toEqual(SNAPSHOT);
      expect(book.dump()).toEqual(before);
    }
  });

  const ONCE: readonly Fault[] = [
    { kind: 'brokenOff', share: 0.5, code: 'GeneralException' },
    { kind: 'unanswered' },
    { kind: 'refused', status: STATUS.busy },
  ];

  test.each(ONCE.map((fault) => [JSON.stringify(fault), fault] as const))(
    '%s at each message of a write in parts',
    async (_, fault) => {
      const lines = Array.from({ length: 100 }, (__, at) => `${at} `.padEnd(30_000, 'đ').trim());
      const change: WorkbookChange = { sheets: [summary(912, ['A']), report('BÁO CÁO', ...lines)], cells: [edit(1, 2, 912, 517)] };
      const fresh = await inUse();
      const old = fresh.book.dump();
      const { count } = await messages(() => fresh.port.write(change));
      const target = JSON.stringify(fresh.book.dump());
      expect(count).toBeGreaterThan(3);
      for (let at = 1; at <= count; at += 1) {
        const { book, port } = await inUse();
        host.before = (message) => (message === at ? fault : undefined);
        await expect(port.write(change)).rejects.toThrow(/[Cc]hưa ghi gì|trả lại như cũ/);
        expect(book.dump()).toEqual(old);
        host.before = () => undefined;
        written(await port.write(change));
        expect(JSON.stringify(book.dump()) === target).toBe(true);
      }
    },
    60_000,
  );

  test.each(FAULTS.map((fault) => [JSON.stringify(fault), fault] as const))(
    '%s at each message of undo: nothing undone, and it can be tried again',
    async (_, fault) => {
      for (let at = 1; at <= 2; at += 1) {
        const { book, port } = await inUse();
        const old = book.dump();
        const { undo } = written(await port.write(CHANGE));
        const target = book.dump();
        host.messages.length = 0;
        host.before = (message) => (message === at ? fault : undefined);
        await expect(undo()).rejects.toThrow(/[Cc]hưa ghi gì|trả lại như cũ/);
        expect(book.dump()).toEqual(target);
        host.before = () => undefined;
        written(await undo());
        expect(book.dump()).toEqual(old);
      }
    },
  );

  test('what somebody enters while a write breaks off stays', async () => {
    const { book, port } = await inUse();
    host.before = (message) => {
      if (message === 3) putValue(book, sheetOf(book, 'STC'), 1, 2, 999);
      return message === 2 ? { kind: 'brokenOff', share: 1, code: 'GeneralException' } : undefined;
    };
    await expect(port.write(CHANGE)).rejects.toThrow(/trả lại như cũ, trừ ô STC!C2 vì vừa có người khác sửa/);
    expect(book.cell(sheetOf(book, 'STC'), 1, 2).value).toBe(999);
    expect(book.cell(sheetOf(book, 'STC'), 2, 1).value).toBe('=1+1');
  });

  test('a sheet of that name that somebody adds in between stays', async () => {
    const { book, port } = open(SNAPSHOT, { after: atOnce });
    await port.read();
    host.messages.length = 0;
    host.before = (message) => {
      if (message === 2) putValue(book, book.addSheet('Tổng hợp'), 0, 0, 'của tôi');
      return undefined;
    };
    await expect(port.write({ sheets: [summary(1)] })).rejects.toThrow(/trùng tên/);
    expect(book.cell(sheetOf(book, 'Tổng hợp'), 0, 0).value).toBe('của tôi');
  });

  test('no answer: the user is told after a second and the call ends after half a minute', async () => {
    const told: unknown[] = [];
    const timers: [number, () => void][] = [];
    const after: After = (milliseconds, action) => {
      timers.push([milliseconds, action]);
      return () => undefined;
    };
    const { port } = open(SNAPSHOT, { after, onWaiting: (reason) => told.push(reason) });
    host.before = () => ({ kind: 'lost' });
    const read = port.read();
    for (const [, action] of timers) action();
    await expect(read).rejects.toThrow(/^Excel chưa trả lời/);
    expect(timers.map(([milliseconds]) => milliseconds)).toEqual([1000, 30_000]);
    expect(told).toEqual(['slow', undefined]);
  });

  test('a cell being typed in: reading waits and says so, writing refuses at once', async () => {
    const told: unknown[] = [];
    const { book, port } = open(SNAPSHOT, { after: atOnce, onWaiting: (reason) => told.push(reason) });
    host.before = (message) => (message < 4 ? { kind: 'refused', status: STATUS.cellEdit } : undefined);
    expect(await port.read()).toEqual(SNAPSHOT);
    expect(told).toEqual(['editing', undefined]);
    const before = book.dump();
    host.before = () => ({ kind: 'refused', status: STATUS.cellEdit });
    await expect(port.write(CHANGE)).rejects.toThrow(/Bấm Enter.*[Cc]hưa ghi gì/);
    expect(book.dump()).toEqual(before);
  });
});

describe('what Excel guards', () => {
  test.each<[string, (book: FakeBook) => void, WorkbookChange, RegExp]>([
    ['a protected sheet to write', (book) => void (sheetOf(book, 'Tổng hợp').protected = true), { sheets: [summary(1)] }, /“Tổng hợp” đang được bảo vệ/],
    ['a locked input cell', (book) => void (sheetOf(book, 'STC').protected = true), { cells: [edit(1, 2, 912, 1)] }, /“STC” đang được bảo vệ/],
    ['a workbook that takes no sheets', (book) => void (book.structureProtected = true), { sheets: [report('x')] }, /Cấu trúc sổ đang được bảo vệ/],
    ['a defined name', (book) => void book.names.push('VanBan'), { newSheets: [newSheet(CONTRACT.documents, [])] }, /tên vùng “VanBan”/],
    ['a sheet that is gone', () => undefined, { cells: [edit(1, 2, 912, 1, 'Mất')] }, /không còn trang “Mất”/],
  ])('%s: refused in one sentence, nothing written', async (_, guard, change, sentence) => {
    const { book, port } = open();
    written(await port.write({ sheets: [summary(912)] }));
    guard(book);
    const before = book.dump();
    await expect(port.write(change)).rejects.toThrow(sentence);
    expect(book.dump()).toEqual(before);
  });

  test('an unlocked cell of a protected sheet takes input', async () => {
    const { book, port } = open();
    sheetOf(book, 'STC').protected = true;
    book.cell(sheetOf(book, 'STC'), 1, 2).locked = false;
    written(await port.write({ cells: [edit(1, 2, 912, 517)] }));
    expect(book.cell(sheetOf(book, 'STC'), 1, 2).value).toBe(517);
  });

  test('a computer without a printer gets its sheets all the same', async () => {
    const { book, port } = open();
    const before = book.dump();
    book.hasPrinter = false;
    const outcome = written(await port.write({ sheets: [report('BÁO CÁO')], newSheets: [newSheet(CONTRACT.documents, [])] }));
    expect((await port.read()).sheets).toEqual([...SNAPSHOT.sheets, 'Báo cáo', 'Văn bản']);
    written(await outcome.undo());
    expect(book.dump()).toEqual(before);
  });

  test('a hidden sheet is named, a renamed one is still found', async () => {
    const { book, port } = open();
    await port.read();
    sheetOf(book, 'STC').name = 'Sở Tài chính';
    await port.select('STC!C2');
    expect(book.selection).toBe('Sở Tài chính!C2');
    written(await port.write({ cells: [edit(1, 2, 912, 517)] }));
    expect(book.cell(sheetOf(book, 'Sở Tài chính'), 1, 2).value).toBe(517);
    sheetOf(book, 'Sở Tài chính').visibility = 'Hidden';
    await expect(port.select('STC!C2')).rejects.toThrow(/“Sở Tài chính” đang ẩn/);
  });

  test('undo brings back formulas, formats and looks', async () => {
    const { book, port } = open();
    const cell = book.cell(sheetOf(book, 'STC'), 1, 2);
    Object.assign(cell, { formula: '=900+12', format: '#,##0' });
    written(await port.write({ sheets: [report('CŨ', 'một', 'hai')] }));
    book.cell(sheetOf(book, 'Báo cáo'), 1, 0).look['Fill'] = '#00FF00';
    const before = book.dump();
    const outcome = written(await port.write({ sheets: [report('BÁO CÁO')], cells: [edit(1, 2, 912, 'x')] }));
    written(await outcome.undo());
    expect(book.dump()).toEqual(before);
  });
});

test('a new sheet checks what is typed into it, and prints on A4', async () => {
  const { book, port } = open();
  written(await port.write({ newSheets: [newSheet(CONTRACT.indicators, [{ Mã: 'X', 'Số lẻ': 1 }])] }));
  const sheet = sheetOf(book, 'Chỉ tiêu');
  expect(sheet.rules.map(({ rule }) => rule)).toEqual([
    { decimal: { formula1: -1e15, formula2: 1e15, operator: 'Between' } },
    { list: { inCellDropDown: true, source: 'cộng,một nơi' } },
    { list: { inCellDropDown: true, source: 'nhập,cộng dồn,mới nhất' } },
    { decimal: { formula1: -1e15, formula2: 1e15, operator: 'Between' } },
  ]);
  expect(sheet.settings).toMatchObject({ frozen: 1, paper: 'A4', orientation: 'Landscape', titleRows: '$1:$1', rightFooter: '&P/&N' });
  expect(book.cell(sheet, 1, 0).format).toBe('@');
});

test('the runtime is the real one: what isn’t loaded can’t be read', async () => {
  open();
  await expect(
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('STC');
      await context.sync();
      return sheet.visibility;
    }),
  ).rejects.toMatchObject({ code: 'PropertyNotLoaded' });
});
