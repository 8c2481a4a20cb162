/** The index finds what going through every figure would find. */
import fc from 'fast-check';
import { readContext } from '../../src/draft/extractClaims';
import type { WorkbookFigure } from '../../src/draft/draftReport';
import { equals, inDraftUnit, indexFigures } from '../../src/draft/figureIndex';
import type { Mention } from '../../src/draft/mention';
import { fromDecimal } from '../../src/model/rational';

const mentionOf = (text: string): Mention | undefined => readContext(text).mentions[0];

const figure = fc.record({
  name: fc.constantFrom('Thu ngân sách', 'Thu ngân sách, lũy kế', 'Hồ sơ quá hạn', 'Tỷ lệ hài lòng'),
  unit: fc.constantFrom('hồ sơ', 'triệu đồng', 'tỷ đồng', 'nghìn đồng', '%', 'ha'),
  value: fc.oneof(
    fc.integer({ min: -30, max: 3_000 }).map(String),
    fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => value.toPrecision(6)),
  ),
  owner: fc.constantFrom(undefined, 'Sở Y tế'),
});
const draft = fc.tuple(
  fc.constantFrom('Thu ngân sách đạt', 'Có', 'Lũy kế thu ngân sách', 'Giảm'),
  fc.oneof(
    fc.integer({ min: 0, max: 3_000 }).map(String),
    fc.integer({ min: 0, max: 40_000 }).map((value) => `${Math.floor(value / 10)},${value % 10}`),
  ),
  fc.constantFrom('hồ sơ quá hạn', 'triệu đồng', 'tỷ đồng', 'nghìn tỷ đồng', '%', 'ha', 'người'),
);

test('by value: neither more nor fewer than one by one', () => {
  fc.assert(
    fc.property(fc.array(figure, { maxLength: 30 }), draft, fc.constantFrom(undefined, 'Sở Y tế'), (rows, [before, number, after], owner) => {
      const figures = rows.map(({ value, owner: whose, ...rest }, at): WorkbookFigure => ({
        ...rest,
        key: `F${at}`,
        cells: [],
        value: fromDecimal(value),
        ...(whose === undefined ? {} : { owner: whose }),
      }));
      const mention = mentionOf(`${before} ${number} ${after}.`);
      if (!mention) return;
      const expected = figures.filter(({ value, unit, owner: whose }) => whose === owner && equals(mention, inDraftUnit(value, unit, mention)));
      expect(
        indexFigures(figures)
          .equal(mention, owner)
          .map(({ figure: { key } }) => key)
          .sort(),
      ).toEqual(expected.map(({ key }) => key).sort());
    }),
    { seed: 26, numRuns: 1_000 },
  );
});

const known = (names: readonly string[]): WorkbookFigure[] =>
  names.map((name, at) => ({ key: `F${at}`, name, unit: 'hồ sơ', cells: [], value: fromDecimal(String(at)) }));
const namedIn = (text: string, names: readonly string[]): string[] => {
  const mention = mentionOf(text);
  return mention
    ? indexFigures(known(names))
        .named(mention)
        .map(({ name }) => name)
    : [];
};

test.each<[string, string, string[], string[]]>([
  [
    'the whole name before part of one',
    'Tiếp nhận 12 hồ sơ đất đai trực tuyến.',
    ['Hồ sơ đất đai', 'Hồ sơ đất đai trực tuyến'],
    ['Hồ sơ đất đai', 'Hồ sơ đất đai trực tuyến'],
  ],
  ['three fifths of a name are enough', 'Có 12 hồ sơ đất đai.', ['Hồ sơ đất đai Hạ Lang'], ['Hồ sơ đất đai Hạ Lang']],
  ['half of a name isn’t', 'Có 12 hồ sơ.', ['Hồ sơ đất đai'], []],
  ['the better spelled alone', 'Có 12 hồ sơ đất đai quá hạn.', ['Hồ sơ đất đai quá hạn', 'Hồ sơ xây dựng quá hạn'], ['Hồ sơ đất đai quá hạn']],
  ['words that every name has name nothing', 'Có tổng số 12 việc.', ['Tổng số'], []],
])('by name: %s', (_, text, names, expected) => {
  expect(namedIn(text, names)).toEqual(expected);
});
