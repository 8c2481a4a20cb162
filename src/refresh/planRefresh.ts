/** An edited .docx and the compiled report -> what a refresh would change, and what it leaves for people. */
import type { ReportDocument } from '../model/document';
import type { Anchor } from './anchor';
import { hasNotice } from './draftNotice';
import { findAnchors } from './findAnchors';
import { judgeFigure } from './judgeFigure';
import { readLastRecords } from './lastRecords';
import { findLeftovers } from './leftovers';
import { openDocx, readStories } from './openDocx';
import { paragraphViews, type ParagraphView } from './paragraphView';
import type { PlannedFigure, RefreshPlan } from './refreshPlan';
import { reportFigures } from './reportFigures';
import { sentenceAround } from './sentenceAround';
import { compareWording } from './wordingChanges';

/** Throws InputError where the file isn't a .docx that can be worked with. */
export function planRefresh(bytes: Uint8Array, report: ReportDocument): RefreshPlan {
  const docx = openDocx(bytes);
  const stories = readStories(docx);
  const last = readLastRecords(docx);
  const known = reportFigures(report);
  const { anchors, lost } = findAnchors(stories, last.records, known);
  const views = paragraphViews(stories, anchors);
  const viewOf = new Map<Anchor, { readonly view: ParagraphView; readonly start: number }>();
  for (const view of views) for (const [anchor, start] of view.figures) viewOf.set(anchor, { view, start });

  const found = anchors.map((anchor, id): PlannedFigure => {
    const { key, text, control } = anchor;
    const place = viewOf.get(anchor);
    const [shown, start] = place ? [place.view.shown, place.start] : ['', 0];
    const figure = known.all.get(key);
    const { status, next } = judgeFigure(anchor, figure, last.records, { before: shown.slice(0, start), after: shown.slice(start + text.length) });
    const label = figure?.label ?? control?.alias ?? key;
    return { id, key, label, status, old: text, next: next?.text, cells: figure?.cells ?? [], ...sentenceAround(shown, start, start + text.length), anchor };
  });
  const gone = lost.flatMap((index): Omit<PlannedFigure, 'id'>[] => {
    const record = last.records[index];
    const figure = record && known.all.get(record.key);
    if (!figure) return [];
    const { key, label, cells, places } = figure;
    return [{ key, label, status: 'lost', old: record.text, next: places[0]?.text, cells, before: '', after: '', anchor: undefined }];
  });
  const figures = [...found, ...gone.map((figure, index) => ({ ...figure, id: found.length + index }))];
  const { changes, remembered } = compareWording(last.wording, report, views);
  const headers = stories.filter(({ part }) => docx.related('header').includes(part));
  const marked = hasNotice(headers);
  return {
    docx,
    stories,
    records: last,
    report: known.all,
    figures,
    leftovers: findLeftovers(figures, views, known.literals),
    wording: changes,
    nextWording: remembered,
    notice: marked === report.draft || !anchors.length ? 'none' : marked ? 'remove' : 'add',
    signed: docx.zip.entries.some(({ name }) => name.startsWith('_xmlsignatures/')),
  };
}
