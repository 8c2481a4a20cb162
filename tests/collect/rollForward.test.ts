import { boardOf, isDone, lateText } from '../../src/collect/board';
import { departmentForms } from '../../src/collect/departmentForm';
import { readCollection } from '../../src/collect/readCollection';
import { rollForward, shiftDate } from '../../src/collect/rollForward';
import type { CellValue } from '../../src/model/cell';
import { parsePeriod, type Period } from '../../src/locale/period';
import type { BookParts } from '../support/workbook';
import { PARTS, workbook } from './support';

const MAY: Period = { kind: 'month', year: 2022, month: 5 };
const date = (year: number, month: number, day: number): CellValue => ({ date: { year, month, day } });
const parts: BookParts = {
  info: [
    ['Số', '876'],
    ['Ngày ký', date(2022, 4, 28)],
    ['Từ ngày', date(2022, 3, 15)],
    ['Đến ngày', date(2022, 4, 14)],
    ['Kỳ báo cáo', '04/2022'],
    ['COVID đến ngày', date(2022, 4, 24)],
  ],
  departments: [
    ['STC', 'Sở Tài chính', null, date(2022, 4, 30), date(2022, 4, 19), 'đủ', 'a.xlsx'],
    ['SYT', 'Sở Y tế', null, date(2022, 4, 20)],
  ],
  figures: {
    STC: [
      ['THU', 'Thu ngân sách', 'triệu đồng', 900, 3300, 700, 800, 12000],
      ['TANG', 'Tăng', '%', { percent: 0.12 }, null, null, 5],
      ['HO_SO', 'Hồ sơ giải quyết', 'hồ sơ', 'chờ'],
    ],
    SYT: [['CA', 'Ca bệnh', 'ca', 3]],
  },
  history: [
    ['05/2021', 'THU', null, 'STC', 750],
    ['04/2022', 'THU', null, 'STC', 900],
  ],
  template: ['Trong tháng 4 năm 2022 có {{ THU }}', 'Trong {{ kỳ.tên }} có {{ THU }}'],
};
const roll = (more: Parameters<typeof rollForward>[2] = {}, to: Period = MAY) => rollForward(workbook(parts), to, more);
const changes = (plan: ReturnType<typeof roll>): Record<string, unknown> => Object.fromEntries(plan.changes.map(({ ref, new: next }) => [ref, next]));

test('inputs move, the rest is set or cleared', () => {
  expect(changes(roll())).toEqual({
    "'Thông tin'!B2": null,
    "'Thông tin'!B3": null,
    "'Thông tin'!B4": date(2022, 4, 15),
    "'Thông tin'!B5": date(2022, 5, 14),
    "'Thông tin'!B6": '05/2022',
    "'Đơn vị'!D2": date(2022, 5, 31),
    "'Đơn vị'!E2": null,
    "'Đơn vị'!F2": 'chưa nộp',
    "'Đơn vị'!G2": null,
    "'Đơn vị'!D3": date(2022, 5, 20),
    "'Đơn vị'!F3": 'chưa nộp',
    'STC!D2': null,
    'STC!E2': null,
    'STC!F2': 750,
    'STC!G2': 900,
    'STC!D3': null,
    'STC!G3': { percent: 0.12 },
    'STC!D4': null,
    'SYT!D2': null,
    'SYT!G2': 3,
  });
});

test('what people must look at', () => {
  const said = roll()
    .look.map(({ message }) => message)
    .join('\n');
  for (const part of ['COVID đến ngày', 'ghi “chờ”', '“tháng 4 năm 2022”', 'Hạn nộp của 2 đơn vị']) expect(said).toContain(part);
  expect(said).not.toContain('Mẫu!C3');
  expect(said).not.toContain('chưa có trong bảng LichSu');
});

test('a figure that is still last month’s', () => {
  const same: BookParts = { ...parts, figures: { STC: [['THU', 'Thu ngân sách', 'triệu đồng', 800, null, null, 800]] } };
  const said = rollForward(workbook(same), MAY).look.map(({ message }) => message);
  expect(said.filter((message) => message.includes('đúng bằng kỳ trước'))).toEqual([expect.stringContaining('STC!D2')]);
});

test.each<
  readonly [
    string,
    readonly [number, number, number],
    readonly [number, number, number],
    string,
    readonly [number, number, number],
    readonly [number, number, number],
  ]
>([
  ['03/2022', [2022, 2, 15], [2022, 3, 14], 'Quý II/2022', [2022, 3, 15], [2022, 6, 14]],
  ['Quý I/2022', [2022, 1, 1], [2022, 3, 31], 'Quý II/2022', [2022, 4, 1], [2022, 6, 30]],
  ['12/2021', [2021, 11, 15], [2021, 12, 14], '01/2022', [2021, 12, 15], [2022, 1, 14]],
  ['01/2022', [2022, 1, 3], [2022, 1, 20], '02/2022', [2022, 2, 3], [2022, 2, 20]],
])('the data window of %s %j–%j in %s', (from, first, last, target, newFirst, newLast) => {
  const to = parsePeriod(target);
  if (!to) throw new Error(target);
  const info: BookParts['info'] = [
    ['Kỳ báo cáo', from],
    ['Từ ngày', date(...first)],
    ['Đến ngày', date(...last)],
  ];
  const plan = rollForward(workbook({ ...parts, info }), to, { skip: true });
  expect(changes(plan)).toMatchObject({ "'Thông tin'!B3": date(...newFirst), "'Thông tin'!B4": date(...newLast) });
});

