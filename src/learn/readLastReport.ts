/** Last month's report -> its blocks: what each paragraph is, footnotes with their marks, annexes after the signature. */
import { InputError } from '../model/errors';
import type { LastBlock, LastReport } from './lastReport';
import { styledLines, type StyledLine } from './styledLines';
import { headLength } from './splitHead';
import { splitNotes, type NoteLine } from './splitNotes';
import type { StyledText } from './styledText';

export interface ReportText {
  readonly text: string;
  /** The text comes from a .docx, with its style marks. */
  readonly styled: boolean;
  /** What its charts are called, which no words of it say. */
  readonly charts?: readonly string[];
}

export interface KnownHead {
  /** Trích yếu as ThongTin has it, on one line. */
  readonly subject: string;
  readonly agencies: readonly string[];
}

const ANNEX = /^phụ lục(?:\s+(?:[IVX]+|\d+|số\s+\d+))?\s*[:.]?$/iu;
const RECIPIENTS = /^nơi nhận\s*:?/iu;
const CLOSED = /\.\s?\/\s?\.$/;
const LONGEST_HEADING = 250;

function kindOf(text: string): LastBlock['kind'] {
  const heading = text.length <= LONGEST_HEADING && !/[.;,]$/.test(text);
  if (heading && /^(?:\d{1,2}|[IVX]{1,5}|[A-ZĐ])\.\s/.test(text)) return 'heading';
  if (heading && /^\d{1,2}(?:\.\d{1,2})+\.?\s/.test(text)) return 'subheading';
  return /^[-–—−]\s/.test(text) ? 'bullet' : 'paragraph';
}

/** A heading is bold by itself. */
const withoutBold = (styled: StyledText): StyledText => ({
  ...styled,
  spans: styled.spans.flatMap((span) => (span.italic ? [{ ...span, bold: false }] : [])),
});

function bodyBlock({ styled, row }: StyledLine): LastBlock {
  if (row) return { kind: 'row', styled };
  const kind = kindOf(styled.text);
  return { kind, styled: kind === 'heading' || kind === 'subheading' ? withoutBold(styled) : styled };
}

/** "Phụ lục", its name in capitals, "(Kèm theo …)". */
function annexBlocks(lines: readonly StyledLine[]): LastBlock[] {
  const blocks: LastBlock[] = [];
  let title = false;
  for (const line of lines) {
    const { text } = line.styled;
    if (ANNEX.test(text)) title = true;
    else if (line.row || !(text === text.toUpperCase() || text.startsWith('('))) title = false;
    blocks.push(title ? { kind: 'annex', styled: withoutBold(line.styled) } : bodyBlock(line));
  }
  return blocks;
}

/** By their first mark, as the program numbers them. */
function inOrder(notes: readonly NoteLine[], blocks: readonly LastBlock[]): NoteLine[] {
  const order = [...new Set(blocks.flatMap(({ styled }) => styled.notes.map(({ label }) => label)))];
  return order.flatMap((label) => notes.filter((note) => note.label === label));
}

/** A mark without its note is no mark: the program can't print it. */
const withMarksOf = (block: LastBlock, labels: ReadonlySet<string>): LastBlock => ({
  ...block,
  styled: { ...block.styled, notes: block.kind === 'note' ? [] : block.styled.notes.filter(({ label }) => labels.has(label)) },
});

/** Throws InputError where there is no body. */
export function readLastReport({ text, styled }: ReportText, known: KnownHead): LastReport {
  const all = styledLines(text, styled);
  const bodyStart = headLength(all, known.subject, known.agencies);
  const { lines, notes } = splitNotes(all.slice(bodyStart), !styled);
  const annexStart = lines.findIndex((line, at) => at > 0 && ANNEX.test(line.styled.text) && lines.slice(0, at).some((before) => isEnd(before.styled.text)));
  const beforeAnnex = annexStart < 0 ? lines : lines.slice(0, annexStart);
  const recipients = beforeAnnex.findIndex((line) => RECIPIENTS.test(line.styled.text));
  const closing = beforeAnnex.findLastIndex((line) => CLOSED.test(line.styled.text) && !/^[-–]\s/.test(line.styled.text));
  const bodyEnd = closing >= 0 ? closing + 1 : recipients >= 0 ? recipients : beforeAnnex.length;
  const body = beforeAnnex.slice(0, bodyEnd).map((line, at): LastBlock => (at === closing ? { kind: 'closing', styled: line.styled } : bodyBlock(line)));
  if (!body.length) throw new InputError('Báo cáo không có nội dung nào sau phần đầu. Kiểm tra lại tệp.');
  const annexes = annexStart < 0 ? [] : annexBlocks(lines.slice(annexStart));
  const labels = new Set(notes.map(({ label }) => label));
  const called = new Set([...body, ...annexes].flatMap(({ styled: own }) => own.notes.map(({ label }) => label)));
  const noteBlocks = inOrder(notes, [...body, ...annexes]).map(({ label, styled: own }): LastBlock => ({ kind: 'note', styled: own, note: label }));
  return {
    head: all.slice(0, bodyStart).map((line) => line.styled.text),
    blocks: [...body, ...noteBlocks, ...annexes].map((block) => withMarksOf(block, labels)),
    // A note whose mark stands in the signature stays there with it.
    signature: [
      ...beforeAnnex.slice(bodyEnd).map((line) => line.styled.text),
      ...notes.filter(({ label }) => !called.has(label)).map((note) => note.styled.text),
    ],
  };
}

const isEnd = (text: string): boolean => CLOSED.test(text) || RECIPIENTS.test(text);
