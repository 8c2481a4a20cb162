/** Which cells of a workbook hold formulas: the program doesn't write over them. */
import type { CellRef } from '../model/cell';
import { attribute, guardXml, tagName } from '../opc/xmlGuard';
import { cellRef, parseAddress } from '../model/address';
import { openWorkbookPackage } from '../workbook/xlsx/workbookPackage';

export function formulaCells(bytes: Uint8Array): Set<CellRef> {
  const pack = openWorkbookPackage(bytes);
  const found = new Set<CellRef>();
  for (const { name, part } of pack.sheets) {
    let at: ReturnType<typeof parseAddress>;
    guardXml(part, pack.text(part), (tag) => {
      const local = tagName(tag).replace(/^.*:/, '');
      if (local === 'c') at = parseAddress(attribute(tag, 'r') ?? '');
      else if (local === 'f' && at) found.add(cellRef(name, at.row, at.column));
    });
  }
  return found;
}
