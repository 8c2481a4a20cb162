/** F6 goes from one part of the page to the next, as in Excel: in the spreadsheet the Tab key belongs to the cells. */
import { useEffect, type RefObject } from 'react';

const STOPS = '[contenteditable=true], button:not(:disabled), input:not([hidden]), textarea, a[href], [tabindex="0"]';

function enter(region: Element): void {
  const stop = [...region.querySelectorAll<HTMLElement>(STOPS)].find((element) => element.isContentEditable || element.checkVisibility());
  stop?.focus();
}

/** What carries data-region within `page` are its parts, in their order. */
export function useRegions(page: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'F6' || event.altKey || event.metaKey) return;
      const regions = [...(page.current?.querySelectorAll('[data-region]') ?? [])];
      const here = regions.findIndex((region) => region.contains(event.target as Element | null));
      const next = regions[(Math.max(here, 0) + (event.shiftKey ? regions.length - 1 : 1)) % regions.length];
      if (!next) return;
      event.preventDefault();
      event.stopPropagation();
      enter(next);
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [page]);
}
