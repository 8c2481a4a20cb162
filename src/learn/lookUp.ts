/** A number in prose -> everything in the workbook that would print exactly it, with how far the print reaches. */
import type { Mention } from '../draft/mention';
import { findUnit, sameUnit } from '../locale/unit';
import { MEASURES } from '../model/figure';
import { keyOf, type Expression, type Expressions } from './expressions';
import type { LearnSource } from './learnSource';
import type { Printer } from './printer';
import { unitAt } from './unitEvidence';

export interface Match {
  readonly expression: Expression;
  readonly start: number;
  readonly end: number;
  /** The print begins with a capital. */
  readonly capital: boolean;
}

const DIGITS = /^[+\-−–]?\d+(?:[.,\u00a0\u202f]\d+)*/;
const DIRECTION = /(?:^|[^\p{L}])((tăng|giảm|gấp) )$/iu;

export interface Written {
  readonly digits: string;
  readonly digitsEnd: number;
  /** "58,6%", "1,4 điểm phần trăm", "2,3 lần" in the program's own writing. */
  readonly core: string;
  readonly coreEnd: number;
}

export function writtenOf(text: string, { start, end, form }: Mention): Written {
  const digits = DIGITS.exec(text.slice(start, end))?.[0] ?? '';
  const digitsEnd = start + digits.length;
  const shown = digits.replace(/[\u00a0\u202f]/g, '.');
  const suffix = { count: '', percent: '%', permille: '‰', points: ' điểm phần trăm', times: ' lần' }[form];
  return { digits: shown, digitsEnd, core: shown + suffix, coreEnd: form === 'count' ? digitsEnd : end };
}

/** What of the report a print takes the place of: one that says "tăng" has the word before the number, too. */
export function stretchOf(text: string, mention: Mention, printed: string): Pick<Match, 'start' | 'end' | 'capital'> {
  const [, spoken = '', word = ''] = DIRECTION.exec(text.slice(Math.max(0, mention.start - 8), mention.start)) ?? [];
  const worded = word !== '' && /^\p{L}/u.test(printed);
  return {
    start: mention.start - (worded ? spoken.length : 0),
    end: writtenOf(text, mention).coreEnd,
    capital: worded && word !== word.toLowerCase(),
  };
}

export function createLookUp({ figures }: LearnSource, expressions: Expressions, printer: Printer): (text: string, mention: Mention) => Match[] {
  const converted = new Map<string, readonly Expression[]>();

  /** Every figure of another unit of the same dimension, printed in `unit`. */
  const inUnit = (unit: string): readonly Expression[] => {
    const known = converted.get(unit);
    if (known) return known;
    const wanted = findUnit(unit);
    const made = figures.indicators.flatMap((indicator) => {
      if (!wanted || findUnit(indicator.unit)?.dimension !== wanted.dimension || sameUnit(indicator.unit, unit)) return [];
      return MEASURES.flatMap((measure) =>
        ['', ', 0', ', 1', ', 2', ', 3'].flatMap((decimals, plainness): Expression[] => {
          const path = keyOf(indicator.code, measure);
          const source = `${path} | quy_đổi: "${unit}"${decimals}`;
          const printed = printer.print(`{{ ${source} }}`);
          return printed ? [{ source, path, text: printed.text, indicator, measure, cells: printed.figures[0]?.cells ?? [], converted: true, plainness }] : [];
        }),
      );
    });
    converted.set(unit, made);
    return made;
  };

  return (text, mention) => {
    const written = writtenOf(text, mention);
    if (!written.digits) return [];
    const direction = DIRECTION.exec(text.slice(Math.max(0, mention.start - 8), mention.start));
    const [, spoken = '', word = ''] = direction ?? [];
    const found = (key: string, start: number, end: number, capital = false): Match[] =>
      (expressions.get(key) ?? []).map((expression) => ({ expression, start, end, capital }));
    const lower = word.toLowerCase();
    const unit = mention.form === 'count' ? unitAt(text, written.digitsEnd) : undefined;
    const unitEnd = unit ? text.indexOf(unit, written.digitsEnd) + unit.length : 0;
    return [
      ...(word ? found(`${lower} ${written.core}`, mention.start - spoken.length, written.coreEnd, word !== lower) : []),
      ...(mention.form === 'points' || mention.form === 'times' ? [] : found(written.core, mention.start, written.coreEnd)),
      ...(unit
        ? inUnit(unit)
            .filter(({ text: printed }) => printed === `${written.digits} ${unit}`)
            .map((expression) => ({ expression, start: mention.start, end: unitEnd, capital: false }))
        : []),
    ];
  };
}
