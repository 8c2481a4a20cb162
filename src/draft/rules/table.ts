/** Tables: total rows, "Tổng số | Nam | Nữ", and rate columns, whose own rows say what they are made of. */
import { compare, rational } from '../../model/rational';
import type { Certainty, Claim, ClaimKind, Reading } from '../claim';
import type { ClaimRule } from '../context';
import type { Mention } from '../mention';
import { hasAnyPhrase } from '../phrases';
import { changeFormula, makeReading, shareFormula, sumReading } from '../reading';
import type { Cell, Grid } from '../tableGrid';
import { fit } from '../verify';

const ONE = rational(1n);
const TOTAL = /^(?:tổng|cộng|toàn tỉnh|toàn huyện|toàn xã|toàn quốc|cả nước|chung|toàn ngành)/;
const RATE = ['tỷ lệ', 'tỉ lệ', 'tỷ trọng', 'cơ cấu', 'so với', 'so sánh', 'đạt', 'tăng trưởng', 'tốc độ'];

const claimOf = (kind: ClaimKind, claimed: Mention, reading: Reading): Claim => ({
  kind,
  claimed,
  claimedText: claimed.text,
  readings: [reading],
  reason: undefined,
});
const isRateHeader = (words: readonly string[], cells: readonly Cell[]): boolean =>
  cells.some(({ mention }) => mention?.form === 'percent') || (hasAnyPhrase(words, RATE) && !hasAnyPhrase(words, ['số lượng', 'tổng số']));
const asRate = (mention: Mention): Mention => ({ ...mention, form: 'percent' });

/** 1, 2, 3 … down the first column counts the rows. */
const isNumbering = (cells: readonly Cell[]): boolean =>
  cells.every(({ mention }, i) => !mention || compare(mention.value, rational(BigInt(i + 1))) === 0 || compare(mention.value, rational(BigInt(i))) === 0);

interface Column {
  readonly header: readonly string[];
  readonly cells: readonly Cell[];
  readonly rate: boolean;
}

function columnsOf({ header, rows }: Grid): Column[] {
  return header.map((words, i) => {
    const cells = rows.map((row) => row[i] ?? { words: [], mention: undefined });
    return { header: words, cells, rate: isRateHeader(words, cells) };
  });
}

/** Empty columns and the numbers of the rows are none. */
const numeric = (column: Column): boolean => !isNumbering(column.cells);

/** Below or above its parts: a row named as a total. Rows of two levels are read as far as they fit, and never refuted. */
function totalRows(columns: readonly Column[], rows: Grid['rows']): Claim[] {
  const places = rows.flatMap((row, i) => (TOTAL.test(row.find(({ words }) => words.length)?.words.join(' ') ?? '') ? [i] : []));
  const [at] = places;
  if (at === undefined || places.length > 1 || (at !== 0 && at !== rows.length - 1)) return [];
  const others = rows.map((_, i) => i).filter((i) => i !== at);
  const flat = others.every((i) => rows[i]?.every(({ words }) => !hasAnyPhrase(words, ['trong đó'])));
  const claims = columns.flatMap((column): { claim: Claim; fits: boolean }[] => {
    const total = column.cells[at]?.mention;
    if (!total || column.rate || !numeric(column)) return [];
    const parts = others.flatMap((i) => column.cells[i]?.mention ?? []);
    if (parts.length < 2) return [];
    const complete = parts.length === others.length;
    const reading = sumReading(parts, ONE, 'possible');
    const fits = fit(total, reading, ONE) === 'ok';
    return fits || complete ? [{ claim: claimOf('sum', total, reading), fits }] : [];
  });
  const proven = claims.some(({ fits }) => fits);
  return claims.flatMap(({ claim, fits }) => {
    const certainty: Certainty = fits ? 'possible' : flat && (proven || claims.length === 1) ? 'certain' : 'likely';
    return [{ ...claim, readings: claim.readings.map((reading) => ({ ...reading, certainty })) }];
  });
}

/** A formula that most rows fit is the column's; the rows that don't are wrong. */
function mostRows(
  kind: ClaimKind,
  readings: readonly { readonly claimed: Mention; readonly reading: Reading }[],
): { readonly claims: readonly Claim[]; readonly fits: number } {
  const fits = readings.filter(({ claimed, reading }) => fit(claimed, reading, ONE) !== 'wrong').length;
  if (fits < 2 || fits * 3 < readings.length * 2) return { claims: [], fits: 0 };
  return { claims: readings.map(({ claimed, reading }) => claimOf(kind, claimed, { ...reading, certainty: 'certain' })), fits };
}

