/** Widths of Times New Roman Bold, for rules that must be as long as a text and for lines that should break evenly. */

const MM_PER_POINT = 25.4 / 72;

/** Thousandths of an em, by glyph without its marks (font's hmtx table); the rest is a lower-case letter. */
const CLASSES: Readonly<Record<number, string>> = {
  220: '|',
  250: ' ,.',
  278: "'/\\il",
  333: '!()-:;[]`fjt',
  389: 'Is',
  444: 'cerz',
  556: 'Sbdhknpquđ',
  570: '+<=>',
  611: 'FP',
  667: 'BELTZ',
  722: 'ACDNRUVXYwĐ',
  778: 'GHKOQ',
  833: '&m',
  944: 'M',
  1000: '%W—…',
};
const LOWER_CASE = 500;
const WIDTHS: ReadonlyMap<string, number> = new Map(
  Object.entries(CLASSES).flatMap(([width, glyphs]) => [...glyphs].map((glyph) => [glyph, Number(width)] as const)),
);

const glyphs = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');

/** In millimetres, set bold at `points` on one line. */
export const boldWidth = (text: string, points: number): number =>
  ([...glyphs(text)].reduce((sum, glyph) => sum + (WIDTHS.get(glyph) ?? LOWER_CASE), 0) / 1000) * points * MM_PER_POINT;

function lineCount(words: readonly number[], space: number, width: number): number {
  let lines = 1;
  let used = -space;
  for (const word of words) {
    used += space + word;
    if (used > width && used > word) {
      lines += 1;
      used = word;
    }
  }
  return lines;
}

/** The narrowest box, in millimetres, in which `text` takes no more lines than in one of `box`: its lines are then about equally long. */
export function evenWidth(text: string, points: number, box: number): number {
  const words = text
    .trim()
    .split(/\s+/)
    .map((word) => boldWidth(word, points));
  const space = boldWidth(' ', points);
  const lines = lineCount(words, space, box);
  let width = Math.min(box, boldWidth(text.trim(), points) / lines);
  while (width < box && lineCount(words, space, width) > lines) width += 1;
  return Math.min(box, width);
}
