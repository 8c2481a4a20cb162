/** @jest-environment jsdom */
import { act, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { unzipSync } from 'fflate';
import { LANGUAGES, STRINGS } from '../../src/taskpane/strings/language';
import { COLLECT_STRINGS } from '../../src/taskpane/strings/collect';
import { PARTS as FIGURES } from '../collect/support';
import { book } from '../support/workbook';
import { cell, openPane, PARTS, section, type OpenPane } from './pane';

const words = COLLECT_STRINGS.vi;
const parts = { ...FIGURES, template: ['Thu {{ THU }}.'], rules: PARTS.rules ? [] : [] };

async function openView(more: Parameters<typeof openPane>[0] = parts, props: Parameters<typeof openPane>[1] = {}): Promise<OpenPane> {
  const pane = openPane(more, props);
  await screen.findByText(/Chưa chốt được|Not ready|Chốt được|Ready/);
  await pane.user.click(screen.getByRole('button', { name: STRINGS[props.language ?? 'vi'].views.collect }));
  await screen.findByRole('region', { name: COLLECT_STRINGS[props.language ?? 'vi'].board });
  return pane;
}

/** jsdom’s files don’t hand over their bytes. */
function csv(name: string, ...lines: readonly string[]): File {
  const bytes = Buffer.from(lines.join('\n'));
  const file = new File([bytes], name, { lastModified: new Date(2022, 3, 19).getTime() });
  return Object.assign(file, { arrayBuffer: () => Promise.resolve(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)) });
}

const choose = async ({ user }: OpenPane, ...files: readonly File[]): Promise<void> => {
  await user.upload(screen.getByLabelText(words.choose, { selector: 'input' }), [...files]);
  await screen.findByText(/Đã đọc/);
};
const writeButton = (name: string | RegExp): Promise<HTMLElement> =>
  waitFor(() => {
    const button = screen.getByRole('button', { name });
    expect(button).not.toHaveAttribute('aria-disabled', 'true');
    return button;
  });
const question = (part: RegExp): HTMLElement => screen.getByRole('combobox', { name: part });

test('the board says who has sent what, leads to the cell, and follows the workbook', async () => {
  const { user, workbook } = await openView();
  const board = await section(words.board);
  const line = (name: string): HTMLElement => board.getByRole('button', { name }).closest('li') as HTMLElement;
  expect(line('Sở Tài chính')).toHaveTextContent(/trễ.*0\/3.*hạn 20\/4\/2022/);
  expect(line('Sở Y tế')).toHaveTextContent(/chưa nộp.*0\/2/);
  await user.click(board.getByRole('button', { name: 'Sở Tài chính' }));
  expect(workbook.selected).toBe('STC!D2');
  act(() => workbook.edit('STC', 1, 3, 900));
  await waitFor(() => expect(line('Sở Tài chính')).toHaveTextContent(/thiếu \(2\).*1\/3/));
  expect(board.getByRole('img', { name: '1 trên 3 số đã có' })).toBeInTheDocument();
  await user.click(board.getByRole('button', { name: 'Chọn ô STC!D3 trong sổ' }));
  expect(workbook.selected).toBe('STC!D3');
});

