/** The strongest measure of a learnt template: with other values in the workbook it must still say what the true template says. */
import { contentText, type ReportDocument } from '../../src/model/document';
import { createPrinter } from '../../src/learn/printer';
import { readLearnSource } from '../../src/learn/learnSource';
import type { LearntTemplate } from '../../src/learn/learningResult';
import { escapeRegExp } from '../../src/locale/encoding';
import type { CellValue } from '../../src/model/cell';
import { compileReport } from '../../src/pipeline';
import { renderText } from '../../src/renderers/text';
import { isDepartmentTable } from '../../src/workbook/contract';
import type { TableSnapshot, WorkbookSnapshot } from '../../src/workbook/port';

/** The workbook without its template. */
export const withoutTemplate = (workbook: WorkbookSnapshot): WorkbookSnapshot => withRows(workbook, []);

function withRows(workbook: WorkbookSnapshot, rows: readonly (readonly CellValue[])[]): WorkbookSnapshot {
  return { ...workbook, tables: workbook.tables.map((table) => (table.name === 'Mau' ? { ...table, rows } : table)) };
}

export const withLearnt = (workbook: WorkbookSnapshot, { rows }: Pick<LearntTemplate, 'rows'>): WorkbookSnapshot =>
  withRows(
    workbook,
    rows.map(({ kind, code, content }) => [kind, code || null, content, null]),
  );

export const reportOf = (workbook: WorkbookSnapshot): string => renderText(compileReport(workbook).document).replace('BẢN NHÁP – CHƯA CHỐT SỐ\n', '');

/** Other numbers of the same kind wherever departments enter figures: no two alike, so that a wrong cell can't be right by chance. */
export function perturbed(workbook: WorkbookSnapshot, next: () => number): WorkbookSnapshot {
  const change = (value: CellValue): CellValue => {
    if (typeof value !== 'number') return value;
    const factor = 1.15 + next() * 0.7;
    const decimals = (String(value).split('.')[1] ?? '').length;
    const grown = value * factor + 11 + next() * 80;
    return decimals ? Number(grown.toFixed(decimals)) : Math.round(grown);
  };
  const table = (one: TableSnapshot): TableSnapshot =>
    isDepartmentTable(one.name) ? { ...one, rows: one.rows.map((row) => row.map((value, at) => (at >= 3 && at <= 7 ? change(value) : value))) } : one;
  return { ...workbook, tables: workbook.tables.map(table) };
}

/** Lines in the order of learnt rows: body, notes, annexes. */
function linesOf({ body, notes, annexes }: ReportDocument): string[] {
  const ofBlocks = (blocks: ReportDocument['body']): string[] => blocks.flatMap((block) => (block.kind === 'table' ? [] : [contentText(block.content)]));
  return [...ofBlocks(body), ...notes.flat().map(contentText), ...annexes.flatMap(({ title, blocks }) => [...title.map(contentText), ...ofBlocks(blocks)])];
}

/** What was left as prose may say anything where it holds a number. */
const literal = (text: string): string =>
  text
    .replace(/\[\^[^\]]+\]/g, '\u0001')
    .replace(/\*+/g, '')
    .split(/((?:(?:tăng|giảm|gấp) )?\d[\d.,]*(?:%| điểm phần trăm| lần)?|không đổi|\u0001)/iu)
    .map((piece, at) => (at % 2 ? (piece === '\u0001' ? '\\[\\d+\\]' : '.{1,60}?') : escapeRegExp(piece)))
    .join('');

export interface Disagreement {
  readonly learnt: string;
  readonly truth: string;
}

/** Paragraphs where something bound doesn't print what the true template prints. `truth` has its own template in it. */
export function disagreements(learnt: LearntTemplate, truth: WorkbookSnapshot): Disagreement[] {
  const expected = linesOf(compileReport(truth).document);
  const printer = createPrinter(readLearnSource(truth));
  const rows = learnt.rows.filter(({ kind }) => kind !== 'bảng').flatMap(({ kind, content }) => content.split('\n').map((line) => ({ kind, line })));
  return rows.flatMap(({ kind, line }, at) => {
    const pieces = line.split(/(\{\{[^]*?\}\})/).map((piece, i) => (i % 2 ? escapeRegExp(printer.print(piece)?.text ?? `⟪${piece}⟫`) : literal(piece)));
    const pattern = new RegExp(`^(?:- )?${pieces.join('')}${kind === 'kết' ? '(?:\\./\\.)?' : ''}$`, 'u');
    const found = kind === 'kết' ? (expected[at] ?? '').replace(/\.\/\.$/, '.') : (expected[at] ?? '');
    return pattern.test(found) ? [] : [{ learnt: line, truth: expected[at] ?? '' }];
  });
}
