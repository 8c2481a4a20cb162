/** What every WorkbookPort promises, whichever program holds the workbook: cells, sheets and tables. */
import type { CellValue } from '../model/cell';
import { CONTRACT } from '../workbook/contract';
import { newSheet } from '../workbook/newWorkbook';
import type { CellEdit, WorkbookChange, WorkbookPort, WorkbookSnapshot, WriteOutcome } from '../workbook/port';
import { contractCase, type ContractCase } from './contractCase';
import { edit, ODD_SNAPSHOT, report, SNAPSHOT, summary, table, tableOf, written } from './contractTables';
import { expectRefused, expectSame } from './expectations';

interface Done {
  readonly before: WorkbookSnapshot;
  readonly outcome: WriteOutcome;
  readonly after: WorkbookSnapshot;
}

async function change(port: WorkbookPort, what: WorkbookChange): Promise<Done> {
  const before = await port.read();
  const outcome = await port.write(what);
  return { before, outcome, after: await port.read() };
}

/** A table with one blank cell for each text. */
export const blankTexts = (count: number): WorkbookSnapshot => ({
  sheets: ['T'],
  tables: [
    table(
      'T',
      'T',
      ['Nội dung'],
      Array.from({ length: count }, () => [null]),
    ),
  ],
});

/** What texts became that were written over `blankTexts`. */
export async function textsWritten(port: WorkbookPort, texts: readonly string[]): Promise<readonly CellValue[]> {
  const { after } = await change(port, { cells: texts.map((value, at) => edit(at + 1, 0, null, value, 'T')) });
  return tableOf(after, 'T')?.rows.flat() ?? [];
}

/** Texts that spreadsheets like to make something else of. */
const TRICKY = [
  ...['=1+1', '+84 912', '-5', '@SUM', "'x", '1.234', '1,234', '04/2022', '3-4', 'TRUE', 'Jan 5', '#REF', '58,6%', '5%', ' 7', '1e5'],
  ...['<b>x</b>', 'dòng 1\ndòng 2', '="x"&1', "''"],
];

const DAY = { date: { year: 2022, month: 4, day: 28 } } as const;
const OTHER_DAY = { date: { year: 2022, month: 5, day: 9 } } as const;
const SERIAL_OF_OTHER_DAY = 44_690;

const OWN_SHEETS: WorkbookSnapshot = {
  sheets: ['Tổng hợp', 'Báo cáo', 'Cũ'],
  tables: [table('T', 'Báo cáo', ['x'], [['y']]), table('TongHop', 'Cũ', ['Mã', 'Kỳ này'], [['A', 1]])],
};

const GUEST: WorkbookSnapshot = {
  sheets: ['Cũ'],
  tables: [table('TongHop', 'Cũ', ['Mã'], [['A']]), { ...table('Khac', 'Cũ', ['x'], [['y']]), left: 5 }],
};

