/** Text -> words, quantities, marks, numbers that count nothing, and line ends. */
import { tokenize } from '../../src/draft/tokenize';

/** Words as written, [quantities], <kinds of other numbers>, marks; ¶ ends a line, ~ only wraps it. */
const shown = (text: string): string =>
  tokenize(text)
    .map((token) => {
      switch (token.kind) {
        case 'word':
          return token.capital ? token.text.charAt(0).toUpperCase() + token.text.slice(1) : token.text;
        case 'number':
          return `[${token.quantity.text}]`;
        case 'opaque':
          return `<${token.what} ${text.slice(token.start, token.end)}>`;
        case 'mark':
          return token.text;
        case 'break':
          return token.soft ? '~' : '¶';
      }
    })
    .join(' ');

test.each<[string, string]>([
  ['Sở đã nhận 05 đơn, trả 3 đơn.', 'Sở đã nhận [05] đơn , trả [3] đơn .'],
  ['Họp 9 lần..Dự 7 buổi... và… hết', 'Họp [9 lần] . Dự [7] buổi … và … hết'],
  ['(+5%), (−5%) và (–4 vụ)', '( [+5%] ) , ( [−5%] ) và ( [–4] vụ )'],
  ['−5% so với năm trước', '[−5%] so với năm trước'],
  ['Mã 12.34.56, vốn 35.2140 tỷ', 'Mã <malformed 12.34.56> , vốn <malformed 35.2140> tỷ'],
  // numbers that stand at the start of a line count its items
  ['1. Kinh tế', '<list 1.> Kinh tế'],
  ['- 1) Thu\n• 2) Chi\nCó 3. Hết', '- <list 1)> Thu ¶ • <list 2)> Chi ¶ Có [3] . Hết'],
  ['“ 1. Kinh tế', '<list 1.> Kinh tế'],
  ['= 1. Kinh tế', '= [1] . Kinh tế'],
  ['Vụ 3 2. Hè', 'Vụ [3] [2] . Hè'],
  // the words before a number say what it is, within their line and their clause
  ['so với cùng kỳ (12)', 'so với cùng kỳ ( [12] )'],
  ['so với cùng kỳ; (12)', 'so với cùng kỳ ; ( <list 12> )'],
  ['so với cùng kỳ 90 (12)', 'so với cùng kỳ [90] ( <list 12> )'],
  ['so với cùng kỳ. (12)', 'so với cùng kỳ . ( <list 12> )'],
  ['thu 5 năm\n2021 hộ', 'thu [5] năm ¶ [2021] hộ'],
])('%s', (text, expected) => expect(shown(text)).toBe(expected));

const LONG = `T${'o'.repeat(59)}`;
test.each<[string, string, '~' | '¶']>([
  ['lower case goes on', 'Toàn huyện có\nba xã', '~'],
  ['… after a break of any system', 'Toàn huyện có \t\r\n  ba xã', '~'],
  ['… also without a line feed', 'Một hộ.\rBa xã', '¶'],
  ['… not after a stop', 'Đã họp.\nba xã vắng', '¶'],
  ['… not after a colon', 'Gồm:\nba xã', '¶'],
  ['… not with the letter of an item', 'Kết quả\na) thu', '¶'],
  ['… nor with Roman numbers', 'Kết quả\niii) thu', '¶'],
  ['… but with a bracket later', 'Theo tiết\nba a) trên', '~'],
  ['… wherever else a letter begins an item', 'a) Kết quả thu\nba xã', '~'],
  ['a short line ends', 'Toàn huyện có\nBa xã', '¶'],
  ['a long one was wrapped', `${LONG}\nBa xã`, '~'],
  ['… before a number', `${LONG}\n12 xã`, '~'],
  ['… of a thousand', `${LONG}\n1.200 xã`, '~'],
  ['… before a bracket', `${LONG}\n(ba xã)`, '~'],
  ['… after a number', `${LONG}5\nBa xã`, '~'],
  ['… after a comma', `${LONG},\nBa xã`, '~'],
  ['… not after a bracket', `${LONG})\nBa xã`, '¶'],
  ['… not before a dash', `${LONG}\n- Ba xã`, '¶'],
  ['… not before an item', `${LONG}\n1. Ba xã`, '¶'],
  ['… of two digits', `${LONG}\n12) Ba xã`, '¶'],
  ['… not before an empty line', `${LONG}\n \nBa xã`, '¶'],
  ['… of no space at all', `${LONG}\n\nBa xã`, '¶'],
  ['… nor when one letter short', `${LONG.slice(1)}\nBa xã`, '¶'],
  ['one of 120 may be wrapped', `${LONG}${LONG}\nBa xã`, '~'],
  ['a longer one is a paragraph', `${LONG}${LONG}o\nBa xã`, '¶'],
])('%s', (_name, text, expected) => expect(/[~¶]/.exec(shown(text))?.[0]).toBe(expected));

test('only the line itself counts, not what was before it', () => {
  expect(shown(`Mở đầu\n\n${LONG}\nBa xã`)).toBe(`Mở đầu ¶ ${LONG} ~ Ba xã`);
  expect(shown('Kỳ họp thứ nhất của huyện\nBa xã vùng cao\nHai')).toBe('Kỳ họp thứ nhất của huyện ¶ Ba xã vùng cao ¶ Hai');
  expect(shown(`${LONG} năm\n2021 hộ`)).toBe(`${LONG} năm ~ <period 2021> hộ`);
});

test('rows of a table are never joined, the text after it is', () => {
  expect(shown('Xã | Số hộ\nbản Mế | 40\n\nToàn huyện có\nba xã')).toBe('Xã | Số hộ ¶ bản Mế | [40] ¶ Toàn huyện có ~ ba xã');
});
