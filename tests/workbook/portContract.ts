/** What every WorkbookPort does, whichever program holds the workbook; one suite for all of them. */
import fc from 'fast-check';
import type { CellValue } from '../../src/model/cell';
import { InputError } from '../../src/model/errors';
import type { WrittenSheet } from '../../src/model/writtenSheet';
import { CONTRACT } from '../../src/workbook/contract';
import { newSheet } from '../../src/workbook/newWorkbook';
import type { CellEdit, TableSnapshot, WorkbookChange, WorkbookEvent, WorkbookPort, WorkbookSnapshot, WriteOutcome } from '../../src/workbook/port';
import { table } from '../support/workbook';

export interface PortSubject {
  readonly port: WorkbookPort;
  /** Somebody else's change; 0-based. */
  edit(sheet: string, row: number, column: number, value: CellValue): void;
  /** Somebody's formula in a cell that reads blank; 0-based. */
  putFormula(sheet: string, row: number, column: number): void;
}

export const SNAPSHOT: WorkbookSnapshot = {
  sheets: ['Ghi chú', 'STC', "Sở Y tế 'A'"],
  tables: [
    table(
      'SL_STC',
      'STC',
      ['Mã', 'Chỉ tiêu', 'Kỳ này', 'Tính đến'],
      [
        ['NV_GIAO', 'Nhiệm vụ giao', 912, { date: { year: 2022, month: 4, day: 28 } }],
        ['NV_HT', '=1+1', { percent: 0.586 }, null],
        ['NV_QH', '1.234', { error: '#REF!' }, true],
      ],
    ),
    { ...table('SL_SYT', "Sở Y tế 'A'", ['Mã', 'Kỳ này'], [['X', 1095056.25]]), top: 3, left: 2 },
  ],
};

export const edit = (row: number, column: number, expected: CellValue, value: CellEdit['value'], sheet = 'STC'): CellEdit => ({
  sheet,
  row,
  column,
  expected,
  value,
});

export const summary = (value: number, extra: readonly string[] = []): WrittenSheet => ({
  name: 'Tổng hợp',
  table: 'TongHop',
  widths: [16, 14],
  rows: [
    [
      { value: 'Mã', style: 'header' },
      { value: 'Kỳ này', style: 'header' },
    ],
    [{ value: 'NV_GIAO' }, { value, style: 'number', formula: 'SUM(SL_STC[Kỳ này])' }],
    ...extra.map((code) => [{ value: code }, { value: null, style: 'number' as const }]),
  ],
});

export const report = (...lines: readonly string[]): WrittenSheet => ({
  name: 'Báo cáo',
  widths: [80],
  rows: lines.map((value, at) => [{ value, style: at ? 'justified' : 'title' }]),
});

export const written = (outcome: WriteOutcome): Extract<WriteOutcome, { kind: 'written' }> => {
  if (outcome.kind !== 'written') throw new Error(`conflict: ${JSON.stringify(outcome.conflicts)}`);
  return outcome;
};

export const tableOf = ({ tables }: WorkbookSnapshot, name: string): TableSnapshot | undefined => tables.find((found) => found.name === name);

/** Texts that spreadsheets like to make something else of. */
const TRICKY = [
  '=1+1',
  '+84 912',
  '-5',
  '@SUM',
  "'x",
  '1.234',
  '1,234',
  '04/2022',
  '3-4',
  'TRUE',
  'Jan 5',
  '#REF',
  '58,6%',
  '5%',
  ' 7',
  '1e5',
  '<b>x</b>',
  'dòng 1\ndòng 2',
  '="x"&1',
  "''",
];

