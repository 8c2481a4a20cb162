import { departmentForms } from '../../src/collect/departmentForm';
import type { ImportPlan } from '../../src/collect/importPlan';
import { planImport } from '../../src/collect/planImport';
import { readCollection } from '../../src/collect/readCollection';
import type { SentFile } from '../../src/collect/sentFile';
import type { DepartmentForm } from '../../src/model/form';
import type { PlainSheet } from '../../src/model/plainSheet';
import type { CellValue } from '../../src/model/cell';
import type { NewValue } from '../../src/model/newSheet';
import type { WorkbookSnapshot } from '../../src/workbook/port';
import { book, type BookParts } from '../support/workbook';

/** Two departments of three indicators each; April 2022, with March and last April in LichSu. */
export const PARTS: BookParts = {
  departments: [
    ['STC', 'Sở Tài chính', 'Bà Hà', { date: { year: 2022, month: 4, day: 20 } }],
    ['SYT', 'Sở Y tế'],
    ['SXD', 'Sở Xây dựng'],
  ],
  indicators: [
    ['THU', 'Thu ngân sách', 'triệu đồng', 0, 'một nơi', 'nhập'],
    ['TANG', 'Thu ngân sách tăng (giảm) so với cùng kỳ', '%', null, 'một nơi', 'nhập'],
    ['HO_SO', 'Hồ sơ giải quyết', 'hồ sơ', 0, 'cộng', 'nhập'],
    ['CA', 'Ca bệnh', 'ca', 0, 'một nơi', 'nhập'],
  ],
  figures: {
    STC: [
      ['THU', 'Thu ngân sách', 'triệu đồng'],
      ['TANG', 'Thu ngân sách tăng (giảm) so với cùng kỳ', '%'],
      ['HO_SO', 'Hồ sơ giải quyết', 'hồ sơ'],
    ],
    SYT: [
      ['CA', 'Ca bệnh', 'ca'],
      ['HO_SO', 'Hồ sơ giải quyết', 'hồ sơ'],
    ],
  },
  history: [
    ['03/2022', 'THU', null, 'STC', 800],
    ['03/2022', 'TANG', null, 'STC', 5],
    ['03/2022', 'HO_SO', null, 'STC', 40],
    ['03/2022', 'THU', 'Lũy kế', 'STC', 2400],
    ['04/2021', 'THU', null, 'STC', 700],
  ],
};

export const workbook = (parts: BookParts = {}): WorkbookSnapshot => book({ ...PARTS, ...parts });

export const sheet = (rows: readonly (readonly CellValue[])[], name = 'Sheet1', hidden = false): PlainSheet => ({ name, hidden, rows });

export const file = (name: string, ...sheets: readonly PlainSheet[]): SentFile => ({ name, sheets, carries: [], received: { year: 2022, month: 4, day: 19 } });

const cell = (value: NewValue): CellValue => value;

/** A form as it comes back: cells as the writer lays them out. */
export function formFile(form: DepartmentForm, current: readonly CellValue[], name = form.fileName): SentFile {
  const at = form.columns.findIndex(({ header }) => header === 'Kỳ này');
  const rows = form.rows.map(({ cells }, index) => cells.map((value, column) => (column === at ? (current[index] ?? null) : cell(value))));
  return file(
    name,
    sheet(
      [[form.title], ...form.head.map(([label, text]) => [`${label}: ${text}`]), [form.hint], form.columns.map(({ header }) => header), ...rows],
      form.sheet,
    ),
    sheet(form.stamp.values, form.stamp.sheet, true),
  );
}

export const forms = (parts: BookParts = {}): DepartmentForm[] => departmentForms(readCollection(workbook(parts)));

export function form(code: string, parts: BookParts = {}): DepartmentForm {
  const found = forms(parts).find(({ stamp }) => stamp.values.some(([, value]) => value === code));
  if (!found) throw new Error(`no form of ${code}`);
  return found;
}

export const plan = (files: readonly SentFile[], parts: BookParts = {}): ImportPlan => planImport(workbook(parts), files);

/** The plan once every question of a kind has the same answer. */
export function answered(files: readonly SentFile[], answers: Readonly<Record<string, string>>, parts: BookParts = {}): ImportPlan {
  const book = workbook(parts);
  const given = new Map(planImport(book, files).problems.flatMap(({ id, kind }) => (answers[kind] === undefined ? [] : [[id, answers[kind]] as const])));
  return planImport(book, files, { answers: given });
}

/** "STC!D2 = 900" */
export const written = ({ changes }: ImportPlan): string[] =>
  changes.filter(({ sheet: name }) => name !== 'Đơn vị').map(({ ref, new: next }) => `${ref} = ${typeof next === 'object' ? JSON.stringify(next) : next}`);

/** "kind: values that aren't written" */
export const asked = ({ problems }: ImportPlan): string[] =>
  problems.filter(({ asks }) => asks).map(({ kind, values }) => `${kind}: ${values.map(({ text }) => text).join(' ')}`.trim());
