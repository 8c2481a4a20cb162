/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import { InputError } from '../../src/model/errors';
import { CONTRACT } from '../../src/workbook/contract';
import { book } from '../support/workbook';
import { openPane, PARTS, section } from './pane';

const EMPTY = { sheets: ['Trang tính1'], tables: [] };
const without = (...names: string[]): ReturnType<typeof book> => {
  const full = book(PARTS);
  return { ...full, tables: full.tables.filter(({ name }) => !names.includes(name)) };
};

test('an empty workbook gets the tables, and they make a report', async () => {
  const { user, workbook } = openPane(EMPTY);
  await user.click(await screen.findByRole('button', { name: 'Tạo sổ mới' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getAllByRole('listitem')).toHaveLength(Object.keys(CONTRACT).length + 1);
  expect(workbook.cells('Mẫu')).toBeUndefined();
  await user.click(dialog.getByRole('button', { name: 'Ghi' }));
  const situation = await section('Tình hình');
  expect(situation.getByRole('button', { name: /Kỳ báo cáo/ })).toHaveTextContent('tháng 4 năm 2022');
  expect(situation.getByRole('button', { name: /Đơn vị đã nộp/ })).toHaveTextContent('0/1');
  await user.click(screen.getByRole('button', { name: 'Hoàn tác' }));
  expect(await screen.findByRole('button', { name: 'Tạo sổ mới' })).toBeVisible();
});

test('the sample is the page’s to open, and its refusal is told', async () => {
  const { user, services } = openPane(EMPTY);
  services.openSample.mockRejectedValueOnce(new InputError('Không tải được sổ mẫu.'));
  await user.click(await screen.findByRole('button', { name: 'Mở sổ mẫu' }));
  expect(await screen.findByText('Không tải được sổ mẫu.')).toBeVisible();
});

test('a workbook that almost fits: what is missing, and an offer to add it', async () => {
  const { user } = openPane(without('Mau', 'DonVi', 'ThongTin', 'ChiTieu', 'LichSu'));
  expect(await screen.findByText('Sổ này gần dùng được')).toBeVisible();
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'ThongTin (trang “Thông tin”)',
    'DonVi (trang “Đơn vị”)',
    'ChiTieu (trang “Chỉ tiêu”)',
    'Mau (trang “Mẫu”)',
    'LichSu (trang “Lịch sử”, không bắt buộc)',
  ]);
  await user.click(screen.getByRole('button', { name: 'Thêm các bảng còn thiếu' }));
  await user.click(await screen.findByRole('button', { name: 'Ghi' }));
  const situation = await section('Tình hình');
  expect(situation.getByRole('button', { name: /Đơn vị đã nộp/ })).toHaveTextContent('1/2');
});

test('a header that is missing is named, with the nearest one', async () => {
  const full = book(PARTS);
  openPane({ ...full, tables: full.tables.map((table) => (table.name === 'Mau' ? { ...table, headers: ['Kiểu', 'Mã', 'Nội dumg', 'Khi'] } : table)) });
  expect(await screen.findAllByText(/thiếu cột “Nội dung”; có cột “Nội dumg” gần giống/)).toHaveLength(2);
  expect(screen.queryByRole('button', { name: 'Thêm các bảng còn thiếu' })).toBeNull();
});

/** The tests' workbook with columns taken out of its tables. */
const lacking = (columns: Readonly<Record<string, readonly string[]>>): ReturnType<typeof book> => {
  const full = book(PARTS);
  const tables = full.tables.map((table) => {
    const keeps = table.headers.map((header) => !columns[table.name]?.includes(header));
    const kept = <T,>(cells: readonly T[]): T[] => cells.filter((_, at) => keeps[at]);
    return { ...table, headers: kept(table.headers), rows: table.rows.map(kept) };
  });
  return { ...full, tables };
};

test('columns that are missing are named per table and added with one write, which undo takes back', async () => {
  const { user, workbook } = openPane(lacking({ DonVi: ['Hạn nộp', 'Trạng thái'], Mau: ['Khi'] }));
  expect(await screen.findByText(/Bảng DonVi .* thiếu cột “Hạn nộp”, “Trạng thái”/, { selector: 'li' })).toBeVisible();
  expect(screen.getByText(/Bảng Mau .* thiếu cột “Khi”/, { selector: 'li' })).toBeVisible();
  const before = await workbook.read();
  await user.click(screen.getByRole('button', { name: 'Thêm các cột còn thiếu' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'Bảng DonVi: thêm cột “Hạn nộp”, “Trạng thái”',
    'Bảng Mau: thêm cột “Khi”',
  ]);
  await user.click(dialog.getByRole('button', { name: 'Ghi' }));
  await section('Tình hình');
  expect((await workbook.read()).tables.find(({ name }) => name === 'DonVi')?.headers.slice(-2)).toEqual(['Hạn nộp', 'Trạng thái']);
  await user.click(screen.getByRole('button', { name: 'Hoàn tác' }));
  expect(await screen.findByText('Sổ này gần dùng được')).toBeVisible();
  expect(await workbook.read()).toEqual(before);
});

test('tables and columns that are missing come with the same button', async () => {
  const parts = lacking({ DonVi: ['Trạng thái'] });
  const { user } = openPane({ ...parts, tables: parts.tables.filter(({ name }) => name !== 'Mau') });
  await user.click(await screen.findByRole('button', { name: 'Thêm các bảng và cột còn thiếu' }));
  await user.click(await screen.findByRole('button', { name: 'Ghi' }));
  await section('Tình hình');
  expect(screen.getByText(/Đã thêm cột vào bảng DonVi\. Đã ghi trang “Mẫu/)).toBeVisible();
});

test('no room for a column: one sentence, the cell, and nothing is written', async () => {
  const { user, workbook } = openPane(lacking({ DonVi: ['Trạng thái'] }));
  const table = (await workbook.read()).tables.find(({ name }) => name === 'DonVi');
  if (!table) throw new Error('DonVi is there');
  workbook.edit(table.sheet, 0, table.headers.length, 'của tôi');
  const before = await workbook.read();
  await user.click(await screen.findByRole('button', { name: 'Thêm các cột còn thiếu' }));
  await user.click(await screen.findByRole('button', { name: 'Ghi' }));
  expect(await screen.findByText(/các ô ngay cạnh bảng đã có nội dung/)).toBeVisible();
  expect(await workbook.read()).toEqual(before);
});

test('a workbook that can’t be read says so and is tried again', async () => {
  const { user, workbook } = openPane();
  await section('Tình hình');
  workbook.refuseNext('Excel đang ở chế độ sửa ô. Nhấn Enter rồi thử lại.');
  await user.click(screen.getByRole('button', { name: 'Kiểm tra lại' }));
  expect(await screen.findByText(/chế độ sửa ô/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Thử lại' }));
  await waitFor(() => expect(screen.queryByText(/chế độ sửa ô/)).toBeNull());
  await section('Tình hình');
});
