/** The open workbook in the spreadsheet component: its cells as they are, cells put into it, sheets put into it and taken out. */
import { mergeWorksheetSnapshotWithDefault, type ICellData } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { FWorkbook, FWorksheet } from '@univerjs/preset-sheets-core';
import type { CellRef } from '../model/cell';
import { cellRef } from '../model/address';
import type { Cells, StyleLookup } from './liveCells';
import type { ShownSheet, ShownTable, ShownWorkbook } from './readSheets';
import { SLICE } from './slices';
import { gridTableName } from './tableNames';
import { gridRange, rulesOf, sheetId, tableId, worksheet } from './univerData';

/** Rows, columns, new content; null takes a cell away. */
export type PutCells = Record<number, Record<number, ICellData | null>>;

const SPARE = { id: 'spare', name: 'spare', rowCount: 1, columnCount: 1 };

export class LiveGrid {
  readonly #api: FUniver;
  readonly #book: FWorkbook;

  constructor(api: FUniver, book: FWorkbook) {
    this.#api = api;
    this.#book = book;
  }

  get id(): string {
    return this.#book.getId();
  }

  get activeId(): string {
    return this.#book.getActiveSheet().getSheetId();
  }

  get styles(): StyleLookup {
    const styles = this.#book.getWorkbook().getStyles();
    return (style) => styles.get(style ?? undefined) ?? undefined;
  }

  sheet(index: number): FWorksheet {
    const sheet = this.#book.getSheetBySheetId(sheetId(index));
    if (!sheet) throw new RangeError(`no sheet ${index}`);
    return sheet;
  }

  /** Throws RangeError where there is no such sheet. */
  cells(index: number): Cells {
    const sheet = this.#book.getWorkbook().getSheetBySheetId(sheetId(index));
    if (!sheet) throw new RangeError(`no sheet ${index}`);
    return sheet.getCellMatrix().getMatrix() as Cells;
  }

  /** Where the table is now, rows added and removed. */
  table(table: ShownTable): ShownTable {
    const range = this.#book.getTableInfo(tableId(table))?.range;
    return range ? { ...table, range: { top: range.startRow, left: range.startColumn, bottom: range.endRow + table.totals, right: range.endColumn } } : table;
  }

  /** What was shown as `sheet`, as it is now. */
  snapshot(index: number, sheet: ShownSheet): ShownSheet {
    return { ...sheet, cells: this.cells(index) as ShownSheet['cells'], tables: sheet.tables.map((table) => this.table(table)) };
  }

  /** Past the component's own undo: what the program writes, the pane takes back. */
  put(index: number, cellValue: PutCells): void {
    this.#run('sheet.mutation.set-range-values', { subUnitId: sheetId(index), cellValue });
  }

  /** Nothing where the sheet isn't there. */
  remove(index: number, sheet: ShownSheet): void {
    const subUnitId = sheetId(index);
    if (!this.#book.getSheetBySheetId(subUnitId)) return;
    // The component knows no workbook without a sheet.
    if (this.#book.getNumSheets() === 1) this.#run('sheet.mutation.insert-sheet', { index: 1, sheet: mergeWorksheetSnapshotWithDefault(SPARE) });
    for (const table of sheet.tables) this.#run('sheet.mutation.delete-table', { subUnitId, tableId: tableId(table) });
    for (const { uid } of rulesOf(sheet, index)) this.#run('data-validation.mutation.removeRule', { subUnitId, ruleId: uid });
    this.#run('sheet.mutation.remove-sheet', { subUnitId, subUnitName: sheet.name });
  }

  /** With its first cells; the rest is to be put. Returns it, row by row. */
  insert(index: number, sheet: ShownSheet, { styles, stylePrefix }: ShownWorkbook): PutCells[] {
    const subUnitId = sheetId(index);
    const first: Record<number, Record<number, ICellData>> = {};
    const rest: PutCells[] = [];
    let count = 0;
    for (const [row, cells] of Object.entries(sheet.cells)) {
      count += Object.keys(cells).length;
      if (count <= SLICE) first[Number(row)] = cells;
      else rest.push({ [Number(row)]: cells });
    }
    this.#run('sheet.mutation.insert-sheet', {
      index,
      sheet: mergeWorksheetSnapshotWithDefault({ ...worksheet(sheet, subUnitId), cellData: first }),
      styles: Object.fromEntries(styles.map((style, at) => [`${stylePrefix}${at}`, style])),
    });
    for (const table of sheet.tables)
      this.#run('sheet.mutation.add-table', {
        subUnitId,
        tableId: tableId(table),
        name: gridTableName(table.name),
        range: gridRange({ ...table.range, bottom: table.range.bottom - table.totals }),
        header: table.columns,
        options: { showHeader: table.hasHeader, showFooter: false },
      });
    for (const rule of rulesOf(sheet, index)) this.#run('data-validation.mutation.addRule', { subUnitId, rule });
    if (this.#book.getSheetBySheetId(SPARE.id)) this.#run('sheet.mutation.remove-sheet', { subUnitId: SPARE.id, subUnitName: SPARE.name });
    return rest;
  }

  /** The cell that the user is at. */
  place(): CellRef {
    const cell = this.#book.getActiveCell();
    return cellRef(this.#book.getActiveSheet().getSheetName(), cell?.getRow() ?? 0, cell?.getColumn() ?? 0);
  }

  show(index: number, row: number, column: number): void {
    const sheet = this.sheet(index);
    if (sheet.isSheetHidden()) sheet.showSheet();
    this.#book.setActiveSheet(sheet);
    sheet.getRange(row, column).activate();
    sheet.scrollToCell(Math.max(0, row - 3), Math.max(0, column - 2));
  }

  #run(command: string, params: object): void {
    if (!this.#api.syncExecuteCommand(command, { unitId: this.id, ...params })) throw new Error(`the spreadsheet refused ${command}`);
  }
}
