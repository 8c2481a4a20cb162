/** A plan and what was chosen of it -> the file with its new figures; everything else stays byte for byte. */
import { applySplices, type Splice } from '../docx/splices';
import { changeMarks } from '../docx/trackedChange';
import { rewritePackage } from '../opc/zip';
import { styleId } from '../renderers/docx/elements';
import { addNotice, removeNotice } from './draftNotice';
import { attributeSplice } from './lastRecords';
import { defaultChoice, mayRefresh, type PlannedFigure, type RefreshPlan } from './refreshPlan';
import { overwrite, trackedChange, type NewText } from './replaceFigure';

export interface RefreshOptions {
  /** Ids of figures; those that may not be refreshed are passed over. Unsaid: what has changed and nobody edited. */
  readonly chosen?: ReadonlySet<number>;
  /** Write tracked changes of this date, as `changeDate` gives it. */
  readonly track?: { readonly date: string };
}

const GAP = /^\[chưa có số: /;

function newText({ report }: RefreshPlan, { key, old, next = '' }: PlannedFigure): NewText {
  const missing = report.get(key)?.places.some((place) => place.missing && place.text === next) ?? false;
  return { text: next, wasMissing: GAP.test(old), missing };
}

function noticeSplices({ notice, docx }: RefreshPlan, story: RefreshPlan['stories'][number]): Splice[] {
  if (notice === 'none' || !docx.related('header').includes(story.part)) return [];
  if (notice === 'remove') return removeNotice(story);
  const [styles] = docx.related('styles');
  return addNotice(story, styles !== undefined && docx.text(styles).includes(`w:styleId="${styleId('draftNotice')}"`));
}

/** Each record of a figure that now shows the report's value takes it over; the wording goes along. */
function recordSplices({ records, figures, nextWording }: RefreshPlan, written: ReadonlySet<number>): Splice[] {
  const values = new Map<number, PlannedFigure>();
  for (const figure of figures) {
    const record = figure.anchor?.record;
    if (record !== undefined && (written.has(figure.id) || figure.status === 'same')) values.set(record, figure);
  }
  const own = records.records.flatMap(({ place, text }, index): Splice[] => {
    const figure = values.get(index);
    if (figure?.next === undefined || figure.next === text) return [];
    return [attributeSplice(records.xml, place, 'text', figure.next)];
  });
  const same = nextWording.length === records.wording.length && nextWording.every((hash, index) => hash === records.wording[index]);
  return same || !records.wordingPlace ? own : [...own, attributeSplice(records.xml, records.wordingPlace, 'hashes', nextWording.join(' '))];
}

/** The very bytes that were read where there is nothing to do. */
export function applyRefresh(bytes: Uint8Array, plan: RefreshPlan, { chosen = defaultChoice(plan), track }: RefreshOptions = {}): Uint8Array {
  const marks =
    track &&
    changeMarks(
      plan.stories.map(({ xml }) => xml),
      track.date,
    );
  const figures = plan.figures.filter((figure) => chosen.has(figure.id) && mayRefresh(figure) && figure.anchor);
  const changed = new Map<string, string>();
  for (const story of plan.stories) {
    const splices = figures.flatMap((figure) => {
      const { anchor } = figure;
      if (anchor?.story !== story) return [];
      const next = newText(plan, figure);
      // Word's prompt is no text that a change could strike out.
      return marks && !anchor.control?.placeholder ? trackedChange(anchor, next, marks) : overwrite(anchor, next);
    });
    const all = [...splices, ...noticeSplices(plan, story)];
    if (all.length) changed.set(story.part, applySplices(story.xml, all));
  }
  const remembered = recordSplices(plan, new Set(figures.map(({ id }) => id)));
  if (plan.records.part !== undefined && remembered.length) changed.set(plan.records.part, applySplices(plan.records.xml, remembered));
  return changed.size ? rewritePackage(plan.docx.zip, changed) : bytes;
}
