/** Tables: total rows, "Tổng số | Nam | Nữ", differences, and rate columns, whose own rows say what they are made of. */
import { compare, rational } from '../../model/rational';
import type { Certainty, Claim, ClaimKind, Reading } from '../claim';
import type { ClaimRule } from '../context';
import type { Mention } from '../mention';
import { hasAnyPhrase } from '../phrases';
import { changeFormula, differenceFormula, makeReading, shareFormula, sumReading } from '../reading';
import type { Cell, Grid } from '../tableGrid';
import { fit } from '../verify';

const ONE = rational(1n);
const TOTAL = /^(?:tổng|cộng|toàn tỉnh|toàn huyện|toàn xã|toàn quốc|cả nước|chung|toàn ngành)/;
const RATE = ['%', '‰', 'tỷ lệ', 'tỉ lệ', 'tỷ trọng', 'cơ cấu', 'so', 'đạt', 'tăng trưởng', 'tốc độ', 'chỉ số'];
/** What nobody adds up: averages, prices, points, and so much for each of something ("tạ/ha"). */
const MEAN = ['bình quân', 'trung bình', 'năng suất', 'mật độ', 'sĩ số', 'giá', 'đơn giá', 'điểm', 'thứ hạng', 'xếp hạng'];
const isMeanHeader = (words: readonly string[]): boolean =>
  (hasAnyPhrase(words, MEAN) && !hasAnyPhrase(words, ['giá trị', 'đánh giá'])) || (words.includes('/') && !hasAnyPhrase(words, ['tăng', 'giảm']));

const claimOf = (kind: ClaimKind, claimed: Mention, ...readings: readonly Reading[]): Claim => ({
  kind,
  claimed,
  claimedText: claimed.text,
  readings,
  reason: undefined,
});

type RateKind = 'share' | 'change';

const rateReading = (kind: RateKind, a: Mention, b: Mention, certainty: Certainty): Reading | undefined =>
  kind === 'share'
    ? makeReading([a, b], shareFormula, `${a.text} / ${b.text}`, certainty)
    : makeReading([a, b], changeFormula, `(${a.text} - ${b.text}) / ${b.text}`, certainty);
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
  /** Neither a rate nor anything that adds up. */
  readonly mean: boolean;
}

function columnsOf({ header, rows }: Grid): Column[] {
  return header.map((words, i) => {
    const cells = rows.map((row) => row[i] ?? { words: [], mention: undefined });
    const rate = isRateHeader(words, cells);
    return { header: words, cells, rate, mean: !rate && isMeanHeader(words) };
  });
}

/** Counts and amounts; empty columns and the numbers of the rows are none. */
const adds = (column: Column): boolean => !column.rate && !column.mean && !isNumbering(column.cells);

/** An average, or what else is no sum. */
const amongItsParts = (total: Mention, parts: readonly Mention[]): boolean =>
  parts.some(({ value }) => compare(value, total.value) >= 0) && parts.some(({ value }) => compare(value, total.value) <= 0);

