/** What every WorkbookPort promises of tables that gain columns and rows. */
import type { NewColumn } from '../model/newSheet';
import type { TableGrowth, WorkbookPort, WorkbookSnapshot, WriteOutcome } from '../workbook/port';
import { contractCase, type ContractCase, type PortSubject } from './contractCase';
import { edit, SNAPSHOT, summary, table, tableOf, written } from './contractTables';
import { expectRefused, expectSame } from './expectations';

const DAY = { date: { year: 2022, month: 5, day: 9 } } as const;
const PLAN: NewColumn = { header: 'Kế hoạch', width: 14, kind: 'number' };
const NOTE: NewColumn = { header: 'Ghi chú', width: 30, kind: 'prose' };
const ROWS: TableGrowth = {
  table: 'SL_STC',
  rows: [
    ['NV_MOI', '=2+2', 517, DAY],
    ['NV_KHAC', '1.234', null, null],
  ],
};
const BOTH: TableGrowth = { table: 'sl_stc', columns: [PLAN, NOTE], rows: [['NV_MOI', '=2+2', 517, DAY, 58.6, '-x']] };

/** Two tables side by side, and one below. */
const CROWDED: WorkbookSnapshot = {
  sheets: ['A'],
  tables: [table('T', 'A', ['Mã'], [['a']]), { ...table('U', 'A', ['Mã'], [['b']]), left: 1 }, { ...table('V', 'A', ['Mã'], [['c']]), top: 2 }],
};

const rowsOf = (snapshot: WorkbookSnapshot, name = 'SL_STC') => tableOf(snapshot, name)?.rows;

/** Refused in a sentence, or as a conflict that names the cell; nothing is written either way. */
async function expectBlocked(port: WorkbookPort, growth: TableGrowth, address: string): Promise<void> {
  const before = await port.read();
  const outcome = await port.write({ growth: [growth] }).catch((error: unknown) => error);
  const said = outcome instanceof Error ? outcome.message : JSON.stringify((outcome as WriteOutcome).kind === 'conflict' ? outcome : '');
  if (!said.includes(address)) throw new Error(`cần bị chặn bởi ô ${address}, thấy ${said}`);
  expectSame(await port.read(), before);
}

/** Undo after somebody changed what was gained does nothing. */
async function expectKept({ port, edit: change }: PortSubject, row: number, column: number): Promise<void> {
  const { undo } = written(await port.write({ growth: [BOTH] }));
  await change('STC', row, column, 999);
  const before = await port.read();
  expectSame((await undo()).kind, 'conflict');
  expectSame(await port.read(), before);
}

