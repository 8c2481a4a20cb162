/** How much of an indicator's name, and of its department's, the words around a place say. */
import type { FigureSet } from '../model/figure';
import { wordsOf, type Surroundings } from './surroundings';

export interface NameEvidence {
  /** 0 to 1.3: the indicator's own words, rare ones counting more, and more where they stand together as in its name. */
  indicator(code: string, around: Surroundings): number;
  /** 0 to 1. */
  department(code: string, around: Surroundings): number;
}

/** They say nothing about which indicator it is. */
const EMPTY = new Set(['số', 'các', 'của', 'và', 'trong', 'là', 'đã', 'có', 'được', 'cho', 'theo', 'về', 'với', 'so', 'trên', 'tại', 'do', 'từ', 'đến', 'ước']);
const DEPARTMENT_EMPTY = new Set(['sở', 'ban', 'cục', 'chi', 'phòng', 'huyện', 'tỉnh', 'thành', 'phố', 'và', 'công', 'an']);

type WordWeights = readonly (readonly [word: string, rarity: number])[];

/** Each name's words with how rare they are among all names. */
function rareWords(names: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, WordWeights> {
  const holders = new Map<string, number>();
  for (const words of names.values()) for (const word of new Set(words)) holders.set(word, (holders.get(word) ?? 0) + 1);
  const rarity = (word: string): number => Math.log(1 + names.size / (holders.get(word) ?? 1)) + 0.2;
  return new Map([...names].map(([code, words]) => [code, [...new Set(words)].map((word) => [word, rarity(word)] as const)]));
}

function saidShare(words: WordWeights, { weights }: Surroundings): number {
  let [said, all] = [0, 0];
  for (const [word, rarity] of words) {
    all += rarity;
    said += rarity * (weights.get(word) ?? 0);
  }
  return all ? said / all : 0;
}

/** The longest stretch of the name that stands beside the place word for word, as a share of the name. */
function spokenShare(name: readonly string[], { near }: Surroundings): number {
  let longest = 0;
  for (const words of near)
    for (let at = 0; at < name.length - longest; at += 1)
      for (let from = words.indexOf(name[at] ?? ''); from >= 0; from = words.indexOf(name[at] ?? '', from + 1)) {
        let length = 1;
        while (at + length < name.length && name[at + length] === words[from + length]) length += 1;
        longest = Math.max(longest, length);
      }
  return name.length ? longest / name.length : 0;
}

const SPOKEN = 0.3;

const allWords = (name: string): string[] => wordsOf(name.replace(/tăng\s*\(\s*giảm\s*\)|\(\s*%\s*\)/giu, ' '));

const indicatorWords = (name: string): string[] => {
  const all = allWords(name);
  const own = all.filter((word) => !EMPTY.has(word));
  return own.length ? own : all;
};

export function readNameEvidence(figures: FigureSet): NameEvidence {
  const ofIndicators = rareWords(new Map(figures.indicators.map(({ code, name }) => [code, indicatorWords(name)])));
  const spoken = new Map(figures.indicators.map(({ code, name }) => [code, allWords(name)]));
  const ofDepartments = rareWords(new Map(figures.departments.map(({ code, name }) => [code, wordsOf(name).filter((word) => !DEPARTMENT_EMPTY.has(word))])));
  /** One number is weighed again whenever one beside it is bound. */
  const known = new WeakMap<Surroundings, Map<string, number>>();
  const remembered = (code: string, around: Surroundings, read: () => number): number => {
    const own = known.get(around) ?? new Map<string, number>();
    known.set(around, own);
    const value = own.get(code) ?? read();
    own.set(code, value);
    return value;
  };
  return {
    indicator: (code, around) =>
      remembered(code, around, () => saidShare(ofIndicators.get(code) ?? [], around) + SPOKEN * spokenShare(spoken.get(code) ?? [], around)),
    department: (code, around) => saidShare(ofDepartments.get(code) ?? [], around),
  };
}
