/** Typed numbers, dates, periods, units and old encodings. */
import { cleanText, fold, toKey, withoutMarks } from '../../../src/locale/encoding';
import { decodeLegacy } from '../../../src/locale/legacyText';
import { formatAtMost, formatFixed, parseNumber } from '../../../src/locale/number';
import { readAloud } from '../../../src/locale/numberWords';
import { formatPeriod, parseDate, parsePeriod, periodName, shiftPeriod } from '../../../src/locale/period';
import { convert, findUnit } from '../../../src/locale/unit';
import { digitSlip, explainSlip } from '../../../src/derivations/digitSlip';
import { compare, fromCellNumber, rational, toNumber } from '../../../src/model/rational';
import type { Chance } from '../chance';
import { hostileText, mutateText } from '../hostile';
import { Broken, type Target } from '../target';

const TYPED = [
  '1.095.056',
  '2.448,65',
  '1,234.5',
  '58,6',
  '-0,5',
  '09/3/2022',
  '2022-03-09',
  'tháng 4 năm 2022',
  'quý II/2022',
  '04/2022',
  '6 tháng đầu năm 2022',
  'tỷ đồng',
  'triệu đồng',
  'm2',
  'ha',
  '12 345',
  '29/2/2024',
];
const TOKENS = ['.', ',', ' ', '\u00a0', '-', '−', '+', '%', 'e', '/', '0', '9', '000', 'năm', 'quý', 'đồng'];

function double(chance: Chance): number {
  const value = (chance.next() - 0.5) * 10 ** chance.int(-320, 308);
  return chance.one(10) ? chance.pick([0, -0, Number.MAX_VALUE, Number.MIN_VALUE, Number.MAX_SAFE_INTEGER, 0.1 + 0.2, 1e21, 5e-324]) : value;
}

export const numbers: Target = {
  name: 'numbers',
  share: 300,
  run({ chance }) {
    const text = chance.one(8) ? hostileText(chance) : mutateText(chance, chance.pick(TYPED), TOKENS, 3);
    const parsed = parseNumber(text);
    if (parsed) {
      const again = parseNumber(formatFixed(parsed.value, parsed.decimals));
      if (!again || compare(again.value, parsed.value)) throw new Broken('differs', `${JSON.stringify(text)} is read back as another number`);
      if (text.length < 40) readAloud(parsed.value, Math.min(parsed.decimals, 3));
      convert(parsed.value, chance.pick(TYPED), 'ha');
    }
    parseDate(text);
    const period = parsePeriod(text);
    if (period) {
      periodName(shiftPeriod(period, chance.int(-30, 30)));
      if (formatPeriod(parsePeriod(formatPeriod(period)) ?? { kind: 'year', year: 0 }) !== formatPeriod(period))
        throw new Broken('differs', `period ${JSON.stringify(text)}`);
    }
    findUnit(text);
    toKey(withoutMarks(fold(text)));
    const clean = cleanText(decodeLegacy(text));
    if (cleanText(clean) !== clean) throw new Broken('differs', `${JSON.stringify(text)} isn't clean after cleaning`);
    const [a, b] = [double(chance), chance.one(3) ? chance.int(0, 99_999) : double(chance)];
    const [left, right] = [fromCellNumber(a), rational(BigInt(Math.trunc(Math.abs(b) % 1e15)))];
    if (Math.abs(a) > 1e-300 && toNumber(left) !== (Number.isSafeInteger(a) ? a + 0 : Number(a.toPrecision(15))))
      throw new Broken('differs', `${a} became ${toNumber(left)}`);
    formatAtMost(left, chance.int(0, 6));
    const slip = digitSlip(left, right);
    if (slip) explainSlip(slip, left, right);
  },
};
