/** Sheets of the contract into a workbook's file that lacks them, with their drop-down lists and checks. */
import type { NewSheet } from '../model/newSheet';
import type { WrittenSheet } from '../model/writtenSheet';
import { rewritePackage } from '../opc/zip';
import { editCells, type FileEdit } from './editCells';
import { serialOfDate } from './excel/cells';
import { openWorkbookPackage } from './xlsx/workbookPackage';
import { writeBack } from './writeBack';
import { insertPiece, joinXml, splitXml } from './xlsx/xmlPieces';

/** ECMA-376 part 1, 18.3.1.99, around what a written sheet holds. */
const BEFORE_CHECKS = ['sheetData', 'sheetProtection', 'conditionalFormatting', 'dataValidations'];

function asWritten({ name, table, columns, rows }: NewSheet): WrittenSheet {
  return {
    name,
    table,
    widths: columns.map(({ width }) => width),
    rows: [
      columns.map(({ header }) => ({ value: header, style: 'header' as const })),
      ...rows.map(({ cells }) =>
        columns.map(({ kind }, at) => {
          const value = cells[at] ?? null;
          return { value: typeof value === 'object' ? null : value, style: kind === 'number' ? ('number' as const) : ('wrapped' as const) };
        }),
      ),
    ],
  };
}

const datesOf = ({ name, rows }: NewSheet): FileEdit[] =>
  rows.flatMap(({ cells }, row) =>
    cells.flatMap((value, column) =>
      value !== null && typeof value === 'object' ? [{ sheet: name, row: row + 1, column, value: serialOfDate(value.date), shows: 'date' as const }] : [],
    ),
  );

/** The checks that a workbook of these sheets has, taken over as they stand: they name no style. */
async function withChecks(bytes: Uint8Array, sheets: readonly NewSheet[]): Promise<Uint8Array> {
  const { writeWorkbook } = await import('./writeWorkbook');
  const model = openWorkbookPackage(await writeWorkbook(sheets));
  const pack = openWorkbookPackage(bytes);
  const changes = new Map<string, string>();
  sheets.forEach(({ name }, index) => {
    const source = model.sheets[index];
    const target = pack.sheets.find((sheet) => sheet.name === name);
    const checks = source && splitXml(source.part, model.text(source.part)).pieces.find(({ local }) => local === 'dataValidations');
    if (!checks || !target) return;
    const root = splitXml(target.part, pack.text(target.part));
    changes.set(target.part, joinXml({ ...root, pieces: insertPiece(root.pieces, BEFORE_CHECKS, checks) }));
  });
  return rewritePackage(pack.zip, changes);
}

/** Their names are free in the workbook. Throws InputError as writeBack does. */
export async function addSheets(bytes: Uint8Array, sheets: readonly NewSheet[]): Promise<Uint8Array> {
  if (!sheets.length) return bytes;
  const added = await withChecks(writeBack(bytes, sheets.map(asWritten)), sheets);
  return editCells(added, sheets.flatMap(datesOf));
}
