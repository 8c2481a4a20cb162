/** Text as worksheets and the table of shared strings hold it: plain or in rich runs, with their own escapes. */
import { cleanText } from '../../locale/encoding';
import { decodeXml, guardXml, tagName } from '../../opc/xmlGuard';

/** The character data from `start` up to the next end tag; CDATA is taken as it is. */
export function characterData(xml: string, start: number): string {
  const end = xml.indexOf('</', start);
  const data = end < 0 ? '' : xml.slice(start, end);
  return data.includes('<![CDATA[') ? data.replace(/<!\[CDATA\[([^]*?)\]\]>/g, '$1') : data.includes('&') ? decodeXml(data) : data;
}

/** ECMA-376 22.4.2.4: `_x000D_` is the character U+000D. */
export const decodeEscapes = (text: string): string =>
  text.includes('_x') ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : text;

/** Gathers the `<t>` elements of one string item; phonetic guides are no text. */
export class TextGatherer {
  #pieces: string[] = [];
  #phonetic = false;

  /** Takes note of a start tag inside the item. */
  tag(name: string, xml: string, end: number, selfClosing: boolean): void {
    if (name === 'rPh') this.#phonetic = true;
    else if (name === 't') {
      if (!this.#phonetic && !selfClosing) this.#pieces.push(characterData(xml, end));
      this.#phonetic = false;
    }
  }

  /** The text since the last call. */
  take(): string {
    const text = cleanText(decodeEscapes(this.#pieces.join('')));
    this.#pieces = [];
    return text;
  }
}

/** Throws InputError where the XML isn't whole. */
export function readSharedStrings(part: string, xml: string): string[] {
  const strings: string[] = [];
  const gatherer = new TextGatherer();
  let open = false;
  guardXml(part, xml, (tag, end, selfClosing) => {
    const name = tagName(tag).replace(/^.*:/, '');
    if (name !== 'si') {
      gatherer.tag(name, xml, end, selfClosing);
      return;
    }
    if (open) strings.push(gatherer.take());
    open = true;
  });
  if (open) strings.push(gatherer.take());
  return strings;
}
