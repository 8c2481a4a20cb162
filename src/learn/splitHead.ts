/** Where the head of a report ends: its title, subject and addressees, or the lines of mẫu 1.4 that stand without them. */
import { fold } from '../locale/encoding';
import { ADDRESSEES, MOTTO, NATION } from '../locale/lexicon';
import type { StyledLine } from './styledLines';

/** The head of a report on two columns, a line a cell, is shorter. */
const LONGEST_HEAD = 30;
const TITLES = ['báo cáo', 'báo cáo tóm tắt', 'báo cáo nhanh', 'tờ trình', 'thông báo', 'kế hoạch'];
const NUMBERED = /^(?:\d{1,2}(?:\.\d{1,2})*[.)]|[IVX]{1,5}[.)]|[A-ZĐ][.)]|[-–•+])\s/;
const SUBJECT_LINES = 4;
const LONGEST_SUBJECT = 160;

const textOf = (line: StyledLine | undefined): string => line?.styled.text ?? '';

/** A title's lines don't end like sentences. */
const readsAsSubject = (text: string): boolean => text.length <= LONGEST_SUBJECT && !/[.;:,]$/.test(text) && !NUMBERED.test(text);

function subjectEnd(lines: readonly StyledLine[], from: number, known: string): number {
  let joined = '';
  for (let at = from; known && at < lines.length && at < from + 8; at += 1) {
    joined = fold(`${joined} ${textOf(lines[at])}`);
    if (joined === known) return at + 1;
    if (!known.startsWith(joined)) break;
  }
  let end = from;
  while (end < from + SUBJECT_LINES && end < lines.length && readsAsSubject(textOf(lines[end])) && (end === from || !textOf(lines[end]).startsWith('Căn cứ')))
    end += 1;
  return end;
}

function addresseesEnd(lines: readonly StyledLine[], from: number): number {
  if (!fold(textOf(lines[from])).startsWith(fold(ADDRESSEES).replace(':', ''))) return from;
  let end = from + 1;
  while (/^[-–]\s/.test(textOf(lines[end])) && end < from + 20) end += 1;
  return end;
}

const FRAME = [fold(NATION), fold(MOTTO)];
const isFrame = (text: string, own: readonly string[]): boolean => {
  const folded = fold(text);
  return (
    own.includes(folded) ||
    FRAME.some((line) => folded.includes(line)) ||
    /^số\s*:/iu.test(text) ||
    /^[^.;]{2,40}, ngày .{1,12} tháng .{1,6} năm \d{4}$/iu.test(text)
  );
};

/** `subject`: Trích yếu as ThongTin has it; `agencies`: the agencies' names. Both may be empty. The number of lines that are head. */
export function headLength(lines: readonly StyledLine[], subject: string, agencies: readonly string[]): number {
  const title = lines.slice(0, LONGEST_HEAD).findIndex(({ styled }) => TITLES.includes(fold(styled.text)));
  if (title >= 0) return addresseesEnd(lines, subjectEnd(lines, title + 1, fold(subject)));
  let end = 0;
  while (end < LONGEST_HEAD && end < lines.length && isFrame(textOf(lines[end]), agencies.map(fold))) end += 1;
  return end;
}
