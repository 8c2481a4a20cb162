/** Months and years that the report's own period or the sentence's own dates speak against. */
import { lastMonth, periodName, samePeriod, shortDate, type Period } from '../../locale/period';
import type { CalendarDate } from '../../model/cell';
import type { DraftSlip } from '../draftReport';
import { periodMentions, type PeriodMention } from '../periodMentions';
import { onlyPeriod, subjectPeriods } from '../subjectPeriods';
import type { SlipRule } from './slipRule';

const OWN = /(?:^|[\s(])(?:trong|Trong)\s{1,2}$/u;
const SAME_PERIOD = /cùng k[ỳì]\s{1,2}(?:của\s{1,2})?(?:năm\s{1,2})?(20\d{2}|19\d{2})(?!\d)/giu;
const REACH = 400;

interface DateToken {
  readonly start: number;
  readonly date: CalendarDate;
}

/** Where the sentence of `at` begins, as far as REACH looks back. */
function sentenceStart(text: string, at: number): number {
  const from = Math.max(0, at - REACH);
  const before = text.slice(from, at);
  return from + Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n')) + 1;
}

const isBefore = (date: CalendarDate, year: number, month: number): boolean => date.year < year || (date.year === year && date.month < month);

/** `dates` are the last ones before it. "trong tháng 01 năm 2021" beside "Quyết định … ngày 08/11/2021": older than what it speaks of. */
function olderThanItsSentence(text: string, dates: readonly DateToken[], mention: PeriodMention): DraftSlip | undefined {
  const start = sentenceStart(text, mention.start);
  const { period } = mention;
  const later = dates.find((token) => token.start >= start && !isBefore(token.date, period.year, lastMonth(period) + 1));
  if (!later) return undefined;
  return {
    start: mention.start,
    end: mention.end,
    ruleId: 'stale-period',
    message: `"${mention.text}" đứng trước ngày ${shortDate(later.date)} mà chính câu này nhắc đến; hãy xem lại tháng, năm.`,
    suggestion: null,
  };
}

function foreignPeriod(mention: PeriodMention, own: Period): DraftSlip | undefined {
  if (mention.period.kind !== own.kind || samePeriod(mention.period, own)) return undefined;
  // a later period of the same year is what comes next
  if (lastMonth(mention.period) > lastMonth(own) && mention.period.year === own.year) return undefined;
  return {
    start: mention.start,
    end: mention.end,
    ruleId: 'foreign-period',
    message: `Báo cáo là ${periodName(own)}, ở đây ghi "${mention.text}": có phải còn sót từ báo cáo trước?`,
    suggestion: null,
  };
}

export const periodSlips: SlipRule = ({ text, tokens, period: own }) => {
  const dates = tokens.flatMap((token) => (token.kind === 'opaque' && token.date ? [{ start: token.start, date: token.date }] : []));
  let passed = 0;
  return periodMentions(text).flatMap((mention) => {
    if (!OWN.test(text.slice(Math.max(0, mention.start - 7), mention.start))) return [];
    while ((dates[passed]?.start ?? text.length) < mention.start) passed += 1;
    const slip = olderThanItsSentence(text, dates.slice(Math.max(0, passed - 3), passed), mention) ?? (own && foreignPeriod(mention, own));
    return slip ? [slip] : [];
  });
};

/** A line of its own that opens a section on what was done. */
const HEADING = /^[ \t*#_]{0,8}(?:Phần\s|PHẦN\s|[IVX]{1,4}\s?[.)]|[A-E]\s?[.)]|\d{1,2}(?:\.\d{1,2})?\s?[.)])[^\n|]{0,160}$/gmu;
const LOOKS_BACK = /kết quả|tình hình|đánh giá|công tác/iu;

/** "I. KẾT QUẢ CÔNG TÁC THÁNG 9" in the report of October. */
export const headingSlips: SlipRule = ({ text, period: own }) =>
  own
    ? [...text.matchAll(HEADING)].flatMap(({ 0: heading, index }) => {
        if (/[.;:,][\s*]*$/.test(heading) || !LOOKS_BACK.test(heading)) return [];
        const only = onlyPeriod(subjectPeriods(heading, own.year), own.kind);
        return only ? (foreignPeriod({ ...only, start: only.start + index, end: only.end + index }, own) ?? []) : [];
      })
    : [];

export const samePeriodSlips: SlipRule = ({ text, period }) => {
  if (!period) return [];
  return [...text.matchAll(SAME_PERIOD)].flatMap((match): DraftSlip[] => {
    const year = Number(match[1]);
    if (year === period.year - 1) return [];
    const start = match.index + match[0].length - 4;
    const message =
      year >= period.year
        ? `Cùng kỳ của ${periodName(period)} là năm ${period.year - 1}, ở đây ghi năm ${year}.`
        : `Cùng kỳ của ${periodName(period)} là năm ${period.year - 1}: có đúng là muốn so với năm ${year}?`;
    return [{ start, end: start + 4, ruleId: 'same-period-year', message, suggestion: String(period.year - 1) }];
  });
};
