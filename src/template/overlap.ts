/** What indicators count twice when they are added up: one that stands twice, or one that another contains by a rule of the office. */

/** An equation of QuyTac that says what a whole is made of. */
export interface StatedSum {
  /** Codes of indicators. */
  readonly whole: string;
  readonly parts: readonly string[];
  /** Of the rule, as table QuyTac names it. */
  readonly rule: string;
}

export interface Overlap {
  readonly outer: string;
  /** The same code where it stands twice. */
  readonly inner: string;
  /** That lead from the one to the other. */
  readonly rules: readonly string[];
}

/** Everything that `whole` contains, directly or through its parts, with the rules that say so; rules may lead in a circle. */
function contents(whole: string, sums: readonly StatedSum[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>([[whole, []]]);
  for (const [code, rules] of found)
    for (const sum of sums) if (sum.whole === code) for (const part of sum.parts) if (!found.has(part)) found.set(part, [...rules, sum.rule]);
  found.delete(whole);
  return found;
}

/** The first that is found; undefined where nothing is known to count twice. */
export function overlapOf(codes: readonly string[], sums: readonly StatedSum[]): Overlap | undefined {
  const twice = codes.find((code, index) => codes.indexOf(code) < index);
  if (twice !== undefined) return { outer: twice, inner: twice, rules: [] };
  for (const outer of codes) {
    const inside = contents(outer, sums);
    const inner = codes.find((code) => inside.has(code));
    if (inner !== undefined) return { outer, inner, rules: [...new Set(inside.get(inner))] };
  }
  return undefined;
}
