/** The draft's figures against the workbook's: equal, different, last period's, or without a source. */
import { convert } from '../locale/unit';
import { fold } from '../locale/encoding';
import { formatAtMost } from '../locale/number';
import { absolute, compare, divide, multiply, rational, subtract, type Rational } from '../model/rational';
import type { DraftContext } from './context';
import type { DraftBinding, WorkbookFigure } from './draftReport';
import type { Mention } from './mention';
import { isRate } from './quantity';

const STOP = new Set(['số', 'tổng', 'các', 'của', 'và', 'trong', 'là', 'đã', 'có', 'được', 'cho', 'theo', 'tỉnh', 'việc', 'thực', 'hiện', 'lượng', 'tỷ', 'lệ']);

const contentWords = (words: readonly string[]): string[] => words.filter((word) => /\p{L}/u.test(word) && !STOP.has(word));

/** Share of the indicator's own words that stand around the mention. */
function nameMatch(mention: Mention, figure: WorkbookFigure): number {
  const wanted = contentWords(fold(figure.name).split(/[^\p{L}\d]+/u));
  if (!wanted.length) return 0;
  const around = new Set([...mention.gap.slice(-12), ...mention.tail.slice(0, 10)]);
  return wanted.filter((word) => around.has(word)).length / wanted.length;
}

/** In the draft's unit; undefined where the two don't measure the same thing. */
function inDraftUnit(value: Rational, figure: WorkbookFigure, mention: Mention): Rational | undefined {
  if (isRate(mention) !== (figure.unit === '%')) return undefined;
  if (!mention.measure) return value;
  return convert(value, figure.unit, mention.measure.name) ?? (fold(figure.unit) === mention.measure.name ? value : undefined);
}

const equals = (mention: Mention, value: Rational | undefined): boolean =>
  !!value &&
  (compare(value, mention.value) === 0 || compare(absolute(subtract(value, mention.value)), { num: mention.step.num, den: mention.step.den * 2n }) < 0);

/** The figures whose name the words around a mention spell, best first. */
export function figuresFor(mention: Mention, figures: readonly WorkbookFigure[]): WorkbookFigure[] {
  const scored = figures
    .map((figure) => ({ figure, score: nameMatch(mention, figure) }))
    .filter(({ score, figure }) => score >= 0.6 && inDraftUnit(figure.value, figure, mention) !== undefined);
  const best = Math.max(0, ...scored.map(({ score }) => score));
  return scored.filter(({ score }) => score >= best - 0.01).map(({ figure }) => figure);
}

/** What 1 stands for in "1.095,06 tỷ". */
const writtenUnit = ({ step, decimals }: Mention): Rational => multiply(step, rational(10n ** BigInt(decimals)));

/** A cell of a table is about what its row and its column say. */
const inTables = ({ grids }: DraftContext): Mention[] =>
  grids.flatMap(({ header, rows }) =>
    rows.flatMap((row) => {
      const label = row.flatMap(({ words }) => words);
      return row.flatMap(({ mention }, column) => (mention ? [{ ...mention, gap: label, tail: header[column] ?? [] }] : []));
    }),
  );

export function bindFigures(context: DraftContext, figures: readonly WorkbookFigure[]): DraftBinding[] {
  const mentions = [...context.mentions, ...inTables(context)].sort((a, b) => a.start - b.start);
  return mentions.flatMap((mention): DraftBinding[] => {
    const ofPeriod = mention.gap.at(-1) === 'tháng' || mention.tail[0] === 'tháng';
    if (mention.form === 'times' || mention.bound === 'limit' || ofPeriod) return [];
    const place = { start: mention.start, end: mention.end };
    const named = figuresFor(mention, figures);
    const write = (figure: WorkbookFigure): string =>
      formatAtMost(divide(inDraftUnit(figure.value, figure, mention) ?? figure.value, writtenUnit(mention)), Math.max(2, mention.decimals));
    const equal = named.find((figure) => equals(mention, inDraftUnit(figure.value, figure, mention)));
    if (equal) return [{ ...place, cell: equal.cells[0] ?? null, status: 'equal', value: write(equal) }];
    const stale = named.find((figure) => figure.previous && equals(mention, inDraftUnit(figure.previous, figure, mention)));
    if (stale) return [{ ...place, cell: stale.cells[0] ?? null, status: 'stale', value: write(stale) }];
    // A value that the workbook has elsewhere is rather that figure under another name than this one gone wrong.
    const [same] = figures
      .filter((figure) => equals(mention, inDraftUnit(figure.value, figure, mention)))
      .sort((a, b) => nameMatch(mention, b) - nameMatch(mention, a));
    const telling =
      mention.text.replace(/\D/g, '').length > 1 && same !== undefined && (nameMatch(mention, same) > 0 || mention.text.replace(/\D/g, '').length > 2);
    if (same && telling) return [{ ...place, cell: same.cells[0] ?? null, status: 'equal', value: write(same) }];
    const [only] = named;
    if (named.length === 1 && only && !same) return [{ ...place, cell: only.cells[0] ?? null, status: 'different', value: write(only) }];
    return [{ ...place, cell: null, status: 'none', value: null }];
  });
}
