/**
 * Writing into a workbook that others may be working in: look, compare, write in one go, and put everything back where that fails.
 * What somebody changes between the look and the write, one message later, is what Excel's own co-authoring decides.
 */
import { fold } from '../../locale/encoding';
import { InputError } from '../../model/errors';
import { cellAddress, cellRef, quoteSheet } from '../../model/address';
import { formatKind } from '../xlsx/cellFormats';
import { cellInput, isFormula, readCell, sameCell } from './cells';
import { cellsOf, goalOf, type Block, type CellsGoal, type CellsTarget, type Contents, type Goals, type GrowingTarget } from './contents';
import type { Layout, Look, SheetTarget, State, TableState, Targets } from './contents';
import { asInputError } from '../../officeJs/errors';
import { growingTarget, planGrowth, withoutTotals } from './growth';
import { tableMissing, tableResized } from '../growthPlace';
import { findPlaces, type PresentSheet } from '../sheetPlaces';
import { DATE_FORMAT, PERCENT_FORMAT, PLAIN_FORMAT, planNewSheet, planWrittenSheet, type SheetPlan } from './plan';
import { gridOf, rangeText, rectanglesOf } from '../rectangles';
import { recoveryGoals } from './recovery';
import type { CellEdit, Conflict, WorkbookChange, WriteOutcome } from '../port';

/** What writing needs of Excel. */
export interface SheetHost {
  /** Whether tables can change their size. */
  resizes(): boolean;
  /** One message. */
  look(targets: Targets, growing: readonly GrowingTarget[]): Promise<Look>;
  /** One message wherever the payload limit allows; answers what stands there afterwards, looks aside. */
  put(goals: Goals): Promise<Contents>;
}

const CANT_RESIZE =
  'Bản Excel này chưa mở rộng bảng được (cần Excel 2021 trở lên, Microsoft 365 hoặc Excel trên web); chưa ghi gì. Kéo góc dưới bên phải của bảng để thêm dòng, cột rồi thử lại.';

const presentSheets = ({ sheets, tables }: Layout): PresentSheet[] =>
  sheets.map(({ id, name }) => ({ name, tables: tables.filter(({ sheetId }) => sheetId === id).map((table) => table.name) }));

/** Edits as rectangles, sheet by sheet. */
function cellTargets(edits: readonly CellEdit[]): CellsTarget[] {
  const sheets = new Map<string, CellEdit[]>();
  for (const edit of edits) {
    const own = sheets.get(edit.sheet);
    if (own) own.push(edit);
    else sheets.set(edit.sheet, [edit]);
  }
  return [...sheets].flatMap(([sheet, own]) => rectanglesOf(own).map((range) => ({ sheet, range })));
}

/** `tables` are as they were when they were last seen. */
function stateOf(contents: Contents, targets: Targets, tables: readonly TableState[] = []): State {
  const found = tables.map((table, at): TableState => {
    const content = contents.tables[at];
    if (!content) throw tableMissing(table.name);
    return { ...content, widths: table.widths, gains: table.gains };
  });
  return {
    tables: found,
    sheets: targets.sheets.map((target, at) => ({ ...target, content: contents.sheets[at] })),
    cells: targets.cells.map(({ sheet, gained = false }, at) => {
      const block = contents.cells[at]?.block;
      if (!block) throw new InputError(`Sổ không còn trang “${sheet}”; chưa ghi gì. Đọc lại sổ rồi thử lại.`);
      return { sheet, gained, block: found.filter((table) => fold(table.sheet) === fold(sheet)).reduce(withoutTotals, block) };
    }),
  };
}

const targetsOf = ({ sheets, cells, tables }: State): Targets => ({
  sheets: sheets.map(({ name, table }) => ({ name, table })),
  cells: cells.map(({ sheet, block, gained }) => ({ sheet, range: block.range, gained })),
  tables: tables.map(({ id }) => id),
});

const keyOf = (sheet: string, row: number, column: number): string => `${fold(sheet)}!${cellAddress(row, column)}`;

/** A number stays that number only in a cell whose format doesn't make text, a date or a percentage of it, unless it shall be one. */
function formatFor(edit: CellEdit | undefined, format: string): string {
  if (typeof edit?.value !== 'number' || (format !== '@' && formatKind(format) === edit.shows)) return format;
  return edit.shows === 'date' ? DATE_FORMAT : edit.shows === 'percent' ? PERCENT_FORMAT : PLAIN_FORMAT;
}

