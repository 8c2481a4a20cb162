/** The workbook of the next period: inputs move to Kỳ trước and are cleared, the rest is set, and what people must look at is listed. */
import { dataWindow, lastDay } from '../figures/dataWindow';
import { fold } from '../locale/encoding';
import { formatPeriod, lastMonth, samePeriod, sameLastYear, shiftPeriod, type Period } from '../locale/period';
import { isPercent } from '../locale/unit';
import type { CalendarDate, CellRef } from '../model/cell';
import { InputError } from '../model/errors';
import { compare, divide, HUNDRED, isZero, toNumber, type Rational } from '../model/rational';
import { CONTRACT, MEASURE_COLUMNS, NOT_REPORTING, renamed } from '../workbook/contract';
import type { TableSnapshot, WorkbookSnapshot } from '../workbook/port';
import type { CellChange, LogRow } from './importPlan';
import { cellAt, dateIn, findTable, readCollection, type CellAt, type Collection } from './readCollection';
import { shown } from './readSentSheet';
import { staleTexts } from './staleText';

export interface LookAt {
  readonly ref: CellRef;
  readonly message: string;
}

export interface RollPlan {
  readonly from: Period;
  readonly to: Period;
  readonly changes: readonly CellChange[];
  readonly look: readonly LookAt[];
}

/** A row of NhatKy. */
export const rollLog = ({ from, to, changes }: RollPlan): LogRow => ({
  file: '',
  department: '',
  result: `Chuyển kỳ ${formatPeriod(from)} sang ${formatPeriod(to)}: ${changes.length} ô thay đổi.`,
});

export interface RollOptions {
  /** Cells with formulas keep them. */
  readonly formulas?: ReadonlySet<CellRef>;
  /** Lets the target be any period. */
  readonly skip?: boolean;
}

/** A month's last day stays a month's last day. */
export function shiftDate({ year, month, day }: CalendarDate, months: number): CalendarDate {
  const index = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  const last = lastDay(toYear, toMonth);
  return { year: toYear, month: toMonth, day: day === lastDay(year, month) ? last : Math.min(day, last) };
}

const sameDay = (a: CalendarDate, b: CalendarDate): boolean => a.year === b.year && a.month === b.month && a.day === b.day;

/** The new window's own first or last day where it was the old one's; any other day moves with the months. */
function windowDay(date: CalendarDate, from: Period, to: Period, months: number): CalendarDate {
  for (const kind of ['decree', 'calendar'] as const) {
    const [before, after] = [dataWindow(from, kind), dataWindow(to, kind)];
    if (sameDay(date, before.from)) return after.from;
    if (sameDay(date, before.to)) return after.to;
  }
  return shiftDate(date, months);
}

const CLEARED_INFO = ['Số', 'Ngày ký'];
const WINDOW_INFO = ['Từ ngày', 'Đến ngày'];
const PERIOD_INFO = 'Kỳ báo cáo';

class Roller {
  readonly changes: CellChange[] = [];
  readonly look: LookAt[] = [];
  constructor(
    readonly collection: Collection,
    readonly to: Period,
    readonly formulas: ReadonlySet<CellRef>,
  ) {}

  get next(): boolean {
    return samePeriod(shiftPeriod(this.collection.period, 1), this.to);
  }

  get months(): number {
    const { period } = this.collection;
    return (this.to.year - period.year) * 12 + lastMonth(this.to) - lastMonth(period);
  }

  /** A formula stays and is listed; a cell that is so already isn't written. */
  put(at: CellAt | undefined, next: CellChange['new'], about: string): void {
    if (!at || shown(at.value) === shown(next)) return;
    if (this.formulas.has(at.ref)) {
      this.look.push({ ref: at.ref, message: `${about}: ô ${at.ref} là công thức nên giữ nguyên; xem công thức có còn đúng cho kỳ mới không.` });
      return;
    }
    const { sheet, row, column, ref, value } = at;
    this.changes.push({ sheet, row, column, ref, old: value, new: next, source: { file: '', place: '' }, department: '', about });
  }

  rows(table: TableSnapshot | undefined, each: (index: number, text: (header: string) => string, table: TableSnapshot) => void): void {
    table?.rows.forEach((_, index) => each(index, (header) => shown(cellAt(table, index, header)?.value ?? null), table));
  }
}

