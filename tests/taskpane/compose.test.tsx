/** @jest-environment jsdom */
import { act, fireEvent, screen, waitFor, within, type BoundFunctions, type queries } from '@testing-library/react';
import { cell, openPane, PARTS } from './pane';

const paper = async (): Promise<BoundFunctions<typeof queries>> => within(await screen.findByRole('group', { name: 'Báo cáo' }));

test('the report stands as it will look, footnotes and tables too', async () => {
  openPane();
  const report = await paper();
  expect(report.getByText('BẢN NHÁP – CHƯA CHỐT SỐ')).toBeVisible();
  expect(report.getByRole('heading', { name: '1. Nhiệm vụ' })).toBeVisible();
  expect(report.getByText(/Trên đây là báo cáo/)).toHaveTextContent('Trên đây là báo cáo./.');
  expect(within(report.getByRole('group', { name: 'Chú thích' })).getByText(/Theo hệ thống/)).toHaveTextContent('[1] Theo hệ thống, 912 việc.');
  expect(report.getAllByRole('table')[0]).toHaveTextContent('Nhiệm vụ hoàn thành');
  expect(report.getByRole('button', { name: /chưa có số: THU/ })).toBeVisible();
});

test('a figure shows its cells and formula on focus, and keeps them on Enter, which leads into the card and Escape back', async () => {
  const { user, workbook } = openPane();
  const share = (await paper()).getByRole('button', { name: '62,6%' });
  act(() => share.focus());
  const card = await screen.findByRole('dialog', { name: /Số:/ });
  expect(card).toHaveTextContent('HT / GIAO × 100 = 62,6%');
  await user.keyboard('{Enter}');
  expect(within(card).getByRole('button', { name: 'Đóng' })).toHaveFocus();
  await user.click(within(card).getByRole('button', { name: 'Chọn ô A!D3 trong sổ' }));
  expect(workbook.selected).toBe('A!D3');
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(share).toHaveFocus();
});

test('Tab leads through the card and on from its figure', async () => {
  const { user } = openPane();
  const share = (await paper()).getByRole('button', { name: '62,6%' });
  act(() => share.focus());
  await user.keyboard('{Enter}');
  await user.keyboard('{Shift>}{Tab}{/Shift}');
  expect(share).toHaveFocus();
  await user.keyboard('{Enter}{Tab}{Tab}{Tab}');
  expect(screen.getByRole('link', { name: '[1]' })).toHaveFocus();
});

