/** Laws of the marks and portions that a checked draft is drawn in, for any text. */
import fc from 'fast-check';
import { checkDraft } from '../../src/draft/checkDraft';
import { blocksOf, chunksOf } from '../../src/taskpane/draft/chunks';
import { coverageOf, spotsOf, type Spot } from '../../src/taskpane/draft/spots';

const WORDS = [
  'có 40/80 hộ (60%)',
  'đạt 58 %',
  'số 12//QĐ-UBND',
  '..',
  '(',
  'giao 912 việc: 571 việc (56,7%), 90 việc, 251 việc',
  'tháng 3 năm 2022',
  '\n',
  ' ',
  ' | ',
  'x',
  '😀',
  '.',
  '; ',
];
const draft = fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(' '));

test('spots are in order, over no other, and hold every claim and slip once', () => {
  fc.assert(
    fc.property(draft, (text) => {
      const report = checkDraft(text);
      const spots = spotsOf(report);
      spots.forEach((spot, index) => {
        expect(spot.index).toBe(index);
        expect(spot.start).toBeLessThan(spot.end);
        expect(spot.start).toBeGreaterThanOrEqual(spots[index - 1]?.end ?? 0);
      });
      expect(spots.flatMap(({ claims }) => claims).length).toBe(report.claims.length);
      expect(spots.flatMap(({ slips }) => slips).length).toBe(report.slips.length);
      const { numbers, checked, bound, rest } = coverageOf(report);
      expect(checked + bound + rest).toBe(numbers);
      expect(report.numbers.length).toBe(numbers);
    }),
    { seed: 5, numRuns: 300 },
  );
});

test('portions make the whole text, are bounded, and cut no spot and no letter', () => {
  const spot = (start: number, end: number, index: number): Spot => ({ index, start, end, look: 'ok', claims: [], slips: [], binding: undefined });
  const pieces = fc.array(fc.tuple(fc.constantFrom('a', 'ệ ', '😀', '\n', 'chữ dài không ngắt'), fc.integer({ min: 1, max: 900 })), { maxLength: 30 });
  fc.assert(
    fc.property(pieces, (parts) => {
      const text = parts.map(([word, times]) => word.repeat(times)).join('');
      const spots: Spot[] = [];
      for (let at = 7; at + 9 < text.length; at += 101) spots.push(spot(at, at + 9, spots.length));
      const chunks = chunksOf(text, spots);
      expect(chunks.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
      for (const { start, end } of chunks) {
        expect(end - start).toBeLessThanOrEqual(4_002);
        expect(end).toBeGreaterThan(start);
        expect(text.slice(start, end)).not.toMatch(/^[\udc00-\udfff]/);
        // At a line's end only, a spot is drawn up to there.
        if (text[end - 1] !== '\n') expect(spots.some((one) => one.start < end && end < one.end)).toBe(false);
      }
    }),
    { seed: 5, numRuns: 200 },
  );
});

test('lines with bars are tables; the bars at the edges and the rule under the head are no cells', () => {
  const text = 'Đầu\n| Xã | Số |\n|---|---|\n| A | 5 |\nB | 6\n | 7\n\nCuối';
  const shown = blocksOf(text, { start: 0, end: text.length }).map((block) =>
    block.kind === 'line' ? text.slice(block.start, block.end) : block.rows.map((row) => row.map(({ start, end }) => text.slice(start, end).trim())),
  );
  expect(shown).toEqual([
    'Đầu',
    [
      ['Xã', 'Số'],
      ['A', '5'],
      ['B', '6'],
      ['', '7'],
    ],
    'Cuối',
  ]);
});
