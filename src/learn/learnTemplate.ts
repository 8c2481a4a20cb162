/** Last month's report and that month's workbook -> the template that prints it, proposals with their evidence, and what somebody has to look at. */
import { titlePeriod } from '../draft/reportPeriod';
import { periodName, samePeriod } from '../locale/period';
import { InputError } from '../model/errors';
import type { WorkbookSnapshot } from '../workbook/port';
import { bindListings } from './bindListings';
import { bindNumbers } from './bindNumbers';
import { bindOffice } from './bindOffice';
import { bindPeriods } from './bindPeriods';
import { lastBefore, readCorpus, type Corpus } from './corpus';
import { readGapMarks } from './gapMarks';
import type { LastReport } from './lastReport';
import { learnTables, planRows, type LearntTable, type PlannedRow } from './planRows';
import { readLearnSource, type LearnSource } from './learnSource';
import type { LearntDifference, LearntPlace, LearntTemplate } from './learningResult';
import { officeValues } from './officeValues';
import { createPrinter, type Printer } from './printer';
import { overlaps, type Binding, type Doubt, type Unbound } from './binding';
import { rowEdit } from './rowEdit';
import { readLastReport, type ReportText } from './readLastReport';
import { unfaithfulRows, type Unfaithful } from './unfaithfulRows';

const AROUND = 60;

interface Bound {
  readonly proposals: readonly Binding[];
  readonly questions: readonly Doubt[];
  readonly unsourced: readonly Unbound[];
  readonly numbers: number;
}

/** From what can only mean one thing to what has to be weighed. */
function bindAll(corpus: Corpus, source: LearnSource, printer: Printer, tables: readonly { readonly from: number; readonly to: number }[]): Bound {
  const rowsOf = tables.map(({ from, to }) => ({ start: corpus.starts[from] ?? 0, end: corpus.starts[to] ?? corpus.text.length }));
  const free = <T extends { start: number; end: number }>(found: readonly T[]): T[] => found.filter((one) => !rowsOf.some((rows) => overlaps(rows, one)));
  const listings = bindListings(corpus.text, source, printer);
  const listed = free(listings.proposals);
  const marks = readGapMarks(corpus.text, source, printer);
  const cited = [...listed, ...listings.partial, ...rowsOf, ...marks.questions, ...marks.unsourced];
  const office = bindOffice(corpus, source, printer, cited);
  const fixed = [...cited, ...office.proposals, ...office.questions];
  const periods = bindPeriods(corpus.text, source, printer, fixed);
  const numbers = bindNumbers(corpus, source, printer, [...fixed, ...periods.proposals, ...periods.questions, ...periods.unsourced]);
  // What a footnote's mark cuts in two stays prose.
  const whole = ({ start, end }: Binding): boolean => {
    const block = lastBefore(corpus.starts, start);
    const offset = corpus.starts[block] ?? 0;
    return (
      !corpus.blocks[block]?.styled.notes.some(({ at }) => offset + at > start && offset + at < end) &&
      end <= offset + (corpus.blocks[block]?.styled.text.length ?? 0)
    );
  };
  return {
    proposals: [...listed, ...office.proposals, ...periods.proposals, ...numbers.proposals].filter(whole).sort((a, b) => a.start - b.start),
    questions: [...free(marks.questions), ...office.questions, ...periods.questions, ...numbers.questions].sort((a, b) => a.start - b.start),
    unsourced: [...free(marks.unsourced), ...free(listings.partial), ...periods.unsourced, ...numbers.unsourced].sort((a, b) => a.start - b.start),
    numbers: numbers.numbers,
  };
}

interface Faithful {
  readonly rows: readonly PlannedRow[];
  readonly kept: readonly Binding[];
  /** Rows that don't come back even without any proposal. */
  readonly changed: readonly Unfaithful[];
}

/** Rows that print what they were learnt from; proposals that stand in the way of that are dropped. */
function faithfulRows(corpus: Corpus, source: LearnSource, all: readonly Binding[], tables: readonly LearntTable[]): Faithful {
  let kept = all;
  let learnt = tables;
  for (;;) {
    const rows = planRows(corpus, kept, learnt);
    const changed = unfaithfulRows(rows, source);
    const bad = changed.flatMap(({ at }) => rows[at] ?? []);
    const inBad = (block: number): boolean => bad.some(({ from, to }) => block >= from && block < to);
    const fewer = kept.filter(({ start }) => !inBad(lastBefore(corpus.starts, start)));
    const fewerTables = learnt.filter(({ from }) => !inBad(from));
    if (fewer.length === kept.length && fewerTables.length === learnt.length) return { rows, kept, changed };
    kept = fewer;
    learnt = fewerTables;
  }
}

