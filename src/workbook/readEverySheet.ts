/** Any .xlsx as plain cells, for files that don't follow the contract. */
import type { CellValue } from '../model/cell';
import { InputError } from '../model/errors';
import type { PlainSheet } from '../model/plainSheet';
import { attribute, decodeXml, guardXml, tagName } from '../opc/xmlGuard';
import { readCellFormats } from './xlsx/cellFormats';
import { readSharedStrings } from './xlsx/cellText';
import { readCells } from './xlsx/sheetCells';
import { openWorkbookPackage } from './xlsx/workbookPackage';

/** A department's figures are a hundred times less. */
const MAX_CELLS = 500_000;
const MAX_COLUMN = 400;

/** Every cell of every sheet, values only, with what else the package carries (macros, links, embedded files), which is never followed. Throws InputError. */
export function readEverySheet(bytes: Uint8Array): { sheets: PlainSheet[]; carries: string[] } {
  const pack = openWorkbookPackage(bytes);
  const partOf = (type: string): string | undefined =>
    pack.workbookRelationships.find((relationship) => relationship.type === type && pack.zip.entry(relationship.target))?.target;
  const [styles, strings] = [partOf('styles'), partOf('sharedStrings')];
  const context = {
    strings: strings ? readSharedStrings(strings, pack.text(strings)) : [],
    formats: styles ? readCellFormats(styles, pack.text(styles)) : new Map<number, 'date' | 'percent'>(),
    date1904: pack.date1904,
  };
  const hidden = new Set<string>();
  guardXml(pack.workbookPart, pack.text(pack.workbookPart), (tag) => {
    if (tagName(tag).replace(/^.*:/, '') === 'sheet' && /hidden/i.test(attribute(tag, 'state') ?? '')) hidden.add(decodeXml(attribute(tag, 'name') ?? ''));
  });
  let count = 0;
  const sheets = pack.sheets.map(({ name, part }): PlainSheet => {
    const rows: CellValue[][] = [];
    readCells(part, pack.text(part), context, (row, column, value) => {
      count += 1;
      if (count > MAX_CELLS || column > MAX_COLUMN || row > MAX_CELLS)
        throw new InputError(`trang “${name}” quá lớn so với một biểu số liệu (hơn ${MAX_CELLS} ô, hoặc ô nằm quá xa); xóa phần thừa rồi gửi lại.`);
      while (rows.length <= row) rows.push([]);
      const cells = rows[row] ?? [];
      while (cells.length < column) cells.push(null);
      cells[column] = value;
    });
    return { name, hidden: hidden.has(name), rows };
  });
  const names = pack.zip.entries.map(({ name }) => name.toLowerCase());
  const carries = [
    ...(names.some((name) => name.endsWith('vbaproject.bin')) ? ['macro'] : []),
    ...(names.some((name) => name.startsWith('xl/externallinks/')) ? ['liên kết đến sổ khác'] : []),
    ...(names.some((name) => name.startsWith('xl/embeddings/')) ? ['tệp nhúng'] : []),
  ];
  return { sheets, carries };
}
