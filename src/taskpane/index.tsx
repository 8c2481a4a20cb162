/** The pane inside Office: waits for the host, then hands its workbook to the app. */
import { createRoot } from 'react-dom/client';
import { InputError } from '../model/errors';
import type { WaitReason } from '../workbook/office/officePatience';
import { createOfficeWorkbook } from '../workbook/officeWorkbook';
import { App } from './App';
import { copyToClipboard } from './parts/clipboard';
import { downloadFile } from './parts/download';
import { SelfTestDoor } from './selfTest/SelfTestDoor';
import type { Facts, SelfTestHost } from './selfTest/selfTestHost';
import type { PaneServices } from './services';
import { languageOf, STRINGS } from './strings/language';

/** Office.onReady has been seen never to come. */
const PATIENCE = 15_000;

const SAMPLE = 'samples/876-BC-VP.xlsx';

async function openSample(): Promise<void> {
  const answer = await fetch(SAMPLE);
  if (!answer.ok) throw new InputError('Không tải được sổ mẫu. Kiểm tra mạng rồi thử lại.');
  const bytes = new Uint8Array(await answer.arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  await Excel.createWorkbook(btoa(binary));
}

const services = (onMac: boolean): PaneServices => ({
  copy: copyToClipboard,
  save: downloadFile,
  saveIsUnsure: onMac,
  openSample,
  now: () => new Date(),
  today() {
    const now = new Date();
    return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
  },
});

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
  openPort: () => createOfficeWorkbook(),
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

/** Plain elements: this must work where little else does. */
function showTrouble(root: HTMLElement, message: string, retry: string): void {
  const text = document.createElement('p');
  text.setAttribute('role', 'alert');
  text.textContent = message;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = retry;
  button.addEventListener('click', () => window.location.reload());
  text.append(document.createElement('br'), button);
  root.replaceChildren(text);
}

function start(root: HTMLElement): void {
  const strings = STRINGS[languageOf(navigator.language)];
  if (typeof Office === 'undefined') {
    showTrouble(root, strings.noOffice, strings.retry);
    return;
  }
  const watchdog = setTimeout(() => showTrouble(root, strings.officeSilent, strings.retry), PATIENCE);
  void Office.onReady().then(({ host, platform }) => {
    clearTimeout(watchdog);
    if (host !== Office.HostType.Excel) {
      showTrouble(root, strings.notExcel, strings.retry);
      return;
    }
    const language = languageOf(Office.context.displayLanguage);
    document.documentElement.lang = language;
    root.replaceChildren();
    // Old versions don't know their own theme: then the system's counts.
    const dark = (Office.context.officeTheme as Office.OfficeTheme | undefined)?.isDarkTheme as boolean | undefined;
    const theme = dark === undefined ? {} : ({ theme: dark ? 'dark' : 'light' } as const);
    const pane = createRoot(root);
    const show = (waiting?: WaitReason): void =>
      pane.render(
        <SelfTestDoor host={selfTest} language={language} {...theme}>
          <App workbook={workbook} language={language} services={paneServices} waiting={waiting} {...theme} />
        </SelfTestDoor>,
      );
    const workbook = createOfficeWorkbook({ onWaiting: show });
    const paneServices = services(platform === Office.PlatformType.Mac);
    show();
  });
}

const root = document.getElementById('root');
if (root) start(root);