/** Below or above its parts: a row named as a total. Rows of two levels are read as far as they fit, and never refuted. */
function totalRows(columns: readonly Column[], rows: Grid['rows']): Claim[] {
  const places = rows.flatMap((row, i) => (TOTAL.test(row.find(({ words }) => words.length)?.words.join(' ') ?? '') ? [i] : []));
  const [at] = places;
  if (at === undefined || places.length > 1 || (at !== 0 && at !== rows.length - 1)) return [];
  const others = rows.map((_, i) => i).filter((i) => i !== at);
  // "I" and "1", "1" and "1.1"
  const lettered = others.filter((i) => rows[i]?.[0]?.words.length).length;
  const oneLevel = !lettered || lettered === others.length;
  const flat = oneLevel && others.every((i) => rows[i]?.every(({ words }) => !hasAnyPhrase(words, ['trong đó'])));
  const claims = columns.flatMap((column): { claim: Claim; fits: boolean }[] => {
    const total = column.cells[at]?.mention;
    if (!total || !adds(column)) return [];
    const parts = others.flatMap((i) => column.cells[i]?.mention ?? []);
    if (parts.length < 2) return [];
    const complete = parts.length === others.length;
    const reading = sumReading(parts, ONE, 'possible');
    const fits = fit(total, reading, ONE) === 'ok';
    return fits || (complete && !amongItsParts(total, parts)) ? [{ claim: claimOf('sum', total, reading), fits }] : [];
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
  const sources = columns.map((column, i) => ({ column, i })).filter(({ column }) => adds(column));
  let best: { claims: readonly Claim[]; fits: number } = { claims: [], fits: 0 };
  const consider = (found: { claims: readonly Claim[]; fits: number }): void => {
    if (found.fits > best.fits) best = found;
  };
  const totalAt = own.cells.findIndex((_, i) => TOTAL.test(columns.map(({ cells }) => cells[i]?.words.join(' ') ?? '').find((words) => words) ?? ''));
  for (const first of sources.slice(0, 8)) {
    for (const second of sources.slice(0, 8)) {
      if (first.i === second.i) continue;
      for (const kind of ['share', 'change'] as const)
        consider(
          mostRows(
            kind,
            own.cells.flatMap(({ mention }, row) => {
              const [a, b] = [first.column.cells[row]?.mention, second.column.cells[row]?.mention];
              const reading = mention && a && b && rateReading(kind, a, b, 'possible');
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
            const reading = mention && part && row !== totalAt && rateReading('share', part, whole, 'possible');
            return reading && mention ? [{ claimed: asRate(mention), reading }] : [];
          }),
        ),
      );
  }
  if (best.claims.length) return best.claims;
  return headedRates(own, columns.filter(adds));
}

const WHOLE = /^(?:tổng|số (?:được )?giao|được giao|số phải|phải |số tiếp nhận|tiếp nhận|kế hoạch|chỉ tiêu|dự toán)/;
const SHARE_WORDS = new Set(['%', 'tỷ', 'tỉ', 'lệ', 'đạt', 'hoàn', 'thành', 'số']);
const BASE = ['cùng kỳ', 'năm trước', 'kỳ trước', 'tháng trước', 'quý trước'];
const COMPARED = ['so với', 'so sánh'];

type Source = readonly [a: Column, b: Column, kinds: readonly [RateKind, ...RateKind[]]];

/** "Tổng số hồ sơ | Đã giải quyết | Tỷ lệ giải quyết", "Kỳ này | Cùng kỳ | So với cùng kỳ": what the heads of just two columns say. */
function headedSource(own: readonly string[], [first, second, third]: readonly Column[]): Source | undefined {
  if (!first || !second || third || !own.length) return undefined;
  const only = (is: (header: readonly string[]) => boolean): Source[0] | undefined =>
    is(first.header) === is(second.header) ? undefined : is(first.header) ? first : second;
  const other = (column: Column): Column => (column === first ? second : first);
  const base = only((header) => hasAnyPhrase(header, BASE));
  const compared = hasAnyPhrase(own, COMPARED);
  const whole = only((header) => WHOLE.test(header.join(' ')));
  if (base) return !whole && (compared || own.includes('tăng')) ? [other(base), base, compared ? ['change', 'share'] : ['change']] : undefined;
  return whole && own.every((word) => SHARE_WORDS.has(word) || other(whole).header.includes(word)) ? [other(whole), whole, ['share']] : undefined;
}

/** For rows too few to tell by themselves. */
function headedRates(own: Column, sources: readonly Column[]): readonly Claim[] {
  const source = headedSource(own.header, sources);
  if (!source) return [];
  const [top, bottom, kinds] = source;
  const claims = own.cells.flatMap(({ mention }, row) => {
    const [a, b] = [top.cells[row]?.mention, bottom.cells[row]?.mention];
    if (!mention || !a || !b) return [];
    const readings = kinds.flatMap((kind) => rateReading(kind, a, b, 'certain') ?? []);
    return readings.length ? [claimOf(kinds[0], asRate(mention), ...readings)] : [];
  });
  const fits = claims.filter(({ claimed, readings }) => readings.some((reading) => fit(claimed, reading, ONE) !== 'wrong')).length;
  // Where most rows are off, it is rather the reading that is wrong.
  return claims.length > 1 && fits * 2 < claims.length ? [] : claims;
}

/** "Tổng số | Nam | Nữ": a column that the next ones add up to, row by row. */
function sumColumn(columns: readonly Column[], at: number): readonly Claim[] {
  const own = columns[at];
  if (!own || !adds(own) || !/^(?:tổng|cộng)/.test(own.header.join(' '))) return [];
  let best: { claims: readonly Claim[]; fits: number } = { claims: [], fits: 0 };
  for (let count = 2; count <= 6 && at + count < columns.length; count += 1) {
    const parts = columns.slice(at + 1, at + 1 + count);
    if (parts.some(({ rate, mean }) => rate || mean)) break;
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

const DIFFERENCE = ['tăng', 'giảm', 'chênh lệch', 'so', 'còn', 'tồn', 'thiếu', 'thừa', 'đang'];

/** "Kỳ này | Cùng kỳ | Tăng, giảm", "Được giao | Đã xong | Còn lại": a column that two others before it leave, row by row. */
function differenceColumn(columns: readonly Column[], at: number): readonly Claim[] {
  const own = columns[at];
  if (!own || own.mean || own.header.includes('%') || !hasAnyPhrase(own.header, DIFFERENCE)) return [];
  // A fall may be written without its sign.
  const bare = own.header.includes('giảm') && own.cells.every(({ mention }) => !mention?.sign);
  const sources = columns.slice(0, at).filter(adds).slice(-8);
  let best: { claims: readonly Claim[]; fits: number } = { claims: [], fits: 0 };
  for (const a of sources) {
    for (const b of sources) {
      if (a === b) continue;
      const found = mostRows(
        'change',
        own.cells.flatMap(({ mention }, row) => {
          const [from, less] = [a.cells[row]?.mention, b.cells[row]?.mention];
          if (!mention || mention.form !== 'count' || !from || !less) return [];
          const [more, fewer] = bare && compare(from.value, less.value) < 0 ? [less, from] : [from, less];
          const reading = makeReading([more, fewer], differenceFormula, `${more.text} - ${fewer.text}`, 'possible');
          return reading ? [{ claimed: mention, reading }] : [];
        }),
      );
      if (found.fits > best.fits) best = found;
    }
  }
  return best.claims;
}

export const tableRule: ClaimRule = ({ grids }) =>
  grids.flatMap((grid) => {
    const columns = columnsOf(grid);
    const rates = columns.flatMap((_, at) => rateColumn(columns, at));
    const sums = columns.flatMap((_, at) => sumColumn(columns, at));
    const differences = columns.flatMap((_, at) => differenceColumn(columns, at));
    const taken = new Set([...sums, ...differences].map(({ claimed }) => claimed));
    return [...rates, ...sums, ...differences, ...totalRows(columns, grid.rows).filter(({ claimed }) => !taken.has(claimed))];
  });
