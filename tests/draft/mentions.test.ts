/** A quantity with its words: what it counts, what names it, and how it stands to the numbers beside it. */
import { readContext } from '../../src/draft/extractClaims';
import type { Mention } from '../../src/draft/mention';
import { toNumber } from '../../src/model/rational';

const mentionsOf = (text: string): readonly Mention[] => readContext(text).mentions;
/** The chosen fields of the last number. */
const last = <K extends keyof Mention>(text: string, ...fields: readonly K[]): unknown[] => fields.map((field) => mentionsOf(text).at(-1)?.[field]);
const each = <K extends keyof Mention>(text: string, field: K): Mention[K][] => mentionsOf(text).map((mention) => mention[field]);

test.each<[string, string[]]>([
  ['Có 12 vụ cháy rừng lớn', ['vụ', 'cháy', 'rừng']],
  ['Có 12 hộ đã ký', ['hộ']],
  ['Có 12 hộ, đã ký', ['hộ']],
  ['Qua 3 nhiệm kỳ mới', ['nhiệm', 'kỳ']],
  ['Có 12 kỳ', []],
  ['Có 12 cán bộ kỳ này', ['cán', 'bộ']],
  ['Có 12 đối tượng vay', ['đối', 'tượng', 'vay']],
  ['Có 12 việc đối chiếu', ['việc']],
  ['Có 12 việc đối', ['việc']],
  ['Tăng 12% số hộ', []],
  ['Tổng là 12', []],
])('what is counted in %s', (text, noun) => expect(last(text, 'noun')).toEqual([noun]));

test.each<[string, string | undefined, string | undefined, string | undefined]>([
  ['Có 5 ha rừng', 'ha', undefined, 'area'],
  ['Xây 12,5 mét vuông sàn', 'mét vuông', undefined, 'area'],
  ['Đạt 62 tạ/ha', 'tạ', 'ha', 'mass'],
  ['Đạt 62 tạ /', 'tạ', undefined, 'mass'],
  ['Đạt 62 tạ (ha', 'tạ', undefined, 'mass'],
  ['Đạt 62 tạ, ha', 'tạ', undefined, 'mass'],
  ['Dùng 30 m3/hộ', 'm3', 'hộ', undefined],
  ['Dùng 30 m3', 'm3', undefined, undefined],
  ['Có 5 hộ/xã', undefined, undefined, undefined],
  ['Có 5 (ha)', undefined, undefined, undefined],
  ['Có 5', undefined, undefined, undefined],
])('the unit in %s', (text, name, per, dimension) => {
  const [measure] = mentionsOf(text).map((mention) => mention.measure);
  expect([measure?.name, measure?.per, measure?.dimension]).toEqual([name, per, dimension]);
});

test('units of several words keep what they are divided by', () => {
  expect(mentionsOf('Đạt 12,5 mét vuông/người').map(({ measure }) => measure?.per)).toEqual(['người']);
});

test.each<[string, string]>([
  ['Tổng thu ngân sách là: 5', 'tổng thu ngân sách'],
  ['Có 5 xã, số hộ nghèo 12', 'số hộ nghèo'],
  ['Có 5 xã biên giới mới 12', 'mới'],
  ['Có 5 hộ (trong đó nữ 12', 'trong đó nữ'],
  ['Là 12', ''],
  ['Một hai ba bốn sáu bảy tám chín mười trăm và của ra 12', 'hai ba bốn sáu bảy tám chín mười trăm và của ra'],
])('what names the last number in %s', (text, label) => expect(last(text, 'label')).toEqual([label.split(' ').filter(Boolean)]));

test.each<[string, string | undefined, string]>([
  ['Đạt hơn 5%', 'above', 'đạt'],
  ['Đạt xấp xỉ 5%', 'about', 'đạt'],
  ['Có mặt không quá 5 hộ', 'limit', 'có mặt'],
  ['Mức cao hơn 5%', undefined, 'mức cao hơn'],
  ['Mức cao trên 5%', 'above', 'mức cao'],
  ['Mức nhẹ hơn 5%', 'above', 'mức nhẹ'],
  ['Hơn 5%', 'above', ''],
  ['Mức 5%', undefined, 'mức'],
])('the bound in %s', (text, bound, gap) => expect(last(text, 'bound', 'gap')).toEqual([bound, gap.split(' ').filter(Boolean)]));

test.each<[string, boolean]>([
  ['Tổng số đơn 5', true],
  ['Số đơn, tổng 5', true],
  ['Lũy kế 5', true],
  ['Luỹ kế 5', true],
  ['Tổng cục giao 5', false],
  ['Tích lũy 5', false],
  ['Kết quả kế 5', false],
])('%s: a total %s', (text, total) => expect(last(text, 'total')).toEqual([total]));

test.each<[string, boolean]>([
  ['Trẻ 12 tuổi', true],
  ['Trong 3 nhiệm kỳ qua', true],
  ['Gấp 2,5 lần', true],
  ['Có 12 hộ', false],
  ['Tăng 12%', false],
])('%s: a length of time or a multiple %s', (text, time) => expect(last(text, 'time')).toEqual([time]));

