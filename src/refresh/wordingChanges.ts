/** Sentences that the workbook now words differently: "tăng" that has become "giảm", a condition that has come or gone. They are listed, never rewritten. */
import { contentText, type ReportDocument } from '../model/document';
import { textHash } from '../renderers/docx/textHash';
import { normalWording, wordedParagraphs, type WordedParagraph } from '../renderers/docx/wording';
import type { ParagraphView } from './paragraphView';

export interface WordingChange {
  readonly kind: 'changed' | 'added' | 'removed';
  /** The paragraph as it stands in the file; undefined where it doesn't stand there word for word. */
  readonly old: string | undefined;
  /** As the report words it now. */
  readonly next: string | undefined;
}

export interface WordingComparison {
  readonly changes: readonly WordingChange[];
  /** What to remember: the new wording, but the old one where it still stands in the file. */
  readonly remembered: readonly string[];
}

interface NewLine {
  readonly hash: string;
  readonly line: WordedParagraph;
}

/** Lines between two that both versions have. */
interface Gap {
  readonly removed: string[];
  readonly added: NewLine[];
}

/** Lines are matched by their wording, each once; a line that moved counts as unchanged. */
function gaps(old: readonly string[], next: readonly NewLine[]): { readonly gaps: ReadonlyMap<number, Gap>; readonly kept: ReadonlySet<number> } {
  const places = new Map<string, number[]>();
  next.forEach(({ hash }, index) => {
    const same = places.get(hash);
    if (same) same.push(index);
    else places.set(hash, [index]);
  });
  const kept = new Set<number>();
  const found = new Map<number, Gap>();
  /** By the new line that the gap follows. */
  const gapAfter = (line: number): Gap => {
    const gap = found.get(line) ?? { removed: [], added: [] };
    found.set(line, gap);
    return gap;
  };
  let last = -1;
  for (const hash of old) {
    const place = places.get(hash)?.shift();
    if (place === undefined) gapAfter(last).removed.push(hash);
    else {
      kept.add(place);
      last = place;
    }
  }
  last = -1;
  next.forEach((line, index) => {
    if (kept.has(index)) last = index;
    else gapAfter(last).added.push(line);
  });
  return { gaps: found, kept };
}

/** `old`: the hashes that the file remembers; without them nothing can be said. */
export function compareWording(old: readonly string[], document: ReportDocument, views: readonly ParagraphView[]): WordingComparison {
  const next = wordedParagraphs(document).map((line): NewLine => ({ hash: textHash(line.wording), line }));
  const hashes = next.map(({ hash }) => hash);
  if (!old.length) return { changes: [], remembered: hashes };
  if (old.length === hashes.length && old.every((hash, index) => hash === hashes[index])) return { changes: [], remembered: old };
  const { gaps: between, kept } = gaps(old, next);
  if (!between.size) return { changes: [], remembered: old };
  const standing = new Map(views.map((view) => [textHash(normalWording(view.text)), view]));
  const changes: WordingChange[] = [];
  const remembered: string[] = [];
  const settle = ({ removed, added }: Gap): void => {
    for (let index = 0; index < Math.max(removed.length, added.length); index += 1) {
      const [gone, come] = [removed[index], added[index]];
      const before = gone === undefined ? undefined : standing.get(gone);
      if (before && gone !== undefined) remembered.push(gone);
      else if (come) remembered.push(come.hash);
      if (come && standing.has(come.hash) && !before) continue;
      if (!come && !before) continue;
      const kind = gone === undefined ? 'added' : come ? 'changed' : 'removed';
      changes.push({ kind, old: before && normalWording(before.shown), next: come && contentText(come.line.content) });
    }
  };
  for (let index = -1; index < next.length; index += 1) {
    const hash = hashes[index];
    if (hash !== undefined && kept.has(index)) remembered.push(hash);
    const gap = between.get(index);
    if (gap) settle(gap);
  }
  return { changes, remembered };
}
