/** Sentences -> mentions: each quantity with its words, unit, role and brackets. */
import { BOUND_WORDS, NOUN_STOPS, TIME_UNITS, type QuantityRole } from '../locale/lexicon';
import { findUnit } from '../locale/unit';
import { compare, multiply, rational } from '../model/rational';
import type { Measure, Mention } from './mention';
import { hasAnyPhrase } from './phrases';
import type { Bound, Quantity } from './quantity';
import { readRole } from './role';
import type { Sentence } from './sentences';
import type { Token } from './token';

const PLAIN_UNITS = new Set(['m3', 'm³', 'kwh', 'mw', 'lít', 'kw', 'mwp', 'gwh', 'mb', 'ml', 'mm']);
const SEPARATORS = new Set([',', ';', ':', '(', ')', '…', '.', '|', '[', ']']);

const say = (token: Token): string => (token.kind === 'word' || token.kind === 'mark' ? token.text : token.kind === 'opaque' ? '#' : '');

/** Single spaces or nothing, and Markdown stars, between two tokens. */
function readMeasure(tokens: readonly Token[], at: number): Measure | undefined {
  const first = tokens[at];
  if (first?.kind !== 'word') return undefined;
  const second = tokens[at + 1];
  const two = second?.kind === 'word' ? `${first.text} ${second.text}` : first.text;
  const [name, length] = findUnit(two) && two !== first.text ? [two, 2] : [first.text, 1];
  const unit = findUnit(name);
  if (!unit && !PLAIN_UNITS.has(name)) return undefined;
  const slash = tokens[at + length];
  const below = tokens[at + length + 1];
  const per = slash?.kind === 'mark' && slash.text === '/' && below?.kind === 'word' ? below.text : undefined;
  return { name, dimension: unit?.dimension, scale: unit?.scale ?? rational(1n), per };
}

function readNoun(tokens: readonly Token[], at: number): string[] {
  const noun: string[] = [];
  for (let i = at; i < at + 3; i += 1) {
    const token = tokens[i];
    if (token?.kind !== 'word') break;
    const after = tokens[i + 1];
    // "đối tượng" and "bị can" are nouns, "đối với" and "bị bắt" end one
    const follows = after?.kind === 'word' ? after.text : '';
    const goesOn =
      (noun.length === 1 && token.text === 'kỳ') || (token.text === 'đối' && follows === 'tượng') || (token.text === 'bị' && /^(?:can|cáo|hại)$/.test(follows));
    if (NOUN_STOPS.has(token.text) && !goesOn) break;
    noun.push(token.text);
  }
  return noun;
}

/** The words of `gap` that label the number after it: back to the last separator or to the noun (`spoken` words) of the number before. */
function readLabel(gap: readonly string[], spoken: number): string[] {
  let end = gap.length;
  while (end > 0 && (gap[end - 1] === ':' || gap[end - 1] === 'là')) end -= 1;
  let start = end;
  while (start > spoken && !SEPARATORS.has(gap[start - 1] ?? '')) start -= 1;
  return gap.slice(Math.max(start, end - 12), end);
}

function readBound(gap: readonly string[]): { readonly bound: Bound | undefined; readonly rest: readonly string[] } {
  const two = BOUND_WORDS.get(gap.slice(-2).join(' '));
  if (two) return { bound: two, rest: gap.slice(0, -2) };
  const one = BOUND_WORDS.get(gap.at(-1) ?? '');
  const before = gap.at(-2) ?? '';
  // "cao hơn 5%", "nhiều hơn 3 vụ" compare; "trên 5" bounds
  if (one && !(gap.at(-1) === 'hơn' && /^(?:cao|thấp|nhiều|ít|lớn|nhỏ)$/.test(before))) return { bound: one, rest: gap.slice(0, -1) };
  return { bound: undefined, rest: gap };
}

/** A fraction: "08/30", "9.120 triệu đồng/10.200 triệu đồng"; or a pair when each side has its own noun. */
const SLASH_REACH = 5;
/** What a mention keeps of the words before and after it. */
const [LONGEST_GAP, LONGEST_TAIL] = [24, 16];
/** Other words before the number name something else that is counted. */
const COMPARING = /^(?:|tăng|giảm|so|bằng|vượt|hụt|cao|thấp|cùng|kỳ|năm|tháng|quý|kế|dự|chỉ)$/;
const COMPARED: ReadonlySet<QuantityRole> = new Set(['up', 'down', 'old', 'plan']);
/** Deeper ones are nobody's, and every mention carries its own list of them. */
const MOST_BRACKETS = 4;

