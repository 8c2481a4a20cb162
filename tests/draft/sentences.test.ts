/** Where sentences end, and which numbers in words count in them. */
import { readContext } from '../../src/draft/extractClaims';
import { splitSentences } from '../../src/draft/sentences';
import { tokenize } from '../../src/draft/tokenize';

const split = (text: string): string[] => splitSentences(tokenize(text)).map(({ tokens }) => text.slice(tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0));

test.each<[string, string[]]>([
  ['Đã họp 5 lần. Đã dự 6 buổi.', ['Đã họp 5 lần.', 'Đã dự 6 buổi.']],
  ['Đã họp? Đã họp! đã dự', ['Đã họp?', 'Đã họp!', 'đã dự']],
  ['Có 5 bản… Đã họp', ['Có 5 bản…', 'Đã họp']],
  ['Có 5 bản… đã họp', ['Có 5 bản… đã họp']],
  ['Có bản, tin, v.v. và bài', ['Có bản, tin, v.v. và bài']],
  ['Đã họp. 6 hộ vắng', ['Đã họp.', '6 hộ vắng']],
  ['Đã họp. 20/4/2022 dự', ['Đã họp.', '20/4/2022 dự']],
  ['Đã họp (lần 5.) Đã dự', ['Đã họp (lần 5.', ') Đã dự']],
  ['Có 5 bản.; có 6 tin', ['Có 5 bản.; có 6 tin']],
  // abbreviations
  ['Ở TP. Lào có 5 xã', ['Ở TP. Lào có 5 xã']],
  ['Ở STC. Lào có 5 xã', ['Ở STC. Lào có 5 xã']],
  ['Ở huyện.Lào có 5 xã', ['Ở huyện.Lào có 5 xã']],
  ['Ở TP . Lào có 5 xã', ['Ở TP .', 'Lào có 5 xã']],
  ['Ở TP… Lào có 5 xã', ['Ở TP…', 'Lào có 5 xã']],
  ['Ở tp. Lào có 5 xã', ['Ở tp.', 'Lào có 5 xã']],
  ['Ở UBND. Lào có 5 xã', ['Ở UBND.', 'Lào có 5 xã']],
  ['Ở cấp Xã. Lào có 5 xã', ['Ở cấp Xã.', 'Lào có 5 xã']],
  // a list is one sentence with its intro
  ['Kết quả gồm:\n- 5 hộ;\n- 6 xã,\n7 bản.\nĐã họp', ['Kết quả gồm:\n- 5 hộ;\n- 6 xã,\n7 bản.', 'Đã họp']],
  ['Có 5 hộ\nCó 6 xã', ['Có 5 hộ', 'Có 6 xã']],
  ['Có ở\nnăm xã', ['Có ở\nnăm xã']],
  // rows of tables are none
  ['Đã họp.\nXã | Số:\nA | 5\nĐã dự', ['Đã họp.', 'Đã dự']],
  ['Họp | 5. Dự 6 xã', ['Dự 6 xã']],
  ['', []],
])('%s', (text, expected) => expect(split(text)).toEqual(expected));

test('a listing is cut, so that every search in a sentence stays short', () => {
  expect(split('5 hộ, '.repeat(130)).map((part) => part.match(/5/g)?.length)).toEqual([60, 60, 10]);
  expect(split('hộ '.repeat(4500)).map((part) => part.split(' ').length)).toEqual([2001, 2001, 498]);
});

test('paragraphs are counted by their line ends', () => {
  const paragraphs = splitSentences(tokenize('Đã họp. Đã dự.\nGồm:\n- bốn;\n- năm.\n\nSáu')).map(({ paragraph }) => paragraph);
  expect(paragraphs).toEqual([0, 0, 1, 2]);
});

const counted = (text: string): string[] => readContext(text).mentions.map(({ text: written, value }) => `${written} ${value.num}`);

test.each<[string, string[]]>([
  ['Bỏ 50 phiếu, có ba phiếu trắng', ['50 50', 'ba 3']],
  ['Bỏ 50 phiếu, có mười phiếu trắng', ['50 50', 'mười 10']],
  ['Có bốn phiếu trắng trong số phát ra là 50 phiếu', ['bốn 4', '50 50']],
  ['Bỏ 50 phiếu ở ba xã', ['50 50']],
  ['Bỏ 50 phiếu, mỗi ba phiếu', ['50 50']],
  ['Bỏ 50 phiếu, không phiếu trắng', ['50 50']],
  ['Bỏ 50 phiếu, 1 ba phiếu trắng', ['50 50', '1 1']],
  ['Đạt 50% phiếu, ba phiếu trắng', ['50% 50']],
  ['Bỏ 50 việc, ba việc', ['50 50']],
  ['Bỏ 50 phiếu. Có ba phiếu trắng', ['50 50']],
  ['Bỏ 50 phiếu. Ba phiếu trắng và 6 phiếu hỏng', ['50 50', 'ba 3', '6 6']],
])('%s', (text, expected) => expect(counted(text)).toEqual(expected));

test('a number in words is a whole count', () => {
  const { mentions } = readContext('Bỏ 50 phiếu, có ba phiếu trắng');
  expect(mentions[1]).toMatchObject({ form: 'count', decimals: 0, step: { num: 1n, den: 1n }, scaled: false, start: 16, end: 18 });
});
