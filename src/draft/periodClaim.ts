/** The closing sentence names the report's period; it must be the title's. */
import { periodName, samePeriod, type Period } from '../locale/period';
import type { DraftClaim } from './draftReport';
import type { PeriodMention } from './periodMentions';
import { onlyPeriod, subjectPeriods } from './subjectPeriods';

const CLOSING = /Trên đây là\s{1,2}(?:toàn bộ\s{1,2})?(?:nội dung\s{1,2})?(?:báo cáo|kết quả|tình hình|Báo cáo)[^\n]{0,300}/gu;

/** Where the year was written once for two periods, it stays so. */
const writePeriod = (own: Period, { text, period }: PeriodMention): string =>
  /\d{4}$/.test(text) || period.year !== own.year
    ? periodName(own)
    : periodName(own)
        .replace(/ \d{4}$/, '')
        .replace(own.kind === 'months' ? '' : / năm$/, '');

export function periodClaims(text: string, own: Period | undefined, title: PeriodMention | undefined): DraftClaim[] {
  if (!own) return [];
  return [...text.matchAll(CLOSING)].flatMap((closing): DraftClaim[] => {
    const sentence = closing[0].split(/\.(?=\s)|\.\//)[0] ?? '';
    const only = onlyPeriod(subjectPeriods(sentence), own.kind);
    if (!only) return [];
    const same = samePeriod(only.period, own);
    const [start, end] = [closing.index + only.start, closing.index + only.end];
    return [
      {
        start,
        end,
        kind: 'period',
        claimed: only.text,
        computed: periodName(own),
        verdict: same ? 'ok' : 'wrong',
        operands: title ? [{ start: title.start, end: title.end, text: title.text }] : [],
        explanation: same ? `Đúng kỳ báo cáo: ${periodName(own)}` : `Báo cáo là ${periodName(own)}; câu kết ghi ${only.text}`,
        cause: same ? null : 'còn sót từ báo cáo của kỳ khác',
        target: { start, end, text: only.text },
        correction: same ? null : writePeriod(own, only),
      },
    ];
  });
}
