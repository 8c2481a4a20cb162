/** The small workbook inside a .docx that "Edit data" opens: the chart's numbers, one sheet. */
import type { ChartData } from '../model/chart';
import { fromUtf8, inflateEntry, openZip, packParts } from '../opc/zip';
import { escapeXml, XML_DECLARATION } from '../opc/escape';
import { cellAddress } from '../model/address';
import type { ChartPlace } from './chartPlace';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const SHEET = 'Số liệu';

/** Where the chart finds its data. */
export const DATA_PLACE: ChartPlace = { sheet: `'${SHEET}'`, top: 0, left: 0 };

/** ST_Xstring reads _x0041_ as a character's code (ECMA-376 part 1, 22.9.2.19). */
const textCell = (at: string, text: string): string =>
  `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text).replace(/_(?=[xX][0-9A-Fa-f]{4}_)/g, '_x005F_')}</t></is></c>`;

/** What nobody reported is an error value, which draws nothing: a blank or a text would be drawn as zero. */
const numberCell = (at: string, value: number | null): string => (value === null ? `<c r="${at}" t="e"><v>#N/A</v></c>` : `<c r="${at}"><v>${value}</v></c>`);

function sheetXml({ categories, series }: ChartData, name: string): string {
  const row = (index: number, cells: readonly string[]): string => `<row r="${index + 1}">${cells.join('')}</row>`;
  const rows = [
    row(0, [textCell('A1', name), ...series.map(({ name }, column) => textCell(cellAddress(0, column + 1), name))]),
    ...categories.map((category, index) =>
      row(index + 1, [
        textCell(cellAddress(index + 1, 0), category),
        ...series.map(({ values }, column) => numberCell(cellAddress(index + 1, column + 1), values[index] ?? null)),
      ]),
    ),
  ];
  return `${XML_DECLARATION}<worksheet xmlns="${MAIN}"><cols><col min="1" max="1" width="40" customWidth="1"/></cols><sheetData>${rows.join('')}</sheetData></worksheet>`;
}

const relationships = (type: string, target: string): string =>
  `${XML_DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`;

/** Bytes of an .xlsx; same data, same bytes. `name` stands where no chart shows it, and tells the chart when a program has dropped its name. */
export const dataWorkbook = (data: ChartData, name: string): Uint8Array =>
  packParts(
    new Map([
      [
        '[Content_Types].xml',
        `${XML_DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`,
      ],
      ['_rels/.rels', relationships('officeDocument', 'xl/workbook.xml')],
      [
        'xl/workbook.xml',
        `${XML_DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${SHEET}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ],
      ['xl/_rels/workbook.xml.rels', relationships('worksheet', 'worksheets/sheet1.xml')],
      ['xl/worksheets/sheet1.xml', sheetXml(data, name)],
    ]),
  );

/** The name that begins with `start`, also after Excel has saved the workbook anew; undefined where none does. Throws InputError for what is no .xlsx. */
export function nameInWorkbook(bytes: Uint8Array, start: string): string | undefined {
  const zip = openZip(bytes);
  for (const part of ['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml']) {
    const entry = zip.entry(part);
    const text = entry ? fromUtf8(inflateEntry(entry)) : '';
    const at = text.indexOf(`>${start}`);
    if (at >= 0) return text.slice(at + 1, text.indexOf('<', at));
  }
  return undefined;
}
