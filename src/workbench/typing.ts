/** Ties the reading of typed text to the spreadsheet's cell editor and to text pasted from outside. */
import { InterceptorEffectEnum, type ICellData, type IStyleData, type Nullable, type Workbook, type Worksheet } from '@univerjs/core';
import { AFTER_CELL_EDIT, BEFORE_CELL_EDIT, INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/preset-sheets-core';
import { CELL_TYPE } from './readSheets';
import type { Spreadsheet } from './startUniver';
import { pastedCells } from './pastedCells';
import { mendTyped, textToEdit } from './typedText';

interface EditedCell {
  readonly workbook: Workbook;
  readonly worksheet: Worksheet;
  readonly row: number;
  readonly col: number;
}

/** Before the component's own reading of numbers and dates. */
const FIRST = 1000;
/** After its number formats, and before the end. */
const LAST = -0.5;
/** What a cell without a format shows in Excel. */
const SHOWN_DIGITS = 11;

/** Numbers without a format get their decimal comma too; format #,##0.## leaves a bare one behind whole numbers. */
function shownNumber(value: ICellData['v']): ICellData['v'] {
  if (typeof value === 'string') return value.replace(/(?<=\d),$/, '');
  return typeof value !== 'number' || Number.isInteger(value) ? value : String(Number(value.toPrecision(SHOWN_DIGITS))).replace('.', ',');
}

/** The style that a cell has, or gets by standing right below a table's row. */
function styleFor({ workbook, worksheet, row, col }: EditedCell): IStyleData | undefined {
  const own = worksheet.getCellRaw(row, col)?.s ?? (row > 0 ? worksheet.getCellRaw(row - 1, col)?.s : undefined);
  return own ? (workbook.getStyles().get(own) ?? undefined) : undefined;
}

function typedCell(typed: string, style: IStyleData | undefined, thisYear: number): ICellData | undefined {
  const mended = mendTyped(typed, style?.n?.pattern ?? '', thisYear);
  if (!mended) return undefined;
  const { value, pattern } = mended;
  const cell =
    typeof value === 'number' ? { v: value, t: CELL_TYPE.number } : value.startsWith('=') ? { v: null, f: value } : { v: value, t: CELL_TYPE.forcedText };
  return { p: null, f: null, si: null, ...cell, ...(pattern ? { s: { n: { pattern } } } : {}) };
}

export function mendTyping({ univer }: Spreadsheet, thisYear: number): void {
  const interceptors = univer.__getInjector().get(SheetInterceptorService);
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: LAST,
    effect: InterceptorEffectEnum.Value,
    handler: (cell, _, next) => {
      if (cell?.t !== CELL_TYPE.number) return next(cell);
      const v = shownNumber(cell.v);
      return next(v === cell.v ? cell : { ...cell, v });
    },
  });
  const { writeCellInterceptor } = interceptors;
  writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: FIRST,
    handler: (cell: Nullable<ICellData>, context: EditedCell, next) => {
      const typed = cell?.f ?? cell?.v;
      const mended = typeof typed === 'string' && cell?.t !== CELL_TYPE.forcedText ? typedCell(typed, styleFor(context), thisYear) : undefined;
      return mended ? { ...cell, ...mended } : next(cell);
    },
  });
  writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: FIRST,
    handler: (cell: Nullable<ICellData>, context: EditedCell, next) => {
      const raw = context.worksheet.getCellRaw(context.row, context.col);
      if (!raw || raw.f || raw.si || raw.t !== CELL_TYPE.number) return next(cell);
      const text = textToEdit(Number(raw.v), styleFor(context)?.n?.pattern ?? '');
      return text === undefined ? next(cell) : { ...cell, v: text, t: CELL_TYPE.text };
    },
  });
}

/** What the spreadsheet copied itself it pastes itself, formulas and all. */
const OWN_COPY = 'data-copy-id';

/** `onTooLarge` is called where the pasted cells don't fit on the sheet. */
export function mendPasting({ api }: Spreadsheet, thisYear: number, onTooLarge: () => void): void {
  api.addEvent(api.Event.BeforeClipboardPaste, (event) => {
    const { text, html, workbook, worksheet } = event;
    const range = workbook.getActiveRange();
    if (!text || html?.includes(OWN_COPY) || !range) return;
    event.cancel = true;
    const copied = pastedCells(text);
    const [one] = copied[0] ?? [];
    const alone = copied.length === 1 && copied[0]?.length === 1 && one !== undefined;
    const rows = alone ? Array.from({ length: range.getHeight() }, () => Array.from({ length: range.getWidth() }, () => one)) : copied;
    const width = Math.max(...rows.map((row) => row.length));
    const [top, left] = [range.getRow(), range.getColumn()];
    if (top + rows.length > worksheet.getMaxRows() || left + width > worksheet.getMaxColumns()) {
      onTooLarge();
      return;
    }
    const place = { workbook: workbook.getWorkbook(), worksheet: worksheet.getSheet() };
    const cells = rows.map((row, r) =>
      Array.from({ length: width }, (_, c): ICellData => {
        const typed = row[c] ?? '';
        const mended = typedCell(typed, styleFor({ ...place, row: top + r, col: left + c }), thisYear);
        return mended ?? { p: null, f: typed.startsWith('=') ? typed : null, si: null, v: typed.startsWith('=') ? null : typed, t: CELL_TYPE.text };
      }),
    );
    worksheet.getRange(top, left, cells.length, width).setValues(cells);
  });
}
