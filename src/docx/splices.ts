/** Replacements in a text, applied at once; everything between them stays as it is. */

export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Several may ask for it; it is done once. */
  readonly once?: true;
}

/** Insertions at one place keep their order. Throws RangeError where two replacements overlap. */
export function applySplices(xml: string, splices: readonly Splice[]): string {
  const ordered = [...splices].sort((a, b) => a.start - b.start || a.end - b.end);
  const out: string[] = [];
  let at = 0;
  const done = new Set<number>();
  for (const splice of ordered) {
    if (splice.once && done.has(splice.start)) continue;
    if (splice.once) done.add(splice.start);
    if (splice.start < at) throw new RangeError(`splices overlap at ${splice.start}`);
    out.push(xml.slice(at, splice.start), splice.text);
    at = splice.end;
  }
  out.push(xml.slice(at));
  return out.join('');
}
