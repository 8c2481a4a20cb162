/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import { chartBook } from '../chart/books';
import { openPane } from './pane';

test('charts of every shape are drawn with their figures in words, and the figures can be asked in the table below', async () => {
  openPane(chartBook());
  const report = within(await screen.findByRole('group', { name: 'Báo cáo' }));
  const names = report.getAllByRole('img').map((image) => image.getAttribute('aria-label')?.split(':')[0]);
  expect(names).toEqual(['Biểu đồ cột', 'Biểu đồ thanh ngang', 'Biểu đồ đường', 'Biểu đồ thanh ngang', 'Biểu đồ tròn', 'Biểu đồ cột']);
  expect(report.getAllByRole('img', { name: /Đang thực hiện 37,2%\.$/ })).toHaveLength(2);
  expect(report.getAllByRole('button', { name: '1.340' }).length).toBeGreaterThan(0);
});

test('bars are as long as their figures, below zero on the other side; holes are left out', async () => {
  openPane(chartBook({ template: [['biểu đồ', 'Hình', 'chỉ_tiêu: GIAO, XONG; theo: đơn vị']] }));
  const [chart] = within(await screen.findByRole('group', { name: 'Báo cáo' })).getAllByRole('img');
  const bars = [...(chart?.querySelectorAll('g > g > rect') ?? [])].map((bar) => Number(bar.getAttribute('width')));
  expect(bars).toHaveLength(6);
  expect((bars[2] ?? 0) / (bars[0] ?? 1)).toBeCloseTo(212 / 1088, 5);
});
