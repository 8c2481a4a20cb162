/** A stretch of the draft with its marks; everything in it is text, whatever it looks like. */
import type { ReactElement } from 'react';
import type { DraftNumber } from '../../draft/draftReport';
import { DRAFT_STRINGS } from '../strings/draft';
import { useWords } from '../useWords';
import type { Chunk } from './chunks';
import type { MarkClasses } from './spotLook';
import { firstAfter, overlaps, type Spot } from './spots';

export interface Marking {
  readonly text: string;
  readonly spots: readonly Spot[];
  readonly numbers: readonly DraftNumber[];
  /** The numbers of the calculation that is open, in order. */
  readonly operands: readonly Chunk[];
  /** The one spot that Tab reaches; arrow keys move it. */
  readonly current: number;
  readonly open: number | undefined;
  readonly classes: MarkClasses;
}

type Mark = Chunk & ({ readonly spot: Spot } | { readonly spot?: undefined; readonly checked: boolean; readonly operand: boolean });

/** Places that begin in the stretch, cut off at its end. */
const within = <T extends Chunk>(places: readonly T[], { start, end }: Chunk): T[] => {
  const found: T[] = [];
  for (let i = firstAfter(places, start); i < places.length; i += 1) {
    const place = places[i];
    if (!place || place.start >= end) break;
    if (place.start >= start) found.push(place.end > end ? { ...place, end } : place);
  }
  return found;
};

function marksIn({ spots, numbers, operands }: Marking, stretch: Chunk): Mark[] {
  const marks: Mark[] = within(spots, stretch).map(({ start, end, ...spot }) => ({ start, end, spot: { ...spot, start, end } }));
  const free = (place: Chunk): boolean => !marks.some((mark) => overlaps(mark, place));
  const isOperand = (place: Chunk): boolean => operands.some((operand) => overlaps(operand, place));
  const bare = within(numbers, stretch)
    .filter(free)
    .map((number): Mark => ({ start: number.start, end: number.end, checked: number.checked, operand: isOperand(number) }));
  marks.push(...bare.filter((mark) => mark.spot === undefined && (!mark.checked || mark.operand)));
  marks.push(
    ...within(operands, stretch)
      .filter(free)
      .map((place): Mark => ({ ...place, checked: true, operand: true })),
  );
  return marks.sort((a, b) => a.start - b.start);
}

export function MarkedText({ marking, stretch }: { readonly marking: Marking; readonly stretch: Chunk }): ReactElement {
  const strings = useWords(DRAFT_STRINGS);
  const { text, operands, current, open, classes } = marking;
  const pieces: (string | ReactElement)[] = [];
  let at = stretch.start;
  for (const mark of marksIn(marking, stretch)) {
    if (mark.start < at) continue;
    const words = text.slice(mark.start, mark.end);
    pieces.push(text.slice(at, mark.start));
    at = mark.end;
    if (mark.spot === undefined) {
      pieces.push(
        <span key={mark.start} data-at={mark.start} tabIndex={mark.operand ? -1 : undefined} className={classes.number(mark.checked, mark.operand)}>
          {words}
        </span>,
      );
      continue;
    }
    const { index, look } = mark.spot;
    const operand = index !== open && operands.some((place) => overlaps(place, mark));
    pieces.push(
      <span
        key={mark.start}
        role="button"
        tabIndex={index === current ? 0 : -1}
        data-spot={index}
        data-at={mark.start}
        aria-haspopup="dialog"
        aria-expanded={index === open}
        aria-label={strings.spot(words, strings.looks[look])}
        className={classes.spot(look, operand)}
      >
        {words}
      </span>,
    );
  }
  pieces.push(text.slice(at, stretch.end));
  return <>{pieces}</>;
}
