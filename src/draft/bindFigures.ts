/** The draft's figures against the workbook's: equal, different, last period's, or without a source. */
import { formatAtMost } from '../locale/number';
import { divide, multiply, rational, type Rational } from '../model/rational';
import type { DraftContext } from './context';
import type { DraftBinding, WorkbookFigure } from './draftReport';
import { equals, inDraftUnit, type FigureIndex } from './figureIndex';
import type { Mention } from './mention';
import { ownerNamed } from './ownerNamed';

/** What 1 stands for in "1.095,06 tỷ". */
const writtenUnit = ({ step, decimals }: Mention): Rational => multiply(step, rational(10n ** BigInt(decimals)));

interface Placed {
  readonly mention: Mention;
  /** The words above it in a table. */
  readonly heading: readonly string[];
}

/** A cell of a table is about what its row and its column say. */
const inTables = ({ grids }: DraftContext): Placed[] =>
  grids.flatMap(({ header, rows }) =>
    rows.flatMap((row) => {
      const label = row.flatMap(({ words }) => words);
      return row.flatMap(({ mention }, column) => {
        const heading = header[column] ?? [];
        return mention ? [{ mention: { ...mention, gap: label, tail: heading }, heading }] : [];
      });
    }),
  );

/** A value that the workbook has elsewhere is rather that figure under another name than this one gone wrong, if it isn't one that anything has. */
function elsewhere(mention: Mention, index: FigureIndex, owner?: string): WorkbookFigure | undefined {
  const digits = mention.text.replace(/\D/g, '').length;
  return index.equal(mention, owner).find(({ match }) => digits > 2 || (digits > 1 && match > 0))?.figure;
}

interface Bound {
  readonly status: DraftBinding['status'];
  readonly figure?: WorkbookFigure;
}

/** A row of a department or of an earlier period may still hold the office's own figure; only the owner's can be missed there. */
function bind(mention: Mention, index: FigureIndex, owner: string | undefined): Bound {
  const hasValue = ({ value, unit }: WorkbookFigure): boolean => equals(mention, inDraftUnit(value, unit, mention));
  const office = index.named(mention);
  const own = owner === undefined ? office : index.named(mention, owner);
  const equal = own.find(hasValue) ?? office.find(hasValue);
  if (equal) return { status: 'equal', figure: equal };
  const stale = office.find(({ previous, unit }) => previous && equals(mention, inDraftUnit(previous, unit, mention)));
  if (stale) return { status: 'stale', figure: stale };
  const other = (owner === undefined ? undefined : elsewhere(mention, index, owner)) ?? elsewhere(mention, index);
  if (other) return { status: 'equal', figure: other };
  const [only] = own;
  return only && own.length === 1 && !index.equal(mention).length ? { status: 'different', figure: only } : { status: 'none' };
}

/** In the order of the text. */
export function bindFigures(context: DraftContext, index: FigureIndex): DraftBinding[] {
  const whose = ownerNamed(context.text, index.owners);
  const all = [...context.mentions.map((mention): Placed => ({ mention, heading: [] })), ...inTables(context)];
  return all
    .sort((a, b) => a.mention.start - b.mention.start)
    .flatMap(({ mention, heading }): DraftBinding[] => {
      const ofPeriod = mention.gap.at(-1) === 'tháng' || mention.tail[0] === 'tháng';
      if (mention.form === 'times' || mention.bound === 'limit' || ofPeriod) return [];
      const { status, figure } = bind(mention, index, whose(mention, heading));
      const value = figure && divide(inDraftUnit(figure.value, figure.unit, mention) ?? figure.value, writtenUnit(mention));
      return [
        {
          start: mention.start,
          end: mention.end,
          cell: figure?.cells[0] ?? null,
          status,
          value: value ? formatAtMost(value, Math.max(2, mention.decimals)) : null,
        },
      ];
    });
}
