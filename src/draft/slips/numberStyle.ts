/** Numbers written in two styles in one draft, and numbers that can't be read at all. */
import type { DraftSlip } from '../draftReport';
import type { Token } from '../token';
import type { SlipInput, SlipRule } from './slipRule';

const COMMA_DECIMAL = /(?<![\d.,])\d{1,3}(?:\.\d{3}){0,5},\d{1,2}(?![\d,])/;
const POINT_DECIMAL = /(?<![\d.,/])\d{1,3}(?:,\d{3}){0,5}\.\d{1,2}(?=\s?%|\s{1,2}(?:tỷ|triệu|ha|tấn)(?!\p{L}))/gu;
const ENGLISH_GROUPS = /(?<![\d.,])\d{1,3}(?:,\d{3}){1,5}\.\d{1,3}(?![\d.,])/g;

const GROUPED = /(?<![\d.,/])[1-9]\d{0,2}(?:\.\d{3}){1,5}(?![\d.])/;
const UNGROUPED = /^([1-9]\d{3,6})(?:,\d{1,3})?(?![\d.,])/;
/** Could be a year. */
const YEARS = /^(?:19|20)\d{2}$/;

/** "3007,1 nghìn ha" beside "1.954,8 nghìn ha". Only what is surely a quantity: it has decimals or a unit, or takes part in a claim that is right. */
function ungrouped({ text, mentions, claims }: SlipInput): DraftSlip[] {
  if (!GROUPED.test(text)) return [];
  const proven = new Set(claims.flatMap(({ verdict, target, operands }) => (verdict === 'ok' ? [target, ...operands].map(({ start }) => start) : [])));
  return mentions.flatMap(({ start, text: written, decimals, measure }): DraftSlip[] => {
    const [number = '', digits = ''] = UNGROUPED.exec(written) ?? [];
    if (!digits || !(proven.has(start) || (!YEARS.test(number) && (decimals > 0 || measure)))) return [];
    const right = digits.replace(/\B(?=(?:\d{3})+$)/g, '.') + number.slice(digits.length);
    const message = `Các số khác trong bản thảo có dấu chấm ngăn hàng nghìn, ở đây ghi "${number}": có phải là ${right}?`;
    return [{ start, end: start + number.length, ruleId: 'number-style', message, suggestion: right }];
  });
}

/** "tháng 7.2022": a month all the same. */
const isMonth = (token: Token | undefined): boolean => token?.kind === 'word' && /^(?:tháng|quý|ngày)$/.test(token.text);

const swapped = (text: string): string => text.replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '.'));

export const numberStyleSlips: SlipRule = (input) => {
  const { text, tokens } = input;
  const slips: DraftSlip[] = tokens.flatMap((token, index) =>
    token.kind === 'opaque' && token.what === 'malformed' && token.end - token.start < 30 && !isMonth(tokens[index - 1])
      ? [
          {
            start: token.start,
            end: token.end,
            ruleId: 'malformed-number',
            message: `"${text.slice(token.start, token.end)}" không đọc được thành một số (dấu chấm, dấu phẩy đặt sai chỗ).`,
            suggestion: null,
          },
        ]
      : [],
  );
  slips.push(...ungrouped(input));
  if (!COMMA_DECIMAL.test(text)) return slips;
  const seen = new Set<number>();
  for (const match of [...text.matchAll(POINT_DECIMAL), ...text.matchAll(ENGLISH_GROUPS)]) {
    if (seen.has(match.index)) continue;
    seen.add(match.index);
    const right = swapped(match[0]);
    slips.push({
      start: match.index,
      end: match.index + match[0].length,
      ruleId: 'number-style',
      message: `Bản thảo dùng dấu phẩy thập phân, ở đây ghi "${match[0]}" (nên ghi ${right}).`,
      suggestion: right,
    });
  }
  return slips;
};
