/** Whether two numbers count the same thing, and what they are in one unit. */
import { readContext } from '../../src/draft/extractClaims';
import type { Mention } from '../../src/draft/mention';
import { baseStep, baseValue, isExact, likeness, type Likeness } from '../../src/draft/sameThing';
import { rational } from '../../src/model/rational';

const mention = (text: string): Mention => {
  const last = readContext(text).mentions.at(-1);
  if (!last) throw new Error(`no number in ${text}`);
  return last;
};

test.each<[string, string, Likeness]>([
  ['5%', '7‰', 'same'],
  ['5%', '7 hộ', 'different'],
  ['12 tuổi', '15 tuổi', 'same'],
  ['12 tuổi', '3 tháng', 'different'],
  ['12 tuổi', '3 hộ', 'different'],
  ['12 tuổi', '3', 'different'],
  // units
  ['5 ha', '7 ha', 'same'],
  ['5 ha', '7 m2', 'same'],
  ['5 ha', '7 tấn', 'different'],
  ['30 m3', '20 m3', 'same'],
  ['30 m3', '20 lít', 'different'],
  ['62 tạ/ha', '60 tạ/ha', 'same'],
  ['62 tạ/ha', '60 tạ', 'different'],
  ['62 tạ/ha', '60 tấn/ha', 'different'],
  ['62 tạ/ha', '60 tạ/hộ', 'different'],
  // beside a unit, a number without one
  ['5 tỷ đồng', '3 tỷ', 'blank'],
  ['5 tỷ đồng', '3,5', 'blank'],
  ['5 tỷ đồng', 'thu 3', 'blank'],
  ['5 tỷ đồng', '3', 'different'],
  ['5 tỷ đồng', '3 hộ', 'different'],
  ['5 ha', 'trồng 3,5', 'different'],
  // nouns
  ['3', '4', 'blank'],
  ['5 hộ', '3', 'blank'],
  ['5 hộ', 'số hộ nghèo 3', 'same'],
  ['5 hộ nghèo', 'số hộ khá 3', 'same'],
  ['5 đối tượng', 'số đối tượng mới 3', 'same'],
  ['5 dự', 'số dự án 3', 'same'],
  ['5 đối tượng', 'số đối thoại 3', 'blank'],
  ['5 vụ cháy', '3 vụ nổ', 'same'],
  ['5 dự án', '3 dự án', 'same'],
  ['5 dự án', '3 dự', 'same'],
  ['5 dự án', '3 dự thảo', 'different'],
  ['5 dự án', 'các dự án có 3 nhiệm vụ', 'related'],
  ['5 dự án', 'các dự thảo có 3 nhiệm vụ', 'different'],
  ['5 người', '3 công dân', 'related'],
  ['5 doanh nghiệp', '3 đơn vị', 'related'],
  ['5 hộ', '3 nhiệm vụ', 'different'],
])('%s and %s: %s', (a, b, like) => expect([likeness(mention(a), mention(b)), likeness(mention(b), mention(a))]).toEqual([like, like]));

test('whole things are exact, what was measured or rounded is not', () => {
  expect(['5 hộ', '5%', '5 ha', '5 nghìn hộ', '5,5 hộ'].map((text) => isExact(mention(text)))).toEqual([true, false, false, false, false]);
});

test('values and steps are compared in the base unit', () => {
  expect(['5,5 ha', '5,5 hộ'].map((text) => [baseValue(mention(text)), baseStep(mention(text))])).toEqual([
    [rational(55_000n), rational(1_000n)],
    [rational(11n, 2n), rational(1n, 10n)],
  ]);
});
