/** Text that knows where in its source each of its UTF-16 units stands. */
import { cleanText } from '../locale/encoding';
import { decodeEntities } from './markup';

export interface TracedText {
  readonly text: string;
  /** A place in the source for each unit; NOWHERE for what the reader wrote itself. */
  readonly places: readonly number[];
}

export const NOWHERE = -1;

export const NOTHING: TracedText = { text: '', places: [] };

export const untraced = (text: string): TracedText => ({ text, places: Array.from({ length: text.length }, () => NOWHERE) });

export function joinTraced(parts: readonly TracedText[], separator = ''): TracedText {
  const places: number[] = [];
  parts.forEach((part, index) => {
    if (index) for (let i = 0; i < separator.length; i += 1) places.push(NOWHERE);
    for (const place of part.places) places.push(place);
  });
  return { text: parts.map(({ text }) => text).join(separator), places };
}

const ENTITIES_AND_BETWEEN = /&[#\w]{1,10};|[^&]+|&/g;

/** Raw text of the source that begins at `at`, its entities decoded: all units of one have its place. */
export function traceRaw(raw: string, at: number): TracedText {
  const verbatim = (text: string, from: number): TracedText => ({ text, places: Array.from({ length: text.length }, (_, i) => from + i) });
  if (!raw.includes('&')) return verbatim(raw, at);
  return joinTraced(
    [...raw.matchAll(ENTITIES_AND_BETWEEN)].map(({ 0: piece, index }) => {
      const text = decodeEntities(piece);
      return text === piece ? verbatim(piece, at + index) : { text, places: Array.from({ length: text.length }, () => at + index) };
    }),
  );
}

/** As a line of text: trimmed, each run of white space one space, which stands where the run begins. */
export function asLine({ text, places }: TracedText): TracedText {
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  if (start === 0 && end === text.length && !/[ \t\r\n]{2}|[\t\r\n]/.test(text)) return { text, places };
  const words = [...text.slice(start, end).matchAll(/[ \t\r\n]+|[^ \t\r\n]+/g)].map(({ 0: piece, index }): TracedText => {
    const from = start + index;
    return /[ \t\r\n]/.test(piece[0] ?? '')
      ? { text: ' ', places: [places[from] ?? NOWHERE] }
      : { text: piece, places: places.slice(from, from + piece.length) };
  });
  return joinTraced(words);
}

/** A letter with its marks, or Korean letters that melt into syllables: what NFC joins. */
const CLUSTER = /[\u1100-\u11ff]+|\P{M}\p{M}*|\p{M}+/gu;

/** cleanText that keeps track; a letter composed of several stands where its first stood. */
export function cleanTraced({ text, places }: TracedText): TracedText {
  if (cleanText(text) === text) return { text, places };
  return joinTraced(
    [...text.matchAll(CLUSTER)].map(({ 0: cluster, index }) => {
      const clean = cleanText(cluster);
      return { text: clean, places: Array.from({ length: clean.length }, (_, i) => places[clean === cluster ? index + i : index] ?? NOWHERE) };
    }),
  );
}
