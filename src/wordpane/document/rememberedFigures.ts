/** The file's memory of its figures, as Word hands it out: the part that `lastValuesXml` writes. */
import { InputError } from '../../model/errors';
import { attribute, decodeXml, guardXml, tagName } from '../../opc/xmlGuard';
import { attributeSplice } from '../../refresh/lastRecords';
import { applySplices } from '../../docx/splices';
import type { Span } from '../../refresh/story';

export interface RememberedFigure {
  readonly tag: string;
  readonly text: string;
  readonly place: Span;
}

/** By tag, each in the order of the document; a damaged memory is none. */
export function rememberedFigures(xml: string): ReadonlyMap<string, readonly RememberedFigure[]> {
  const found = new Map<string, RememberedFigure[]>();
  try {
    guardXml('customXml', xml, (element, end, empty) => {
      if (tagName(element).replace(/^.*:/, '') !== 'f') return;
      const value = (name: string): string => decodeXml(attribute(element, name) ?? '');
      const figure = { tag: value('tag'), text: value('text'), place: { start: end - element.length - (empty ? 3 : 2), end } };
      found.set(figure.tag, [...(found.get(figure.tag) ?? []), figure]);
    });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return new Map();
  }
  return found;
}

/** A figure's place among those of its tag, and its new text. */
export interface NewMemory {
  readonly tag: string;
  readonly turn: number;
  readonly text: string;
}

/** Copies that people made have no record, and get none. */
export function withNewTexts(xml: string, figures: readonly NewMemory[]): string {
  const known = rememberedFigures(xml);
  const splices = figures.flatMap(({ tag, turn, text }) => {
    const record = known.get(tag)?.[turn];
    return record && record.text !== text ? [attributeSplice(xml, record.place, 'text', text)] : [];
  });
  return applySplices(xml, splices);
}
