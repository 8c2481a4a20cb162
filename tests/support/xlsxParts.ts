/** Workbooks by three writers, a look at their parts, and the two programs that judge them: Microsoft's validator and LibreOffice. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import ExcelJS from 'exceljs';
import { writeXlsx, type WriteSheet } from 'hucre/xlsx';
import { fromUtf8, inflateEntry, openZip, packParts } from '../../src/opc/zip';

export const partNames = (bytes: Uint8Array): string[] => openZip(bytes).entries.map(({ name }) => name);

export function partText(bytes: Uint8Array, name: string): string {
  const entry = openZip(bytes).entry(name);
  if (!entry) throw new Error(`no part ${name}`);
  return fromUtf8(inflateEntry(entry));
}

/** The package with parts edited, dropped (null) or added; compressed anew. */
export function editParts(bytes: Uint8Array, edits: Readonly<Record<string, ((xml: string) => string) | string | null>>): Uint8Array {
  const parts = new Map<string, string | Uint8Array>();
  for (const entry of openZip(bytes).entries) {
    const edit = edits[entry.name];
    if (edit !== null) parts.set(entry.name, typeof edit === 'function' ? edit(partText(bytes, entry.name)) : (edit ?? inflateEntry(entry)));
  }
  for (const [name, edit] of Object.entries(edits)) if (typeof edit === 'string') parts.set(name, edit);
  return packParts(parts);
}

/** Names of the parts whose bytes, local header and all, aren't the same in both. */
export function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const old = openZip(before);
  const now = openZip(after);
  const names = new Set([...old.entries, ...now.entries].map(({ name }) => name));
  return [...names].filter((name) => {
    const [a, b] = [old.entry(name)?.local, now.entry(name)?.local];
    return !a || !b || Buffer.compare(a, b) !== 0;
  });
}

function inFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'chotso-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What Microsoft's OpenXmlValidator finds wrong, a line each. */
export const validatorErrors = (bytes: Uint8Array, extension = 'xlsx'): string[] =>
  inFolder((folder) => {
    const file = join(folder, `file.${extension}`);
    writeFileSync(file, bytes);
    const { stdout, stderr } = spawnSync(resolve('node_modules/.bin/ooxml-validator'), [file], { encoding: 'utf8' });
    if (!stdout) throw new Error(stderr);
    const { errors } = JSON.parse(stdout) as { errors: { description: string; path: string; xPath: string }[] };
    return errors.map(({ description, path, xPath }) => `${path} ${xPath}: ${description}`);
  });

export const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0;

/** Always recalculate what is loaded, whoever wrote it. */
const RECALCULATE =
  '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">' +
  '<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>';

/** The files that LibreOffice makes of a file, by name; `to` is its --convert-to, `more` what else it is told. */
export const convert = (bytes: Uint8Array, to: string, name = 'workbook.xlsx', more: readonly string[] = []): Map<string, Uint8Array> =>
  inFolder((folder) => {
    const [profile, out, file] = [join(folder, 'profile'), join(folder, 'out'), join(folder, name)];
    mkdirSync(join(profile, 'user'), { recursive: true });
    writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), RECALCULATE);
    writeFileSync(file, bytes);
    execFileSync('soffice', [`-env:UserInstallation=file://${profile}`, '--headless', ...more, '--convert-to', to, '--outdir', out, file], { stdio: 'ignore' });
    return new Map(readdirSync(out).map((name) => [name, new Uint8Array(readFileSync(join(out, name)))]));
  });

/** Every sheet's raw values as LibreOffice computes them, by sheet name; a cell has tabs and line breaks as spaces. */
export function calculated(bytes: Uint8Array): Map<string, string[][]> {
  const files = convert(bytes, 'csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,false,false,false,false,-1');
  const rows = (csv: Uint8Array): string[][] =>
    fromUtf8(csv)
      .split('\n')
      .map((line) => line.split('\t').map((cell) => cell.replace(/^"|"$/g, '').replace(/""/g, '"')));
  return new Map([...files].map(([name, csv]) => [name.replace(/^workbook-|\.csv$/g, '').normalize('NFC'), rows(csv)]));
}