test('the list of who is late is copied; the states go into DonVi and come back out', async () => {
  const { user, workbook, services } = await openView();
  const board = await section(words.board);
  await user.click(board.getByRole('button', { name: words.lateList }));
  await user.click(board.getByRole('button', { name: words.copyLate }));
  expect(services.copy).toHaveBeenCalledWith({
    text: expect.stringContaining('- Sở Tài chính (Bà Hà): chưa gửi số liệu, hạn 20/4/2022, đã quá hạn') as string,
  });
  await user.click(board.getByRole('button', { name: words.writeBoard }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Ghi' }));
  await waitFor(() => expect(cell(workbook, 'Đơn vị', 'F2')).toBe('trễ'));
  await user.click(await screen.findByRole('button', { name: 'Hoàn tác' }));
  await waitFor(() => expect(cell(workbook, 'Đơn vị', 'F2')).toBeNull());
  await user.click(board.getByRole('button', { name: words.lockOf('Sở Y tế') }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Ghi' }));
  await board.findByRole('button', { name: words.unlockOf('Sở Y tế') });
});

test('files become a preview, nothing is written before the word, one write and one undo', async () => {
  const pane = await openView();
  const { user, workbook } = pane;
  const before = await workbook.read();
  await choose(pane, csv('STC.csv', 'Mã;Kỳ này', 'THU;900', 'HO_SO;"1.234"', 'LA;5'), csv('SYT.csv', 'Chỉ tiêu;Kỳ này', 'Ca bệnh;7'), csv('rỗng.xlsx', ''));
  expect(await workbook.read()).toEqual(before);
  expect(screen.getByRole('button', { name: 'Chọn ô STC!D2 trong sổ' })).toBeVisible();
  await user.selectOptions(question(/“1.234”/), '1.234 (dấu chấm ngăn hàng nghìn)');
  await user.click(await writeButton(words.writeImport(9)));
  await waitFor(() => expect(cell(workbook, 'STC', 'D4')).toBe(1234));
  expect([cell(workbook, 'STC', 'D2'), cell(workbook, 'SYT', 'D2'), cell(workbook, 'Đơn vị', 'E2')]).toEqual([
    900,
    7,
    { date: { year: 2022, month: 4, day: 19 } },
  ]);
  expect([cell(workbook, 'Nhật ký', 'A2'), cell(workbook, 'Nhật ký', 'B2'), cell(workbook, 'Nhật ký', 'D2')]).toEqual([
    '28/4/2022 09:30',
    'STC.csv',
    'ghi 2 ô; 1 điều phải xem: chỉ tiêu lạ; chưa ghi: 5 (CSV!B4)',
  ]);
  expect(cell(workbook, 'Ghép mã', 'B2')).toBe('Ca bệnh');
  await screen.findByText(/Câu nào còn lại có thể trả lời tiếp/);
  await user.click(screen.getByRole('button', { name: 'Hoàn tác' }));
  await waitFor(async () => expect(await workbook.read()).toEqual(before));
});

test('a row that a department’s table lacks is offered, written with the rest, and undone with it', async () => {
  const pane = await openView();
  const { user, workbook } = pane;
  const before = await workbook.read();
  const last = before.tables.find(({ name }) => name === 'SL_STC')?.rows.length ?? 0;
  await choose(pane, csv('STC.csv', 'Mã;Kỳ này', 'THU;900', 'CA;7'));
  await user.selectOptions(question(/không có dòng cho mã CA/), 'Thêm dòng CA vào bảng SL_STC');
  await screen.findByRole('button', { name: `Chọn ô STC!D${last + 2} trong sổ` });
  await user.click(await writeButton(/^Ghi \d+ ô vào sổ/));
  await waitFor(async () =>
    expect(
      (await workbook.read()).tables
        .find(({ name }) => name === 'SL_STC')
        ?.rows.at(-1)
        ?.slice(0, 4),
    ).toEqual(['CA', 'Ca bệnh', 'ca', 7]),
  );
  await user.click(await screen.findByRole('button', { name: 'Hoàn tác' }));
  await waitFor(async () => expect(await workbook.read()).toEqual(before));
});

test('a table that a department lacks is offered, written with its figures, and undone with them', async () => {
  const pane = await openView();
  const { user, workbook } = pane;
  const before = await workbook.read();
  await choose(pane, csv('SXD.csv', 'Mã;Kỳ này;Ghi chú', 'HO_SO;12;ước'));
  await user.selectOptions(question(/sổ chưa có bảng SL_SXD cho Sở Xây dựng/), 'Thêm trang mới có bảng SL_SXD, gồm các chỉ tiêu đơn vị gửi');
  await screen.findByRole('button', { name: 'Chọn ô SXD!D2 trong sổ' });
  await user.click(await writeButton(/^Ghi \d+ ô vào sổ/));
  await waitFor(async () =>
    expect((await workbook.read()).tables.find(({ name }) => name === 'SL_SXD')).toMatchObject({
      sheet: 'SXD',
      rows: [['HO_SO', 'Hồ sơ giải quyết', 'hồ sơ', 12, null, null, null, null, 'ước']],
    }),
  );
  await user.click(await screen.findByRole('button', { name: 'Hoàn tác' }));
  await waitFor(async () => expect(await workbook.read()).toEqual(before));
});

test('no room for such a row: the cell is named, nothing is written', async () => {
  const pane = await openView();
  const { user, workbook } = pane;
  const last = (await workbook.read()).tables.find(({ name }) => name === 'SL_STC')?.rows.length ?? 0;
  act(() => workbook.edit('STC', last + 1, 0, 'ghi chú của tôi'));
  await choose(pane, csv('STC.csv', 'Mã;Kỳ này', 'THU;900', 'CA;7'));
  await user.selectOptions(question(/không có dòng cho mã CA/), 'Thêm dòng CA vào bảng SL_STC');
  await screen.findByRole('button', { name: `Chọn ô STC!D${last + 2} trong sổ` });
  await user.click(await writeButton(/^Ghi \d+ ô vào sổ/));
  await screen.findByText(STRINGS.vi.noRoom);
  expect(screen.getByRole('button', { name: `Chọn ô STC!A${last + 2} trong sổ` })).toBeVisible();
  expect(cell(workbook, 'STC', 'D2')).toBeNull();
});

test('somebody changes a cell under the preview: nothing is written, the cell becomes a question', async () => {
  const pane = await openView();
  const { user, workbook } = pane;
  await choose(pane, csv('STC.csv', 'Mã;Kỳ này', 'THU;900'));
  const button = await writeButton(/^Ghi \d+ ô vào sổ/);
  const write = workbook.write.bind(workbook);
  jest.spyOn(workbook, 'write').mockImplementationOnce((change) => {
    workbook.edit('STC', 1, 3, 901);
    return write(change);
  });
  await user.click(button);
  await screen.findByText(words.conflicts);
  await user.selectOptions(await screen.findByRole('combobox', { name: /ô STC!D2 đã có 901, tệp gửi 900/ }), 'Ghi 900 thay cho 901');
  await user.click(await writeButton(/^Ghi \d+ ô vào sổ/));
  await waitFor(() => expect(cell(workbook, 'STC', 'D2')).toBe(900));
});

test('a formula of the workbook is found at the write, named, and left out', async () => {
  const pane = await openView();
  const { user, workbook } = pane;
  workbook.formulas.add('STC!D2');
  await choose(pane, csv('STC.csv', 'Mã;Kỳ này', 'THU;900', 'TANG;1'));
  await user.click(await writeButton(/^Ghi \d+ ô vào sổ/));
  await screen.findByText(words.formulas);
  await user.click(await writeButton(/^Ghi \d+ ô vào sổ/));
  await waitFor(() => expect([cell(workbook, 'STC', 'D2'), cell(workbook, 'STC', 'D3')]).toEqual([null, 1]));
  expect(cell(workbook, 'Nhật ký', 'D2')).toContain('ô là công thức; chưa ghi: 900 (CSV!B2)');
});

test('a write that fails says why, and the preview stays', async () => {
  const pane = await openView();
  const { user, workbook } = pane;
  await choose(pane, csv('STC.csv', 'Mã;Kỳ này', 'THU;900'));
  const button = await writeButton(/^Ghi \d+ ô vào sổ/);
  workbook.refuseNext('Trang “STC” đang được bảo vệ.');
  await user.click(button);
  await screen.findByText('Trang “STC” đang được bảo vệ.');
  await user.click(await writeButton(/^Ghi \d+ ô vào sổ/));
  await waitFor(() => expect(cell(workbook, 'STC', 'D2')).toBe(900));
  expect(screen.queryByText('Trang “STC” đang được bảo vệ.')).not.toBeInTheDocument();
});

test('one answer for all of a kind; files can be dropped again', async () => {
  const pane = await openView();
  const { user } = pane;
  await choose(pane, csv('STC.csv', 'Mã;Kỳ này', 'THU;"1.234"', 'HO_SO;"2.345"'));
  await user.selectOptions(question(/“1.234”/), 'Để ngoài, không ghi');
  expect(question(/“1.234”/)).toHaveFocus();
  await screen.findByRole('button', { name: words.sameForAll(1) });
  await user.click(screen.getByRole('button', { name: words.sameForAll(1) }));
  await screen.findByRole('button', { name: `${words.questions} 0` });
  await user.click(screen.getByRole('button', { name: words.forget }));
  expect(screen.queryByText(/Đã đọc/)).not.toBeInTheDocument();
});

test('an import with the keyboard alone', async () => {
  const pane = await openView();
  const { user, workbook } = pane;
  const button = screen.getByRole('button', { name: words.choose });
  const opened = jest.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(() => undefined);
  const tabTo = async (name: string | RegExp, role = 'button'): Promise<void> => {
    const target = screen.getByRole(role, { name });
    for (let at = 0; at < 200 && document.activeElement !== target; at += 1) await user.tab();
    expect(target).toHaveFocus();
  };
  await tabTo(words.choose);
  await user.keyboard('{Enter}');
  expect(opened).toHaveBeenCalledTimes(1);
  opened.mockRestore();
  expect(button).toHaveFocus();
  await choose(pane, csv('STC.csv', 'Mã;Kỳ này', 'THU;900', 'HO_SO;"1.234"'));
  await tabTo(/“1.234”/, 'combobox');
  await user.selectOptions(question(/“1.234”/), 'vi');
  const written = await writeButton(/^Ghi \d+ ô vào sổ/);
  document.body.focus();
  await tabTo(/^Ghi \d+ ô vào sổ/);
  expect(written).toHaveFocus();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(cell(workbook, 'STC', 'D4')).toBe(1234));
});

test('all forms in one .zip', async () => {
  const { user, services } = await openView();
  await user.click(screen.getByRole('button', { name: words.saveForms }));
  await waitFor(() => expect(services.save).toHaveBeenCalled());
  const [file] = services.save.mock.calls[0] ?? [];
  expect(file).toMatchObject({ name: 'Bieu-04-2022.zip', type: 'application/zip' });
  expect(Object.keys(unzipSync(file?.bytes ?? new Uint8Array()))).toEqual(['STC_04-2022.xlsx', 'SYT_04-2022.xlsx', 'SXD_04-2022.xlsx']);
});

test('a period is closed once; a second time asks, keeps the first, and the two are compared', async () => {
  const { user, workbook } = await openView({ ...parts, figures: { ...parts.figures, SYT: [['CA', 'Ca bệnh', 'ca', 7]] } });
  await user.click(screen.getByRole('button', { name: words.history }));
  await screen.findByText(words.notClosed('04/2022'));
  const close = async (title: string): Promise<void> => {
    await user.click(await writeButton(words.close));
    const dialog = await screen.findByRole('dialog', { name: title });
    await user.click(within(dialog).getByRole('button', { name: 'Ghi' }));
  };
  await close(words.closeTitle('04/2022', 1));
  await screen.findByText(words.closed('04/2022', 1, '28/4/2022 09:30'));
  act(() => workbook.edit('SYT', 1, 3, 8));
  await waitFor(() => expect(screen.queryByText(words.stale)).not.toBeInTheDocument());
  await close(words.closeTitle('04/2022', 2));
  await screen.findByText(words.closed('04/2022', 2, '28/4/2022 09:30'));
  await user.click(screen.getByRole('button', { name: words.compare }));
  await user.selectOptions(screen.getByRole('combobox', { name: words.compareFrom }), words.edition('04/2022', 1, '28/4/2022 09:30'));
  await user.selectOptions(screen.getByRole('combobox', { name: words.compareTo }), words.edition('04/2022', 2, '28/4/2022 09:30'));
  expect(await screen.findByText(/7 →/)).toHaveTextContent('7 → 8');
});

test('LichSu under another name is told of; no second history begins', async () => {
  const whole = book({ ...parts, figures: { ...parts.figures, SYT: [['CA', 'Ca bệnh', 'ca', 7]] } });
  const tables = whole.tables.map((table) => (table.name === 'LichSu' ? { ...table, name: 'Bang17' } : table));
  const { user, workbook } = await openView({ ...whole, tables });
  await user.click(screen.getByRole('button', { name: words.history }));
  await user.click(await writeButton(words.close));
  expect(await screen.findByText(/bảng Bang17 \(trang “Lịch sử”\) trông như LichSu; đổi tên bảng đó lại thành LichSu rồi chốt lại/)).toBeVisible();
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  expect((await workbook.read()).sheets).toEqual(whole.sheets);
});

test('the next period in one write that can be undone', async () => {
  const { user, workbook } = await openView({ ...parts, figures: { ...parts.figures, SYT: [['CA', 'Ca bệnh', 'ca', 7]] } });
  const before = await workbook.read();
  await user.click(screen.getByRole('button', { name: words.roll }));
  expect(screen.getByText(/chưa có trong bảng LichSu/)).toBeVisible();
  workbook.formulas.add('STC!G2');
  await user.selectOptions(screen.getByRole('combobox', { name: words.rollTo }), '05/2022');
  await user.click(await writeButton(words.rollWrite('05/2022')));
  await waitFor(() => expect(cell(workbook, 'Thông tin', 'B2')).toBe('05/2022'));
  expect([cell(workbook, 'SYT', 'D2'), cell(workbook, 'SYT', 'G2'), cell(workbook, 'Nhật ký', 'D2')]).toEqual([
    null,
    7,
    expect.stringContaining('Chuyển kỳ 04/2022 sang 05/2022'),
  ]);
  await user.click(await screen.findByRole('button', { name: 'Hoàn tác' }));
  await waitFor(async () => expect(await workbook.read()).toEqual(before));
});

test('a workbook that can’t be read for collecting says why', async () => {
  const { user } = openPane({ ...parts, info: [['Kỳ báo cáo', 'mai']] });
  await user.click(await screen.findByRole('button', { name: STRINGS.vi.views.collect }));
  expect(await screen.findByText(words.unreadable)).toBeVisible();
});

/** jsdom paints nothing, so contrast is looked at in the browser; regions are whole pages' business. */
async function violations(): Promise<string[]> {
  const { violations: found } = await act(() =>
    axe.run(document.body, { resultTypes: ['violations'], rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } }),
  );
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

test.each(LANGUAGES.flatMap((language) => (['light', 'dark'] as const).map((theme) => [language, theme] as const)))(
  'no violations, %s, %s',
  async (language, theme) => {
    const own = COLLECT_STRINGS[language];
    const { user } = await openView(parts, { language, theme });
    expect(await violations()).toEqual([]);
    await user.click(screen.getByRole('button', { name: own.lateList }));
    await user.upload(screen.getByLabelText(own.choose, { selector: 'input' }), [
      csv('STC.csv', 'Mã;Kỳ này;Lạ', 'THU;900;3', 'HO_SO;"1.234";4', 'LA;5;6'),
      csv('SYT.csv', 'Chỉ tiêu;Kỳ này', 'Ca bệnh;7'),
    ]);
    await screen.findByRole('button', { name: own.forget });
    for (const name of [own.matches, own.left, own.notes, own.history, own.roll])
      await user.click(await screen.findByRole('button', { name: new RegExp(`^${name}`) }));
    await user.click(screen.getByRole('button', { name: own.compare }));
    expect(await violations()).toEqual([]);
  },
);
