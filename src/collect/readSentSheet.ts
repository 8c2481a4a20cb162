/** One sheet of a sent file -> lines with figures, and every number that stands elsewhere. */
import type { Period } from '../locale/period';
import { fold } from '../locale/encoding';
import type { CellRef, CellValue } from '../model/cell';
import { MEASURES, type Measure } from '../model/figure';
import { cellRef } from '../model/address';
import { plainText } from '../workbook/contract';
import { HEAD_LABELS } from './departmentForm';
import { headerMeaning, periodsIn, type SentColumn } from './sentHeaders';
import type { PlainSheet } from '../model/plainSheet';
import { saidCell } from './saidCell';
import { sentText, type SentValue } from './sentFile';
import { readTextNumber } from './textNumber';

export interface SentFigure {
  readonly place: CellRef;
  readonly measure: Measure;
  readonly value: CellValue;
}

export interface SentLine {
  readonly place: CellRef;
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly figures: readonly SentFigure[];
  readonly note: SentValue | undefined;
  readonly asOf: { readonly place: CellRef; readonly value: CellValue } | undefined;
}

export interface LooseValue extends SentValue {
  /** Why it belongs nowhere, as a clause. */
  readonly reason: string;
  /** Words, or numbers of columns: nobody has to be asked. */
  readonly harmless?: true;
}

export interface ReadSheet {
  readonly name: string;
  /** Text above the first table. */
  readonly head: readonly string[];
  /** Of the period's kind: what the head says it is about. */
  readonly periods: readonly Period[];
  /** Text after "Đơn vị:". */
  readonly sender: string | undefined;
  readonly lines: readonly SentLine[];
  readonly loose: readonly LooseValue[];
}

/** The cell as text to compare and to work with; people are told `saidCell`. */
export const shown = (value: CellValue): string => (typeof value === 'number' ? String(value) : saidCell(value));

export const isNumeric = (value: CellValue): boolean =>
  typeof value === 'number' ||
  (typeof value === 'string' ? readTextNumber(value) !== undefined : value !== null && typeof value === 'object' && 'percent' in value);

type Columns = ReadonlyMap<number, { readonly meaning: SentColumn | undefined; readonly title: string; readonly twice: boolean }>;

const isMeasure = (meaning: SentColumn | undefined): meaning is Measure => MEASURES.some((measure) => measure === meaning);

/** Every cell of every line is asked about. */
const meanings = new WeakMap<Period, Map<string, SentColumn | undefined>>();

function meaningOf(title: string, period: Period): SentColumn | undefined {
  const known = meanings.get(period) ?? new Map<string, SentColumn | undefined>();
  meanings.set(period, known);
  if (!known.has(title)) known.set(title, headerMeaning(title, period));
  return known.get(title);
}

/** A header has a column that says which indicator and one with figures. */
function headerOf(row: readonly CellValue[], period: Period): Columns | undefined {
  const titles = row.map((value) => (typeof value === 'object' ? '' : sentText(value)));
  const all = titles.map((title) => (title ? meaningOf(title, period) : undefined));
  if (!all.some((meaning) => meaning === 'code' || meaning === 'name') || !all.some(isMeasure)) return undefined;
  return new Map(titles.map((title, at) => [at, { meaning: all[at], title, twice: all.filter((other) => other && other === all[at]).length > 1 }]));
}

/** "(1) (2) (3)" or "A B 1 2 3" under the header. */
function isNumbering(row: readonly CellValue[]): boolean {
  const texts = row.map((value) => shown(value).replace(/[()]/g, '')).filter(Boolean);
  const numbers = texts.filter((text) => /^\d{1,2}$/.test(text)).map(Number);
  return (
    numbers.length > 1 && texts.every((text) => /^(?:[A-Z]|\d{1,2})$/i.test(text)) && numbers.every((n, at) => at === 0 || n === (numbers[at - 1] ?? 0) + 1)
  );
}

