/** Numbers in plain text, found as the one pattern for numbers finds them. */
import fc from 'fast-check';
import type { ParagraphView } from '../../src/refresh/paragraphView';
import { NUMBER, plainNumbers } from '../../src/refresh/plainNumbers';

const viewOf = (text: string): ParagraphView => ({
  story: { part: '', xml: '', pieces: [], runs: [], paragraphs: [], controls: [], bookmarks: [] },
  paragraph: 0,
  text,
  shown: text,
  figures: new Map(),
  claims: new Map(),
});

test('only those that are wanted, at their places', () => {
  const view = viewOf('Đạt 62,6% (tăng 62), 1.062 hồ sơ, 62.');
  expect(plainNumbers([view], new Set(['62', '62,6%']))).toEqual(
    new Map([
      ['62,6%', [{ view, start: 4, end: 9 }]],
      [
        '62',
        [
          { view, start: 16, end: 18 },
          { view, start: 34, end: 36 },
        ],
      ],
    ]),
  );
});

test('the same as the pattern finds', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('0', '7', '.', ',', '%', ' ', 'a', '٣') }), (text) => {
      const view = viewOf(text);
      const found = [...plainNumbers([view], { has: () => true }).values()].flat().sort((a, b) => a.start - b.start);
      expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(text.match(NUMBER) ?? []);
    }),
    { seed: 6, numRuns: 500 },
  );
});