test('brackets are numbered through the draft, and each number knows all it stands in', () => {
  const text = 'Có 1 xã (gồm 2 thôn (và 3 hộ) và 4 xóm), 5 ấp. Có (6) tổ; (7 hộ).';
  expect(each(text, 'bracket')).toEqual([0, 1, 2, 1, 0, 4]);
  expect(each(text, 'brackets')).toEqual([[], [1], [1, 2], [1], [], [4]]);
  expect(each(') có 5 hộ', 'bracket')).toEqual([0]);
  expect(each('(((((((có 5 hộ', 'brackets')).toEqual([[1, 2, 3, 4]]);
});

describe('a number over another', () => {
  const shown = (text: string): string[] =>
    mentionsOf(text).map(
      ({ noun, measure, denominator, numerator, pair }) =>
        `${noun.join(' ')} ${measure?.name ?? '-'} ${numerator ?? ''}/${denominator ?? ''} ${pair ? 'pair' : ''}`,
    );

  test.each<[string, string[]]>([
    ['Nâng cấp 08/30 tuyến đường', ['tuyến đường - /1 ', 'tuyến đường - 0/ ']],
    ['Trồng 450/500 ha', ['ha ha /1 ', 'ha ha 0/ ']],
    ['Chi 9 triệu đồng/10 triệu đồng dự kiến', ['đồng đồng /1 ', 'đồng dự kiến đồng 0/ ']],
    ['Khám 40 lượt/52 người', ['lượt - /1 pair', 'người - 0/ pair']],
    ['Có 5 hộ/6 hộ nghèo', ['hộ - /1 ', 'hộ nghèo - 0/ ']],
    ['Có 5 đơn vị xã phường/6 huyện', ['đơn vị xã - /1 pair', 'huyện - 0/ pair']],
    ['Có 5 đơn vị xã phường bản/6 huyện', ['đơn vị xã - / ', 'huyện - / ']],
    ['Có 5 hộ, 6 xã', ['hộ - / ', 'xã - / ']],
    ['Đạt 5/6%', [' - / ', ' - / ']],
    ['Mục /6 xã', ['xã - / ']],
    ['Có 5 hộ.\n/6 xã', ['hộ - / ', 'xã - / ']],
  ])('%s', (text, expected) => expect(shown(text)).toEqual(expected));
});

test('the words between two numbers belong to both, to a limit', () => {
  const words = Array.from({ length: 30 }, (_, i) => `chữ${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.charAt(i % 26)}`.toLowerCase());
  const text = `Có 5 ${words.join(' ')} 6 ${words.join(' ')}.`;
  expect(each(text, 'gap')).toEqual([['có'], words.slice(-24)]);
  expect(each(text, 'tail')).toEqual([words.slice(0, 16), words.slice(0, 16)]);
});

test('numbers that count nothing stay as a sign among the words', () => {
  expect(last('Theo Điều 5 có 12 hộ (nghèo).', 'gap', 'tail')).toEqual([
    ['theo', 'điều', '#', 'có'],
    ['hộ', '(', 'nghèo', ')', '.'],
  ]);
});

test('no words reach over the end of a sentence', () => {
  const text = 'Có 5 hộ ở xã. Thêm 6 hộ\nCòn 7 hộ';
  expect(each(text, 'tail')).toEqual([['hộ', 'ở', 'xã', '.'], ['hộ'], ['hộ']]);
  expect(each(text, 'gap')).toEqual([['có'], ['thêm'], ['còn']]);
  expect(mentionsOf(text).map(({ index, sentence, paragraph }) => [index, sentence, paragraph])).toEqual([
    [0, 0, 0],
    [1, 1, 0],
    [2, 2, 1],
  ]);
});

test.each([
  ['Giải ngân 315/450 tỷ đồng', '315000000000 450000000000'],
  ['Giải ngân 3,15/4,5 triệu đồng', '3150000 4500000'],
  ['Giải ngân 315 triệu/4,5 tỷ đồng', '315000000 4500000000'],
  ['Giải ngân 315/1.000 tỷ đồng', '315000000000 1000000000000'],
  ['Mắc 15/100 nghìn dân', '15 100000'],
  ['Thu tăng từ 300 lên 450 triệu đồng', '300000000 450000000'],
  ['Thu 450 triệu đồng, tăng 150 so với cùng kỳ (300)', '450000000 150000000 300000000'],
  ['Thu 450 triệu đồng, tăng 15% so với kế hoạch (300)', '450000000 15 300000000'],
  ['Thu 450 triệu đồng, tăng 3 hộ', '450000000 3'],
  ['Thu 450 triệu đồng. Hộ nghèo tăng 3', '450000000 3'],
  ['Thu 450 triệu đồng; giảm 30', '450000000 30'],
  ['Thu 450 triệu đồng, hộ nghèo giảm 30', '450000000 30'],
  ['Thu 450 triệu đồng, hộ nghèo còn 90, giảm 30', '450000000 90 30'],
  ['Thu 450 triệu đồng, số hộ nghèo: 30', '450000000 30'],
  ['Thu 450 triệu đồng, tăng 150.000 so với cùng kỳ', '450000000 150000'],
  ['Giải ngân 315.000/4 tỷ đồng', '315000 4000000000'],
  ['Giải ngân 3/4 tỷ 500 triệu đồng', '3 4500000000'],
])('a scale that is written once: %s', (text, values) => {
  expect(each(text, 'value').map(toNumber).join(' ')).toBe(values);
});