function cellsGoal(sheet: string, { range, formats }: Block, edits: ReadonlyMap<string, CellEdit>): CellsGoal {
  const edit = (row: number, column: number): CellEdit | undefined => edits.get(keyOf(sheet, row, column));
  return {
    sheet,
    range,
    formulas: gridOf(range, (row, column) => cellInput(edit(row, column)?.value ?? null)),
    formats: gridOf(range, (row, column) => formatFor(edit(row, column), formats[row - range.top]?.[column - range.left] ?? PLAIN_FORMAT)),
  };
}

function editConflicts(before: State, edits: ReadonlyMap<string, CellEdit>): Conflict[] {
  return before.cells.flatMap(({ sheet, block: { range, formulas, values, formats } }) =>
    gridOf(range, (row, column): Conflict[] => {
      const edit = edits.get(keyOf(sheet, row, column));
      const expected = edit?.expected ?? null;
      const [r, c] = [row - range.top, column - range.left];
      const found = readCell(values[r]?.[c], formats[r]?.[c]);
      if (edit?.sparesFormula && isFormula(formulas[r]?.[c], values[r]?.[c])) return [{ ref: cellRef(sheet, row, column), expected, found, formula: true }];
      return sameCell(expected, found) ? [] : [{ ref: cellRef(sheet, row, column), expected, found }];
    }).flat(2),
  );
}

