/** The pane inside Excel: its workbook, the sample, and what the self-test asks of the program. */
import { InputError } from '../model/errors';
import type { WaitReason } from '../officeJs/patience';
import { createExcelWorkbook } from '../workbook/excel/excelWorkbook';
import { App } from './App';
import { copyToClipboard } from './parts/clipboard';
import { browserPage } from './parts/browserPage';
import { startInOffice } from './parts/startInOffice';
import { SelfTestDoor } from './selfTest/SelfTestDoor';
import type { Facts, SelfTestHost } from './selfTest/selfTestHost';
import type { PaneServices } from './services';
import { STRINGS } from './strings/language';

const SAMPLE = 'samples/876-BC-VP.xlsx';

async function openSample(): Promise<void> {
  const answer = await fetch(SAMPLE);
  if (!answer.ok) throw new InputError('Không tải được sổ mẫu. Kiểm tra mạng rồi thử lại.');
  const bytes = new Uint8Array(await answer.arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  await Excel.createWorkbook(btoa(binary));
}

/** More than there are yet. */
const EXCEL_APIS = Array.from({ length: 30 }, (_, at) => `1.${at + 1}`);

async function culture(): Promise<Facts> {
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.11')) return {};
  return Excel.run(async (context) => {
    const { cultureInfo } = context.application;
    cultureInfo.load('name,numberFormat/numberDecimalSeparator,numberFormat/numberGroupSeparator');
    await context.sync();
    const { numberDecimalSeparator, numberGroupSeparator } = cultureInfo.numberFormat;
    return { culture: `${cultureInfo.name} 1${numberGroupSeparator}234${numberDecimalSeparator}5` };
  });
}

async function isBlank(): Promise<boolean> {
  return Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load('items/id');
    await context.sync();
    const used = sheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true).load('address'));
    await context.sync();
    return used.every(({ isNullObject }) => isNullObject);
  });
}

const selfTest: SelfTestHost = {
  openPort: () => createExcelWorkbook(),
  facts: async () => {
    const { diagnostics, requirements, displayLanguage, contentLanguage } = Office.context;
    return {
      startedAt: new Date().toISOString(),
      program: String(diagnostics.host),
      version: diagnostics.version,
      platform: String(diagnostics.platform),
      apiSets: EXCEL_APIS.filter((version) => requirements.isSetSupported('ExcelApi', version)).join(' '),
      displayLanguage,
      contentLanguage,
      browser: navigator.userAgent,
      ...(await culture().catch((error: unknown) => ({ culture: String(error) }))),
    };
  },
  isBlank,
  now: () => performance.now(),
  copy: copyToClipboard,
};

startInOffice('Excel', STRINGS, ({ language, theme, onMac, render }) => {
  const services: PaneServices = { ...browserPage(() => new Date()), saveIsUnsure: onMac, openSample };
  const show = (waiting?: WaitReason): void =>
    render(
      <SelfTestDoor host={selfTest} language={language} {...theme}>
        <App workbook={workbook} language={language} services={services} waiting={waiting} {...theme} />
      </SelfTestDoor>,
    );
  const workbook = createExcelWorkbook({ onWaiting: show });
  show();
});
