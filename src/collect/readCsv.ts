/** A .csv file as one sheet: semicolon, tab or comma, quotes, and the encodings that Windows leaves behind. */
import { decodeText } from '../locale/decode';
import { InputError } from '../model/errors';
import type { PlainSheet } from '../model/plainSheet';

/** A list of figures is thousands of times smaller. */
const MAX_CSV_BYTES = 20 * 1024 * 1024;
const SEPARATORS = [';', '\t', ','] as const;

function parse(text: string, separator: string): string[][] {
  const rows: string[][] = [[]];
  let field = '';
  let quoted = false;
  const end = (): void => {
    rows.at(-1)?.push(field);
    field = '';
  };
  for (let i = 0; i < text.length; i += 1) {
    const char = text[i] ?? '';
    if (quoted) {
      if (char !== '"') field += char;
      else if (text[i + 1] === '"') {
        field += '"';
        i += 1;
      } else quoted = false;
    } else if (char === '"' && field.trim() === '') {
      quoted = true;
      field = '';
    } else if (char === separator) end();
    else if (char === '\n' || char === '\r') {
      if (char === '\r' && text[i + 1] === '\n') i += 1;
      end();
      rows.push([]);
    } else field += char;
  }
  end();
  return rows;
}

/** The separator that cuts most lines into the same number of fields, two at least; the first of them where it's a draw. */
function separatorOf(text: string): string {
  const named = /^sep=(.)\r?\n/i.exec(text)?.[1];
  if (named) return named;
  const head = text.slice(0, 200_000);
  let best = { separator: ';', score: 0 };
  for (const separator of SEPARATORS) {
    const widths = new Map<number, number>();
    for (const row of parse(head, separator)) if (row.length > 1) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
    const score = Math.max(0, ...widths.values());
    if (score > best.score) best = { separator, score };
  }
  return best.separator;
}

/** Throws InputError for a file too large to be a table of figures, and for bytes that are no text. */
export function readCsv(bytes: Uint8Array): PlainSheet {
  if (bytes.length > MAX_CSV_BYTES) throw new InputError(`tệp .csv nặng ${Math.round(bytes.length / 1048576)} MB, quá giới hạn ${MAX_CSV_BYTES / 1048576} MB.`);
  const text = decodeText(bytes).replace(/^\ufeff/, '');
  if (text.includes('\u0000')) throw new InputError('tệp không phải là chữ .csv.');
  const rows = parse(text.replace(/^sep=.\r?\n/i, ''), separatorOf(text));
  return { name: 'CSV', hidden: false, rows: rows.map((row) => row.map((field) => (field.trim() === '' ? null : field))) };
}
