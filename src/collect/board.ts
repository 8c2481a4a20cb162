/** Who has sent what: a line a department, and who is late as text to paste into a message. */
import { fold } from '../locale/encoding';
import { shortDate } from '../locale/period';
import type { CalendarDate, CellRef } from '../model/cell';
import { MEASURES } from '../model/figure';
import { NOT_REPORTING } from '../workbook/contract';
import type { Collection } from './readCollection';
import { dateIn } from './readCollection';

export type BoardStatus = 'chưa nộp' | 'thiếu' | 'trễ' | 'có lỗi' | 'đủ' | 'đã khóa' | typeof NOT_REPORTING;
export const LOCKED: BoardStatus = 'đã khóa';

export interface BoardRow {
  readonly code: string;
  readonly name: string;
  readonly person: string;
  readonly status: BoardStatus;
  /** As column Trạng thái says it: "thiếu (3)". */
  readonly label: string;
  /** Came after its deadline, or hasn't come and the deadline is over. */
  readonly late: boolean;
  readonly owed: number;
  readonly missing: number;
  readonly missingCells: readonly CellRef[];
  readonly faults: number;
  readonly deadline: CalendarDate | undefined;
  readonly received: CalendarDate | undefined;
  readonly file: string;
  /** Where DonVi lists it. */
  readonly ref: CellRef;
}

/** Blank, or what this program writes there. */
export const isOwnStatus = (text: string): boolean => /^(?:|chưa nộp|thiếu(?: \(\d+\))?|trễ|có lỗi|đủ)$/.test(fold(text));

const days = ({ year, month, day }: CalendarDate): number => (year * 12 + month) * 31 + day;

export interface BoardOptions {
  /** Without it nobody is late who hasn't sent. */
  readonly today?: CalendarDate;
  /** What else is wrong, by department. */
  readonly wrong?: ReadonlyMap<string, number>;
  /** Cells that are about to get a good figure. */
  readonly filled?: ReadonlySet<CellRef>;
}

export function boardOf({ list, departments }: Collection, { today, wrong = new Map(), filled = new Set() }: BoardOptions = {}): BoardRow[] {
  return list.rows.flatMap((row): BoardRow[] => {
    const department = departments.find(({ code }) => code === row.text('Mã').toUpperCase());
    if (!department) return [];
    const readings = department.rows.filter(({ code }) => code).map((line) => line.readings);
    const blank = readings.filter(({ current }) => !current.value && !current.fault && !filled.has(current.ref));
    const faults =
      readings.flatMap((line) => MEASURES.filter((measure) => line[measure].fault && !filled.has(line[measure].ref))).length +
      (wrong.get(department.code) ?? 0);
    const [deadline, received] = [dateIn(row.cell('Hạn nộp').value), dateIn(row.cell('Ngày nộp').value)];
    const sent = blank.length < readings.length || received !== undefined;
    const late =
      !department.excused &&
      deadline !== undefined &&
      (received ? days(received) > days(deadline) : !sent && today !== undefined && days(today) > days(deadline));
    const status = ((): BoardStatus => {
      if (fold(row.text('Trạng thái')) === LOCKED) return LOCKED;
      if (department.excused) return NOT_REPORTING;
      // Also where what came is still held back by a question.
      if (faults) return 'có lỗi';
      if (!readings.length) return sent ? 'đủ' : 'chưa nộp';
      if (!sent) return late ? 'trễ' : 'chưa nộp';
      return blank.length ? 'thiếu' : 'đủ';
    })();
    return [
      {
        code: department.code,
        name: department.name,
        person: row.text('Người phụ trách'),
        status,
        label: status === 'thiếu' ? `thiếu (${blank.length})` : status,
        late,
        owed: readings.length,
        missing: blank.length,
        missingCells: blank.map(({ current }) => current.ref),
        faults,
        deadline,
        received,
        file: row.text('Tệp'),
        ref: department.ref,
      },
    ];
  });
}

export const isDone = ({ status }: BoardRow): boolean => status === 'đủ' || status === LOCKED || status === NOT_REPORTING;

/** One line a department that still owes figures; empty where nobody does. */
export function lateText(board: readonly BoardRow[], periodName: string): string {
  const owing = board.filter((row) => !isDone(row));
  if (!owing.length) return '';
  const lines = owing.map(({ name, person, status, missing, faults, deadline, late }) => {
    const owes = missing ? `còn thiếu ${missing} chỉ tiêu` : '';
    const wrong = faults ? `${faults} điều phải xem lại` : '';
    const what = status === 'thiếu' || status === 'có lỗi' ? [wrong, owes].filter(Boolean).join(', ') : 'chưa gửi số liệu';
    return `- ${name}${person ? ` (${person})` : ''}: ${what}${deadline ? `, hạn ${shortDate(deadline)}${late ? ', đã quá hạn' : ''}` : ''}`;
  });
  return [`Số liệu ${periodName}: còn ${owing.length} đơn vị chưa xong.`, ...lines].join('\n');
}