const department: WriteSheet = {
  name: 'Sở Y tế',
  rows: [
    ['Mã', 'Chỉ tiêu', 'Kỳ này', 'Cùng kỳ'],
    ['NV_GIAO', 'Nhiệm vụ giao', 912, 800],
    ['NV_HT', 'Đã hoàn thành', 571.5, 450],
    ['NV_QH', 'Quá hạn', null, 0],
  ],
  columns: [{ width: 14 }, { width: 40, style: { font: { bold: true, color: { rgb: 'FF0000' } } } }, { width: 12, style: { numFmt: '#,##0' } }, { width: 12 }],
  cells: new Map([
    ['1,2', { value: 912, comment: { author: 'Chuyên viên', text: 'Số chốt ngày 28' } }],
    ['6,2', { value: 0, formula: 'SUM(C2:C4)', formulaResult: 1483.5 }],
  ]),
  dataValidations: [{ type: 'decimal', operator: 'greaterThanOrEqual', formula1: '0', range: 'C2:D4' }],
  protection: { sheet: true, password: 'bimat' },
  tables: [{ name: 'SL_SYT', range: 'A1:D4', columns: ['Mã', 'Chỉ tiêu', 'Kỳ này', 'Cùng kỳ'].map((name) => ({ name })) }],
  charts: [{ type: 'column', series: [{ values: 'C2:C4', categories: 'B2:B4' }], anchor: { from: { row: 9, col: 0 } } }],
};

/** An older TongHop that the user moved to the front, renamed, and hung a chart and a comment on. */
const summary: WriteSheet = {
  name: 'Bảng số của tôi',
  rows: [[], ['', 'Mã', 'Cũ'], ['', 'X', 1], ['', 'Y', 2]],
  cells: new Map([['1,1', { value: 'Mã', comment: { author: 'Chuyên viên', text: 'Xem lại' } }]]),
  view: { tabColor: { rgb: '00B050' }, zoomScale: 80 },
  protection: { sheet: true, password: 'bimat' },
  tables: [{ name: 'TONGHOP', displayName: 'TONGHOP', range: 'B2:C4', style: 'TableStyleMedium3', columns: [{ name: 'Mã' }, { name: 'Cũ' }] }],
  charts: [{ type: 'bar', series: [{ values: 'C3:C4' }], anchor: { from: { row: 9, col: 0 } } }],
};

const namedRanges = [
  { name: 'Tổng_giao', range: "'Sở Y tế'!$C$2" },
  { name: 'riêng', range: "'Ẩn'!$A$1", scope: 'Ẩn' },
];

const hidden: WriteSheet = {
  name: 'Ẩn',
  rows: [['Ẩn', 1]],
  hidden: true,
  cells: new Map([['1,1', { value: 0, formula: "'Sở Y tế'!C2*2", formulaResult: 1824 }]]),
};

export const hucreWorkbook = (withSummary = true): Promise<Uint8Array> =>
  writeXlsx({
    sheets: [...(withSummary ? [summary] : []), department, hidden],
    namedRanges,
    activeSheet: withSummary ? 1 : 0,
    workbookProtection: { lockStructure: true, password: 'khoa' },
  });

export async function exceljsWorkbook(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Sở Tài chính', { views: [{ state: 'frozen', ySplit: 1 }], pageSetup: { paperSize: 9 } });
  sheet.addTable({
    name: 'SL_STC',
    ref: 'A1',
    headerRow: true,
    columns: [{ name: 'Mã' }, { name: 'Kỳ này' }],
    rows: [
      ['NV_GIAO', 88],
      ['NV_HT', 30.25],
    ],
  });
  sheet.getColumn(1).width = 22;
  sheet.getCell('B2').numFmt = '0.00%';
  sheet.getCell('A5').font = { name: 'Times New Roman', size: 13, italic: true };
  sheet.getCell('A5').value = { formula: 'SUM(B2:B3)', result: 118.25 };
  sheet.getCell('C2').dataValidation = { type: 'list', allowBlank: true, formulae: ['"có,không"'] };
  sheet.addConditionalFormatting({
    ref: 'B2:B3',
    rules: [{ type: 'cellIs', operator: 'lessThan', priority: 1, formulae: ['0'], style: { font: { bold: true } } }],
  });
  const pixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
  const picture = workbook.addImage({ base64: pixel.toString('base64'), extension: 'png' });
  sheet.addImage(picture, 'E2:F4');
  await sheet.protect('bimat', { selectLockedCells: true });
  workbook.addWorksheet('Ghi chú').getCell('A1').note = 'Ý kiến';
  workbook.definedNames.add("'Sở Tài chính'!$B$2", 'so_giao');
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
