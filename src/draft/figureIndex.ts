/** The workbook's figures, found by the words around a number and by its value. */
import { fold, toneOnFirst } from '../locale/encoding';
import { convert } from '../locale/unit';
import { absolute, compare, rational, subtract, toNumber, type Rational } from '../model/rational';
import type { WorkbookFigure } from './draftReport';
import type { Mention } from './mention';
import { isRate } from './quantity';

export interface FigureIndex {
  /** Names of departments and earlier periods that have figures of their own. */
  readonly owners: readonly string[];
  /** The owner's figures (the office's own, of this period, without one) whose names the words around a mention spell: all of the best. */
  named(mention: Mention, owner?: string): readonly WorkbookFigure[];
  /** The words around a mention spell the figure's whole name, in its order, and not by what stands behind the number alone unless the name is long. */
  surelyNamed(mention: Mention, figure: WorkbookFigure): boolean;
  /** Somebody's figure of this name has the mention's value. */
  anybodys(mention: Mention, figure: WorkbookFigure): boolean;
  /** The owner's figures that a mention may be the rounding of, with the share of their names that stands around it; exact ones first. */
  equal(mention: Mention, owner?: string): readonly { readonly figure: WorkbookFigure; readonly match: number }[];
}

const STOP = new Set(['số', 'tổng', 'các', 'của', 'và', 'trong', 'là', 'đã', 'có', 'được', 'cho', 'theo', 'tỉnh', 'việc', 'thực', 'hiện', 'lượng', 'tỷ', 'lệ']);
/** Less of a name than this is another thing's. */
const LEAST_MATCH = 0.6;

/** Words that a sentence leaves out or puts elsewhere: "tăng (giảm)", "ước". */
const LOOSE = /\([^)]*\)|(?<!\p{L})(?:ước|được)(?!\p{L})/gu;
/** So many words in any order are no coincidence. */
const LONG_NAME = 5;

const wordsOf = (name: string): Set<string> => new Set(sameTones(fold(name).split(/[^\p{L}\d]+/u)).filter((word) => /\p{L}/u.test(word) && !STOP.has(word)));

/** In the draft's unit; undefined where the two don't measure the same thing. */
export function inDraftUnit(value: Rational, unit: string, mention: Mention): Rational | undefined {
  if (isRate(mention) !== (unit === '%')) return undefined;
  if (!mention.measure) return value;
  return convert(value, unit, mention.measure.name) ?? (fold(unit) === mention.measure.name ? value : undefined);
}

/** As written, or rounded to the digits that are written; in amount, as texts say what is negative in words ("giảm 3,2%", "lỗ", "âm"). */
export function equals(mention: Mention, value: Rational | undefined): boolean {
  if (!value) return false;
  const [amount, written] = [absolute(value), absolute(mention.value)];
  return compare(amount, written) === 0 || compare(absolute(subtract(amount, written)), { num: mention.step.num, den: mention.step.den * 2n }) < 0;
}

interface Valued {
  /** Its amount, for finding it; what is found is compared exactly. */
  readonly near: number;
  readonly figure: WorkbookFigure;
}

/** Ascending; the place of the first that isn't below `least`. */
function firstFrom(sorted: readonly Valued[], least: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.near ?? Infinity) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A cell of a table has no sentence. */
const inTable = ({ sentence }: Mention): boolean => sentence < 0;

const ONE = rational(1n);
const OFFICE = '';

interface Name {
  readonly words: ReadonlySet<string>;
  readonly byOwner: Map<string, WorkbookFigure[]>;
}

const wordsAround = (mention: Mention): ReadonlySet<string> => new Set(sameTones([...mention.gap.slice(-12), ...mention.tail.slice(0, 10)]));

const sameTones = (words: readonly string[]): string[] => words.map(toneOnFirst);

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key) ?? make();
  map.set(key, known);
  return known;
}