export function portContract(name: string, open: (snapshot: WorkbookSnapshot) => PortSubject): void {
  describe(name, () => {
    const change = async (what: WorkbookChange, snapshot = SNAPSHOT) => {
      const subject = open(snapshot);
      const before = await subject.port.read();
      const outcome = await subject.port.write(what);
      return { ...subject, before, outcome, after: await subject.port.read() };
    };

    test('reads what is there', async () => {
      expect(await open(SNAPSHOT).port.read()).toEqual(SNAPSHOT);
      expect(await open({ sheets: ['Sheet1'], tables: [] }).port.read()).toEqual({ sheets: ['Sheet1'], tables: [] });
    });

    test('writes input cells, and undo brings back what they held, and undo again', async () => {
      const edits = [
        edit(1, 2, 912, 517),
        edit(2, 1, '=1+1', null),
        edit(2, 2, { percent: 0.586 }, 58.6),
        edit(1, 3, { date: { year: 2022, month: 4, day: 28 } }, 'x'),
      ];
      const { outcome, port, before, after } = await change({ cells: [...edits, edit(4, 3, 1095056.25, 0, "Sở Y tế 'A'")] });
      expect(tableOf(after, 'SL_STC')?.rows).toEqual([
        ['NV_GIAO', 'Nhiệm vụ giao', 517, 'x'],
        ['NV_HT', null, 58.6, null],
        ['NV_QH', '1.234', { error: '#REF!' }, true],
      ]);
      expect(tableOf(after, 'SL_SYT')?.rows).toEqual([['X', 0]]);
      const undone = written(await written(outcome).undo());
      expect(await port.read()).toEqual(before);
      written(await undone.undo());
      expect(await port.read()).toEqual(after);
    });

    test('dates and percentages are written as such, into cells of any look, and cleared', async () => {
      const [day, other] = [44_690, { date: { year: 2022, month: 5, day: 9 } }];
      const cells: CellEdit[] = [
        { ...edit(1, 2, 912, day), shows: 'date' },
        { ...edit(1, 3, { date: { year: 2022, month: 4, day: 28 } }, day), shows: 'date' },
        { ...edit(2, 2, { percent: 0.586 }, 0.125), shows: 'percent' },
        { ...edit(2, 3, null, 0.5), shows: 'percent' },
      ];
      const { outcome, port, before, after } = await change({ cells });
      expect(tableOf(after, 'SL_STC')?.rows.map((row) => row.slice(2))).toEqual([
        [other, other],
        [{ percent: 0.125 }, { percent: 0.5 }],
        [{ error: '#REF!' }, true],
      ]);
      const cleared = written(await port.write({ cells: [edit(1, 3, other, null)] }));
      expect(tableOf(await port.read(), 'SL_STC')?.rows[0]?.[3]).toBeNull();
      written(await cleared.undo());
      written(await written(outcome).undo());
      expect(await port.read()).toEqual(before);
    });

    test('a formula that is to be spared stops the write, whole', async () => {
      const subject = open(SNAPSHOT);
      subject.putFormula('STC', 2, 3);
      const before = await subject.port.read();
      const cells = [edit(1, 2, 912, 517), { ...edit(2, 3, tableOf(before, 'SL_STC')?.rows[1]?.[3] ?? null, 1), sparesFormula: true }];
      const { kind, conflicts } = (await subject.port.write({ cells })) as Extract<WriteOutcome, { kind: 'conflict' }>;
      expect([kind, conflicts.map(({ ref, formula }) => [ref, formula])]).toEqual(['conflict', [['STC!D3', true]]]);
      expect(await subject.port.read()).toEqual(before);
    });

    test('a change of somebody else stops the write, whole', async () => {
      const subject = open(SNAPSHOT);
      await subject.port.read();
      subject.edit('STC', 1, 2, 913);
      const before = await subject.port.read();
      const outcome = await subject.port.write({ cells: [edit(1, 2, 912, 517), edit(2, 2, { percent: 0.586 }, 1)], sheets: [summary(1)] });
      expect(outcome).toEqual({ kind: 'conflict', conflicts: [{ ref: 'STC!C2', expected: 912, found: 913 }] });
      expect(await subject.port.read()).toEqual(before);
    });

    test('undo leaves what somebody changed since', async () => {
      const { outcome, port, ...subject } = await change({ cells: [edit(1, 2, 912, 517), edit(2, 1, '=1+1', 'y')], sheets: [summary(1)] });
      subject.edit('STC', 1, 2, 600);
      const before = await port.read();
      expect(await written(outcome).undo()).toEqual({ kind: 'conflict', conflicts: [{ ref: 'STC!C2', expected: 517, found: 600 }] });
      expect(await port.read()).toEqual(before);
    });

    test('text stays text', async () => {
      const write = async (texts: readonly string[]): Promise<readonly CellValue[]> => {
        const rows = texts.map(() => [null]);
        const { after } = await change(
          { cells: texts.map((value, at) => edit(at + 1, 0, null, value, 'T')) },
          { sheets: ['T'], tables: [table('T', 'T', ['Nội dung'], rows)] },
        );
        return tableOf(after, 'T')?.rows.flat() ?? [];
      };
      expect(await write(TRICKY)).toEqual(TRICKY);
      await fc.assert(
        fc.asyncProperty(fc.array(fc.stringMatching(/^[-=+@'#$%.,:/0-9a-eJMTUR ]{0,8}[a-z0-9ạđ]$/), { minLength: 1, maxLength: 30 }), async (texts) => {
          expect(await write(texts)).toEqual(texts);
        }),
        { numRuns: 20 },
      );
    });

    test('makes written sheets, replaces them whole, and undo brings back each state', async () => {
      const { outcome, port, before, after } = await change({ sheets: [summary(912, ['A', '1.2', '=x']), report('BÁO CÁO', '- một')] });
      expect(after.sheets).toEqual([...before.sheets, 'Tổng hợp', 'Báo cáo']);
      expect(tableOf(after, 'TongHop')).toEqual(table('TongHop', 'Tổng hợp', ['Mã', 'Kỳ này'], [['NV_GIAO', 912], ['A'], ['1.2'], ['=x']]));
      const second = written(await port.write({ sheets: [summary(912), report('BÁO CÁO')] }));
      expect(tableOf(await port.read(), 'TongHop')?.rows).toEqual([['NV_GIAO', 912]]);
      written(await second.undo());
      expect(await port.read()).toEqual(after);
      written(await written(outcome).undo());
      expect(await port.read()).toEqual(before);
    });

    test('a table without data has a blank row', async () => {
      const { after } = await change({ sheets: [{ ...summary(1), rows: summary(1).rows.slice(0, 1) }] });
      expect(tableOf(after, 'TongHop')?.rows).toEqual([[null, null]]);
    });

    test('a user’s own sheet of that name stays, and a table is followed wherever it went', async () => {
      const own = {
        sheets: ['Tổng hợp', 'Báo cáo', 'Cũ'],
        tables: [table('T', 'Báo cáo', ['x'], [['y']]), table('TongHop', 'Cũ', ['Mã', 'Kỳ này'], [['A', 1]])],
      };
      const { after } = await change({ sheets: [summary(912), report('BÁO CÁO')] }, own);
      expect(after.sheets).toEqual([...own.sheets, 'Báo cáo (2)']);
      expect(tableOf(after, 'TongHop')).toMatchObject({ sheet: 'Cũ', rows: [['NV_GIAO', 912]] });
      expect(tableOf(after, 'T')).toEqual(own.tables[0]);
    });

    test('refuses to overwrite another table on a written sheet', async () => {
      const guests = { sheets: ['Cũ'], tables: [table('TongHop', 'Cũ', ['Mã'], [['A']]), { ...table('Khac', 'Cũ', ['x'], [['y']]), left: 5 }] };
      const { port } = open(guests);
      await expect(port.write({ sheets: [summary(1)] })).rejects.toThrow(InputError);
      expect(await port.read()).toEqual(guests);
    });

    test('adds tables that are missing, and only those', async () => {
      const missing = newSheet(CONTRACT.indicators, [{ Mã: 'NV_GIAO', 'Chỉ tiêu': '2.1 giao', 'Đơn vị tính': 'nhiệm vụ', 'Số lẻ': 0 }]);
      const { outcome, port, before, after } = await change({ newSheets: [missing, newSheet(CONTRACT.documents, [])] });
      expect(tableOf(after, 'ChiTieu')).toEqual(table('ChiTieu', 'Chỉ tiêu', CONTRACT.indicators.columns, [['NV_GIAO', '2.1 giao', 'nhiệm vụ', 0]]));
      expect(tableOf(after, 'VanBan')?.rows).toEqual([CONTRACT.documents.columns.map(() => null)]);
      await expect(port.write({ newSheets: [missing] })).rejects.toThrow(/đã có bảng ChiTieu/);
      written(await written(outcome).undo());
      expect(await port.read()).toEqual(before);
    });

    test('selects a cell and tells; refuses one that is gone', async () => {
      const { port } = open(SNAPSHOT);
      await port.read();
      const events: WorkbookEvent[] = [];
      const stop = await port.watch((event) => events.push(event));
      await port.select("'Sở Y tế ''A'''!D5");
      await settled();
      expect(events).toEqual([{ kind: 'selected', ref: "'Sở Y tế ''A'''!D5" }]);
      stop();
      await expect(port.select('Mất!A1')).rejects.toThrow(InputError);
      await expect(port.select('không phải ô')).rejects.toThrow(InputError);
    });

    test('tells which sheets changed, until told to stop', async () => {
      const subject = open(SNAPSHOT);
      await subject.port.read();
      const events: WorkbookEvent[] = [];
      const stop = await subject.port.watch((event) => events.push(event));
      subject.edit('STC', 1, 2, 1);
      await settled();
      expect(events).toEqual([{ kind: 'changed', sheets: ['STC'] }]);
      stop();
      subject.edit('STC', 1, 2, 2);
      await settled();
      expect(events).toHaveLength(1);
    });
  });
}

/** Events come a few turns later. */
export const settled = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, 30));
