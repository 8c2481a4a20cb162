/** The checker's report -> the places of the text that have something to say, in order, none over another. */
import type { DraftBinding, DraftClaim, DraftReport, DraftSlip } from '../../draft/draftReport';

/** Worst first: what a place looks like when several things are to be said of it. */
export const LOOKS = ['wrong', 'rounding', 'slip', 'different', 'stale', 'unknown', 'ok', 'equal'] as const;
export type Look = (typeof LOOKS)[number];

/** Those that a person has to look at. */
export const OPEN_LOOKS: readonly Look[] = ['wrong', 'rounding', 'slip', 'different', 'stale'];

export interface Spot {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly look: Look;
  readonly claims: readonly DraftClaim[];
  readonly slips: readonly DraftSlip[];
  readonly binding: DraftBinding | undefined;
}

interface Gathered {
  readonly start: number;
  readonly end: number;
  readonly claims: DraftClaim[];
  readonly slips: DraftSlip[];
  binding?: DraftBinding;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

export const overlaps = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end;

/** Where a range that begins at `start` stands in an ordered list: the first place that isn't over before it begins. */
export function firstAfter(places: readonly Range[], start: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function overlapsAny(places: readonly Range[], range: Range): boolean {
  const place = places[firstAfter(places, range.start)];
  return place !== undefined && overlaps(place, range);
}

/** Each item goes to the first place that it overlaps, and makes a place of its own where it overlaps none. */
function gather<T>(gathered: readonly Gathered[], items: readonly T[], rangeOf: (item: T) => Range, put: (item: T, at: Gathered) => void): Gathered[] {
  const own: Gathered[] = [];
  for (const item of items) {
    const { start, end } = rangeOf(item);
    const known = [gathered, own].map((places) => places[firstAfter(places, start)]).find((place) => place && overlaps(place, { start, end }));
    if (known) put(item, known);
    else {
      const place: Gathered = { start, end, claims: [], slips: [] };
      own.push(place);
      put(item, place);
    }
  }
  return [...gathered, ...own].sort((a, b) => a.start - b.start);
}

const looksOf = ({ claims, slips, binding }: Gathered): readonly Look[] => [
  ...claims.map(({ verdict }) => verdict),
  ...(slips.length ? (['slip'] as const) : []),
  ...(binding && binding.status !== 'none' ? [binding.status] : []),
];

/** Shares that should make 100 are wrong because of one of them: the claim stands on the one that is wrong by itself, where there is one. */
function placesOf(claims: readonly DraftClaim[]): { readonly claim: DraftClaim; readonly place: Range }[] {
  const states = ({ operands, target }: DraftClaim): boolean => !operands.some(({ start }) => start === target.start);
  const wrong = new Set(claims.filter((claim) => claim.verdict === 'wrong' && states(claim)).map(({ target }) => target.start));
  return claims
    .map((claim) => ({ claim, place: (states(claim) ? undefined : claim.operands.find(({ start }) => wrong.has(start))) ?? claim.target }))
    .sort((a, b) => a.place.start - b.place.start || Number(states(b.claim)) - Number(states(a.claim)));
}

/** Claims stand on the number that they state, slips where they begin, bindings on their number. */
export function spotsOf({ claims, slips, bindings = [] }: DraftReport): Spot[] {
  const onClaims = gather(
    [],
    placesOf(claims),
    ({ place }) => place,
    ({ claim }, at) => at.claims.push(claim),
  );
  const onBindings = gather(
    onClaims,
    bindings.filter(({ status }) => status !== 'none'),
    (binding) => binding,
    (binding, at) => {
      at.binding ??= binding;
    },
  );
  const all = gather(
    onBindings,
    slips,
    (slip) => slip,
    (slip, at) => at.slips.push(slip),
  );
  return all.map(({ start, end, claims: own, slips: ownSlips, binding }, index) => {
    const looks = looksOf({ start, end, claims: own, slips: ownSlips, ...(binding && { binding }) });
    return { index, start, end, look: LOOKS.find((look) => looks.includes(look)) ?? 'unknown', claims: own, slips: ownSlips, binding };
  });
}

export interface Coverage {
  readonly numbers: number;
  /** Recomputed. */
  readonly checked: number;
  /** Not recomputed, but bound to a cell. */
  readonly bound: number;
  /** Neither. */
  readonly rest: number;
}

export function coverageOf({ numbers, coverage, bindings = [] }: DraftReport): Coverage {
  const cells = new Set(bindings.filter(({ status }) => status !== 'none').map(({ start }) => start));
  const bound = numbers.filter(({ start, checked }) => !checked && cells.has(start)).length;
  return { numbers: coverage.numbers, checked: coverage.checked, bound, rest: coverage.unchecked - bound };
}
