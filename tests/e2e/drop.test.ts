/** Files dropped on the pane's zones, with the browser's own DataTransfer. */
import type { Page } from 'playwright-core';
import { compileReport } from '../../src/pipeline';
import { renderDocx } from '../../src/renderers/docx/docx';
import { describeInBrowser } from './browser';
import { ExcelPane, PANE, SAMPLE } from './excelPane';

interface Dropped {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

const text = (name: string, content: string): Dropped => ({ name, type: 'text/plain', bytes: new TextEncoder().encode(content) });

describeInBrowser(PANE, 'files dropped on the pane', () => {
  let excel: ExcelPane;
  let page: Page;

  beforeAll(async () => {
    excel = await ExcelPane.start();
    page = await excel.open();
    await page.getByText('Chốt được.').waitFor();
  }, 120_000);
  afterAll(() => excel.stop());

  /** Over the zone around `inside`, and let go there. */
  async function drop(inside: string, files: readonly Dropped[]): Promise<void> {
    const transfer = await page.evaluateHandle(
      (given) => {
        const data = new DataTransfer();
        for (const { name, type, bytes } of given) data.items.add(new File([new Uint8Array(bytes)], name, { type }));
        return data;
      },
      files.map((file) => ({ ...file, bytes: [...file.bytes] })),
    );
    const zone = page.locator(inside).first();
    for (const kind of ['dragenter', 'dragover', 'drop']) await zone.dispatchEvent(kind, { dataTransfer: transfer });
  }
  const view = (name: string): Promise<void> => page.getByRole('navigation', { name: 'Các việc' }).getByRole('button', { name }).click();

  test('departments’ files are read and planned', async () => {
    await view('Thu số liệu');
    await page.getByRole('button', { name: 'Chọn tệp…' }).waitFor();
    const sent = ['Đơn vị:;Văn phòng UBND tỉnh', 'Kỳ báo cáo:;04/2022', 'Mã;Chỉ tiêu;Đơn vị tính;Kỳ này', 'VB_DEN;Văn bản đến;văn bản;4321'].join('\n');
    await drop('p:has-text("Kéo các tệp")', [text('VP.csv', sent), text('la.csv', 'không có gì')]);
    await page.getByText('Đã đọc 2 tệp', { exact: false }).waitFor();
    await page.getByText('4321').first().waitFor();
  }, 60_000);

  test('a draft is checked', async () => {
    await view('Soát bản thảo');
    await page.locator('textarea').first().waitFor();
    await drop('textarea', [text('bao-cao.txt', 'Tổng số nhiệm vụ giao là 912, đã hoàn thành 571 nhiệm vụ, đạt 56,7%.')]);
    await page.getByText('62,6', { exact: false }).locator('visible=true').first().waitFor();
  }, 60_000);

  test('a report for Word is compared with the workbook; two at once are refused', async () => {
    await view('Word');
    const zone = 'main div:not([hidden]) > div:has(> input[accept*="docx"])';
    await page.locator(zone).first().waitFor();
    const docx: Dropped = {
      name: 'bao-cao.docx',
      type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      bytes: renderDocx(compileReport(SAMPLE).document),
    };
    await drop(`${zone} >> visible=true`, [docx, docx]);
    await page.getByText('một tệp', { exact: false }).first().waitFor();
    await drop(`${zone} >> visible=true`, [docx]);
    await page.getByText('bao-cao.docx', { exact: false }).first().waitFor();
    expect(excel.troubles).toEqual([]);
  }, 60_000);
});
