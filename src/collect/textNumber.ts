/** Numbers that were sent as text: each reading that the writing allows, and what dot and comma mean in the file they stand in. */
import { foldWidth } from '../locale/encoding';
import { fromDecimal, type Rational } from '../model/rational';

export type Sign = '.' | ',';
export type SignRole = 'group' | 'decimal';
export type SignRoles = ReadonlyMap<Sign, SignRole>;

export interface TextNumber {
  /** Read as 1.234,5 and as 1,234.5. */
  readonly vi: Rational | undefined;
  readonly en: Rational | undefined;
  readonly body: string;
  /** The sign that has two meanings where there are two readings. */
  readonly sign: Sign | undefined;
  /** What stands after the number: a unit. */
  readonly suffix: string;
}

const VI = /^(?:[1-9]\d{0,2}(?:\.\d{3})+|\d+)(?:,\d+)?$/;
const EN = /^(?:[1-9]\d{0,2}(?:,\d{3})+|\d+)(?:\.\d+)?$/;
const SPACED = /^[1-9]\d{0,2}(?: \d{3})+(?=[.,]\d+$|$)/;

/** Undefined for what isn't one number with at most a unit after it; formulas are text. */
export function readTextNumber(text: string): TextNumber | undefined {
  const source = foldWidth(text)
    .replace(/[\u00a0\u2007\u2009\u202f\s]+/g, ' ')
    .trim();
  const match = /^([+\-\u2212\u2013]?) ?(\d[\d.,]*(?: \d{3}(?!\d)[\d.,]*)*)(?: ?([^\d.,\s].*))?$/.exec(source);
  if (!match) return undefined;
  const [, sign = '', typed = '', suffix = ''] = match;
  if (/\d/.test(suffix) && !/^[kcdm]?m[23²³]$/i.test(suffix)) return undefined;
  const body = SPACED.test(typed) ? typed.replace(/ /g, '') : typed;
  const value = (digits: string): Rational => fromDecimal(`${sign && sign !== '+' ? '-' : ''}${digits}`);
  const vi = VI.test(body) ? value(body.replace(/\./g, '').replace(',', '.')) : undefined;
  const en = EN.test(body) ? value(body.replace(/,/g, '')) : undefined;
  return vi || en ? { vi, en, body, sign: body.includes('.') ? '.' : body.includes(',') ? ',' : undefined, suffix: suffix.trim() } : undefined;
}

const equal = (a: Rational, b: Rational): boolean => a.num === b.num && a.den === b.den;

/** The value where only one can be meant, given what the signs mean in the rest of the file; undefined asks. */
export function settle({ vi, en, sign }: TextNumber, roles: SignRoles): Rational | undefined {
  if (!vi || !en) return vi ?? en;
  if (equal(vi, en)) return vi;
  const role = sign && roles.get(sign);
  if (!role) return undefined;
  // Vietnamese groups with dots, English with commas.
  return (role === 'group') === (sign === '.') ? vi : en;
}

/**
 * What dot and comma mean in the numbers that can be read in one way only. "9,5" proves what the comma is and nothing about the dot;
 * a sign that is used in both ways proves nothing.
 */
export function signRoles(numbers: Iterable<TextNumber>): SignRoles {
  const seen = new Map<Sign, Set<SignRole>>();
  const note = (sign: Sign, role: SignRole, used: boolean): void => {
    if (used) seen.set(sign, (seen.get(sign) ?? new Set()).add(role));
  };
  for (const { vi, en, body } of numbers) {
    if (!vi === !en) continue;
    note('.', vi ? 'group' : 'decimal', body.includes('.'));
    note(',', vi ? 'decimal' : 'group', body.includes(','));
  }
  return new Map([...seen].flatMap(([sign, roles]): [Sign, SignRole][] => (roles.size === 1 ? [...roles].map((role) => [sign, role]) : [])));
}