test('formulas stay', () => {
  const plan = roll({ formulas: new Set(['STC!E2']) });
  expect(plan.changes.map(({ ref }) => ref)).not.toContain('STC!E2');
  expect(plan.look.map(({ ref }) => ref)).toContain('STC!E2');
});

test('only the next period, unless said', () => {
  const june: Period = { ...MAY, month: 6 };
  expect(() => roll({}, june)).toThrow('kỳ tiếp theo là 05/2022');
  expect(() => roll({}, { kind: 'month', year: 2022, month: 4 })).toThrow('đang ở kỳ 04/2022 rồi');
  expect(changes(roll({ skip: true }, june))).toMatchObject({ 'STC!G2': null, 'STC!F2': null, "'Thông tin'!B6": '06/2022' });
});

test.each([
  [{ year: 2022, month: 1, day: 31 }, 1, { year: 2022, month: 2, day: 28 }],
  [{ year: 2022, month: 2, day: 28 }, 1, { year: 2022, month: 3, day: 31 }],
  [{ year: 2022, month: 12, day: 14 }, 1, { year: 2023, month: 1, day: 14 }],
  [{ year: 2022, month: 1, day: 30 }, 1, { year: 2022, month: 2, day: 28 }],
])('%j by %d', (from, months, to) => {
  expect(shiftDate(from, months)).toEqual(to);
});

const board = (more: BookParts, wrong = new Map<string, number>()) =>
  boardOf(readCollection(workbook(more)), { today: { year: 2022, month: 4, day: 21 }, wrong });

test('the board', () => {
  const line = (more: BookParts, wrong?: Map<string, number>) => board(more, wrong).map(({ label, late }) => `${label}${late ? ', quá hạn' : ''}`);
  expect(line({})).toEqual(['trễ, quá hạn', 'chưa nộp', 'chưa nộp']);
  const two: BookParts = { figures: { ...PARTS.figures, STC: [['THU', null, null, 1], ['TANG', null, null, 2], ['HO_SO']] } };
  expect(line(two)[0]).toBe('thiếu (1)');
  expect(line(two, new Map([['STC', 1]]))[0]).toBe('có lỗi');
  const all: BookParts = { figures: { ...PARTS.figures, STC: [['THU', null, null, 1]] } };
  expect(line(all)[0]).toBe('đủ');
  expect(line({ ...all, departments: [['STC', 'Sở Tài chính', null, null, null, 'Đã khóa']] })).toEqual(['đã khóa']);
  expect(lateText(board(two), 'tháng 4 năm 2022')).toBe(
    'Số liệu tháng 4 năm 2022: còn 3 đơn vị chưa xong.\n- Sở Tài chính (Bà Hà): còn thiếu 1 chỉ tiêu, hạn 20/4/2022\n- Sở Y tế: chưa gửi số liệu\n- Sở Xây dựng: chưa gửi số liệu',
  );
  expect(lateText(board({ ...all, departments: [['STC', 'Sở Tài chính']] }), 'tháng 4')).toBe('');
});

describe('a department without a table that owes no figures', () => {
  const more: BookParts = { ...parts, departments: [...(parts.departments ?? []), ['SXD', 'Sở Xây dựng', null, date(2022, 4, 20), null, 'Không báo cáo']] };
  test('stays so, and somebody is told to look', () => {
    const plan = rollForward(workbook(more), MAY);
    expect(changes(plan)).not.toHaveProperty(["'Đơn vị'!F4"]);
    expect(plan.look).toContainEqual({ ref: "'Đơn vị'!F4", message: expect.stringContaining('SXD ghi “không báo cáo”') as string });
  });
  test('is done on the board, late for nothing, and gets no form', () => {
    const collection = readCollection(workbook(more));
    const row = boardOf(collection, { today: { year: 2022, month: 6, day: 1 } }).find(({ code }) => code === 'SXD');
    expect([row?.status, row?.late, row && isDone(row)]).toEqual(['không báo cáo', false, true]);
    expect(departmentForms(collection).map(({ fileName }) => fileName)).toEqual(['STC_04-2022.xlsx', 'SYT_04-2022.xlsx']);
  });
});

test('what came and is held back by a question isn’t “not sent”', () => {
  const collection = readCollection(workbook({ ...parts, figures: { STC: parts.figures?.['STC'] ?? [] } }));
  const board = boardOf(collection, { wrong: new Map([['SYT', 1]]) });
  expect(board.find(({ code }) => code === 'SYT')?.status).toBe('có lỗi');
  expect(lateText(board, 'tháng 4')).toContain('- Sở Y tế: 1 điều phải xem lại');
});

test('a table that looks like LichSu is told of', () => {
  const book = workbook(parts);
  const tables = book.tables.map((table) => (table.name === 'LichSu' ? { ...table, name: 'Bang17' } : table));
  expect(rollForward({ ...book, tables }, MAY).look.map(({ message }) => message)).toContainEqual(
    expect.stringContaining('bảng Bang17 (trang “Lịch sử”) trông như LichSu'),
  );
});

test('remarks of the old period stay where they are, and somebody is told', () => {
  const figures = { ...parts.figures, SYT: [['CA', 'Ca bệnh', 'ca', 3, null, null, null, null, 'Số ước']] };
  const plan = rollForward(workbook({ ...parts, figures }), MAY);
  expect(plan.look).toContainEqual({ ref: 'SYT!I2', message: expect.stringContaining('Cột Ghi chú còn 1 lời ghi của kỳ 04/2022 (từ ô SYT!I2)') as string });
  expect(changes(plan)).not.toHaveProperty(['SYT!I2']);
});
