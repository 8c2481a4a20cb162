/** The sure matches of a plan put into controls, so that the file can be refreshed from now on; its text stays as it is. */
import { rewritePackage } from '../../opc/zip';
import { createFigureControls } from '../../renderers/docx/figureControl';
import { lastValuesXml } from '../../renderers/docx/lastValues';
import { wordingHashes } from '../../renderers/docx/wording';
import { freeId } from '../openDocx';
import { packageParts } from '../packageParts';
import { applySplices } from '../../docx/splices';
import type { RelinkPlan } from './planRelink';
import { wrapFigure } from './wrapFigure';

/** The very bytes that were read where there is nothing to do. */
export function applyRelink(bytes: Uint8Array, { docx, stories, records, document, sure }: RelinkPlan): Uint8Array {
  if (!sure.length) return bytes;
  const controls = createFigureControls(freeId(stories));
  const parts = packageParts(docx);
  for (const story of stories) {
    const splices = sure
      .filter(({ view }) => view.story === story)
      .flatMap(({ slices, figure, text }) => wrapFigure(story, slices, { ...figure, text }, controls));
    if (splices.length) parts.set(story.part, applySplices(story.xml, splices));
  }
  const store = lastValuesXml(controls.lastValues, wordingHashes(document));
  if (records.part === undefined) parts.addStore(store);
  else {
    const added = store.match(/<f [^>]*>/g)?.join('') ?? '';
    const at = records.wordingPlace?.start ?? records.records.at(-1)?.place.end;
    parts.set(records.part, at === undefined ? store : records.xml.slice(0, at) + added + records.xml.slice(at));
  }
  return rewritePackage(docx.zip, parts.changes);
}
