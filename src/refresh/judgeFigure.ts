/** What is to be done with a figure that was found: its status and its next text. */
import { normalWording } from '../renderers/docx/wording';
import type { Anchor } from './anchor';
import type { LastRecord } from './lastRecords';
import type { FigureStatus } from './refreshPlan';
import type { FigurePlace, ReportFigure } from './reportFigures';

export interface Judgement {
  readonly status: FigureStatus;
  readonly next: FigurePlace | undefined;
}

/** Of these there is one spelling. */
const PLAIN = /^[!-~]*$/;

const alike = (a: string, b: string): boolean => a === b || (!(PLAIN.test(a) && PLAIN.test(b)) && normalWording(a) === normalWording(b));

/** Digits that touch a figure belong to its number for a reader. */
const touches = (before: string, after: string): boolean => /\d[.,]?$/.test(before.slice(-2)) || /^[.,]?\d/.test(after.slice(0, 2));

/** Shares closed to 100 print one figure in two ways: then its turn among those of its key decides. */
function placeFor({ text, record }: Anchor, { places, key }: ReportFigure, records: readonly LastRecord[]): FigurePlace | undefined {
  const [first] = places;
  if (places.every((place) => place.text === first?.text)) return first;
  const turn = record === undefined ? -1 : records.slice(0, record).filter((one) => one.key === key).length;
  return places[turn] ?? places.find((place) => place.text === text) ?? first;
}

/** `before` and `after`: the text around the figure in its paragraph. */
export function judgeFigure(
  anchor: Anchor,
  figure: ReportFigure | undefined,
  records: readonly LastRecord[],
  { before, after }: { readonly before: string; readonly after: string },
): Judgement {
  const { text, control, range, story, slices, record, key } = anchor;
  const next = figure && placeFor(anchor, figure, records);
  const result = (status: FigureStatus): Judgement => ({ status, next });
  if (!figure || !next) return result('unknown');
  const touched = touches(before, after) && !figure.places.some((place) => touches(place.before, place.after));
  if (!touched && !control?.placeholder && alike(text, next.text)) return result('same');
  if (control?.bound) return result('bound');
  if (range.tracked) return result('tracked');
  const writable = slices.length ? slices.every(({ piece }) => story.pieces[piece]?.replaceable) : control?.inline === true;
  if (range.complex || !writable) return result('complex');
  const last = record === undefined ? records.filter((one) => one.key === key).map((one) => one.text) : [records[record]?.text];
  const untouched = !touched && !control?.placeholder && last.some((value) => value !== undefined && alike(value, text));
  return result(untouched ? 'changed' : 'edited');
}
