/** What a sent sheet is asked before its lines are read: whose it is, of which period, and whether its department has a table. */
import type { Department } from '../figures/readDepartments';
import { formatPeriod } from '../locale/period';
import { lineValues } from './lineProposals';
import { ADD, TAKE, type Questions } from './questions';
import type { Collection } from './readCollection';
import type { LooseValue, ReadSheet } from './readSentSheet';
import { otherPeriod, recognizeSender, type Stamp } from './recognizeSender';
import type { SentFile, SentValue } from './sentFile';

export interface AskedSheet {
  readonly file: SentFile;
  readonly sheet: ReadSheet;
  readonly stamp: Stamp | undefined;
  readonly collection: Collection;
  readonly questions: Questions;
}

export const withoutReason = ({ place, text, words }: LooseValue): SentValue => ({ place, text, ...(words ? { words } : {}) });
export const valuesOf = (sheet: ReadSheet): SentValue[] => [...sheet.lines.flatMap(lineValues), ...sheet.loose.map(withoutReason)];

/** Asks where the sheet itself doesn't tell; undefined keeps it out. */
export function senderOf({ file, sheet, stamp, collection: { departments }, questions }: AskedSheet): Department | undefined {
  const sender = recognizeSender(file, sheet, stamp, departments);
  if ('department' in sender) return sender.department;
  const chosen = questions.ask({
    kind: 'unknown-department',
    at: sheet.name,
    file: file.name,
    message: `trang “${sheet.name}” ${sender.problem}`,
    values: valuesOf(sheet),
    choices: departments.map(({ code, name }) => ({ id: code, label: name })),
  });
  return departments.find(({ code }) => code === chosen);
}

/** Whether the sheet is of this period, or shall be taken for it. */
export function isTimely({ file, sheet, stamp, collection: { period }, questions }: AskedSheet, department: Department): boolean {
  const other = otherPeriod(sheet, stamp, period);
  if (other === undefined) return true;
  const answer = questions.ask({
    kind: 'wrong-period',
    at: sheet.name,
    file: file.name,
    department: department.code,
    message: `là số liệu kỳ ${other}, sổ đang ở kỳ ${formatPeriod(period)}`,
    values: valuesOf(sheet),
    choices: [{ id: TAKE, label: `Vẫn lấy làm số liệu kỳ ${formatPeriod(period)}` }],
  });
  return answer === TAKE;
}

/** Asked of each sheet, as one of them may be no business of the department's. */
export function wantsTable({ file, sheet, questions }: AskedSheet, { code, name, alike }: Department): boolean {
  const [other] = alike;
  const renamed = other ? `; nếu bảng ${other.name} (trang “${other.sheet}”) là của đơn vị này thì đổi tên thành SL_${code} rồi nhập lại` : '';
  const answer = questions.ask({
    kind: 'no-department-table',
    at: sheet.name,
    file: file.name,
    department: code,
    message: `trang “${sheet.name}”: sổ chưa có bảng SL_${code} cho ${name}${renamed}`,
    values: valuesOf(sheet),
    choices: [{ id: ADD, label: `Thêm trang mới có bảng SL_${code}, gồm các chỉ tiêu đơn vị gửi` }],
  });
  return answer === ADD;
}
