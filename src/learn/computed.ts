/** What the sentence itself computes: shares, changes and sums of numbers that are bound already, as filters. */
import type { Claim, Reading } from '../draft/claim';
import { extractClaims } from '../draft/extractClaims';
import { claimedScale, fit, verify, type Verdict } from '../draft/verify';
import type { Corpus } from './corpus';
import type { Expression } from './expressions';
import type { Printer } from './printer';

export interface JudgedClaim {
  readonly claim: Claim;
  readonly verdict: Verdict;
  /** Those that explain the verdict, the best first. */
  readonly readings: readonly [Reading, ...Reading[]];
}

/** By the index of the number that they are about. */
export function judgeClaims({ context }: Corpus): ReadonlyMap<number, JudgedClaim> {
  const judged = new Map<number, JudgedClaim>();
  for (const claim of extractClaims(context)) {
    const judgement = verify(claim);
    if (!judgement?.reading || judged.has(claim.claimed.index)) continue;
    const { verdict, reading } = judgement;
    const others = claim.readings.filter((other) => other !== reading && verdict === 'ok' && fit(claim.claimed, other, claimedScale(claim)) === 'ok');
    judged.set(claim.claimed.index, { claim, verdict, readings: [reading, ...others] });
  }
  return judged;
}

const withDecimals = (filter: string): string[] => [filter, ...[0, 1, 2, 3].map((n) => `${filter}, ${n}`)];

/** Ways to compute from two figures. */
const pairs = (a: string, b: string): string[] => [
  ...withDecimals(`${a} | tỷ_lệ: ${b}`),
  ...withDecimals(`${a} | so_với: ${b}`),
  `${a} | chênh: ${b}`,
  ...withDecimals(`${a} | gấp: ${b}`),
  ...withDecimals(`${a} | điểm_so_với: ${b}`),
];

const sumOf = ([first = '', ...others]: readonly string[]): string => [first, ...others.map((other) => `cộng: ${other}`)].join(' | ');

/** `bound`: the figure that a number of the sentence was taken for. Empty where an operand has none. */
export function computedSources(claim: Claim, reading: Reading, bound: (index: number) => Expression | undefined): string[] {
  const operands = reading.operands.map(({ index }) => bound(index)?.path);
  const paths = operands.flatMap((path) => path ?? []);
  if (!paths.length || paths.length < operands.length) return [];
  const [a = '', b = ''] = paths;
  if (claim.kind === 'sum') return paths.length > 1 && claim.claimed.form === 'count' ? [sumOf(paths)] : [];
  if (paths.length !== 2 || a === b) return [];
  return claim.kind === 'share' || claim.kind === 'plan' ? pairs(a, b) : [...pairs(a, b), ...pairs(b, a)];
}

/** The source among `sources` that prints one of `texts`. */
export function printing(sources: readonly string[], texts: readonly string[], printer: Printer): { source: string; text: string } | undefined {
  for (const source of sources) {
    const text = printer.print(`{{ ${source} }}`)?.text;
    if (text !== undefined && texts.includes(text)) return { source, text };
  }
  return undefined;
}
