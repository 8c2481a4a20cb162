/** A worksheet's XML, cell by cell, in one pass and without holding what nobody asked for. */
import { parseDate } from '../../locale/period';
import type { CalendarDate, CellValue } from '../../model/cell';
import { InputError } from '../../model/errors';
import { attribute, guardXml } from '../../opc/xmlGuard';
import { parseAddress, parseRange } from '../../model/address';
import type { CellFormats } from './cellFormats';
import { characterData, decodeEscapes, TextGatherer } from './cellText';
import { cleanText } from '../../locale/encoding';
import { DAYS_TO_1904 } from './workbookPackage';

export interface SheetContext {
  readonly strings: readonly string[];
  readonly formats: CellFormats;
  /** The date system of old Macintosh workbooks. */
  readonly date1904: boolean;
}

export interface SheetExtent {
  /** 0-based last row that the sheet says it has, from `<dimension>`; -1 where it says nothing. */
  readonly declared: number;
  /** 0-based last row with a `<row>` or a cell; -1 where there is none. */
  readonly found: number;
}

const DAY = 86_400_000;

/** A formula that no program has computed yet: taking its cell for blank would drop it in silence. */
const NOT_CALCULATED = 'công thức chưa tính';

/** Excel counts a 29 February 1900 that never was; time of day is dropped. Undefined beyond the year 9999 and before 1900. */
function serialDate(serial: number, date1904: boolean): CalendarDate | undefined {
  const days = Math.floor(serial) + (date1904 ? DAYS_TO_1904 : 0);
  if (days < 0 || days > 2_958_465) return undefined;
  const date = new Date(Date.UTC(1899, 11, days < 60 ? 31 : 30) + days * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function numberValue(text: string, format: 'date' | 'percent' | undefined, date1904: boolean): CellValue {
  const value = Number(text);
  if (text.trim() === '' || Number.isNaN(value)) return text.trim() === '' ? null : cleanText(text);
  if (!Number.isFinite(value)) return { error: '#NUM!' };
  if (format === 'percent') return { percent: value };
  const date = format === 'date' ? serialDate(value, date1904) : undefined;
  return date ? { date } : value;
}

/**
 * Calls `cell` for every cell with a value, 0-based. Throws InputError where the XML isn't whole, a cell lies off the sheet,
 * or a shared string isn't in the table of strings.
 */
export function readCells(part: string, xml: string, context: SheetContext, cell: (row: number, column: number, value: CellValue) => void): SheetExtent {
  const { strings, formats, date1904 } = context;
  const gatherer = new TextGatherer();
  const extent = { declared: -1, found: -1 };
  let row = -1;
  let column = -1;
  let open: { type: string; format: 'date' | 'percent' | undefined; text: string | undefined; formula: boolean } | undefined;

  const valueOf = ({ type, format, text, formula }: NonNullable<typeof open>): CellValue => {
    if (type === 'inlineStr') return gatherer.take() || null;
    if (text === undefined) return formula ? { error: NOT_CALCULATED } : null;
    if (type === 's') {
      const known = strings[text.trim() === '' ? -1 : Number(text)];
      if (known === undefined)
        throw new InputError(`phần ${part} của tệp bị hỏng (chữ số ${text.slice(0, 12)} không có trong bảng chữ). Mở tệp bằng Excel, lưu lại rồi thử lại.`);
      return known || null;
    }
    if (type === 'b') return text.trim() === '1' || text.trim().toLowerCase() === 'true';
    if (type === 'e') return { error: text.trim().slice(0, 20) };
    if (type === 'd') {
      const date = parseDate(text);
      return date ? { date } : cleanText(text);
    }
    return type === 'str' ? cleanText(decodeEscapes(text)) || null : numberValue(text, format, date1904);
  };
  const flush = (): void => {
    if (!open) return;
    const value = valueOf(open);
    open = undefined;
    if (value !== null) cell(row, column, value);
  };
  const place = (reference: string | undefined): void => {
    if (reference === undefined) {
      column += 1;
      return;
    }
    const address = parseAddress(reference);
    if (!address) throw new InputError(`phần ${part} của tệp có ô “${reference.slice(0, 20)}” nằm ngoài trang tính. Mở tệp bằng Excel, lưu lại rồi thử lại.`);
    ({ row, column } = address);
  };

  guardXml(part, xml, (tag, end, selfClosing, whole) => {
    const name = whole.slice(whole.indexOf(':') + 1);
    if (name === 'c') {
      flush();
      place(attribute(tag, 'r'));
      extent.found = Math.max(extent.found, row);
      if (!selfClosing) open = { type: attribute(tag, 't') ?? 'n', format: formats.get(Number(attribute(tag, 's') ?? -1)), text: undefined, formula: false };
    } else if (name === 'v') {
      if (open && !selfClosing) open.text = characterData(xml, end);
    } else if (name === 'f') {
      if (open) open.formula = true;
    } else if (name === 'row') {
      flush();
      const number = Number(attribute(tag, 'r') ?? row + 2);
      row = Number.isInteger(number) && number > 0 ? number - 1 : row + 1;
      column = -1;
      extent.found = Math.max(extent.found, row);
    } else if (name === 'dimension') extent.declared = parseRange(attribute(tag, 'ref') ?? '')?.bottom ?? -1;
    else if (open?.type === 'inlineStr') gatherer.tag(name, xml, end, selfClosing);
  });
  flush();
  return extent;
}
