/** What the file's customXml part remembers: each figure as it was last printed, and the wording around. */
import { LAST_VALUES_NAMESPACE } from '../renderers/docx/lastValues';
import { escapeXml } from '../opc/escape';
import { attribute, decodeXml, guardXml, tagName } from '../opc/xmlGuard';
import type { Docx } from './openDocx';
import type { Splice } from '../docx/splices';
import type { Span } from './story';

export interface LastRecord {
  readonly key: string;
  readonly text: string;
  readonly tag: string;
  readonly bookmark: string;
  /** The start tag in the part's XML. */
  readonly place: Span;
}

export interface LastRecords {
  /** Part name; undefined where the file has none. */
  readonly part: string | undefined;
  readonly xml: string;
  readonly records: readonly LastRecord[];
  /** Hashes of the paragraphs' wording, in their order. */
  readonly wording: readonly string[];
  readonly wordingPlace: Span | undefined;
}

const NONE: LastRecords = { part: undefined, xml: '', records: [], wording: [], wordingPlace: undefined };

/** Throws InputError where the part is damaged. */
export function readLastRecords(docx: Docx): LastRecords {
  for (const part of docx.related('customXml')) {
    const xml = docx.text(part);
    if (!xml.includes(LAST_VALUES_NAMESPACE)) continue;
    const records: LastRecord[] = [];
    let wording: string[] = [];
    let wordingPlace: Span | undefined;
    guardXml(part, xml, (tag, end, empty, qualified) => {
      const place = { start: end - tag.length - (empty ? 3 : 2), end };
      const value = (name: string): string => decodeXml(attribute(tag, name) ?? '');
      const name = qualified.slice(qualified.lastIndexOf(':') + 1);
      if (name === 'f') records.push({ key: value('key'), text: value('text'), tag: value('tag'), bookmark: value('bookmark'), place });
      else if (name === 'wording') {
        wording = value('hashes').split(' ').filter(Boolean);
        wordingPlace = place;
      }
    });
    return { part, xml, records, wording, wordingPlace };
  }
  return NONE;
}

const ATTRIBUTES = { text: /\stext=(?:"[^"]*"|'[^']*')/, hashes: /\shashes=(?:"[^"]*"|'[^']*')/ };

/** A new value for an attribute of the tag at `place`. */
export function attributeSplice(xml: string, place: Span, name: keyof typeof ATTRIBUTES, value: string): Splice {
  const tag = xml.slice(place.start, place.end);
  const found = ATTRIBUTES[name].exec(tag);
  const [start, length] = found ? [place.start + found.index, found[0].length] : [place.start + tagName(tag.slice(1)).length + 1, 0];
  return { start, end: start + length, text: ` ${name}="${escapeXml(value)}"` };
}