/** Cells of `now` that aren't as in `then`, by what was entered: what formulas show changes with their sources. */
function changes(sheet: string, then: Block | undefined, now: Block | undefined): Conflict[] {
  const [before, after] = [cellsOf(then), cellsOf(now)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((address): Conflict[] => {
    const [expected, found] = [before.get(address), after.get(address)];
    if (expected?.formula === found?.formula) return [];
    return [{ ref: `${quoteSheet(sheet)}!${address}`, expected: expected?.value ?? null, found: found?.value ?? null }];
  });
}

const differences = (then: State, now: State): Conflict[] => [
  ...then.sheets.flatMap(({ name, content }, at) => changes(name, content?.used, now.sheets[at]?.content?.used)),
  ...then.cells.flatMap(({ sheet, block }, at) => changes(sheet, block, now.cells[at]?.block)),
];

function refuseResized(then: State, now: State): void {
  const sizeOf = (table: TableState | undefined): string => JSON.stringify([table?.range, table?.totals]);
  const resized = then.tables.find((table, at) => sizeOf(table) !== sizeOf(now.tables[at]));
  if (resized) throw tableResized(resized.name);
}

function refuseProtected(look: Look, goals: Goals): void {
  const changed = [...goals.sheets.map(({ name }) => name), ...goals.tables.map(({ sheet }) => sheet)];
  const locked = changed.find((name) => look.layout.sheets.some((sheet) => sheet.protected && fold(sheet.name) === fold(name)));
  const name = locked ?? goals.cells.find((_, at) => look.cells[at]?.locked)?.sheet;
  if (name !== undefined) throw new InputError(`Trang “${name}” đang được bảo vệ nên chưa ghi gì. Bỏ bảo vệ (Xem lại > Bỏ bảo vệ trang tính) rồi thử lại.`);
  if (look.closed && goals.sheets.some(({ content, now }) => !content !== !now))
    throw new InputError('Cấu trúc sổ đang được bảo vệ nên không thêm bớt trang được; chưa ghi gì. Bỏ bảo vệ (Xem lại > Bảo vệ sổ làm việc) rồi thử lại.');
}

export class ExcelWriting {
  readonly #host: SheetHost;
  constructor(host: SheetHost) {
    this.#host = host;
  }

  /** `layout` is what was there when Excel was last asked; where the sheets changed since, their places are chosen anew. */
  async write({ sheets = [], cells = [], newSheets = [], growth = [] }: WorkbookChange, layout: Layout): Promise<WriteOutcome> {
    if (growth.length && !this.#host.resizes()) throw new InputError(CANT_RESIZE);
    const cellRanges = cellTargets(cells);
    const edits = new Map(cells.map((edit) => [keyOf(edit.sheet, edit.row, edit.column), edit]));
    const choose = (from: Layout, names: readonly string[]): (SheetTarget & { readonly plan: () => SheetPlan; readonly isNew: boolean })[] => {
      const { written, added } = findPlaces({ sheets: presentSheets(from), defined: names }, sheets, newSheets);
      return [
        ...written.map(({ name, present, sheet }) => ({ name, table: sheet.table, isNew: !present, plan: () => planWrittenSheet(sheet) })),
        ...added.map(({ name, sheet }) => ({ name, table: sheet.table, isNew: true, plan: () => planNewSheet(sheet) })),
      ];
    };
    let known = layout;
    for (let round = 0; round < 3; round += 1) {
      const places = choose(known, []);
      const look = await this.#lookFirst({ sheets: places, cells: cellRanges, tables: [] }, growth.map(growingTarget));
      if (JSON.stringify(choose(look.layout, look.names)) === JSON.stringify(places)) {
        const present = stateOf(look, { sheets: places, cells: cellRanges, tables: [] });
        const plans = growth.map((one, at) => {
          const found = look.growing[at];
          if (!found) throw tableMissing(one.table);
          return planGrowth(one, found);
        });
        const conflicts = [...editConflicts(present, edits), ...plans.flatMap((plan) => plan.conflicts)];
        if (conflicts.length) return { kind: 'conflict', conflicts };
        const gained = plans.flatMap((plan) => plan.cells);
        const before = { ...present, cells: [...present.cells, ...gained], tables: plans.map((plan) => plan.before) };
        const goals = {
          sheets: present.sheets.map(({ name, table, content }, at) => ({ name, table, now: content, content: places[at]?.plan() })),
          cells: [...present.cells.map(({ sheet, block }) => cellsGoal(sheet, block, edits)), ...gained.map(({ goal }) => goal)],
          tables: plans.map(({ goal }) => goal),
        };
        refuseProtected(look, goals);
        return this.#put(before, goals);
      }
      known = look.layout;
    }
    throw new InputError('Các trang của sổ đang được thêm bớt liên tục; chưa ghi gì. Chờ một lát rồi thử lại.');
  }

  async #lookFirst(targets: Targets, growing: readonly GrowingTarget[] = []): Promise<Look> {
    try {
      return await this.#host.look(targets, growing);
    } catch (error) {
      throw asInputError(error, 'Chưa ghi gì vào sổ.');
    }
  }

  /** Puts `target` where `expected` is; nothing where anything else is there. */
  async #swap(expected: State, target: State): Promise<WriteOutcome> {
    const look = await this.#lookFirst(targetsOf(target));
    const now = stateOf(look, targetsOf(target), expected.tables);
    refuseResized(expected, now);
    const conflicts = differences(expected, now);
    if (conflicts.length) return { kind: 'conflict', conflicts };
    const goals = {
      sheets: target.sheets.map((sheet, at) => ({ ...sheet, now: now.sheets[at]?.content })),
      cells: target.cells.map(({ sheet, block, gained }) => ({ ...goalOf(sheet, block), gained })),
      tables: target.tables.map((table, at) => ({ ...table, now: now.tables[at]?.range ?? table.range })),
    };
    refuseProtected(look, goals);
    return this.#put(now, goals);
  }

  async #put(before: State, goals: Goals): Promise<WriteOutcome> {
    const after = await this.#host.put(goals).catch(async (error: unknown) => {
      throw asInputError(error, await this.#recover(before, goals));
    });
    const written = stateOf(after, targetsOf(before), goals.tables);
    return { kind: 'written', undo: () => this.#swap(written, before) };
  }

  /** Puts back whatever of `goals` reached the workbook, and says in one sentence how things stand. */
  async #recover(before: State, goals: Goals): Promise<string> {
    const listed = [
      ...goals.sheets.map(({ name }) => `trang “${name}”`),
      ...goals.tables.map(({ name }) => `bảng ${name}`),
      ...goals.cells.map(({ sheet, range }) => `ô ${quoteSheet(sheet)}!${rangeText(range)}`),
    ];
    let reached: readonly string[] = listed;
    try {
      const look = await this.#host.look(targetsOf(before), []);
      const { back, touched, foreign } = recoveryGoals(before, goals, stateOf(look, targetsOf(before), before.tables));
      reached = touched;
      if (!touched.length) return 'Chưa ghi gì vào sổ.';
      await this.#host.put(back);
      return foreign.length ? `Sổ đã được trả lại như cũ, trừ ${foreign.join(', ')} vì vừa có người khác sửa.` : 'Sổ đã được trả lại như cũ.';
    } catch {
      return `${reached === listed ? 'Có thể đã ghi' : 'Đã ghi dở'} ${reached.join(', ')}; mọi chỗ khác còn nguyên. Kiểm tra lại các chỗ đó hoặc bấm Hoàn tác (Ctrl+Z) trong Excel.`;
    }
  }
}