function rollFigures(roller: Roller): void {
  const { collection, to } = roller;
  const { history, byCode } = collection;
  let blank = 0;
  const notes: CellRef[] = [];
  let planned = false;
  for (const department of collection.departments) {
    roller.rows(collection.tables.get(department.code), (index, text, table) => {
      const code = text('Mã').toUpperCase();
      if (!code) return;
      const about = `${department.name}, ${code}`;
      const unit = byCode.get(code)?.unit ?? text('Đơn vị tính');
      const readings = department.rows.filter((row) => row.code === code);
      const at = (header: string): CellAt | undefined => cellAt(table, index, header);
      const ref = at(MEASURE_COLUMNS.current)?.ref ?? '';
      const own = readings.find(({ readings: { current } }) => current.ref === ref)?.readings;
      const value = (amount: Rational | undefined, like: boolean): CellChange['new'] =>
        amount === undefined ? null : like && isPercent(unit) ? { percent: toNumber(divide(amount, HUNDRED)) } : toNumber(amount);
      const kept = (period: Period): Rational | undefined => history.find(period, code, 'current', department.code)[0]?.value;
      if (own?.current.fault)
        roller.look.push({
          ref,
          message: `${about}: ô ${ref} ghi “${own.current.fault.actual}”, ${own.current.fault.problem}; không chuyển sang Kỳ trước được.`,
        });
      else if (!own?.current.value) blank += 1;
      else if (own.previous.value && !isZero(own.current.value) && compare(own.current.value, own.previous.value) === 0)
        roller.look.push({
          ref,
          message: `${about}: ô ${ref} đúng bằng kỳ trước (${shown(toNumber(own.current.value))}); xem đơn vị đã cập nhật chưa trước khi chuyển kỳ.`,
        });
      const previous = roller.next ? own?.current.value : kept(shiftPeriod(to, -1));
      roller.put(
        at(MEASURE_COLUMNS.previous),
        value(previous, own?.current.fraction === true || own?.previous.fraction === true),
        `${about}, ${MEASURE_COLUMNS.previous}`,
      );
      roller.put(at(MEASURE_COLUMNS.current), null, `${about}, ${MEASURE_COLUMNS.current}`);
      roller.put(at(MEASURE_COLUMNS.cumulative), null, `${about}, ${MEASURE_COLUMNS.cumulative}`);
      roller.put(at(MEASURE_COLUMNS.samePeriod), value(kept(sameLastYear(to)), own?.samePeriod.fraction === true), `${about}, ${MEASURE_COLUMNS.samePeriod}`);
      roller.put(at('Tính đến'), null, `${about}, Tính đến`);
      const note = at('Ghi chú');
      if (note?.value) notes.push(note.ref);
      planned ||= own?.plan.value !== undefined;
    });
  }
  const { period } = collection;
  if (notes.length)
    roller.look.push({
      ref: notes[0] ?? '',
      message: `Cột Ghi chú còn ${notes.length} lời ghi của kỳ ${formatPeriod(period)} (từ ô ${notes[0] ?? ''}); xóa những lời không còn đúng, vì biểu gửi đơn vị sẽ mang theo.`,
    });
  if (blank) roller.look.push({ ref: '', message: `${blank} ô Kỳ này của kỳ ${formatPeriod(period)} đang trống nên Kỳ trước cũng trống.` });
  if (planned && to.year !== period.year) roller.look.push({ ref: '', message: `Cột Kế hoạch còn số của năm ${period.year}; nhập kế hoạch năm ${to.year}.` });
  const issued = collection.indicators.some(({ code }) => history.find(period, code, 'current').length);
  const misnamed = renamed(collection.workbook.tables, CONTRACT.history);
  if (!issued)
    roller.look.push({
      ref: '',
      message: misnamed
        ? `Sổ thiếu bảng LichSu nên Cùng kỳ và lũy kế không lấy được từ đó, nhưng ${misnamed.advice} rồi chuyển kỳ lại.`
        : `Số liệu kỳ ${formatPeriod(period)} chưa có trong bảng LichSu; chốt kỳ ${formatPeriod(period)} trước, nếu không lũy kế cộng dồn và cùng kỳ sau này sẽ thiếu.`,
    });
}

function rollInfo(roller: Roller): void {
  const { collection, to, months } = roller;
  const is = (name: string, names: readonly string[]): boolean => names.some((one) => fold(one) === fold(name));
  roller.rows(findTable(collection.workbook, CONTRACT.info.table), (index, text, table) => {
    const name = text('Mục');
    const at = cellAt(table, index, 'Giá trị');
    if (!at || !name) return;
    const date = dateIn(at.value);
    if (is(name, [PERIOD_INFO])) roller.put(at, formatPeriod(to), name);
    else if (is(name, CLEARED_INFO)) roller.put(at, null, name);
    else if (is(name, WINDOW_INFO) && date) roller.put(at, { date: windowDay(date, collection.period, to, months) }, name);
    else if (date || staleTexts(text('Giá trị'), to).some(({ kind }) => kind === 'period'))
      roller.look.push({
        ref: at.ref,
        message: `Mục “${name}” (ô ${at.ref}) ghi “${shown(at.value).slice(0, 80)}”; xem có còn đúng cho kỳ ${formatPeriod(to)} không.`,
      });
  });
}