function rateColumn(columns: readonly Column[], at: number): readonly Claim[] {
  const own = columns[at];
  if (!own?.rate) return [];
  const sources = columns.map((column, i) => ({ column, i })).filter(({ column }) => !column.rate && numeric(column));
  let best: { claims: readonly Claim[]; fits: number } = { claims: [], fits: 0 };
  const consider = (found: { claims: readonly Claim[]; fits: number }): void => {
    if (found.fits > best.fits) best = found;
  };
  const totalAt = own.cells.findIndex((_, i) => TOTAL.test(columns.map(({ cells }) => cells[i]?.words.join(' ') ?? '').find((words) => words) ?? ''));
  for (const first of sources.slice(0, 8)) {
    for (const second of sources.slice(0, 8)) {
      if (first.i === second.i) continue;
      for (const [kind, formula] of [
        ['share', shareFormula],
        ['change', changeFormula],
      ] as const)
        consider(
          mostRows(
            kind,
            own.cells.flatMap(({ mention }, row) => {
              const [a, b] = [first.column.cells[row]?.mention, second.column.cells[row]?.mention];
              const reading =
                mention &&
                a &&
                b &&
                makeReading([a, b], formula, kind === 'share' ? `${a.text} / ${b.text}` : `(${a.text} - ${b.text}) / ${b.text}`, 'possible');
              return reading && mention ? [{ claimed: asRate(mention), reading }] : [];
            }),
          ),
        );
    }
    const whole = first.column.cells[totalAt]?.mention;
    if (whole)
      consider(
        mostRows(
          'share',
          own.cells.flatMap(({ mention }, row) => {
            const part = first.column.cells[row]?.mention;
            const reading = mention && part && row !== totalAt && makeReading([part, whole], shareFormula, `${part.text} / ${whole.text}`, 'possible');
            return reading && mention ? [{ claimed: asRate(mention), reading }] : [];
          }),
        ),
      );
  }
  return best.claims.length
    ? best.claims
    : headedRates(
        own,
        sources.map(({ column }) => column),
      );
}

const WHOLE = /^(?:tổng|số (?:được )?giao|được giao|số phải|phải |số tiếp nhận|tiếp nhận|kế hoạch|chỉ tiêu|dự toán)/;
const FILLERS = new Set(['tỷ', 'tỉ', 'lệ', 'đạt', 'hoàn', 'thành', 'số']);

/** "Tổng số hồ sơ | Đã giải quyết | Tỷ lệ giải quyết": where the rows are too few to tell, the heads of just two columns do. */
function headedRates(own: Column, sources: readonly Column[]): readonly Claim[] {
  const [whole, other] = sources.filter(({ header }) => WHOLE.test(header.join(' ')));
  const part = sources.find((column) => column !== whole);
  if (sources.length !== 2 || !whole || !part || other) return [];
  if (!own.header.length || !own.header.every((word) => FILLERS.has(word) || part.header.includes(word))) return [];
  const readings = own.cells.flatMap(({ mention }, row) => {
    const [a, b] = [part.cells[row]?.mention, whole.cells[row]?.mention];
    const reading = mention && a && b && makeReading([a, b], shareFormula, `${a.text} / ${b.text}`, 'certain');
    return reading && mention ? [{ claimed: asRate(mention), reading }] : [];
  });
  const fits = readings.filter(({ claimed, reading }) => fit(claimed, reading, ONE) !== 'wrong').length;
  // Where most rows are off, it is rather the reading that is wrong.
  if (readings.length > 1 && fits * 2 < readings.length) return [];
  return readings.map(({ claimed, reading }) => claimOf('share', claimed, reading));
}

/** "Tổng số | Nam | Nữ": a column that the next ones add up to, row by row. */
function sumColumn(columns: readonly Column[], at: number): readonly Claim[] {
  const own = columns[at];
  if (!own || own.rate || !numeric(own) || !/^(?:tổng|cộng)/.test(own.header.join(' '))) return [];
  let best: { claims: readonly Claim[]; fits: number } = { claims: [], fits: 0 };
  for (let count = 2; count <= 6 && at + count < columns.length; count += 1) {
    const parts = columns.slice(at + 1, at + 1 + count);
    if (parts.some((column) => column.rate)) break;
    const found = mostRows(
      'sum',
      own.cells.flatMap(({ mention }, row) => {
        const cells = parts.flatMap((column) => column.cells[row]?.mention ?? []);
        return mention && cells.length === count ? [{ claimed: mention, reading: sumReading(cells, ONE, 'possible') }] : [];
      }),
    );
    if (found.fits > best.fits) best = found;
  }
  return best.claims;
}

export const tableRule: ClaimRule = ({ grids }) =>
  grids.flatMap((grid) => {
    const columns = columnsOf(grid);
    const rates = columns.flatMap((_, at) => rateColumn(columns, at));
    const sums = columns.flatMap((_, at) => sumColumn(columns, at));
    const taken = new Set(sums.map(({ claimed }) => claimed));
    return [...rates, ...sums, ...totalRows(columns, grid.rows).filter(({ claimed }) => !taken.has(claimed))];
  });
