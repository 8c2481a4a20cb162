/** The period that a report is about, as its own title says it. */
import type { PeriodMention } from './periodMentions';
import { onlyPeriod, subjectPeriods } from './subjectPeriods';

const HEAD = 4000;
const TITLE = /(?:^|\n)[ \t*#]{0,6}(?:BÁO CÁO|Báo cáo)[ \t*]{0,4}(?:\n|$)/u;
const TITLE_WITH_SUBJECT = /(?:^|\n)[ \t*#]{0,6}BÁO CÁO(?=[ \t])/u;
const MOST_LINES = 5;
/** A line that is no part of the subject any more: a heading or the first words of the text. */
const BODY =
  /^[\s*#_(]*(?:[IVX]{1,4}\s?[.)]|\d{1,2}\s?[.)]|[A-Z]\s?[.)]|[-–—_=|+•]|PHẦN\s|Phần\s|Kính gửi|KÍNH GỬI|(?:Thực hiện|Căn cứ|Theo|Trong|So với|Ngày|Sau|Để|Nhằm|Qua|Triển khai|Trên|Tính|Tháng|Quý|Năm|Sở|Ủy ban|UBND)\s)/u;

/** The lines below "BÁO CÁO" up to an empty line, a heading or a line that is a sentence; where it starts, too. */
function subjectOf(text: string, from: number): { readonly start: number; readonly text: string } {
  const lines = text.slice(from).split('\n');
  const first = Math.max(
    0,
    lines.findIndex((line) => line.trim() !== ''),
  );
  let end = first;
  while (end < lines.length && end < first + MOST_LINES) {
    const line = lines[end] ?? '';
    if (line.trim() === '' || (end > first && BODY.test(line))) break;
    // a sentence stands below the subject; only the first line may be the subject with a stop
    if (/[.:;]\s*$/.test(line)) {
      if (end === first && !BODY.test(line)) end += 1;
      break;
    }
    end += 1;
  }
  return { start: from + lines.slice(0, first).reduce((sum, line) => sum + line.length + 1, 0), text: lines.slice(first, end).join('\n') };
}

/** From the subject below "BÁO CÁO"; a text without that title has no period of its own, nor has one whose subject names two. */
export function titlePeriod(text: string): PeriodMention | undefined {
  const head = text.slice(0, HEAD);
  const title = TITLE.exec(head) ?? TITLE_WITH_SUBJECT.exec(head);
  if (!title) return undefined;
  const subject = subjectOf(head, title.index + title[0].length);
  const mentions = subjectPeriods(subject.text);
  const [first] = mentions;
  const own = first && onlyPeriod(mentions, first.period.kind);
  return own && { ...own, start: own.start + subject.start, end: own.end + subject.start };
}
