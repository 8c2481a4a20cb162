/** A paragraph with its proposals -> the text of a row of table Mau. */
import type { Binding } from './binding';
import type { StyledText, StyleSpan } from './styledText';

/** Marks of the template language that the old report means as they stand. */
const asTyped = (text: string): string => text.replace(/\*+|\{\{|\{%|\[\^/g, (mark) => `{{ "${mark}" }}`);

const starsOf = ({ bold, italic }: StyleSpan): string => (bold ? '**' : '') + (italic ? '*' : '');

/** What happens at an offset, in the order in which it has to be written. */
interface Event {
  readonly at: number;
  readonly order: number;
  readonly text: string;
  /** Where the paragraph's own words go on. */
  readonly resume?: number;
}

/** `proposals`: those in this paragraph, offsets relative to it, without overlaps. */
export function writeSource({ text, spans, notes }: StyledText, proposals: readonly Pick<Binding, 'start' | 'end' | 'source'>[]): string {
  const inside = (at: number): boolean => proposals.some(({ start, end }) => at > start && at < end);
  const events: Event[] = [
    ...spans
      .filter(({ start, end }) => !inside(start) && !inside(end))
      .flatMap((span) => [
        { at: span.start, order: 2, text: starsOf(span) },
        { at: span.end, order: 0, text: starsOf(span) },
      ]),
    ...notes.map(({ at, label }) => ({ at, order: 1, text: `[^${label}]` })),
    ...proposals.map(({ start, end, source }) => ({ at: start, order: 3, text: source, resume: end })),
  ].sort((a, b) => a.at - b.at || a.order - b.order);
  let written = '';
  let from = 0;
  for (const { at, text: added, resume } of events) {
    if (at > from) written += asTyped(text.slice(from, at));
    written += added;
    from = Math.max(from, resume ?? at);
  }
  return written + asTyped(text.slice(from));
}

/** The paragraph as it reads once its proposals are printed, note marks included. */
export function expectedText({ text, notes }: StyledText, proposals: readonly Binding[], numberOf: (label: string) => number): string {
  const events = [
    ...notes.map(({ at, label }) => ({ at, order: 0, text: `[${numberOf(label)}]`, resume: at })),
    ...proposals.map(({ start, end, printed }) => ({ at: start, order: 1, text: printed, resume: end })),
  ].sort((a, b) => a.at - b.at || a.order - b.order);
  let shown = '';
  let from = 0;
  for (const { at, text: added, resume } of events) {
    if (at > from) shown += text.slice(from, at);
    shown += added;
    from = Math.max(from, resume);
  }
  return shown + text.slice(from);
}
