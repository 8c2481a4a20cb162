/** Which number formats of a workbook show dates and which show percent: both change what a cell's number means. */
import { attribute, decodeXml, guardXml, tagName } from '../../opc/xmlGuard';

/** By index into cellXfs; anything else is plain. */
export type CellFormats = ReadonlyMap<number, 'date' | 'percent'>;

/** ECMA-376 18.8.30: dates, and the East Asian dates that Excel adds. */
const isBuiltInDate = (id: number): boolean => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
const isBuiltInPercent = (id: number): boolean => id === 9 || id === 10;

/** Excel's limit; the pattern below takes quadratic time on a row of open brackets. */
const MAX_CODE = 255;

/** What a custom format shows, its literals, colours and conditions aside; elapsed time such as [h] counts as a date. */
export function formatKind(code: string): 'date' | 'percent' | undefined {
  const bare = code.slice(0, MAX_CODE).replace(/"[^"]*"|\\.|_.|\*.|\[(?![hms]+\])[^\]]*\]/gi, '');
  if (bare.includes('%')) return 'percent';
  return /[ymdhs]/i.test(bare) && !/general/i.test(bare) ? 'date' : undefined;
}

/** Throws InputError where the XML isn't whole. */
export function readCellFormats(part: string, xml: string): CellFormats {
  const custom = new Map<number, 'date' | 'percent' | undefined>();
  const formats = new Map<number, 'date' | 'percent'>();
  let inCellFormats = false;
  let index = 0;
  guardXml(part, xml, (tag) => {
    const name = tagName(tag).replace(/^.*:/, '');
    if (name === 'numFmt') custom.set(Number(attribute(tag, 'numFmtId')), formatKind(decodeXml(attribute(tag, 'formatCode') ?? '')));
    else if (name === 'cellXfs') inCellFormats = true;
    else if (name === 'cellStyles' || name === 'dxfs') inCellFormats = false;
    else if (name === 'xf' && inCellFormats) {
      const id = Number(attribute(tag, 'numFmtId') ?? 0);
      const kind = custom.has(id) ? custom.get(id) : isBuiltInPercent(id) ? 'percent' : isBuiltInDate(id) ? 'date' : undefined;
      if (kind) formats.set(index, kind);
      index += 1;
    }
  });
  return formats;
}
