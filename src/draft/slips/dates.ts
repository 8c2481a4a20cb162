/** Days that don't exist, and spans that end before they begin. */
import { isCalendarDate, shortDate } from '../../locale/period';
import type { CalendarDate } from '../../model/cell';
import type { DraftSlip } from '../draftReport';
import type { SlipRule } from './slipRule';

const DATE = /(?<![\d/.])(\d{1,2})\/(\d{1,2})\/(\d{4})(?![\d/])/g;
/** In words only after "ngày": "31 tháng 4 năm" may count months. */
const DATE_IN_WORDS = /(?<=(?<!\p{L})ngày\s{1,2})(\d{1,2})\s{1,2}tháng\s{1,2}(\d{1,2})\s{1,2}năm\s{1,2}(\d{4})(?!\d)/giu;
const after = (a: CalendarDate, b: CalendarDate): boolean => a.year * 372 + a.month * 31 + a.day > b.year * 372 + b.month * 31 + b.day;

export const dateSlips: SlipRule = ({ text, tokens }) => {
  const slips: DraftSlip[] = [];
  for (const match of [...text.matchAll(DATE), ...text.matchAll(DATE_IN_WORDS)]) {
    const date = { day: Number(match[1]), month: Number(match[2]), year: Number(match[3]) };
    if (!isCalendarDate(date))
      slips.push({ start: match.index, end: match.index + match[0].length, ruleId: 'no-such-day', message: `Không có ngày ${match[0]}.`, suggestion: null });
  }
  tokens.forEach((token, at) => {
    if (token.kind !== 'opaque' || !token.date) return;
    const words = tokens.slice(at + 1, at + 4);
    const second = words.findIndex((word) => word.kind === 'opaque' && word.date);
    const from = tokens.slice(Math.max(0, at - 2), at).some((word) => word.kind === 'word' && word.text === 'từ');
    const to = words[second];
    if (!from || to?.kind !== 'opaque' || !to.date || !words.slice(0, second).some((word) => word.kind === 'word' && word.text === 'đến')) return;
    if (after(token.date, to.date))
      slips.push({
        start: token.start,
        end: to.end,
        ruleId: 'date-order',
        message: `Khoảng thời gian ngược: từ ${shortDate(token.date)} đến ${shortDate(to.date)}.`,
        suggestion: null,
      });
  });
  return slips;
};
