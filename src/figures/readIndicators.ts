/** Table ChiTieu: what is collected, in which unit, and how departments' figures make one. */
import { fold, nearestName } from '../locale/encoding';
import { toNumber } from '../model/rational';
import { InputError } from '../model/errors';
import type { Indicator } from '../model/figure';
import { ACCUMULATIONS, CODE_PATTERN, COMBINATIONS, type OpenTable, type TableRow } from '../workbook/contract';
import { parseWindow, WINDOW_WORDS, type WindowKind } from './dataWindow';
import { readNumber } from './reading';

function choice<T>(row: TableRow, column: string, choices: Readonly<Record<string, T>>): T {
  const words = Object.keys(choices);
  const word = fold(row.text(column)) || (words[0] ?? '');
  const found = choices[word];
  // Every object knows names such as `constructor`.
  if (found !== undefined && words.includes(word)) return found;
  throw new InputError(
    `Ô ${row.cell(column).ref} (cột ${column}) ghi “${row.text(column)}”; chỉ nhận ${words.map((word) => `“${word}”`).join(', ')}.` +
      ` Có phải là “${nearestName(row.text(column), words) ?? words[0] ?? ''}”?`,
  );
}

function windowOf(row: TableRow): WindowKind | undefined {
  const text = row.text('Cửa sổ');
  const kind = parseWindow(text);
  if (kind || !text) return kind;
  throw new InputError(`Ô ${row.cell('Cửa sổ').ref} (cột Cửa sổ) ghi “${text}”; chỉ nhận “${WINDOW_WORDS.decree}”, “${WINDOW_WORDS.calendar}” hoặc để trống.`);
}

/** The code of a row, upper case; throws InputError where it isn't `[A-Z][A-Z0-9_]*`. */
export function readCode(row: TableRow): string {
  const code = row.text('Mã').toUpperCase();
  if (!CODE_PATTERN.test(code))
    throw new InputError(`Ô ${row.cell('Mã').ref}: mã “${code}” không hợp lệ. Mã chỉ gồm chữ cái không dấu, chữ số và dấu gạch dưới, bắt đầu bằng chữ cái.`);
  return code;
}

const isBlankRow = (row: TableRow): boolean => ['Mã', 'Chỉ tiêu'].every((column) => row.text(column) === '');

/** Throws InputError for a code twice, a malformed code and settings that mean nothing. */
export function readIndicators(table: OpenTable): Indicator[] {
  const places = new Map<string, string>();
  return table.rows
    .filter((row) => !isBlankRow(row))
    .map((row): Indicator => {
      const code = readCode(row);
      const place = row.cell('Mã').ref;
      const before = places.get(code);
      if (before) throw new InputError(`Mã chỉ tiêu ${code} có hai lần trong bảng ChiTieu (${before} và ${place}). Đổi tên hoặc xóa một dòng.`);
      places.set(code, place);
      const unit = row.text('Đơn vị tính');
      const decimals = readNumber(row.cell('Số lẻ'), '');
      const digits = decimals.value ? toNumber(decimals.value) : undefined;
      if (decimals.fault || (digits !== undefined && !(Number.isInteger(digits) && digits >= 0 && digits <= 10)))
        throw new InputError(`Ô ${decimals.ref} (Số lẻ của ${code}) phải là số nguyên từ 0 đến 10, hoặc để trống.`);
      const threshold = readNumber(row.cell('Ngưỡng biến động'), '%');
      if (threshold.fault) throw new InputError(`Ô ${threshold.ref} (Ngưỡng biến động của ${code}) phải là số phần trăm, ví dụ 30, hoặc để trống.`);
      return {
        code,
        name: row.text('Chỉ tiêu') || code,
        unit,
        decimals: digits,
        combination: choice(row, 'Gộp', COMBINATIONS),
        accumulation: choice(row, 'Lũy kế', ACCUMULATIONS),
        threshold: threshold.value,
        window: windowOf(row),
      };
    });
}