function headPeriod(report: LastReport, { period }: LearnSource, share: number): LearntDifference[] {
  const title = titlePeriod(report.head.join('\n'));
  if (!title || title.period.kind !== period.kind || samePeriod(title.period, period)) return [];
  if (share < 0.5)
    throw new InputError(
      `Báo cáo là của ${periodName(title.period)}, còn sổ là của ${periodName(period)}. Dùng sổ của đúng kỳ trong báo cáo, hoặc sửa mục “Kỳ báo cáo” của bảng ThongTin.`,
    );
  return [
    {
      row: 0,
      text: title.text,
      before: '',
      after: '',
      kind: 'wrong',
      now: periodName(period),
      reason: 'tên báo cáo ghi kỳ khác với sổ, mà số liệu là của sổ này',
    },
  ];
}

/** Throws InputError for a workbook or a report that can't be worked with, and where they are of different periods. */
export function learnTemplate(text: ReportText, workbook: WorkbookSnapshot): LearntTemplate {
  if (!text.text.trim()) throw new InputError('Báo cáo không có chữ nào. Kiểm tra lại tệp (bản quét thành ảnh thì không đọc được).');
  const source = readLearnSource(workbook);
  const printer = createPrinter(source);
  const subject = printer.print('{{ thông_tin.trích_yếu }}')?.text.replace(/\s+/g, ' ') ?? '';
  const report = readLastReport(text, { subject, agencies: [...source.info.lines('Cơ quan chủ quản'), ...source.info.lines('Cơ quan ban hành')] });
  const corpus = readCorpus(report.blocks);
  const { known, unknown } = learnTables(corpus.blocks, source);
  const bound = bindAll(corpus, source, printer, [...known, ...unknown]);
  const { rows, kept, changed } = faithfulRows(corpus, source, bound.proposals, known);
  const lost = bound.proposals.filter((proposal) => !kept.includes(proposal));

  const place = ({ start, end }: { start: number; end: number }): LearntPlace => ({
    row: rows.findIndex(({ from, to }) => lastBefore(corpus.starts, start) >= from && lastBefore(corpus.starts, start) < to) + 1,
    text: corpus.text.slice(start, end),
    before:
      corpus.text
        .slice(Math.max(0, start - AROUND), start)
        .split('\n')
        .at(-1) ?? '',
    after: corpus.text.slice(end, end + AROUND).split('\n')[0] ?? '',
  });
  const isNumber = ({ kind }: Binding): boolean => kind === 'figure' || kind === 'computed';
  const numbersBound = kept.filter(isNumber).length;
  const share = bound.numbers ? numbersBound / bound.numbers : 1;
  const tableGaps = unknown.map(({ from, to }) => ({
    start: corpus.starts[from] ?? 0,
    end: (corpus.starts[from] ?? 0) + (corpus.blocks[from]?.styled.text.length ?? 0),
    reason: `bảng ${to - from} dòng này không phải kiểu bảng của chương trình nên để thành chữ`,
  }));
  const unsourced = [...bound.unsourced, ...tableGaps, ...lost.map((proposal) => ({ ...proposal, reason: 'thay vào thì đoạn không còn nguyên văn' }))];
  return {
    rows: rows.map(({ kind, code, content }) => ({ kind, code, content })),
    proposals: kept.map((proposal) => {
      const { kind, source: written, printed, certainty, evidence, cells } = proposal;
      return { ...place(proposal), kind, source: written, prints: printed, certainty, evidence, cells };
    }),
    questions: bound.questions.map((question) => ({
      ...place(question),
      reason: question.reason,
      choices: question.choices.map((choice) => {
        const { source: written, name, cells, prints } = choice;
        return { source: written, name, cells, prints, edit: rowEdit(corpus, rows, kept, question, choice) };
      }),
    })),
    differences: [
      ...headPeriod(report, source, share),
      ...changed.map(({ at, printed }) => ({
        row: at + 1,
        text: rows[at]?.expected.join('\n') ?? '',
        before: '',
        after: '',
        kind: 'style' as const,
        now: printed,
        reason: 'chương trình viết đoạn này theo cách của mình',
      })),
      ...kept.flatMap((proposal) => (proposal.differs ? [{ ...place(proposal), ...proposal.differs, now: proposal.printed }] : [])),
    ],
    unsourced: unsourced.map((gap) => ({ ...place(gap), reason: gap.reason })),
    office: officeValues(report, source.info),
    frame: [...report.head, ...report.signature],
    charts: text.charts ?? [],
    coverage: {
      numbers: bound.numbers,
      bound: numbersBound,
      asked: bound.questions.length,
      unsourced: bound.unsourced.length,
    },
  };
}
