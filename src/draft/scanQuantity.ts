/** Reads one quantity: digits, scale words ("03 tỷ 067 triệu"), and the sign that makes it a rate. */
import { NOT_A_SCALE, SCALE_WORDS } from '../locale/lexicon';
import { parseNumber } from '../locale/number';
import { add, multiply, rational, type Rational } from '../model/rational';
import type { Quantity, QuantityForm } from './quantity';

/** Longer runs of digits are no figure that anybody reports, and BigInt parsing of them isn't linear. */
const LONGEST = 24;
/** "2 trăm nghìn tỷ" */
const MOST_SCALES = 3;

const DIGITS = /[\d.,]+/y;
const NBSP_GROUPS = /\d{1,3}(?:[\u00a0\u202f]\d{3}){1,6}(?:,\d{1,6})?(?![\d.,])/y;
const SCALE = /[\s*]{1,3}(trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ)(?![\p{L}\d])/uy;
const NEXT_WORD = /\s{1,3}(\p{L}{1,8})/uy;
const SMALLER = /\s{1,3}(\d{1,3})(?![\d.,/])/y;
const RATE_SIGNS: readonly (readonly [RegExp, QuantityForm])[] = [
  [/\s?\*{0,3}\s?(?:điểm\s{1,2}phần\s{1,2}trăm|điểm\s{1,2}%|%\s{1,2}điểm|đpt(?!\p{L}))/uy, 'points'],
  [/\s?\*{0,3}\s?(?:%|phần\s{1,2}trăm(?!\p{L}))/uy, 'percent'],
  [/\s?\*{0,3}\s?‰/y, 'permille'],
  [/\s{1,2}lần(?!\p{L})/uy, 'times'],
];

const match = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

export interface NumberScan {
  readonly end: number;
  /** Undefined for what looks like a number and isn't one (35.2140, a run of 40 digits). */
  readonly quantity: Quantity | undefined;
}

function readScale(text: string, at: number): { readonly factor: bigint; readonly end: number } {
  let factor = 1n;
  let end = at;
  for (let words = 0; words < MOST_SCALES; words += 1) {
    const found = match(SCALE, text, end);
    if (!found) break;
    const word = found[1] ?? '';
    const after = match(NEXT_WORD, text, end + found[0].length)?.[1];
    if (after && NOT_A_SCALE.get(word)?.includes(after)) break;
    factor *= SCALE_WORDS.get(word) ?? 1n;
    end += found[0].length;
  }
  return { factor, end };
}

/** `at` is the place of a digit. `english`: the draft groups thousands with commas, so that 1,234 and 1.234 change places. */
export function scanQuantity(text: string, at: number, english: boolean): NumberScan {
  const grouped = match(NBSP_GROUPS, text, at);
  const run = grouped ? grouped[0] : (match(DIGITS, text, at)?.[0] ?? text[at] ?? '');
  let length = run.length;
  while (/[.,]/.test(run[length - 1] ?? '')) length -= 1;
  const digits = run.slice(0, length);
  let end = at + digits.length;
  // "35.2140": neither thousands nor, in a Vietnamese text, decimals
  const broken = !english && /^\d{1,3}\.\d{4,9}$/.test(digits);
  if (digits.length > LONGEST || broken) return { end, quantity: undefined };
  const parsed = parseNumber(english ? digits.replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '.')) : digits);
  if (!parsed) return { end, quantity: undefined };

  let decimals = parsed.decimals;
  let value: Rational = parsed.value;
  const scale = readScale(text, end);
  let unit = scale.factor;
  end = scale.end;
  value = multiply(value, rational(unit));
  while (!decimals) {
    const smaller = match(SMALLER, text, end);
    if (!smaller) break;
    const next = readScale(text, end + smaller[0].length);
    if (next.factor === 1n || next.factor >= unit) break;
    unit = next.factor;
    value = add(value, rational(BigInt(smaller[1] ?? '0') * unit));
    end = next.end;
  }

  let form: QuantityForm = 'count';
  for (const [pattern, kind] of RATE_SIGNS) {
    const found = match(pattern, text, end);
    if (!found) continue;
    form = kind;
    end += found[0].length;
    break;
  }
  // "58.579%" can't be 58 thousand percent
  if (form === 'percent' && parsed.ambiguous && digits.includes('.')) {
    decimals = 3;
    value = multiply(value, rational(1n, 1000n));
  }
  const signText = text[at - 1] ?? '';
  const beforeSign = text[at - 2] ?? ' ';
  const signed = /[+\-−–]/.test(signText) && /[\s(*]/.test(beforeSign) && /[(*]/.test(form === 'count' ? beforeSign : '(');
  const sign = signed ? (signText === '+' ? '+' : '-') : undefined;
  const start = sign ? at - 1 : at;
  return {
    end,
    quantity: {
      start,
      end,
      text: text.slice(start, end),
      value,
      step: rational(unit, 10n ** BigInt(decimals)),
      decimals,
      form,
      sign,
      scaled: unit > 1n,
    },
  };
}
