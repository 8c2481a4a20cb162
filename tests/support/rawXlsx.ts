/** Workbooks written part by part, in the dialects that other programs write. */
import { packParts } from '../../src/opc/zip';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface RawTable {
  readonly ref: string;
  readonly name: string;
  readonly columns: readonly string[];
  readonly totals?: boolean;
}

export interface RawSheet {
  readonly name: string;
  /** `<row>` elements. */
  readonly rows: string;
  readonly table?: RawTable;
  readonly state?: string;
}

export interface RawOptions {
  readonly sharedStrings?: readonly string[];
  /** Number formats of cellXfs 0, 1, … by id; 164 is `0.0%`. */
  readonly formats?: readonly number[];
  /** A prefix for every element of the spreadsheet namespace. */
  readonly prefix?: string;
  readonly date1904?: boolean;
}

const withPrefix = (xml: string, prefix: string): string => (prefix ? xml.replace(/<(\/?)(?=[a-zA-Z])/g, `<$1${prefix}:`) : xml);

export function rawParts(
  sheets: readonly RawSheet[],
  { sharedStrings = [], formats = [0], prefix = '', date1904 = false }: RawOptions = {},
): Map<string, string> {
  const root = (name: string, inner: string): string =>
    `<?xml version="1.0" encoding="UTF-8"?>\n${withPrefix(`<${name}>${inner}</${name}>`, prefix).replace(/^<([\w:]+)/, `<$1 xmlns${prefix ? `:${prefix}` : ''}="${MAIN}" xmlns:r="${OFFICE}"`)}`;
  const relationships = (entries: readonly (readonly [string, string])[]): string =>
    `<Relationships xmlns="${PACKAGE}">${entries.map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`).join('')}</Relationships>`;
  const parts = new Map<string, string>();
  const override = (name: string, type: string): string =>
    `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;
  parts.set(
    '[Content_Types].xml',
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('xl/workbook.xml', 'sheet.main')}${sheets
      .map((sheet, i) => override(`xl/worksheets/sheet${i + 1}.xml`, 'worksheet') + (sheet.table ? override(`xl/tables/table${i + 1}.xml`, 'table') : ''))
      .join('')}${override('xl/styles.xml', 'styles')}${override('xl/sharedStrings.xml', 'sharedStrings')}</Types>`,
  );
  parts.set('_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']]));
  parts.set(
    'xl/workbook.xml',
    root(
      'workbook',
      `${date1904 ? '<workbookPr date1904="1"/>' : ''}<sheets>${sheets.map(({ name, state }, i) => `<sheet name="${name}" sheetId="${i + 1}"${state ? ` state="${state}"` : ''} r:id="rId${i + 1}"/>`).join('')}</sheets>`,
    ),
  );
  parts.set(
    'xl/_rels/workbook.xml.rels',
    relationships([
      ...sheets.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`] as const),
      ['styles', '/xl/styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
  );
  parts.set(
    'xl/styles.xml',
    root(
      'styleSheet',
      `<numFmts count="1"><numFmt numFmtId="164" formatCode="0.0%"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="9"/></cellStyleXfs><cellXfs count="${formats.length}">${formats.map((id) => `<xf numFmtId="${id}" xfId="0"/>`).join('')}</cellXfs>`,
    ),
  );
  parts.set(
    'xl/sharedStrings.xml',
    root('sst', sharedStrings.map((text) => (text.startsWith('<') ? `<si>${text}</si>` : `<si><t xml:space="preserve">${text}</t></si>`)).join('')),
  );
  sheets.forEach(({ rows, table }, i) => {
    parts.set(
      `xl/worksheets/sheet${i + 1}.xml`,
      root('worksheet', `<sheetData>${rows}</sheetData>${table ? '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>' : ''}`),
    );
    if (!table) return;
    parts.set(`xl/worksheets/_rels/sheet${i + 1}.xml.rels`, relationships([['table', `../tables/table${i + 1}.xml`]]));
    parts.set(
      `xl/tables/table${i + 1}.xml`,
      `<table xmlns="${MAIN}" id="${i + 1}" name="${table.name}" displayName="${table.name}" ref="${table.ref}"${table.totals ? ' totalsRowCount="1"' : ''}><tableColumns count="${table.columns.length}">${table.columns.map((column, j) => `<tableColumn id="${j + 1}" name="${column}"/>`).join('')}</tableColumns></table>`,
    );
  });
  return parts;
}

export const rawXlsx = (sheets: readonly RawSheet[], options?: RawOptions): Uint8Array => packParts(rawParts(sheets, options));

export const text = (ref: string, value: string): string => `<c r="${ref}" t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`;
export const number = (ref: string, value: number | string, style = 0): string => `<c r="${ref}" s="${style}"><v>${value}</v></c>`;