export const PORT_CONTRACT: readonly ContractCase[] = [
  contractCase({ vi: 'đọc những gì có trong sổ', en: 'reads what is there' }, SNAPSHOT, async ({ port }) => expectSame(await port.read(), SNAPSHOT)),
  contractCase({ vi: 'đọc sổ không có bảng nào', en: 'reads a workbook without tables' }, { sheets: ['Sheet1'], tables: [] }, async ({ port }) =>
    expectSame(await port.read(), { sheets: ['Sheet1'], tables: [] }),
  ),
  contractCase(
    { vi: 'bảng ở giữa trang, ô lỗi, ô đúng/sai: đọc và ghi quanh chúng', en: 'tables anywhere, errors and truth values: read, and written around' },
    ODD_SNAPSHOT,
    async ({ port }) => {
      const { before, outcome, after } = await change(port, { cells: [edit(1, 2, 912, 517), edit(4, 3, 1095056.25, 0, "Sở Y tế 'A'")] });
      expectSame(before, ODD_SNAPSHOT);
      expectSame(tableOf(after, 'SL_STC')?.rows, [['NV_GIAO', 'Nhiệm vụ giao', 517, DAY], ...(tableOf(ODD_SNAPSHOT, 'SL_STC')?.rows.slice(1) ?? [])]);
      expectSame(tableOf(after, 'SL_SYT')?.rows, [['X', 0]]);
      written(await written(outcome).undo());
      expectSame(await port.read(), before);
    },
  ),
  contractCase(
    {
      vi: 'ghi ô nhập; hoàn tác trả lại như cũ, và hoàn tác được cả lần hoàn tác',
      en: 'writes input cells, and undo brings back what they held, and undo again',
    },
    SNAPSHOT,
    async ({ port }) => {
      const edits = [edit(1, 2, 912, 517), edit(2, 1, '=1+1', null), edit(2, 2, { percent: 0.586 }, 58.6), edit(1, 3, DAY, 'x')];
      const { outcome, before, after } = await change(port, { cells: [...edits, edit(1, 1, 1095056.25, 0, "Sở Y tế 'A'")] });
      expectSame(tableOf(after, 'SL_STC')?.rows, [
        ['NV_GIAO', 'Nhiệm vụ giao', 517, 'x'],
        ['NV_HT', null, 58.6, null],
        ['NV_QH', '1.234', 7, '58,6%'],
      ]);
      expectSame(tableOf(after, 'SL_SYT')?.rows, [['X', 0]]);
      const undone = written(await written(outcome).undo());
      expectSame(await port.read(), before);
      written(await undone.undo());
      expectSame(await port.read(), after);
    },
  ),
  contractCase(
    {
      vi: 'ngày và phần trăm ghi ra đúng là ngày và phần trăm, xóa được',
      en: 'dates and percentages are written as such, into cells of any look, and cleared',
    },
    SNAPSHOT,
    async ({ port }) => {
      const cells: CellEdit[] = [
        { ...edit(1, 2, 912, SERIAL_OF_OTHER_DAY), shows: 'date' },
        { ...edit(1, 3, DAY, SERIAL_OF_OTHER_DAY), shows: 'date' },
        { ...edit(2, 2, { percent: 0.586 }, 0.125), shows: 'percent' },
        { ...edit(2, 3, null, 0.5), shows: 'percent' },
      ];
      const { outcome, before, after } = await change(port, { cells });
      expectSame(
        tableOf(after, 'SL_STC')?.rows.map((row) => row.slice(2)),
        [
          [OTHER_DAY, OTHER_DAY],
          [{ percent: 0.125 }, { percent: 0.5 }],
          [7, '58,6%'],
        ],
      );
      const cleared = written(await port.write({ cells: [edit(1, 3, OTHER_DAY, null)] }));
      expectSame(tableOf(await port.read(), 'SL_STC')?.rows[0]?.[3], null);
      written(await cleared.undo());
      written(await written(outcome).undo());
      expectSame(await port.read(), before);
    },
  ),
  contractCase(
    { vi: 'ô có công thức cần giữ thì không ghi gì cả', en: 'a formula that is to be spared stops the write, whole' },
    SNAPSHOT,
    async ({ port, putFormula }) => {
      await putFormula('STC', 2, 3);
      const before = await port.read();
      const cells = [edit(1, 2, 912, 517), { ...edit(2, 3, tableOf(before, 'SL_STC')?.rows[1]?.[3] ?? null, 1), sparesFormula: true }];
      const outcome = await port.write({ cells });
      const conflicts = outcome.kind === 'conflict' ? outcome.conflicts.map(({ ref, formula }) => [ref, formula]) : [];
      expectSame([outcome.kind, conflicts], ['conflict', [['STC!D3', true]]]);
      expectSame(await port.read(), before);
    },
  ),
  contractCase(
    { vi: 'người khác vừa sửa thì không ghi gì cả', en: 'a change of somebody else stops the write, whole' },
    SNAPSHOT,
    async ({ port, ...subject }) => {
      await port.read();
      await subject.edit('STC', 1, 2, 913);
      const before = await port.read();
      const outcome = await port.write({ cells: [edit(1, 2, 912, 517), edit(2, 2, { percent: 0.586 }, 1)], sheets: [summary(1)] });
      expectSame(outcome, { kind: 'conflict', conflicts: [{ ref: 'STC!C2', expected: 912, found: 913 }] });
      expectSame(await port.read(), before);
    },
  ),
  contractCase({ vi: 'hoàn tác chừa lại chỗ người khác đã sửa', en: 'undo leaves what somebody changed since' }, SNAPSHOT, async ({ port, ...subject }) => {
    const { outcome } = await change(port, { cells: [edit(1, 2, 912, 517), edit(2, 1, '=1+1', 'y')], sheets: [summary(517)] });
    await subject.edit('STC', 1, 2, 600);
    const before = await port.read();
    expectSame(await written(outcome).undo(), { kind: 'conflict', conflicts: [{ ref: 'STC!C2', expected: 517, found: 600 }] });
    expectSame(await port.read(), before);
  }),
  contractCase({ vi: 'chữ vẫn là chữ, kể cả “04/2022”, “=1+1”, “5%”', en: 'text stays text' }, blankTexts(TRICKY.length), async ({ port }) =>
    expectSame(await textsWritten(port, TRICKY), TRICKY),
  ),
  contractCase(
    {
      vi: 'tạo trang kết quả, thay trọn trang, hoàn tác về từng bước',
      en: 'makes written sheets, replaces them whole, and undo brings back each state',
    },
    SNAPSHOT,
    async ({ port }) => {
      // Of no table: a program that calculates in its own time may show what another table held a moment ago.
      const source = '900+12';
      const { outcome, before, after } = await change(port, { sheets: [summary(912, ['A', '1.2', '=x'], source), report('BÁO CÁO', '- một')] });
      expectSame(after.sheets, [...before.sheets, 'Tổng hợp', 'Báo cáo']);
      expectSame(tableOf(after, 'TongHop'), table('TongHop', 'Tổng hợp', ['Mã', 'Kỳ này'], [['NV_GIAO', 912], ['A'], ['1.2'], ['=x']]));
      const second = written(await port.write({ sheets: [summary(912, [], source), report('BÁO CÁO')] }));
      expectSame(tableOf(await port.read(), 'TongHop')?.rows, [['NV_GIAO', 912]]);
      written(await second.undo());
      expectSame(await port.read(), after);
      written(await written(outcome).undo());
      expectSame(await port.read(), before);
    },
  ),
  contractCase({ vi: 'bảng chưa có dữ liệu có một dòng trống', en: 'a table without data has a blank row' }, SNAPSHOT, async ({ port }) => {
    const { after } = await change(port, { sheets: [{ ...summary(1), rows: summary(1).rows.slice(0, 1) }] });
    expectSame(tableOf(after, 'TongHop')?.rows, [[null, null]]);
  }),
  contractCase(
    {
      vi: 'trang trùng tên của người dùng được giữ; bảng đã chuyển chỗ vẫn được tìm thấy',
      en: 'a user’s own sheet of that name stays, and a table is followed wherever it went',
    },
    OWN_SHEETS,
    async ({ port }) => {
      const { after } = await change(port, { sheets: [summary(912, [], '900+12'), report('BÁO CÁO')] });
      expectSame(after.sheets, [...OWN_SHEETS.sheets, 'Báo cáo (2)']);
      const { sheet, rows } = tableOf(after, 'TongHop') ?? {};
      expectSame([sheet, rows], ['Cũ', [['NV_GIAO', 912]]]);
      expectSame(tableOf(after, 'T'), OWN_SHEETS.tables[0]);
    },
  ),
  contractCase({ vi: 'không ghi đè bảng khác nằm chung trang', en: 'refuses to overwrite another table on a written sheet' }, GUEST, async ({ port }) => {
    await expectRefused(port.write({ sheets: [summary(1)] }));
    expectSame(await port.read(), GUEST);
  }),
  contractCase({ vi: 'thêm bảng còn thiếu, và chỉ những bảng đó', en: 'adds tables that are missing, and only those' }, SNAPSHOT, async ({ port }) => {
    const missing = newSheet(CONTRACT.indicators, [{ Mã: 'NV_GIAO', 'Chỉ tiêu': '2.1 giao', 'Đơn vị tính': 'nhiệm vụ', 'Số lẻ': 0 }]);
    const { outcome, before, after } = await change(port, { newSheets: [missing, newSheet(CONTRACT.documents, [])] });
    expectSame(tableOf(after, 'ChiTieu'), table('ChiTieu', 'Chỉ tiêu', CONTRACT.indicators.columns, [['NV_GIAO', '2.1 giao', 'nhiệm vụ', 0]]));
    expectSame(tableOf(after, 'VanBan')?.rows, [CONTRACT.documents.columns.map(() => null)]);
    await expectRefused(port.write({ newSheets: [missing] }), /đã có bảng ChiTieu/);
    written(await written(outcome).undo());
    expectSame(await port.read(), before);
  }),
];
