/** @jest-environment jsdom */
import { act, screen, waitFor, within } from '@testing-library/react';
import { renderText } from '../../src/renderers/text';
import { renderWordHtml } from '../../src/renderers/wordHtml';
import { compile } from '../support/workbook';
import { FINAL, openPane, PARTS, section } from './pane';

const ready = async (name: string): Promise<HTMLElement> => {
  const button = (await section('Giao')).getByRole('button', { name });
  await waitFor(() => expect(button).not.toHaveAttribute('aria-disabled', 'true'));
  return button;
};

test('a final copy hands over both flavours as the renderers made them', async () => {
  const { user, services } = openPane(FINAL);
  await user.click(await ready('Sao chép cho Word'));
  const { document } = compile(FINAL);
  expect(services.copy).toHaveBeenCalledWith({ html: renderWordHtml(document), text: renderText(document) });
  expect(await screen.findByText(/Đã sao chép. Mở Word/)).toBeVisible();
  await user.click(await ready('Sao chép văn bản thuần'));
  expect(services.copy).toHaveBeenLastCalledWith({ text: renderText(document) });
});

test('the copy happens inside the click', async () => {
  const { services } = openPane(FINAL);
  const button = await ready('Sao chép cho Word');
  await act(async () => {
    button.click();
    expect(services.copy).toHaveBeenCalledTimes(1);
  });
});

test('a blocked copy says why, leads there, and offers a draft', async () => {
  const { user, services } = openPane();
  const deliver = await section('Giao');
  expect(deliver.getByText('Chưa giao bản chính thức được')).toBeVisible();
  expect(deliver.queryByRole('button', { name: 'Sao chép cho Word' })).toBeNull();
  await user.click(await ready('Sao chép bản nháp cho Word'));
  expect(services.copy.mock.calls[0]?.[0].text).toMatch(/^BẢN NHÁP – CHƯA CHỐT SỐ\n/);
  await user.click(deliver.getByRole('button', { name: 'Quy tắc QT1 (1)' }));
  expect((await section('Kiểm tra')).getAllByRole('heading', { level: 3 })).toHaveLength(1);
});

test('where copying is refused, the text is selected and Ctrl+C brings the HTML too', async () => {
  const { user, services } = openPane(FINAL);
  services.copy.mockReturnValue('refused');
  await user.click(await ready('Sao chép cho Word'));
  const area = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Nội dung để sao chép' });
  expect(area).toHaveFocus();
  expect([area.selectionStart, area.selectionEnd]).toEqual([0, area.value.length]);
  const setData = jest.fn();
  const event = Object.assign(new Event('copy', { bubbles: true, cancelable: true }), { clipboardData: { setData } });
  act(() => void area.dispatchEvent(event));
  expect(setData.mock.calls.map(([flavour]) => flavour)).toEqual(['text/html', 'text/plain']);
  expect(event.defaultPrevented).toBe(true);
});

test('a .docx is made when it is asked for, and named after the report', async () => {
  const { user, services } = openPane(FINAL);
  await user.click(await ready('Lưu tệp .docx'));
  await waitFor(() => expect(services.save).toHaveBeenCalledTimes(1));
  const [file] = services.save.mock.calls[0] ?? [];
  expect(file).toMatchObject({ name: '876-BC-VP.docx' });
  expect(String.fromCharCode(...(file?.bytes.slice(0, 2) ?? []))).toBe('PK');
  expect(await screen.findByText(/Đã giao tệp 876-BC-VP.docx/)).toBeVisible();
});

test('on a Mac the pane says that files may not arrive', async () => {
  const copy = jest.fn(() => 'exact' as const);
  openPane(FINAL, { services: { copy, save: jest.fn(), saveIsUnsure: true, now: () => new Date(2022, 3, 1) } });
  expect((await section('Giao')).getByText(/Excel trên máy Mac/)).toBeVisible();
});

test('sheets are announced, written and undone; nothing before the word', async () => {
  const { user, workbook } = openPane(FINAL);
  await user.click(await ready('Ghi các trang vào sổ…'));
  const dialog = within(await screen.findByRole('dialog', { name: 'Ghi vào sổ' }));
  expect(dialog.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'Trang “Tổng hợp”: thêm mới',
    'Trang “Kiểm tra”: thêm mới',
    'Trang “Báo cáo”: thêm mới',
  ]);
  expect(workbook.cells('Báo cáo')).toBeUndefined();
  await user.click(dialog.getByRole('button', { name: 'Ghi' }));
  expect(await screen.findByText(/Đã ghi trang “Tổng hợp”, “Kiểm tra”, “Báo cáo”/)).toBeVisible();
  expect([...(workbook.cells('Báo cáo')?.values() ?? [])]).toContain('1. Nhiệm vụ');
  await user.click(screen.getByRole('button', { name: 'Hoàn tác' }));
  await waitFor(() => expect(workbook.cells('Báo cáo')).toBeUndefined());
});

test('a write that fails is told in the dialog, and the workbook is as it was', async () => {
  const { user, workbook } = openPane(FINAL);
  await user.click(await ready('Ghi các trang vào sổ…'));
  const dialog = within(await screen.findByRole('dialog', { name: 'Ghi vào sổ' }));
  workbook.refuseNext('Trang tính đang khóa.');
  await user.click(dialog.getByRole('button', { name: 'Ghi' }));
  expect(await dialog.findByText('Trang tính đang khóa.')).toBeVisible();
  expect(workbook.cells('Báo cáo')).toBeUndefined();
  await user.click(dialog.getByRole('button', { name: 'Hủy' }));
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('nothing goes out while the figures are being computed again', async () => {
  const { user, workbook, services } = openPane(PARTS);
  const button = await ready('Sao chép bản nháp cho Word');
  act(() => workbook.edit('A', 1, 3, 900));
  expect(button).toHaveAttribute('aria-disabled', 'true');
  await user.click(button);
  expect(services.copy).not.toHaveBeenCalled();
  await waitFor(() => expect(button).not.toHaveAttribute('aria-disabled', 'true'));
  await user.click(button);
  expect(services.copy.mock.calls[0]?.[0].text).toContain('Đã giao 900 nhiệm vụ');
});
