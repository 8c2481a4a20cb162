/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import { openPane, PARTS, section } from './pane';

test('Tình hình says in a line each what is there and what isn’t, and leads to it', async () => {
  const { user, workbook } = openPane();
  const situation = await section('Tình hình');
  expect(situation.getByText(/Chưa chốt được/)).toBeVisible();
  expect(situation.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
    'Kỳ báo cáo tháng 4 năm 2022',
    'Đơn vị đã nộp 1/2',
    'Sở B',
    'Số còn thiếu 1',
    'Chỗ sai 1',
    'Cần xem lại 0',
  ]);
  await user.click(situation.getByRole('button', { name: /Kỳ báo cáo/ }));
  expect(workbook.selected).toBe("'Thông tin'!B2");
  await user.click(situation.getByRole('button', { name: 'Sở B' }));
  expect(workbook.selected).toBe("'Đơn vị'!A3");
  await user.click(situation.getByRole('button', { name: /Số còn thiếu/ }));
  const findings = await section('Kiểm tra');
  expect(findings.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual(['Số còn thiếu trong báo cáo 1']);
  expect(screen.getByRole('heading', { name: 'Kiểm tra' })).toHaveFocus();
});

test('Kiểm tra groups by cause, worst first, and leads to the cells', async () => {
  const { user, workbook } = openPane();
  const findings = await section('Kiểm tra');
  expect(findings.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
    'Quy tắc QT1 1',
    'Số còn thiếu trong báo cáo 1',
    'Đơn vị chưa nộp 1',
  ]);
  expect(findings.getByText('912')).toBeVisible();
  expect(findings.getByText('571')).toBeVisible();
  await user.click(findings.getByRole('button', { name: 'Chọn ô A!D3 trong sổ' }));
  expect(workbook.selected).toBe('A!D3');
  await user.click(findings.getByRole('button', { name: /Đơn vị chưa nộp/ }));
  expect(findings.getByRole('button', { name: /Đơn vị chưa nộp/ })).toHaveAttribute('aria-expanded', 'true');
});

test('the filter takes a level and words without marks', async () => {
  const { user } = openPane({
    ...PARTS,
    figures: {
      ...PARTS.figures,
      A: [
        ['GIAO', '', 'việc', 'abc'],
        ['HT', '', 'nhiệm vụ', -3],
        ['ZZ', '', '', 1],
      ],
    },
  });
  const findings = await section('Kiểm tra');
  const headings = (): (string | null)[] => findings.queryAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
  const all = headings().length;
  await user.click(findings.getByRole('button', { name: /^Cảnh báo/ }));
  expect(headings()).toEqual(['Đơn vị chưa nộp 1']);
  await user.click(findings.getByRole('button', { name: 'Bỏ lọc' }));
  expect(headings()).toHaveLength(all);
  await user.type(findings.getByRole('searchbox'), 'so b chua nop');
  expect(headings()).toEqual(['Đơn vị chưa nộp 1']);
  await user.clear(findings.getByRole('searchbox'));
  await user.type(findings.getByRole('searchbox'), 'không có điều này');
  expect(findings.getByText('Không có điều nào khớp với bộ lọc.')).toBeVisible();
});

test('cell text with HTML, scripts and 32.767 characters is text', async () => {
  const evil = `<img src=x onerror="window.hit=1"><script>window.hit=1</script>${'x'.repeat(32_600)}`;
  const { container } = openPane({
    ...PARTS,
    departments: [
      ['A', 'Sở A'],
      ['B', evil],
    ],
    lists: [['HOP', evil]],
    template: [...(PARTS.template ?? []), '{{ danh_sách.hop | nối: "; " }}'],
  });
  const paper = within(await screen.findByRole('group', { name: 'Báo cáo' }));
  expect(paper.getByText(evil, { exact: true })).toBeVisible();
  expect(container.querySelectorAll('img, script')).toHaveLength(0);
  expect(window).not.toHaveProperty('hit');
});

test('a cell that is gone is told in the pane', async () => {
  const { user, workbook } = openPane();
  const situation = await section('Tình hình');
  workbook.refuseNext('Ô này không còn nữa.');
  await user.click(situation.getByRole('button', { name: 'Sở B' }));
  expect(await screen.findByText('Ô này không còn nữa.')).toBeVisible();
});

test('English by the switch, the data’s own words left as they are', async () => {
  const { user } = openPane();
  await section('Tình hình');
  await user.click(screen.getByRole('button', { name: 'English' }));
  const checks = await section('Checks');
  expect(checks.getByText(/Quy tắc QT1 – Hoàn thành hết/)).toHaveAttribute('lang', 'vi');
  expect(screen.getByRole('button', { name: 'Copy a draft for Word' })).toBeVisible();
});
