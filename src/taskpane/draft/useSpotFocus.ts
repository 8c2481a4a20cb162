/** Which mark of the draft is at hand, which one's card is open, and what is to be brought into view. */
import { useCallback, useMemo, useState } from 'react';
import { OPEN_LOOKS, type Spot } from './spots';

export interface Target {
  readonly at: number;
  readonly takesFocus: boolean;
}

export interface SpotFocus {
  readonly current: number;
  readonly open: number | undefined;
  readonly target: Target | undefined;
  /** The spots that a person has to look at, in order. */
  readonly stops: readonly number[];
  /** Moves the focus to a spot, if there is one. */
  readonly move: (index: number) => void;
  /** Opens a spot's card. */
  readonly show: (index: number) => void;
  /** Opens the next (1) or the previous (-1) stop; past the last comes the first. */
  readonly step: (by: 1 | -1) => void;
  /** Brings a number into view and leaves the card open. */
  readonly point: (at: number) => void;
  /** `returns`: the focus goes back to the spot. */
  readonly close: (returns?: boolean) => void;
}

/** By where spots begin, which outlasts a new check of the same text. */
interface Place {
  readonly current: number | undefined;
  readonly open: number | undefined;
  readonly target: Target | undefined;
}

export function useSpotFocus(spots: readonly Spot[]): SpotFocus {
  const stops = useMemo(() => spots.filter(({ look }) => OPEN_LOOKS.includes(look)).map(({ index }) => index), [spots]);
  const byStart = useMemo(() => new Map(spots.map(({ start, index }) => [start, index])), [spots]);
  const [place, setPlace] = useState<Place>({ current: undefined, open: undefined, target: undefined });
  const indexOf = (start: number | undefined): number | undefined => (start === undefined ? undefined : byStart.get(start));
  const visited = indexOf(place.current);
  const current = visited ?? stops[0] ?? 0;
  const open = indexOf(place.open);

  const move = useCallback(
    (index: number): void => {
      const start = spots[index]?.start;
      if (start !== undefined) setPlace((before) => ({ ...before, current: start, target: { at: start, takesFocus: true } }));
    },
    [spots],
  );
  const show = useCallback(
    (index: number): void => {
      const start = spots[index]?.start;
      if (start !== undefined) setPlace({ current: start, open: start, target: { at: start, takesFocus: false } });
    },
    [spots],
  );
  const step = (by: 1 | -1): void => {
    const from = visited ?? (by === 1 ? -1 : spots.length);
    const ahead = by === 1 ? stops.find((index) => index > from) : stops.findLast((index) => index < from);
    const next = ahead ?? stops.at(by === 1 ? 0 : -1);
    if (next !== undefined) show(next);
  };
  const point = (at: number): void => setPlace((before) => ({ ...before, target: { at, takesFocus: true } }));
  const close = (returns = false): void =>
    setPlace((before) => ({ ...before, open: undefined, target: returns && before.open !== undefined ? { at: before.open, takesFocus: true } : undefined }));
  return { current, open, target: place.target, stops, move, show, step, point, close };
}
