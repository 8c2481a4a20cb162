/** Text -> tokens, in one pass from left to right; every pattern is anchored and bounded, so the pass is linear. */
import type { Token } from './token';
import { scanOpaque, type Before } from './scanOpaque';
import { scanQuantity } from './scanQuantity';

const WORD = /[\p{L}\p{M}][\p{L}\p{M}\d]*(?:-\d[\p{L}\d]*)?/uy;
const BREAK = /[ \t]*(?:\r\n?|\n)[\s\ufeff]*/y;
const DOTS = /\.+|…/y;
const MARKS = new Set([...',;:.()[]{}/+-–−=|?!•<>%‰']);
/** A draft whose numbers group thousands with commas is read that way throughout. */
const ENGLISH = /\d,\d{3}(?:,\d{3}|\.\d)/;
const VIETNAMESE = /\d\.\d{3}(?:\.\d{3}|,\d)|\d,\d{1,2}%/;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
/** A wrapped line is so long … */
const [SHORTEST, LONGEST] = [60, 120];
/** … and what follows it is no "2." or "1.2" of a list, as "1.200" isn't. */
const LISTED = /^\d{1,2}[.)](?!\d{3})/;

/** A line end within a sentence: the next line goes on in lower case, or a long line stops without a stop. */
function isSoft(text: string, at: number, end: number, lineLength: number): boolean {
  const next = text[end] ?? '';
  const previous = text[at - 1] ?? '';
  if (/[.;:!?…|/]/.test(previous)) return false;
  if (/\p{Ll}/u.test(next)) return !/^.{0,3}\)/u.test(text.slice(end, end + 5));
  const blank = /\n[ \t\r]*\n/.test(text.slice(at, end).slice(0, 200));
  return (
    !blank &&
    lineLength >= SHORTEST &&
    lineLength <= LONGEST &&
    /[\p{L}\d,]/u.test(previous) &&
    /[\p{L}\d(]/u.test(next) &&
    !LISTED.test(text.slice(end, end + 6))
  );
}

export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const english = ENGLISH.test(text) && !VIETNAMESE.test(text);
  let words: string[] = [];
  let lineAt = 0;
  let lineStart = true;
  let piped = false;
  const exec = (pattern: RegExp, at: number): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    const character = text[at] ?? '';
    if (code === 10 || code === 13) {
      const found = exec(BREAK, at);
      const end = at + (found?.[0].length ?? 1);
      const soft = !piped && isSoft(text, at, end, at - lineAt);
      tokens.push({ kind: 'break', start: at, end, soft });
      if (!soft) words = [];
      at = end;
      lineAt = end;
      lineStart = !soft;
      piped = false;
      continue;
    }
    if (isDigit(code)) {
      const before: Before = { words, lineStart, last: tokens.at(-1) };
      const opaque = scanOpaque(text, at, before);
      lineStart = false;
      if (opaque) {
        tokens.push({ kind: 'opaque', start: at, ...opaque });
        at = opaque.end;
      } else {
        const scan = scanQuantity(text, at, english);
        if (scan.quantity) {
          if (scan.quantity.sign && tokens.at(-1)?.end === at) tokens.pop();
          tokens.push({ kind: 'number', start: scan.quantity.start, end: scan.end, quantity: scan.quantity });
        } else tokens.push({ kind: 'opaque', start: at, end: scan.end, what: 'malformed' });
        at = scan.end;
      }
      words = [];
      continue;
    }
    const word = exec(WORD, at);
    if (word) {
      const lower = word[0].toLowerCase();
      tokens.push({ kind: 'word', start: at, end: at + word[0].length, text: lower, capital: lower[0] !== word[0][0] });
      words.push(lower);
      at += word[0].length;
      lineStart = false;
      continue;
    }
    if (character === '.' || character === '…') {
      const dots = exec(DOTS, at)?.[0] ?? character;
      const end = at + dots.length;
      tokens.push({ kind: 'mark', start: at, end, text: dots.length > 2 || dots === '…' ? '…' : '.' });
      words = [];
      at = end;
      continue;
    }
    if (MARKS.has(character)) {
      tokens.push({ kind: 'mark', start: at, end: at + 1, text: character });
      if (!/[-–−(+•]/.test(character)) lineStart = false;
      if (/[;:|?!]/.test(character)) words = [];
      if (character === '|') piped = true;
    }
    at += 1;
  }
  return tokens;
}
