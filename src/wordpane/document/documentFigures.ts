/** The open document's content controls against the report: what each figure says, and what it would say. */
import type { CellRef } from '../../model/cell';
import type { ReportDocument } from '../../model/document';
import { reportFigures, type ReportFigure } from '../../refresh/reportFigures';
import { normalWording } from '../../renderers/docx/wording';
import type { DocumentFigure, OpenDocument } from './documentPort';
import { rememberedFigures } from './rememberedFigures';

/** `edited`: it isn't what the file remembers, or the file remembers nothing. `unknown`: the report doesn't print it any more. */
export type ControlStatus = 'same' | 'changed' | 'edited' | 'unknown';

export interface ListedFigure {
  readonly figure: DocumentFigure;
  readonly label: string;
  readonly status: ControlStatus;
  /** As the report prints it; undefined where it is unknown. */
  readonly next: string | undefined;
  readonly cells: readonly CellRef[];
  /** Its place among those with its tag. */
  readonly turn: number;
}

export interface DocumentFigures {
  readonly listed: readonly ListedFigure[];
  /** Names of the report's figures that no control of the document carries. */
  readonly absent: readonly string[];
}

const alike = (a: string, b: string): boolean => a === b || normalWording(a) === normalWording(b);

/** One figure may be printed in two ways: then its turn decides. */
const nextText = ({ places }: ReportFigure, turn: number): string | undefined => (places[turn] ?? places[0])?.text;

export function documentFigures({ figures, remembered }: OpenDocument, report: ReportDocument): DocumentFigures {
  const known = reportFigures(report);
  const memory = remembered === undefined ? new Map<string, never>() : rememberedFigures(remembered);
  const turns = new Map<string, number>();
  const found = new Set<ReportFigure>();
  const listed = figures.flatMap((figure): ListedFigure[] => {
    const { tag, alias, text } = figure;
    const reported = known.byTag(tag);
    const records = memory.get(tag) ?? [];
    // Somebody else's.
    if (!reported && !records.length) return [];
    const turn = turns.get(tag) ?? 0;
    turns.set(tag, turn + 1);
    if (reported) found.add(reported);
    const next = reported && nextText(reported, turn);
    const own = records[turn];
    const asPrinted = (own ? [own] : records).some((record) => alike(record.text, text));
    const status = next === undefined ? 'unknown' : alike(text, next) ? 'same' : asPrinted ? 'changed' : 'edited';
    return [{ figure, label: reported?.label ?? (alias || tag), status, next, cells: reported?.cells ?? [], turn }];
  });
  return { listed, absent: [...known.all.values()].filter((figure) => !found.has(figure)).map(({ label }) => label) };
}