export const GROWTH_CONTRACT: readonly ContractCase[] = [
  contractCase(
    { vi: 'bảng thêm dòng; hoàn tác bỏ đi, hoàn tác lần nữa thêm lại', en: 'a table gains rows; undo takes them away, and undo again brings them back' },
    SNAPSHOT,
    async ({ port }) => {
      const before = await port.read();
      const { undo } = written(await port.write({ growth: [ROWS] }));
      const after = await port.read();
      expectSame(rowsOf(after), [...(rowsOf(before) ?? []), ...(ROWS.rows ?? [])]);
      const undone = written(await undo());
      expectSame(await port.read(), before);
      written(await undone.undo());
      expectSame(await port.read(), after);
    },
  ),
  contractCase({ vi: 'bảng thêm cột và dòng; hoàn tác bỏ đi', en: 'a table gains columns and rows; undo takes them away' }, SNAPSHOT, async ({ port }) => {
    const before = await port.read();
    const { undo } = written(await port.write({ growth: [BOTH] }));
    const after = await port.read();
    expectSame(tableOf(after, 'SL_STC')?.headers, [...(tableOf(before, 'SL_STC')?.headers ?? []), 'Kế hoạch', 'Ghi chú']);
    expectSame(rowsOf(after), [...(rowsOf(before) ?? []).map((row) => [...row, null, null]), ['NV_MOI', '=2+2', 517, DAY, 58.6, '-x']]);
    written(await undo());
    expectSame(await port.read(), before);
  }),
  contractCase(
    { vi: 'dòng trống cuối bảng được điền trước', en: 'blank rows at a table’s end are filled first' },
    { sheets: ['A'], tables: [table('T', 'A', ['Mã', 'Số'], [['a', 1], [], []])] },
    async ({ port }) => {
      const before = await port.read();
      const { undo } = written(await port.write({ growth: [{ table: 'T', rows: ['b', 'c', 'd'].map((code, at) => [code, at]) }] }));
      expectSame(rowsOf(await port.read(), 'T'), [
        ['a', 1],
        ['b', 0],
        ['c', 1],
        ['d', 2],
      ]);
      written(await undo());
      expectSame(await port.read(), before);
    },
  ),
  contractCase(
    { vi: 'bảng chưa có dòng nào nhận dòng đầu tiên cùng cột mới', en: 'a table without rows takes its first one with a new column' },
    { sheets: ['A'], tables: [table('T', 'A', ['Mã'], [[]])] },
    async ({ port }) => {
      written(await port.write({ growth: [{ table: 'T', columns: [PLAN], rows: [['b', 1]] }] }));
      expectSame(rowsOf(await port.read(), 'T'), [['b', 1]]);
    },
  ),
  contractCase(
    { vi: 'thêm dòng cùng lúc với sửa ô và ghi trang: một lần ghi, một lần hoàn tác', en: 'growth goes with cells and sheets in one write, and one undo' },
    SNAPSHOT,
    async ({ port }) => {
      const before = await port.read();
      const other: TableGrowth = { table: 'SL_SYT', columns: [NOTE] };
      const { undo } = written(await port.write({ growth: [ROWS, other], cells: [edit(1, 2, 912, 517)], sheets: [summary(517)] }));
      const after = await port.read();
      expectSame(
        rowsOf(after)?.map((row) => row[2]),
        [517, { percent: 0.586 }, 7, 517, null],
      );
      expectSame(tableOf(after, 'SL_SYT')?.headers, ['Mã', 'Kỳ này', 'Ghi chú']);
      written(await undo());
      expectSame(await port.read(), before);
    },
  ),
  contractCase({ vi: 'một ô bị sửa trước: không bảng nào lớn thêm', en: 'a cell changed before: no table grows' }, SNAPSHOT, async ({ port }) => {
    const before = await port.read();
    expectSame((await port.write({ growth: [BOTH], cells: [edit(1, 2, 900, 517)] })).kind, 'conflict');
    expectSame(await port.read(), before);
  }),
  contractCase(
    { vi: 'ô bên dưới hoặc bên phải đã có chữ: không ghi gì', en: 'a cell below or to the right holds something: nothing is written' },
    SNAPSHOT,
    async ({ port, edit: change }) => {
      await change('STC', 5, 3, 'ghi chú của tôi');
      await expectBlocked(port, ROWS, 'D6');
      await change('STC', 5, 3, null);
      await change('STC', 2, 5, 7);
      await expectBlocked(port, BOTH, 'F3');
    },
  ),
  contractCase(
    { vi: 'ô bên cạnh có công thức hiện trống: không ghi gì', en: 'a formula that reads blank stands there: nothing is written' },
    SNAPSHOT,
    async ({ port, putFormula }) => {
      await putFormula('STC', 4, 4);
      await expectBlocked(port, BOTH, 'E5');
    },
  ),
  contractCase({ vi: 'bảng khác ở sát bên: không ghi gì', en: 'another table stands beside or below: nothing is written' }, CROWDED, async ({ port }) => {
    const before = await port.read();
    for (const growth of [
      { table: 'T', columns: [PLAN] },
      { table: 'T', rows: [['b']] },
    ]) {
      const outcome = await port.write({ growth: [growth] }).catch((error: unknown) => error);
      if (!(outcome instanceof Error)) expectSame((outcome as WriteOutcome).kind, 'conflict');
      expectSame(await port.read(), before);
    }
  }),
  contractCase({ vi: 'không có bảng ấy, đã có cột ấy: từ chối', en: 'no such table, or such a column already: refused' }, SNAPSHOT, async ({ port }) => {
    const before = await port.read();
    await expectRefused(port.write({ growth: [{ table: 'SL_KHAC', columns: [PLAN] }] }), /SL_KHAC/);
    await expectRefused(port.write({ growth: [{ table: 'SL_STC', columns: [{ ...PLAN, header: 'kỳ  này' }] }] }), /“kỳ {2}này”/);
    expectSame(await port.read(), before);
  }),
  contractCase({ vi: 'ô vừa thêm bị sửa: hoàn tác không đụng tới', en: 'undo leaves what somebody changed since: a new row' }, SNAPSHOT, (subject) =>
    expectKept(subject, 4, 2),
  ),
  contractCase({ vi: 'cột vừa thêm có người điền: hoàn tác không đụng tới', en: 'undo leaves what somebody typed into a new column' }, SNAPSHOT, (subject) =>
    expectKept(subject, 1, 4),
  ),
];