function rollList(roller: Roller): void {
  let moved = 0;
  roller.rows(findTable(roller.collection.workbook, CONTRACT.departments.table), (index, text, table) => {
    const code = text('Mã');
    if (!code) return;
    const at = (header: string): CellAt | undefined => cellAt(table, index, header);
    const due = at('Hạn nộp');
    const date = dateIn(due?.value ?? null);
    if (date) {
      roller.put(due, { date: shiftDate(date, roller.months) }, `${code}, Hạn nộp`);
      moved += 1;
    } else if (due?.value) roller.look.push({ ref: due.ref, message: `Hạn nộp của ${code} (ô ${due.ref}) ghi “${shown(due.value)}”; xem lại.` });
    roller.put(at('Ngày nộp'), null, `${code}, Ngày nộp`);
    const status = at('Trạng thái');
    if (status && fold(shown(status.value)) === NOT_REPORTING)
      roller.look.push({ ref: status.ref, message: `${code} ghi “${NOT_REPORTING}” (ô ${status.ref}); xem có còn đúng cho kỳ mới không.` });
    else roller.put(status, 'chưa nộp', `${code}, Trạng thái`);
    roller.put(at('Tệp'), null, `${code}, Tệp`);
  });
  if (moved) roller.look.push({ ref: '', message: `Hạn nộp của ${moved} đơn vị được dời ${roller.months} tháng; xem có trùng ngày nghỉ không.` });
}

function lookAtTexts(roller: Roller): void {
  const { workbook } = roller.collection;
  for (const [table, column] of [
    [CONTRACT.template.table, 'Nội dung'],
    [CONTRACT.lists.table, 'Nội dung'],
  ] as const) {
    roller.rows(findTable(workbook, table), (index, text, snapshot) => {
      const at = cellAt(snapshot, index, column);
      const stale = staleTexts(text(column), roller.to);
      const [periods, numbers] = (['period', 'number'] as const).map((kind) => stale.filter((one) => one.kind === kind).map((one) => `“${one.text}”`));
      const said = [periods?.length ? `thời gian gõ tay ${periods.join(', ')}` : '', numbers?.length ? `số gõ tay ${numbers.join(', ')}` : ''].filter(Boolean);
      if (at && said.length)
        roller.look.push({
          ref: at.ref,
          message: `Bảng ${table}, ô ${at.ref} có ${said.join('; ')}; xem có còn đúng cho kỳ ${formatPeriod(roller.to)} không.`,
        });
    });
  }
  const documents = findTable(workbook, CONTRACT.documents.table);
  const count = documents?.rows.filter((row) => row.some((value) => value !== null)).length ?? 0;
  if (documents && count)
    roller.look.push({ ref: '', message: `Bảng VanBan còn ${count} văn bản của kỳ trước; thay bằng văn bản của kỳ ${formatPeriod(roller.to)}.` });
}

/** Throws InputError where the target isn't the period right after, unless `skip`, and where the workbook can't be read. */
export function rollForward(workbook: WorkbookSnapshot, to: Period, { formulas = new Set(), skip = false }: RollOptions = {}): RollPlan {
  const collection = readCollection(workbook);
  const { period } = collection;
  const next = shiftPeriod(period, 1);
  if (samePeriod(period, to)) throw new InputError(`Sổ đang ở kỳ ${formatPeriod(period)} rồi.`);
  if (!samePeriod(next, to) && !skip)
    throw new InputError(
      `Sổ đang ở kỳ ${formatPeriod(period)}, kỳ tiếp theo là ${formatPeriod(next)}, không phải ${formatPeriod(to)}. Ghi --to ${formatPeriod(next)}, hoặc thêm --skip nếu đúng là chuyển thẳng sang ${formatPeriod(to)}.`,
    );
  const roller = new Roller(collection, to, formulas);
  rollInfo(roller);
  rollList(roller);
  rollFigures(roller);
  lookAtTexts(roller);
  return { from: period, to, changes: roller.changes, look: roller.look };
}
