/** Lines with "|" -> tables: heads, rows, and the cells that hold a number alone. */
import { readGrids, type Grid } from '../../src/draft/tableGrid';
import { tokenize } from '../../src/draft/tokenize';

const read = (text: string, firstIndex = 7): Grid[] => readGrids(text, tokenize(text), firstIndex);
/** Heads first; [a number alone] or words. */
const shown = (...lines: readonly string[]): string[] =>
  read(lines.join('\n')).flatMap(({ header, rows }) => [
    header.map((words) => words.join(' ')).join(' | '),
    ...rows.map((row) => row.map(({ mention, words }) => (mention ? `[${mention.text}]` : words.join(' '))).join(' | ')),
  ]);

test.each<[string, string[], string[]]>([
  ['lines of a draft', ['Xã | Số hộ', 'An Phú | 40', 'Cao Lộc | 60'], ['xã | số hộ', 'an phú | [40]', 'cao lộc | [60]']],
  ['Markdown', ['| Xã | Số hộ |', '| --- | ---: |', '| An Phú | 40 |', '| Cao Lộc | 60 |'], ['xã | số hộ', 'an phú | [40]', 'cao lộc | [60]']],
  ['an empty first cell', ['Xã | Số hộ', '| 40', 'Cao Lộc | 60'], ['xã | số hộ', ' | [40]', 'cao lộc | [60]']],
  ['an empty last cell', ['Xã | Số hộ', 'An Phú | 40', 'Cao Lộc |'], ['xã | số hộ', 'an phú | [40]', 'cao lộc | ']],
  ['a framed row of nothing between rows', ['Xã | Số hộ', 'An Phú | 40', '| |', 'Cao Lộc | 60'], ['xã | số hộ', 'an phú | [40]', 'cao lộc | [60]']],
  ['heads of two lines', ['Xã | Hộ', '(tên) | nghèo', 'A | 40', 'B | 60'], ['xã tên | hộ nghèo', 'a | [40]', 'b | [60]']],
  ['a title as wide as the table', ['Bảng |', 'A | 40 | 5', 'B | 60 | 6'], [' |  | ', 'a | [40] | [5]', 'b | [60] | [6]']],
  ['rows of other lengths left out', ['A | 40', 'B | 60 | 6', 'C | 70'], [' | ', 'a | [40]', 'c | [70]']],
  ['no head at all', ['A | 40', 'B | 60'], [' | ', 'a | [40]', 'b | [60]']],
  ['words beside a number', ['A | 40 hộ | 5', 'B | QĐ 12/QĐ-UBND | 7 + 8'], [' |  | ', 'a | hộ | [5]', 'b | qđ # | ']],
  ['rates', ['A | 40% | -5%', 'B | 60,5 | 7'], [' |  | ', 'a | [40%] | [-5%]', 'b | [60,5] | [7]']],
  ['numbers of the rows', ['STT | Xã | Hộ', '1 | A | 40', '2 | B | 60'], ['stt | xã | hộ', ' | a | [40]', ' | b | [60]']],
  ['… by another name', ['Số thứ tự | Hộ', '1 | 40', '2 | 60'], ['số thứ tự | hộ', ' | [40]', ' | [60]']],
  ['one row alone is no table', ['A | 40'], []],
  ['… one below a head is', ['Xã | Hộ', 'A | 40'], ['xã | hộ', 'a | [40]']],
  ['nor is one without numbers', ['Xã | Hộ', 'A | bốn', 'B | năm'], []],
  ['nor is one column', ['| 40 |', '| 60 |'], []],
  ['a line of text ends a table', ['A | 40', 'B | 60', 'Ghi chú', 'C | 70'], [' | ', 'a | [40]', 'b | [60]']],
  ['so does an empty line', ['A | 40', 'B | 60', '', 'C | 70', 'D | 80'], [' | ', 'a | [40]', 'b | [60]', ' | ', 'c | [70]', 'd | [80]']],
  ['… even one of spaces', ['A | 40', 'B | 60', ' \t', 'C | 70', 'D | 80'], [' | ', 'a | [40]', 'b | [60]', ' | ', 'c | [70]', 'd | [80]']],
])('%s', (_name, lines, expected) => expect(shown(...lines)).toEqual(expected));

test('every number has an index of its own behind those of the text', () => {
  const indices = read('A | 40 | 5\nB | 60 | 6\n\nC | 70 | 7\nD | 80 | 8', 100).flatMap(({ rows }) =>
    rows.flat().flatMap(({ mention }) => mention?.index ?? []),
  );
  expect(indices).toHaveLength(8);
  expect(new Set(indices).size).toBe(8);
  expect(Math.min(...indices)).toBeGreaterThanOrEqual(100);
});

test('a cell stands in no sentence, and nothing around it says what it is', () => {
  const mention = read('A | 40\nB | 60')[0]?.rows[0]?.[1]?.mention;
  expect(mention).toMatchObject({ sentence: -1, paragraph: -1, time: false, total: false, pair: false, bracket: 0, gap: [], tail: [], noun: [], brackets: [] });
});

test('wide tables are none, long ones are read in pieces', () => {
  const row = (cells: number): string => Array.from({ length: cells }, () => '5').join(' | ');
  expect([30, 31].map((cells) => read(`${row(cells)}\n${row(cells)}`).length)).toEqual([1, 0]);
  expect(read(Array.from({ length: 1000 }, () => 'A | 5').join('\n')).map(({ rows }) => rows.length)).toEqual([400, 400, 200]);
});
