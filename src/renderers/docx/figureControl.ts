/** A figure in Word: a content control that carries its key, a hidden bookmark in it, and its last value in customXml. */
import type { PrintedFigure } from '../../model/figure';
import { cleanText } from '../../locale/encoding';
import { escapeXml } from '../../opc/escape';
import { textHash } from './textHash';

/** What `refresh` finds again: one record for each place where a figure is printed. */
export interface LastValue {
  readonly figure: PrintedFigure;
  readonly tag: string;
  readonly bookmark: string;
}

export interface FigureControls {
  /** The control around `run`. */
  wrap(figure: PrintedFigure, run: string): string;
  /** In the order of wrapping. */
  readonly lastValues: readonly LastValue[];
}

/** Word refuses a longer w:tag or w:alias (ECMA-376 Part 1, 17.5.2; Word's own limit). */
const MAX_NAME = 64;

const cut = (text: string, length: number): string => text.slice(0, length).replace(/[\ud800-\udbff]$/, '');

/** The key itself where it fits, else its beginning and a hash of the whole. */
export function figureTag(key: string): string {
  const whole = cleanText(key);
  return whole.length <= MAX_NAME ? whole : `${cut(whole, MAX_NAME - 9)}~${textHash(whole)}`;
}

/** What Word shows of the control. */
export function figureAlias(name: string): string {
  const whole = cleanText(name);
  return whole.length <= MAX_NAME ? whole : `${cut(whole, MAX_NAME - 1)}…`;
}

/** A hidden bookmark's name: it begins with "_", and has no more than the 40 letters and digits that Word allows. */
const figureBookmark = (id: number, key: string): string => `_cs_${id}_${textHash(key)}`;

/**
 * Ids of controls and bookmarks run through the body and the notes of one document.
 * A rich text control: with <w:text/> LibreOffice drops the run's bold. LibreOffice also loses w:tag on saving, hence the bookmark.
 */
export function createFigureControls(firstId = 1): FigureControls {
  const lastValues: LastValue[] = [];
  return {
    lastValues,
    wrap(figure, run) {
      const tag = figureTag(figure.key);
      const id = firstId + lastValues.length;
      const bookmark = figureBookmark(id, figure.key);
      lastValues.push({ figure, tag, bookmark });
      return [
        `<w:sdt><w:sdtPr><w:alias w:val="${escapeXml(figureAlias(figure.name))}"/><w:tag w:val="${escapeXml(tag)}"/><w:id w:val="${id}"/></w:sdtPr><w:sdtContent>`,
        `<w:bookmarkStart w:id="${id}" w:name="${bookmark}"/>${run}<w:bookmarkEnd w:id="${id}"/></w:sdtContent></w:sdt>`,
      ].join('');
    },
  };
}
