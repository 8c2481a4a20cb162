/** The compiled report's figures as a .docx is asked for them: by key, tag, alias or bookmark. */
import { isNoteMark, type ReportDocument } from '../model/document';
import type { CellRef } from '../model/cell';
import type { PrintedFigure } from '../model/figure';
import { cleanLine } from '../locale/encoding';
import { figureAlias, figureTag } from '../renderers/docx/figureControl';
import { textHash } from '../renderers/docx/textHash';
import { OPEN_FIGURE, reportContents } from '../renderers/docx/wording';

/** One place in the report where a figure is printed. */
export interface FigurePlace {
  readonly text: string;
  readonly missing: boolean;
  /** The paragraph's text before and after it. */
  readonly before: string;
  readonly after: string;
}

export interface ReportFigure {
  readonly key: string;
  readonly label: string;
  readonly cells: readonly CellRef[];
  /** In the order of the file; never empty. */
  readonly places: readonly FigurePlace[];
}

export interface ReportFigures {
  readonly all: ReadonlyMap<string, ReportFigure>;
  /** The paragraphs' own words, each figure left open. */
  literals(): readonly string[];
  byTag(tag: string): ReportFigure | undefined;
  /** Undefined where several figures share the name. */
  byAlias(alias: string): ReportFigure | undefined;
  /** By a bookmark's name. */
  byBookmark(name: string): ReportFigure | undefined;
}

export function reportFigures(document: ReportDocument): ReportFigures {
  const all = new Map<string, ReportFigure & { places: FigurePlace[] }>();
  const tags = new Map<string, ReportFigure>();
  const bookmarks = new Map<string, ReportFigure>();
  const byRawKey = new Map<string, ReportFigure & { places: FigurePlace[] }>();
  const figureOf = ({ key: raw, name, cells }: PrintedFigure): ReportFigure & { places: FigurePlace[] } => {
    const known = byRawKey.get(raw);
    if (known) return known;
    const key = cleanLine(raw);
    const figure = all.get(key) ?? { key, label: name, cells, places: [] };
    byRawKey.set(raw, figure);
    all.set(key, figure);
    tags.set(cleanLine(figureTag(raw)), figure);
    bookmarks.set(textHash(raw), figure);
    return figure;
  };
  for (const content of reportContents(document)) {
    const whole = content.reduce((text, inline) => (isNoteMark(inline) ? text : text + inline.text), '');
    let at = 0;
    for (const inline of content) {
      if (isNoteMark(inline)) continue;
      const start = at;
      at += inline.text.length;
      if (!inline.figure) continue;
      figureOf(inline.figure).places.push({
        text: cleanLine(inline.text),
        missing: inline.figure.missing || inline.gap === true,
        before: whole.slice(0, start),
        after: whole.slice(at),
      });
    }
  }
  const aliases = new Map<string, ReportFigure | undefined>();
  for (const figure of all.values()) {
    const alias = cleanLine(figureAlias(figure.label));
    aliases.set(alias, aliases.has(alias) ? undefined : figure);
  }
  return {
    all,
    literals: () =>
      [...reportContents(document)].map((content) => content.map((inline) => (isNoteMark(inline) ? '' : inline.figure ? OPEN_FIGURE : inline.text)).join('')),
    byTag: (tag) => tags.get(tag),
    byAlias: (alias) => aliases.get(alias),
    byBookmark: (name) => bookmarks.get(/^_cs_\d+_([0-9a-f]{8})/.exec(name)?.[1] ?? ''),
  };
}
