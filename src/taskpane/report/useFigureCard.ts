/** Which figure's card is open: on hover and focus while it lasts, on click and Enter until it is closed. */
import { useEffect, useRef, useState, type FocusEvent, type KeyboardEvent, type MouseEvent, type RefObject } from 'react';
import type { PrintedFigure } from '../../model/figure';
import { FIGURE_SELECTOR, figureOf } from './figureMarks';

export interface OpenFigure {
  readonly element: HTMLElement;
  readonly figure: PrintedFigure;
  readonly pinned: boolean;
}

interface PaperListeners {
  readonly onMouseOver: (event: MouseEvent) => void;
  readonly onMouseLeave: () => void;
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: (event: FocusEvent) => void;
  readonly onClick: (event: MouseEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

const OPEN_AFTER_MS = 150;
const CLOSE_AFTER_MS = 300;

const markAt = (target: EventTarget): HTMLElement | undefined =>
  target instanceof Element ? (target.closest<HTMLElement>(FIGURE_SELECTOR) ?? undefined) : undefined;

/** `shown` is whatever is on the paper: when it changes, an open card follows its figure, and goes with it. */
export function useFigureCard(
  card: RefObject<HTMLElement | null>,
  shown: unknown,
): { open: OpenFigure | undefined; close: () => void; listeners: PaperListeners } {
  const [open, setOpen] = useState<OpenFigure>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    setOpen((before) => {
      const figure = before?.element.isConnected ? figureOf(before.element) : undefined;
      return before && figure && { ...before, figure };
    });
  }, [shown]);

  const show = (element: HTMLElement, pinned: boolean): void => {
    clearTimeout(timer.current);
    const figure = figureOf(element);
    if (figure) setOpen({ element, figure, pinned });
  };
  const close = (): void => {
    clearTimeout(timer.current);
    if (open?.pinned) open.element.focus();
    setOpen(undefined);
  };
  const later = (work: () => void, delay: number): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(work, delay);
  };
  const inCard = (target: EventTarget | null): boolean => target instanceof Node && !!card.current?.contains(target);

  const listeners: PaperListeners = {
    onMouseOver: ({ target }) => {
      const mark = markAt(target);
      if (open?.pinned) return;
      if (inCard(target)) clearTimeout(timer.current);
      else if (mark) later(() => show(mark, false), OPEN_AFTER_MS);
      else if (open && document.activeElement !== open.element) later(() => setOpen(undefined), CLOSE_AFTER_MS);
      else clearTimeout(timer.current);
    },
    onMouseLeave: () => {
      if (open?.pinned || document.activeElement === open?.element) clearTimeout(timer.current);
      else later(() => setOpen(undefined), CLOSE_AFTER_MS);
    },
    onFocus: ({ target }) => {
      const mark = markAt(target);
      if (mark && !(open?.pinned && open.element === mark)) show(mark, false);
    },
    onBlur: ({ relatedTarget }) => {
      if (inCard(relatedTarget) || (relatedTarget && markAt(relatedTarget))) return;
      if (!open?.pinned || relatedTarget) later(() => setOpen(undefined), 0);
    },
    onClick: ({ target }) => {
      const mark = markAt(target);
      if (mark) show(mark, true);
      else if (open?.pinned && !inCard(target)) setOpen(undefined);
    },
    onKeyDown: (event) => {
      const mark = markAt(event.target);
      if (mark && (event.key === 'Enter' || event.key === ' ')) {
        event.preventDefault();
        show(mark, true);
      } else if (event.key === 'Escape' && open) {
        event.stopPropagation();
        close();
      }
    },
  };
  return { open, close, listeners };
}
