/** Whether what stands after a number is the unit of an indicator. */
import { NOUN_FAMILIES } from '../locale/lexicon';
import { findUnit, isPercent, sameUnit, unitNames } from '../locale/unit';
import { fold } from '../locale/encoding';

export type UnitFit = 'same' | 'open' | 'other';

/** Longest first, so that "triệu đồng" isn't read as "triệu". */
const UNITS = [...unitNames()].sort((a, b) => b.length - a.length);

/** The unit of measure that begins at `at`, as it is written there. */
export function unitAt(text: string, at: number): string | undefined {
  const gap = /^[\s*]*/.exec(text.slice(at, at + 4))?.[0].length ?? 0;
  const rest = text.slice(at + gap, at + gap + 24);
  const folded = rest.toLowerCase();
  const unit = UNITS.find((name) => folded.startsWith(name) && !/^[\p{L}\p{N}]/u.test(folded.slice(name.length)));
  return unit && rest.slice(0, unit.length);
}

const firstWords = (text: string, count: number): string => text.split(' ').slice(0, count).join(' ');

const related = (unit: string, noun: readonly string[]): boolean => {
  const [one, two] = [noun[0] ?? '', noun.slice(0, 2).join(' ')];
  return NOUN_FAMILIES.some((family) => (family.has(unit) || family.has(firstWords(unit, 2))) && (family.has(one) || family.has(two)));
};

/** `after`: the text right after the digits; `noun`: up to three words there that name what is counted. */
export function unitFit(unit: string, after: string, noun: readonly string[], name: string): UnitFit {
  const folded = fold(unit);
  if (!folded || isPercent(unit)) return 'open';
  const written = unitAt(after, 0);
  if (written) return sameUnit(written, unit) || (!findUnit(unit) && folded.startsWith(fold(written))) ? 'same' : 'other';
  const said = after.toLowerCase().trimStart();
  if (said.startsWith(folded) && !/^\p{L}/u.test(said.slice(folded.length))) return 'same';
  if (!noun.length) return 'open';
  if (findUnit(unit)) return 'other';
  const words = ` ${fold(name)} `;
  if (words.includes(` ${noun.slice(0, 2).join(' ')} `) || noun[0] === firstWords(folded, 1) || related(folded, noun)) return 'open';
  return 'other';
}