/** `codes` are those of ChiTieu. */
export function readSentSheet(sheet: PlainSheet, period: Period, codes: ReadonlySet<string>): ReadSheet {
  const head: string[] = [];
  const lines: SentLine[] = [];
  const loose: LooseValue[] = [];
  let columns: Columns | undefined;
  let under = false;

  const place = (row: number, column: number): CellRef => cellRef(sheet.name, row, column);
  const put = (row: number, column: number, value: CellValue, reason: string): void => {
    if (isNumeric(value)) loose.push({ place: place(row, column), text: saidCell(value), reason });
    else if (shown(value)) loose.push({ place: place(row, column), text: shown(value), words: true, reason: `chữ ${reason}`, harmless: true });
  };

  sheet.rows.forEach((row, at) => {
    const header = headerOf(row, period);
    if (header) {
      columns = header;
      under = true;
      row.forEach((value, column) => {
        if (header.get(column)?.meaning === undefined) put(at, column, value, 'nằm ở dòng tiêu đề');
      });
      return;
    }
    if (!columns) {
      row.forEach((value, column) => {
        if (typeof value === 'string' && sentText(value)) head.push(sentText(value));
        if (isNumeric(value)) put(at, column, value, 'nằm ngoài bảng số liệu');
      });
      return;
    }
    if (under && isNumbering(row) && !row.some((value) => codes.has(shown(value).toUpperCase()))) {
      row.forEach((value, column) => {
        if (isNumeric(value)) loose.push({ place: place(at, column), text: shown(value), reason: 'dòng đánh số cột', harmless: true });
      });
      return;
    }
    under = false;
    const find = (meaning: SentColumn): { value: CellValue; column: number } | undefined => {
      for (const [column, { meaning: own, twice }] of columns ?? []) if (own === meaning && !twice) return { value: row[column] ?? null, column };
      return undefined;
    };
    const text = (meaning: SentColumn): string => sentText(find(meaning)?.value ?? null);
    const figures: SentFigure[] = [];
    row.forEach((value, column) => {
      const { meaning, title = '', twice } = columns?.get(column) ?? {};
      if (value === null || (typeof value === 'string' && !value.trim())) return;
      if (isMeasure(meaning) && !twice) figures.push({ place: place(at, column), measure: meaning, value });
      else if (twice) put(at, column, value, `có hai cột cùng nghĩa “${title}”`);
      else if (meaning === undefined) put(at, column, value, title ? `cột “${title}” không nhận ra` : 'cột không có tiêu đề');
      else if (meaning === 'name' && isNumeric(value)) put(at, column, value, 'là số ở cột tên chỉ tiêu');
      else if (meaning === 'unit' && isNumeric(value)) put(at, column, value, 'là số ở cột đơn vị tính');
    });
    const note = find('note');
    const asOf = find('asOf');
    const [code, name] = [text('code').toUpperCase(), text('name')];
    const noteText = note ? shown(note.value) : '';
    const coded = find('code');
    if (coded && isNumeric(coded.value))
      loose.push({ place: place(at, coded.column), text: shown(coded.value), reason: 'số ở cột mã', ...(name || figures.length ? { harmless: true } : {}) });
    if (!figures.length && !(noteText && (code || name))) {
      if (note && noteText) loose.push({ place: place(at, note.column), text: noteText, words: true, reason: 'ghi chú ở dòng không có mã và tên chỉ tiêu' });
      return;
    }
    lines.push({
      place: place(at, find('code')?.column ?? find('name')?.column ?? 0),
      code,
      name,
      unit: text('unit'),
      figures,
      note: note && noteText ? { place: place(at, note.column), text: noteText, words: true } : undefined,
      asOf: asOf?.value ? { place: place(at, asOf.column), value: asOf.value } : undefined,
    });
  });

  const labelled = (label: string): string | undefined => {
    const line = head.find((candidate) => fold(candidate).startsWith(`${fold(label)}:`));
    return line === undefined ? undefined : line.slice(line.indexOf(':') + 1).trim();
  };
  const said = labelled(HEAD_LABELS.period);
  const periods = (said === undefined ? head : [said]).flatMap(periodsIn).filter(({ kind }) => kind === period.kind);
  return { name: plainText(sheet.name), head, periods, sender: labelled(HEAD_LABELS.department), lines, loose };
}