test('hover shows a figure for as long as the pointer stays, and the missing one names who owes it', async () => {
  const { user } = openPane();
  const gap = (await paper()).getByRole('button', { name: /chưa có số: THU/ });
  await user.hover(gap);
  const card = await screen.findByRole('dialog');
  expect(card).toHaveTextContent('Còn thiếuSở B');
  expect(within(card).getByRole('button', { name: 'Chọn ô B!D2 trong sổ' })).toBeVisible();
  await user.unhover(gap);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('selecting a cell in the sheet marks the figures that use it', async () => {
  const { workbook, container, user } = openPane();
  await paper();
  await act(() => workbook.select('A!D3'));
  expect(await screen.findByText(/Ô A!D3 đang chọn có mặt ở 3 số/)).toBeVisible();
  expect(Array.from(container.querySelectorAll('[data-marked]')).map(({ textContent }) => textContent)).toEqual(['571', '62,6%', '571']);
  await user.click(screen.getByRole('button', { name: 'Xem' }));
  expect(container.querySelector('[data-marked]')).toHaveFocus();
});

const edit = async (user: ReturnType<typeof openPane>['user'], row: number): Promise<HTMLTextAreaElement> => {
  await user.click((await paper()).getByRole('button', { name: `Sửa câu chữ (ô Mẫu!C${row})` }));
  return screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Câu chữ trong mẫu' });
};

test('a paragraph is edited in place: result at once, one cell written, undone from the pane', async () => {
  const { user, workbook } = openPane();
  const area = await edit(user, 3);
  expect(area).toHaveFocus();
  fireEvent.change(area, { target: { value: 'Xong {{ HT }} trên {{ GIAO }} việc[^a].' } });
  const result = screen.getByRole('region', { name: 'Kết quả' });
  await waitFor(() => expect(result).toHaveTextContent('Xong 571 trên 912 việc[1].'));
  expect(cell(workbook, 'Mẫu', 'C3')).toContain('Đã giao');
  await user.click(screen.getByRole('button', { name: 'Ghi vào ô Mẫu!C3' }));
  expect(await screen.findByText('Đã ghi ô Mẫu!C3.')).toBeVisible();
  expect(cell(workbook, 'Mẫu', 'C3')).toBe('Xong {{ HT }} trên {{ GIAO }} việc[^a].');
  expect(await (await paper()).findByText(/trên/)).toHaveTextContent('Xong 571 trên 912 việc[1].');
  await user.click(screen.getByRole('button', { name: 'Hoàn tác' }));
  expect(await screen.findByText(/Đã hoàn tác/)).toBeVisible();
  expect(cell(workbook, 'Mẫu', 'C3')).toContain('Đã giao');
});

test('a footnote is edited in its own row', async () => {
  const { user } = openPane();
  const area = await edit(user, 5);
  fireEvent.change(area, { target: { value: 'Nguồn khác: {{ HT }}.' } });
  await waitFor(() => expect(screen.getByRole('region', { name: 'Kết quả' })).toHaveTextContent('Nguồn khác: 571.'));
});

test('an error says what and where, leads there, and can’t be written', async () => {
  const { user } = openPane();
  const area = await edit(user, 3);
  fireEvent.change(area, { target: { value: 'Một\nhai {{ GIAOO }}' } });
  expect(await screen.findByText(/không có tên “GIAOO”. Có phải “GIAO”\?/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Ghi vào ô Mẫu!C3' })).toHaveAttribute('aria-disabled', 'true');
  await user.click(screen.getByRole('button', { name: 'Đến chỗ sai' }));
  await waitFor(() => expect(area).toHaveFocus());
  expect(area.value.slice(area.selectionStart, area.selectionEnd)).toBe('GIAOO');
});

test('the picker finds a figure by name, not by code, and writes it at the caret', async () => {
  const { user } = openPane();
  const area = await edit(user, 3);
  fireEvent.change(area, { target: { value: 'Xong  việc[^a].' } });
  area.setSelectionRange(5, 5);
  await user.type(screen.getByRole('searchbox', { name: 'Chèn số' }), 'hoan thanh');
  await user.click(await screen.findByRole('button', { name: /Nhiệm vụ hoàn thành 571 nhiệm vụ/ }));
  expect(area).toHaveValue('Xong {{ HT }} việc[^a].');
  await user.type(screen.getByRole('searchbox', { name: 'Chèn số' }), 'ngan sach');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Viết thành' }), 'changeYear');
  await user.click(await screen.findByRole('button', { name: /Thu ngân sách/ }));
  expect(area.value).toContain('{{ THU | so_với: THU.cùng_kỳ }}');
});

test('somebody else’s change stops the write; the clerk chooses', async () => {
  const { user, workbook } = openPane();
  const area = await edit(user, 3);
  fireEvent.change(area, { target: { value: 'Của tôi {{ GIAO }}[^a].' } });
  act(() => workbook.edit('Mẫu', 2, 2, 'Của người khác {{ GIAO }}[^a].'));
  await user.click(screen.getByRole('button', { name: 'Ghi vào ô Mẫu!C3' }));
  expect(await screen.findByText(/Ô Mẫu!C3 vừa có người sửa/)).toHaveTextContent('“Của người khác {{ GIAO }}[^a].”');
  expect(cell(workbook, 'Mẫu', 'C3')).toBe('Của người khác {{ GIAO }}[^a].');
  await user.click(screen.getByRole('button', { name: 'Ghi bản của tôi' }));
  await waitFor(() => expect(cell(workbook, 'Mẫu', 'C3')).toBe('Của tôi {{ GIAO }}[^a].'));
});

test('a template that doesn’t compile is mended in the pane', async () => {
  const { user, workbook } = openPane({ ...PARTS, template: ['Có {{ GIAOO }} việc.'] });
  const area = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Câu chữ trong mẫu' });
  expect(screen.getByText('Mẫu báo cáo có chỗ sai')).toBeVisible();
  fireEvent.change(area, { target: { value: 'Có {{ GIAO }} việc.' } });
  const save = screen.getByRole('button', { name: 'Ghi vào ô Mẫu!C2' });
  await waitFor(() => expect(save).not.toHaveAttribute('aria-disabled', 'true'));
  await user.click(save);
  expect(await (await paper()).findByText(/Có/)).toHaveTextContent('Có 912 việc.');
  expect(cell(workbook, 'Mẫu', 'C2')).toBe('Có {{ GIAO }} việc.');
});

test('what is being typed outlives a change that leaves its paragraph out', async () => {
  const parts = { ...PARTS, template: [...(PARTS.template ?? []), ['đoạn', null, 'Có {{ HT }} việc xong.', 'HT > 0']] };
  const { user, workbook } = openPane(parts);
  const area = await edit(user, 9);
  fireEvent.change(area, { target: { value: 'Đã xong {{ HT }} việc.' } });
  act(() => workbook.edit('A', 2, 3, 0));
  expect(await screen.findByText('Đoạn này không in ra vì điều kiện của nó chưa đúng.')).toBeVisible();
  expect(screen.getByRole('textbox', { name: 'Câu chữ trong mẫu' })).toHaveValue('Đã xong {{ HT }} việc.');
  expect(screen.getByText('HT > 0')).toBeVisible();
});

test('an open card follows its figure', async () => {
  const { user, workbook } = openPane();
  await user.click((await paper()).getAllByRole('button', { name: '912' })[0] as HTMLElement);
  expect(await screen.findByRole('dialog')).toHaveTextContent('GIAO = 912');
  act(() => workbook.edit('A', 1, 3, 900));
  await waitFor(() => expect(screen.getByRole('dialog')).toHaveTextContent('GIAO = 900'));
});
