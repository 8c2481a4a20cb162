/** A look at a worksheet's XML before the library reads it: how much is in it, and which cells show percent. */
import { attribute, guardXml, tagName } from '../opc/xmlGuard';

export interface SheetScan {
  /** Cells with a value of any kind. */
  readonly filled: number;
  /** Addresses of cells whose number format shows percent. */
  readonly percentCells: ReadonlySet<string>;
}

/** Throws InputError where the XML isn't whole. `percentStyles` are indexes into cellXfs. */
export function scanSheet(part: string, xml: string, percentStyles: ReadonlySet<number>): SheetScan {
  let filled = 0;
  let local = '';
  const percentCells = new Set<string>();
  guardXml(part, xml, (tag, end, selfClosing) => {
    local = tagName(tag);
    local = local.slice(local.indexOf(':') + 1);
    if (local === 'v' || local === 'is') {
      if (!selfClosing && (local === 'is' || xml.charCodeAt(end) !== 60)) filled += 1;
    } else if (local === 'c' && percentStyles.size && percentStyles.has(Number(attribute(tag, 's') ?? -1))) {
      percentCells.add((attribute(tag, 'r') ?? '').toUpperCase());
    }
  });
  return { filled, percentCells };
}

/** Indexes of the cell formats that show percent: built-in formats 9 and 10 and custom ones with a % outside quotes. */
export function percentStyles(stylesXml: string): Set<number> {
  const custom = new Set<number>([9, 10]);
  const found = new Set<number>();
  let inCellFormats = false;
  let index = 0;
  guardXml('styles.xml', stylesXml, (tag) => {
    const local = tagName(tag).replace(/^.*:/, '');
    if (local === 'numFmt') {
      const code = (attribute(tag, 'formatCode') ?? '').replace(/&quot;[^&]*&quot;|"[^"]*"|\\./g, '');
      if (code.includes('%')) custom.add(Number(attribute(tag, 'numFmtId')));
    } else if (local === 'cellXfs') inCellFormats = true;
    else if (local === 'cellStyles' || local === 'dxfs') inCellFormats = false;
    else if (local === 'xf' && inCellFormats) {
      if (custom.has(Number(attribute(tag, 'numFmtId') ?? 0))) found.add(index);
      index += 1;
    }
  });
  return found;
}
