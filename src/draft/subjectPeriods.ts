/** Which of the periods in a title, a heading or a closing sentence are those that it reports on. */
import { lastMonth, type Period } from '../locale/period';
import { periodMentions, yearlessMentions, type PeriodMention } from './periodMentions';

/** What comes next: "phương hướng nhiệm vụ tháng 11 năm 2026". */
const AHEAD = /nhiệm vụ|phương hướng|kế hoạch|chương trình|giải pháp|trọng tâm|dự kiến|định hướng|cần làm|sẽ|dự báo/iu;
/** "kết quả thực hiện nhiệm vụ tháng 10" looks back all the same. */
const BACK = /(?:kết quả|tình hình|sơ kết|tổng kết|đánh giá)[^,;]*$/iu;
/** Another text's period, one to compare with, or an end of a span ("từ tháng 01 đến tháng 10 năm 2026"). */
const OTHERS =
  /nghị quyết|kết luận|chỉ thị|công văn|quyết định|thông báo|công điện|văn bản|ý kiến chỉ đạo|phiên họp|hội nghị|kỳ họp|cuộc họp|giao ban|nghị định|thông tư|tờ trình|đề án|luật|\/\p{Lu}{2}|so với|cùng kỳ|(?:từ|đến|hết|sau|trước|kể từ|gửi)\s{0,3}$/iu;
const CLAUSE_END = /[,;:(.]|\s(?:và|cùng)\s/gu;
const REACH = 300;

/** The words that a period stands under: since the last separator or the period before it. */
function clauseBefore(text: string, from: number, at: number): string {
  const before = text.slice(Math.max(from, at - REACH), at);
  const last = [...before.matchAll(CLAUSE_END)].at(-1);
  return last ? before.slice(last.index + last[0].length) : before;
}

function isOwn(clause: string): boolean {
  if (OTHERS.test(clause)) return false;
  const ahead = AHEAD.exec(clause);
  return !ahead || BACK.test(clause.slice(0, ahead.index));
}

const NEXT_YEAR = /^([^.;]{0,160}?)(?:\s?[/-]\s?|\s{1,2}năm\s{1,2})(\d{4})(?!\d)/iu;
/** The year that follows is a period's, not a law's. */
const OF_A_PERIOD = /(?:(?:tháng|quý)\s{1,2}(?:\d{1,2}|I{1,3}|IV)|\d\s{1,2}tháng(?:\s{1,2}(?:đầu|cuối))?|và|cả)$/iu;

/** "tháng 10, phương hướng nhiệm vụ tháng 11 năm 2026": the year is written once, at the end. */
const yearAfter =
  (text: string) =>
  (end: number): number | undefined => {
    const [, between = '', year] = NEXT_YEAR.exec(text.slice(end)) ?? [];
    return year && OF_A_PERIOD.test(between) ? Number(year) : undefined;
  };

/** "tháng 12, nhiệm vụ tháng 01 năm 2027" is of December 2026. */
function beforeNext(text: string, mention: PeriodMention, dated: readonly PeriodMention[]): PeriodMention {
  const { period } = mention;
  const next = dated.find(({ start, period: { kind } }) => start >= mention.end && kind === period.kind);
  return next && next.period.year === period.year && lastMonth(next.period) < lastMonth(period) && AHEAD.test(text.slice(mention.end, next.start))
    ? { ...mention, period: { ...period, year: period.year - 1 } }
    : mention;
}

/** In the order of the text. `year`: of a period without one, where none follows. */
export function subjectPeriods(text: string, year?: number): PeriodMention[] {
  const dated = periodMentions(text);
  const after = yearAfter(text);
  const bare = yearlessMentions(text, (end) => after(end) ?? year).map((mention) => beforeNext(text, mention, dated));
  const all = [...dated, ...bare].sort((a, b) => a.start - b.start);
  return all.filter((mention, i) => isOwn(clauseBefore(text, all[i - 1]?.end ?? 0, mention.start)));
}

/** The one period of its kind that the text reports on; of two nobody knows which. */
export function onlyPeriod(mentions: readonly PeriodMention[], kind: Period['kind']): PeriodMention | undefined {
  const [first, ...more] = mentions.filter(({ period }) => period.kind === kind);
  return more.length ? undefined : first;
}
