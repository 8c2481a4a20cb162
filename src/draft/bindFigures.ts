/** The draft's figures against the workbook's: equal, different, last period's, or without a source. */
import { fold } from '../locale/encoding';
import type { QuantityRole } from '../locale/lexicon';
import { formatAtMost } from '../locale/number';
import { findUnit } from '../locale/unit';
import { divide, multiply, rational, type Rational } from '../model/rational';
import type { DraftContext } from './context';
import type { DraftBinding, WorkbookFigure } from './draftReport';
import { equals, inDraftUnit, type FigureIndex } from './figureIndex';
import type { Measure, Mention } from './mention';
import { ownerNamed } from './ownerNamed';

/** What 1 stands for in "1.095,06 tỷ". */
const writtenUnit = ({ step, decimals }: Mention): Rational => multiply(step, rational(10n ** BigInt(decimals)));

interface Placed {
  readonly mention: Mention;
  /** The words above it in a table. */
  readonly heading: readonly string[];
}

const ofPeriod = ({ gap, tail }: Mention): boolean => gap.at(-1) === 'tháng' || tail[0] === 'tháng';

/** "Lũy kế 4 tháng đầu năm 4.950": the number of months is part of the words, so that those before it still count. */
const inSentences = ({ mentions }: DraftContext): Placed[] =>
  mentions.map((mention, at) => {
    const before = mentions[at - 1];
    const gap = before && before.sentence === mention.sentence && ofPeriod(before) ? [...before.gap, '#', ...mention.gap] : mention.gap;
    return { mention: { ...mention, gap }, heading: [] };
  });

/** A column of units ("ĐVT") says what the row's numbers are in, or the heading ends with it: "Thực hiện (triệu đồng)". */
function measureIn(phrases: readonly (readonly string[])[]): Measure | undefined {
  for (const words of phrases)
    for (const from of [0, -3, -2, -1]) {
      const name = words.slice(from).join(' ');
      const unit = findUnit(name);
      if (unit) return { name, dimension: unit.dimension, scale: unit.scale, per: undefined };
    }
  return undefined;
}

/** A cell of a table is about what its row and its column say. */
const inTables = ({ grids }: DraftContext): Placed[] =>
  grids.flatMap(({ header, rows }) =>
    rows.flatMap((row) => {
      const label = row.flatMap(({ words }) => words);
      const units = measureIn(row.map(({ words }) => words).filter((words) => findUnit(words.join(' '))));
      return row.flatMap(({ mention }, column) => {
        const heading = header[column] ?? [];
        return mention ? [{ mention: { ...mention, gap: label, tail: heading, measure: units ?? measureIn([heading]) }, heading }] : [];
      });
    }),
  );

/** "Tăng 3,2%" of what the workbook has as -3,2, or "giảm" of what its name calls an increase: the amount alone isn't the figure. */
function isReversed({ role }: Mention, { name, value }: WorkbookFigure): boolean {
  return role === 'up' ? value.num < 0n : role === 'down' && value.num > 0n && /(?<!\p{L})tăng(?!\p{L})/u.test(fold(name));
}

/** A value that the workbook has elsewhere is rather that figure under another name than this one gone wrong, if it isn't one that anything has. */
function elsewhere(mention: Mention, index: FigureIndex, owner?: string): WorkbookFigure | undefined {
  const digits = mention.text.replace(/\D/g, '').length;
  return index.equal(mention, owner).find(({ match, figure }) => (digits > 2 || (digits > 1 && match > 0)) && !isReversed(mention, figure))?.figure;
}

interface Bound {
  readonly status: DraftBinding['status'];
  readonly figure?: WorkbookFigure;
}

/** The number says by how much something changed, what is left of it, or what it was before: beside a figure's name, but not the figure. */
const ASIDE: ReadonlySet<QuantityRole | undefined> = new Set<QuantityRole>(['up', 'down', 'rest', 'from', 'old']);
const EARLIER = /(?:tháng|quý|kỳ|năm) trước|cùng kỳ|so với/;
/** What a column says besides an indicator's name: another of its figures, or none of the workbook's. */
const COLUMN_KINDS = ['lũy kế', 'cùng kỳ', 'trước', 'kế hoạch', 'dự toán', 'so với', 'so sánh', 'tăng', 'giảm', 'tỷ lệ', '%'];

/** The words that the text says of the number and the figure's name doesn't: it is another figure. */
function isAnother({ gap, tail, sentence, form }: Mention, { name, unit }: WorkbookFigure): boolean {
  // A rate of growth compares with what was before by itself.
  if (sentence >= 0) return !(form === 'percent' && unit === '%') && EARLIER.test(gap.join(' '));
  const [heading, own] = [tail.join(' '), fold(name)];
  return COLUMN_KINDS.some((kind) => heading.includes(kind) && !own.includes(kind));
}

/** A row of a department or of an earlier period may still hold the office's own figure; only the owner's can be missed there. */
function bind(mention: Mention, index: FigureIndex, owner: string | undefined): Bound {
  const hasValue = (figure: WorkbookFigure): boolean => equals(mention, inDraftUnit(figure.value, figure.unit, mention)) && !isReversed(mention, figure);
  const office = index.named(mention);
  const own = owner === undefined ? office : index.named(mention, owner);
  const equal = own.find(hasValue) ?? office.find(hasValue);
  if (equal) return { status: 'equal', figure: equal };
  const aside = ASIDE.has(mention.role) || mention.form === 'points';
  const mayBeStale = !aside && owner === undefined && !EARLIER.test(mention.gap.join(' '));
  const stale = mayBeStale ? office.find(({ previous, unit }) => previous && equals(mention, inDraftUnit(previous, unit, mention))) : undefined;
  if (stale) return { status: 'stale', figure: stale };
  const other = (owner === undefined ? undefined : elsewhere(mention, index, owner)) ?? elsewhere(mention, index);
  if (other) return { status: 'equal', figure: other };
  const [only] = own;
  if (!only || own.length > 1 || mention.bound !== undefined || isAnother(mention, only)) return { status: 'none' };
  if (!isReversed(mention, only) && index.anybodys(mention, only)) return { status: 'none' };
  // A rate of growth is a figure itself where the workbook has it in percent.
  const changes = aside && !(mention.form === 'percent' && only.unit === '%');
  const asNamed = isReversed(mention, only) ? { ...mention, gap: mention.gap.map((word) => (word === 'giảm' ? 'tăng' : word)) } : mention;
  return !changes && index.surelyNamed(asNamed, only) ? { status: 'different', figure: only } : { status: 'none' };
}

/** In the order of the text. */
export function bindFigures(context: DraftContext, index: FigureIndex): DraftBinding[] {
  const whose = ownerNamed(context.text, index.owners);
  const all = [...inSentences(context), ...inTables(context)];
  return all
    .sort((a, b) => a.mention.start - b.mention.start)
    .flatMap(({ mention, heading }): DraftBinding[] => {
      if (mention.form === 'times' || mention.bound === 'limit' || (mention.sentence >= 0 && ofPeriod(mention))) return [];
      const { status, figure } = bind(mention, index, whose(mention, heading));
      const value = figure && divide(inDraftUnit(figure.value, figure.unit, mention) ?? figure.value, writtenUnit(mention));
      return [
        {
          start: mention.start,
          end: mention.end,
          cell: figure?.cells[0] ?? null,
          cells: figure?.cells.length ?? 0,
          status,
          value: value ? formatAtMost(value, Math.max(2, mention.decimals)) : null,
        },
      ];
    });
}
