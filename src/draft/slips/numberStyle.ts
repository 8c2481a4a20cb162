/** Numbers written in two styles in one draft, and numbers that can't be read at all. */
import type { DraftSlip } from '../draftReport';
import type { SlipRule } from './slipRule';

const COMMA_DECIMAL = /(?<![\d.,])\d{1,3}(?:\.\d{3}){0,5},\d{1,2}(?![\d,])/;
const POINT_DECIMAL = /(?<![\d.,/])\d{1,3}(?:,\d{3}){0,5}\.\d{1,2}(?=\s?%|\s{1,2}(?:tỷ|triệu|ha|tấn)(?!\p{L}))/gu;
const ENGLISH_GROUPS = /(?<![\d.,])\d{1,3}(?:,\d{3}){1,5}\.\d{1,3}(?![\d.,])/g;

const swapped = (text: string): string => text.replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '.'));

export const numberStyleSlips: SlipRule = ({ text, tokens }) => {
  const slips: DraftSlip[] = tokens.flatMap((token) =>
    token.kind === 'opaque' && token.what === 'malformed' && token.end - token.start < 30
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
