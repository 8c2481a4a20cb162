/** Tables that change their size, as what has to be asked of Excel and said to it. */
/// <reference types="office-js" />
import { formatRange, type CellRange } from '../../model/address';
import type { Block, GrowingContent, GrowingTarget, TableContent, TableGoal } from './contents';
import { typingRule } from './plan';
import { putRule, type WorkbookStep } from './sheets';

/** What a message asks for, to be called once it is answered. */
export type Answer<T> = () => T;

export const AREA = 'rowIndex,columnIndex,rowCount,columnCount';

export const areaOf = ({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): CellRange => ({
  top: rowIndex,
  left: columnIndex,
  bottom: rowIndex + rowCount - 1,
  right: columnIndex + columnCount - 1,
});

export function loadBlock(range: Excel.Range): Answer<Block | undefined> {
  range.load(`formulas,values,numberFormat,${AREA}`);
  return () => (range.isNullObject ? undefined : { range: areaOf(range), formulas: range.formulas, values: range.values, formats: range.numberFormat });
}

/** `key` is an id or a name. */
export function loadTableContent(workbook: Excel.Workbook, key: string): Answer<TableContent | undefined> {
  const table = workbook.tables.getItemOrNullObject(key).load('id,name,showTotals,worksheet/name');
  const range = table.getRange().load(AREA);
  return () =>
    table.isNullObject ? undefined : { id: table.id, name: table.name, sheet: table.worksheet.name, range: areaOf(range), totals: table.showTotals };
}

/** Where the last row with anything in it is, Excel finds itself: nobody has to send a long table for that. One row more than asked for takes the totals. */
export function loadGrowing(workbook: Excel.Workbook, { table: name, rows, columns }: GrowingTarget): Answer<GrowingContent | undefined> {
  const content = loadTableContent(workbook, name);
  const table = workbook.tables.getItemOrNullObject(name).load('showHeaders');
  const headers = table.columns.load('items/name');
  const range = table.getRange();
  const body = table.getDataBodyRange();
  const filled = body.getUsedRangeOrNullObject(true).load(AREA);
  const wide = range.getResizedRange(0, columns).getEntireColumn();
  const places = rows
    ? [filled.getLastRow(), body.getRow(0)].map((first) =>
        first
          .getResizedRange(rows + 1, 0)
          .getEntireRow()
          .getIntersection(wide),
      )
    : [];
  const beside = columns ? range.getColumnsAfter(columns) : undefined;
  const widths = Array.from({ length: columns }, (_, at) => beside?.getColumn(at).format.load('columnWidth'));
  const blocks = places.map(loadBlock);
  const right = beside && loadBlock(beside);
  const others = [...places, ...(beside ? [beside] : [])].map((place) => place.getTables(false).load('items/name'));
  return () => {
    const found = content();
    if (!found) return undefined;
    const there = others.flatMap((tables) => (tables.isNullObject ? [] : tables.items.map((other) => other.name)));
    return {
      ...found,
      headed: table.showHeaders,
      headers: headers.items.map((column) => column.name),
      filled: filled.isNullObject ? undefined : areaOf(filled),
      rows: blocks.map((block) => block()).find((block) => block !== undefined),
      right: right?.(),
      widths: widths.map((format) => format?.columnWidth ?? 0),
      neighbours: [...new Set(there)].filter((other) => other !== found.name),
    };
  };
}

/** A format for every cell: what the API takes, and its types don't say. */
const forAll = (format: string): string[][] => format as unknown as string[][];

function dress(sheet: Excel.Worksheet, { range, totals, gains, widths }: TableGoal): void {
  if (!gains) return;
  const at = (area: CellRange): Excel.Range => sheet.getRange(formatRange(area));
  const { before, firstRow, model, columns } = gains;
  const [lastBefore, last] = [before, range].map(({ bottom }) => bottom - (totals ? 1 : 0)) as [number, number];
  columns.forEach((column, index) => {
    const own = { top: range.top, bottom: lastBefore, left: before.right + 1 + index, right: before.right + 1 + index };
    at(own).copyFrom(at({ ...own, left: before.right, right: before.right }), 'Formats');
    at({ ...own, top: firstRow }).numberFormat = forAll(column.format);
    for (const rule of typingRule(column, { ...own, top: firstRow, bottom: last })) putRule(sheet, rule);
  });
  if (last > lastBefore) at({ ...range, top: lastBefore + 1, bottom: last }).copyFrom(at({ ...range, top: model, bottom: model }), 'Formats');
  putWidths(sheet, widths);
}

function putWidths(sheet: Excel.Worksheet, widths: TableGoal['widths']): void {
  for (const { column, points } of widths) sheet.getCell(0, column).format.columnWidth = points;
}

/** What a table gives back keeps nothing of it. */
function undress(sheet: Excel.Worksheet, { range, now, widths }: TableGoal): void {
  const below = { ...now, top: range.bottom + 1 };
  const beside = { ...now, left: range.right + 1 };
  for (const area of [below, beside]) if (area.top <= area.bottom && area.left <= area.right) sheet.getRange(formatRange(area)).clear('Formats');
  if (beside.left <= beside.right) sheet.getRange(formatRange(beside)).dataValidation.clear();
  putWidths(sheet, widths);
}

/** Totals stand aside meanwhile; Excel remembers them, and puts them below the last row again. */
export function resizeStep(goal: TableGoal): WorkbookStep {
  return {
    weighs: goal.gains?.columns ?? '',
    queue: (workbook) => {
      const table = workbook.tables.getItem(goal.id);
      const sheet = workbook.worksheets.getItem(goal.sheet);
      if (goal.totals) table.showTotals = false;
      table.resize(sheet.getRange(formatRange({ ...goal.range, bottom: goal.range.bottom - (goal.totals ? 1 : 0) })));
      if (goal.gains) dress(sheet, goal);
      else undress(sheet, goal);
    },
  };
}

export const totalsStep = ({ id }: TableGoal): WorkbookStep => ({
  weighs: '',
  queue: (workbook) => {
    workbook.tables.getItem(id).showTotals = true;
  },
});