/** A report of 2.000 numbers is held against some 2.000 figures, so neither is ever gone through for each of the other. */
export function indexFigures(figures: readonly WorkbookFigure[]): FigureIndex {
  const names = new Map<string, Name>();
  const byValue = new Map<string, Map<string, Valued[]>>();
  for (const figure of figures) {
    const { name, unit, owner = OFFICE } = figure;
    const { byOwner } = entry(names, name, () => ({ words: wordsOf(name), byOwner: new Map<string, WorkbookFigure[]>() }));
    entry(byOwner, owner, () => []).push(figure);
    entry(
      entry(byValue, owner, () => new Map<string, Valued[]>()),
      unit,
      () => [],
    ).push({ near: Math.abs(toNumber(figure.value)), figure });
  }
  for (const units of byValue.values()) for (const valued of units.values()) valued.sort((a, b) => a.near - b.near);

  const all = [...names.values()];
  const namesWith = new Map<string, number[]>();
  all.forEach(({ words }, place) => words.forEach((word) => entry(namesWith, word, () => []).push(place)));
  const shared = new Uint16Array(all.length);
  /** Names of which enough stands around a mention, with how much of it. */
  const spelled = (mention: Mention): { name: Name; match: number }[] => {
    shared.fill(0);
    for (const word of wordsAround(mention)) for (const place of namesWith.get(word) ?? []) shared[place] = (shared[place] ?? 0) + 1;
    return all.flatMap((name, place) => {
      const count = shared[place] ?? 0;
      return count && count >= LEAST_MATCH * name.words.size ? [{ name, match: count / name.words.size }] : [];
    });
  };

  return {
    owners: [...byValue.keys()].filter((owner) => owner !== OFFICE),
    named: (mention, owner = OFFICE) => {
      const units = new Map<string, boolean>();
      const measures = ({ unit }: WorkbookFigure): boolean => entry(units, unit, () => !!inDraftUnit(ONE, unit, mention));
      const own = spelled(mention).flatMap(({ name, match }) => {
        const named = (name.byOwner.get(owner) ?? []).filter(measures);
        return named.length ? [{ named, match, words: match * name.words.size }] : [];
      });
      const best = own.reduce((most, { match }) => Math.max(most, match), 0);
      const alike = own.filter(({ match }) => match >= best - 0.01);
      // In a table "Hồ sơ quá hạn" is spelled by what "Hồ sơ" is spelled by, and more; in a sentence the rest may belong to the next clause.
      const longest = inTable(mention) ? alike.reduce((most, { words }) => Math.max(most, words), 0) : 0;
      return alike.filter(({ words }) => words >= longest - 0.01).flatMap(({ named }) => named);
    },
    surelyNamed: (mention, { name }) => {
      const words = [...wordsOf(name.replace(LOOSE, ' '))];
      const inOrder = (written: readonly string[]): boolean => written.reduce((next, word) => (word === words[next] ? next + 1 : next), 0) === words.length;
      const [label, heading] = [sameTones(mention.gap), sameTones(mention.tail)];
      if (inTable(mention)) return inOrder([...label, ...heading]) || inOrder([...heading, ...label]);
      const [before, after] = [mention.gap.slice(-12), mention.tail.slice(0, 10)];
      const around = sameTones([...before, ...after]);
      if (words.length >= LONG_NAME && words.every((word) => around.includes(word))) return true;
      return inOrder(around) && (words.length > 2 || inOrder(sameTones(before)));
    },
    anybodys: (mention, { name }) =>
      [...(names.get(name)?.byOwner.values() ?? [])].some((own) => own.some(({ value, unit }) => equals(mention, inDraftUnit(value, unit, mention)))),
    equal: (mention, owner = OFFICE) => {
      const around = wordsAround(mention);
      const matchOf = ({ name }: WorkbookFigure): number => {
        const words = [...(names.get(name)?.words ?? [])];
        return words.length ? words.filter((word) => around.has(word)).length / words.length : 0;
      };
      const found = [...(byValue.get(owner) ?? [])].flatMap(([unit, valued]) => {
        const one = inDraftUnit(ONE, unit, mention);
        if (!one) return [];
        const value = Math.abs(toNumber(mention.value) / toNumber(one));
        const slack = (toNumber(mention.step) / toNumber(one)) * 0.51 + value * 1e-9;
        const own: WorkbookFigure[] = [];
        for (let at = firstFrom(valued, value - slack); at < valued.length; at += 1) {
          const candidate = valued[at];
          if (!candidate || candidate.near > value + slack) break;
          if (equals(mention, inDraftUnit(candidate.figure.value, unit, mention))) own.push(candidate.figure);
        }
        return own;
      });
      const exact = ({ value, unit }: WorkbookFigure): number =>
        Number(compare(absolute(inDraftUnit(value, unit, mention) ?? value), absolute(mention.value)) === 0);
      return found.map((figure) => ({ figure, match: matchOf(figure) })).sort((a, b) => exact(b.figure) - exact(a.figure) || b.match - a.match);
    },
  };
}
