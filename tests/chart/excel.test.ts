/** Charts through the port into Excel: in the same messages as the cells, replaced by name, put back by undo. */
import { summarySheet } from '../../src/figures/summarySheet';
import type { WrittenSheet } from '../../src/model/writtenSheet';
import { createExcelWorkbook } from '../../src/workbook/excel/excelWorkbook';
import type { WorkbookPort } from '../../src/workbook/port';
import type { FakeBook } from '../support/officeHost/fakeBook';
import { fillBook } from '../support/officeHost/fillBook';
import { loadOffice } from '../support/officeHost/loadOffice';
import { NativeHost } from '../support/officeHost/nativeHost';
import { book, compile, type BookParts } from '../support/workbook';
import { chartBook } from './books';

const host = new NativeHost();
beforeAll(() => loadOffice(host));
afterEach(() => expect(host.missing.splice(0)).toEqual([]));

function open(): { fake: FakeBook; port: WorkbookPort } {
  const fake = host.reset();
  fillBook(fake, book(chartBook()));
  return { fake, port: createExcelWorkbook() };
}

function sheetOf(parts: BookParts = {}): WrittenSheet {
  const { figures, departments, period, document } = compile(chartBook(parts));
  return summarySheet(figures, departments, period, document);
}
const FEWER: BookParts = { template: [['biểu đồ', 'Chỉ một hình', 'chỉ_tiêu: GIAO, XONG; theo: kỳ']] };

const drawn = (fake: FakeBook): string[] => (fake.sheet('Tổng hợp')?.charts ?? []).map(({ name, type }) => `${type} ${name}`);

test('six charts in the messages that write the cells: one looks, one writes', async () => {
  const { fake, port } = open();
  await port.read();
  const before = host.messages.length;
  await port.write({ sheets: [sheetOf()] });
  expect(host.messages.length - before).toBe(2);
  expect(drawn(fake)).toEqual([
    'ColumnClustered Chốt Số – biểu đồ 1, B9:D12',
    'BarClustered Chốt Số – biểu đồ 2, B26:D29',
    'LineMarkers Chốt Số – biểu đồ 3, B43:D47',
    'BarClustered Chốt Số – biểu đồ 4, B60:C62',
    'Pie Chốt Số – biểu đồ 5, B77:C79',
    'ColumnClustered Chốt Số – biểu đồ 6, B94:C95',
  ]);
  const [columns, , , , pie, money] = fake.sheet('Tổng hợp')?.charts ?? [];
  expect(columns?.settings).toMatchObject({
    'Title.Text': 'Kết quả xử lý (đơn vị tính: nhiệm vụ)',
    'Series.0.Format.Fill.Color': '#1B3A5C',
    'Axes.ValueAxis.Visible': false,
    'Axes.ValueAxis.Minimum': 0,
    'DataLabels.NumberFormat': '#,##0',
  });
  expect(pie?.settings).toMatchObject({ 'Series.0.Points.1.Format.Fill.Color': '#3F86B8', 'DataLabels.ShowCategoryName': true });
  expect(money?.settings).not.toHaveProperty(['Axes.ValueAxis.Minimum']);
});

test('the next writing replaces ours and leaves a user’s chart alone', async () => {
  const { fake, port } = open();
  await port.write({ sheets: [sheetOf()] });
  const sheet = fake.sheet('Tổng hợp');
  sheet?.charts.push({ name: 'Chart 9', type: 'Pie', range: { top: 0, left: 0, bottom: 1, right: 1 }, settings: {} });
  await port.write({ sheets: [sheetOf(FEWER)] });
  expect(drawn(fake)).toEqual(['Pie Chart 9', 'LineMarkers Chốt Số – biểu đồ 1, B9:D13']);
});

test('undo brings the former charts back with their titles, and takes a new sheet away with all of them', async () => {
  const { fake, port } = open();
  const blank = fake.dump();
  const made = await port.write({ sheets: [sheetOf()] });
  const former = fake.dump();
  const replaced = await port.write({ sheets: [sheetOf(FEWER)] });
  if (replaced.kind === 'written') await replaced.undo();
  expect(fake.dump()).toEqual(former);
  if (made.kind === 'written') await made.undo();
  expect(fake.dump()).toEqual(blank);
});

test('pages end between charts, also when the sheet is written again, and where no printer is, charts are drawn all the same', async () => {
  const { fake, port } = open();
  const breaks = (): unknown => fake.sheet('Tổng hợp')?.settings['breaks'];
  await port.write({ sheets: [sheetOf()] });
  expect(breaks()).toEqual(['A42', 'A76']);
  await port.write({ sheets: [sheetOf(FEWER)] });
  expect(breaks()).toEqual([]);
  fake.hasPrinter = false;
  await port.write({ sheets: [sheetOf()] });
  expect([drawn(fake).length, breaks()]).toEqual([6, []]);
});

test('charts that share their bars share the ends of the axis', async () => {
  const departments = Array.from({ length: 60 }, (_, at) => [`D${at}`, `Sở ${at}`]);
  const parts = chartBook({
    departments,
    figures: Object.fromEntries(departments.map(([code = ''], at) => [code, [['GIAO', null, null, at]]])),
    template: [['biểu đồ', 'Theo đơn vị', 'chỉ_tiêu: GIAO; theo: đơn vị']],
  });
  const { fake, port } = open();
  await port.write({ sheets: [sheetOf(parts)] });
  const ends = fake
    .sheet('Tổng hợp')
    ?.charts.map(({ settings }) => [settings['Title.Text'], settings['Axes.ValueAxis.Minimum'], settings['Axes.ValueAxis.Maximum']]);
  expect(ends).toEqual([1, 2].map((part) => [`Theo đơn vị (đơn vị tính: nhiệm vụ) (${part}/2)`, 0, expect.closeTo(64.9, 6)]));
});
