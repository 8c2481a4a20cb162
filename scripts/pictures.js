/** `npm run pictures`: a clerk's month in pictures, taken from the real workbench, so that the guide never shows what isn't there. */
const { execFileSync } = require('node:child_process');
const { mkdtempSync, mkdirSync, readdirSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');
const ExcelJS = require('exceljs');
const { chromium } = require('playwright-core');
const { findChromium } = require('./ensureChromium');
const { serve } = require('./serve');

const SAMPLE = 'assets/samples/876-BC-VP.xlsx';
const OUT = 'assets/screenshots';

/** Two departments' forms, one filled in with figures and one with figures typed as text. */
async function filledForms(folder) {
  execFileSync(process.execPath, ['dist/cli.js', 'forms', SAMPLE, '--out', folder], { stdio: 'ignore' });
  const files = readdirSync(folder)
    .sort()
    .slice(0, 2)
    .map((name) => path.join(folder, name));
  for (const [index, file] of files.entries()) {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(file);
    const sheet = workbook.worksheets[0];
    const few = Array.from({ length: 20 }, (_, i) => i + 1);
    const header = few.find((row) => sheet.getRow(row).getCell(1).value === 'Mã');
    const column = few.find((at) => sheet.getRow(header).getCell(at).value === 'Kỳ này');
    for (let row = header + 1, value = 12; sheet.getRow(row).getCell(1).value; row += 1, value += 9)
      sheet.getRow(row).getCell(column).value = index ? `1.${200 + value}` : value;
    await workbook.xlsx.writeFile(file);
  }
  return files;
}

async function main() {
  const folder = mkdtempSync(path.join(tmpdir(), 'chotso-pictures-'));
  mkdirSync(OUT, { recursive: true });
  const forms = await filledForms(path.join(folder, 'forms'));
  const issued = path.join(folder, 'bao-cao.docx');
  execFileSync(process.execPath, ['dist/cli.js', 'report', SAMPLE, '--docx', issued], { stdio: 'ignore' });
  const server = await serve('dist/workbench', 0);
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--headless', '--no-sandbox'] });
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await page.goto(`http://localhost:${server.address().port}`);
    const pane = page.getByLabel('Ngăn Chốt Số');
    const settle = () => page.waitForTimeout(900);
    const take = async (name) => {
      await settle();
      await page.screenshot({ path: path.join(OUT, `${name}.png`) });
    };
    const press = (name) => pane.getByRole('button', { name, exact: true }).click();
    const jump = (name) => pane.getByRole('navigation', { name: 'Các phần' }).getByText(name).click();
    const type = async (cell, text) => {
      const box = page.getByLabel('Bảng tính').locator('input[type=text]').first();
      await box.fill(cell);
      await box.press('Enter');
      await settle();
      if (text !== undefined) {
        await page.keyboard.type(text);
        await page.keyboard.press('Enter');
      }
    };
    await pane.getByText('Chốt được.').waitFor();
    await take('workbench');

    await press('Thu số liệu');
    await pane.getByText('Bảng theo dõi').first().waitFor();
    await take('board');
    await pane.locator('input[type=file]').first().setInputFiles(forms);
    await pane
      .getByText(/chưa ghi gì/i)
      .first()
      .waitFor();
    await pane
      .getByText(/chưa ghi gì/i)
      .first()
      .scrollIntoViewIfNeeded();
    await take('import');

    await press('Báo cáo');
    await page.getByText('VP', { exact: true }).first().click();
    await type('D19', '189');
    await pane.getByText('Chưa chốt được.').waitFor();
    await jump('Kiểm tra');
    await take('findings');
    await type('D19', '198');
    await pane.getByText('Chốt được.').waitFor();
    const share = pane.getByText('58,6%').first();
    await share.click();
    await take('figure');
    await page.keyboard.press('Escape');
    const row = pane.getByRole('button', { name: /^Sửa câu chữ/ });
    await row.nth(4).click();
    await take('wording');
    await page.keyboard.press('Escape');
    await jump('Giao');
    await take('deliver');

    await press('Soát bản thảo');
    await pane
      .locator('textarea')
      .fill('Trong tháng 4 năm 2022 đã giao 912 nhiệm vụ, trong đó 571 nhiệm vụ hoàn thành (56,7%), 90 nhiệm vụ đang thực hiện, 251 nhiệm vụ quá hạn.');
    await pane.getByRole('button', { name: 'Soát văn bản này' }).click();
    await pane.getByText('Những chỗ cần xem').waitFor();
    await take('draft');

    await press('Báo cáo');
    await type('D19', '197');
    await pane.getByText('có 197 nhiệm vụ').waitFor();
    await press('Word');
    await pane.locator('input[type=file][accept=".docx"]').first().setInputFiles(issued);
    await pane.getByText(/số sẽ đổi/).waitFor();
    await take('word');
    await pane.locator('input[type=file][accept=".docx,.txt"]').setInputFiles('tests/golden/876/signed.txt');
    await pane.getByText(/con số gắn được vào sổ/).waitFor();
    await pane.getByText(/con số gắn được vào sổ/).scrollIntoViewIfNeeded();
    await take('learn');
  } finally {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true });
  }
}

main().catch((error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