/** A mention learns its tail and its denominator from what follows. */
type Building = { -readonly [Key in keyof Mention]: Mention[Key] };

/** What is written without scale and unit counts in those of the number that it is compared with, unless it is far too large for that. */
function shareScale(bare: Building, like: Quantity): void {
  if (bare.scaled || !like.scaled || bare.form !== 'count' || /\d\D+\d/.test(like.text.replace(/[.,]/g, ''))) return;
  const factor = multiply(like.step, rational(10n ** BigInt(like.decimals)));
  const value = multiply(bare.value, factor);
  if (compare(value, multiply(like.value, rational(10n))) <= 0) Object.assign(bare, { value, step: multiply(bare.step, factor), scaled: true });
}

/** "từ 300 lên 450 tỷ đồng", "450 tỷ đồng, tăng 150 so với cùng kỳ" */
function shareComparedScale(mentions: readonly Building[], own: Building): void {
  const bare = ({ noun, measure, numerator, denominator }: Building): boolean =>
    !noun.length && !measure && numerator === undefined && denominator === undefined;
  const before = mentions.findLast(({ sentence, form }) => sentence === own.sentence && form === 'count');
  if (!before) return;
  if (before.role === 'from' && own.role === 'to' && bare(before)) shareScale(before, own);
  if (own.role && COMPARED.has(own.role) && bare(own) && !own.gap.includes(';') && COMPARING.test(own.label[0] ?? '')) shareScale(own, before);
}

export function readMentions(sentences: readonly Sentence[]): Mention[] {
  const mentions: Building[] = [];
  let bracketCount = 0;
  sentences.forEach(({ tokens, paragraph }, sentence) => {
    const stack: number[] = [];
    let gap: string[] = [];
    let previous: Building | undefined;
    tokens.forEach((token, at) => {
      if (token.kind !== 'number') {
        if (token.kind === 'mark' && token.text === '(' && stack.length < MOST_BRACKETS) stack.push((bracketCount += 1));
        if (token.kind === 'mark' && token.text === ')') stack.pop();
        const word = say(token);
        if (word) gap.push(word);
        return;
      }
      const { bound, rest } = readBound(gap.slice(-LONGEST_GAP));
      const label = readLabel(rest, previous?.noun.length ?? 0);
      const isRate = token.quantity.form !== 'count';
      const over = gap.at(-1) === '/' && gap.length <= SLASH_REACH && !isRate ? previous : undefined;
      const noun = isRate ? [] : readNoun(tokens, at + 1);
      const measure = isRate ? undefined : readMeasure(tokens, at + 1);
      // words between the two: units on both sides, equal for a fraction
      const pair = !!over && over.noun.join(' ') !== noun.slice(0, over.noun.length).join(' ');
      const index = mentions.length;
      if (over) {
        over.denominator = index;
        over.pair = pair;
        // "450/500 ha", "4,5/5 triệu": the unit and the scale are written once
        if (!pair && !over.noun.length) {
          over.noun = noun;
          over.measure = measure;
          // "15/100 nghìn dân" is a rate
          if (measure || !/^10*\D*$/.test(token.quantity.text.replaceAll('.', ''))) shareScale(over, token.quantity);
        }
      }
      if (previous) previous.tail = gap.slice(0, LONGEST_TAIL);
      previous = {
        start: token.quantity.start,
        end: token.quantity.end,
        text: token.quantity.text,
        value: token.quantity.value,
        step: token.quantity.step,
        decimals: token.quantity.decimals,
        form: token.quantity.form,
        sign: token.quantity.sign,
        scaled: token.quantity.scaled,
        index,
        sentence,
        paragraph,
        gap: rest,
        tail: [],
        label,
        noun,
        measure,
        time: token.quantity.form === 'times' || TIME_UNITS.has(noun[0] ?? '') || TIME_UNITS.has(noun.slice(0, 2).join(' ')),
        bound,
        role: readRole(token.quantity, rest),
        total: hasAnyPhrase(label, ['lũy kế', 'luỹ kế']) || label.some((word, i) => word === 'tổng' && label[i + 1] !== 'cục'),
        bracket: stack.at(-1) ?? 0,
        brackets: [...stack],
        denominator: undefined,
        numerator: over?.index,
        pair,
      };
      shareComparedScale(mentions, previous);
      mentions.push(previous);
      gap = [];
    });
    if (previous) previous.tail = gap.slice(0, LONGEST_TAIL);
  });
  return mentions;
}
