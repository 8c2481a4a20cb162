/** Page headers for the pages of a body that have none. */
import type { Splice } from '../../docx/splices';
import { attribute } from '../../opc/xmlGuard';

const RELATIONSHIPS = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** A setting without a value is on (ECMA-376 part 1, 17.17.4). */
const isOn = (xml: string, name: string): boolean =>
  [...xml.matchAll(new RegExp(`<(w:${name}(?:\\s[^>]*?)?)/?>`, 'g'))].some(([, tag = '']) => !/^(?:0|false|off)$/.test(attribute(tag, 'w:val') ?? ''));

/**
 * References from the first section, from which all others inherit what they lack (17.10.5), to the part that `addHeader` adds and whose relationship it names;
 * it isn't called where nothing is missing.
 */
export function missingHeaders(body: string, settings: string, addHeader: () => string): Splice[] {
  const types = ['default', ...(isOn(body, 'titlePg') ? ['first'] : []), ...(isOn(settings, 'evenAndOddHeaders') ? ['even'] : [])];
  const open = /<w:sectPr(?:\s[^>]*?)?(\/?)>/.exec(body);
  const section = open && !open[1] ? body.slice(open.index, body.indexOf('</w:sectPr>', open.index)) : '';
  const there = [...section.matchAll(/<(w:headerReference\s[^>]*)>/g)].map(([, tag = '']) => attribute(tag, 'w:type') ?? 'default');
  const missing = types.filter((type) => !there.includes(type));
  if (!missing.length) return [];
  const id = addHeader();
  const references = missing.map((type) => `<w:headerReference ${RELATIONSHIPS} w:type="${type}" r:id="${id}"/>`).join('');
  if (!open) {
    const end = body.lastIndexOf('</w:body>');
    return [{ start: end, end, text: `<w:sectPr>${references}</w:sectPr>` }];
  }
  const end = open.index + open[0].length;
  if (open[1]) return [{ start: open.index, end, text: `${open[0].slice(0, -2)}>${references}</w:sectPr>` }];
  return [{ start: end, end, text: references }];
}
