/** Which section the reader is in, and the way to another. */
import { useCallback, useEffect, useState, type RefObject } from 'react';
import { SECTIONS, type SectionId } from '../paneContext';
import { headingId } from './Section';

export function useSections(root: RefObject<HTMLElement | null>, shown: boolean): { here: SectionId; jump: (section: SectionId) => void } {
  const [here, setHere] = useState<SectionId>('situation');

  useEffect(() => {
    if (!shown || typeof IntersectionObserver === 'undefined') return undefined;
    const visible = new Set<string>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const id = target.getAttribute('aria-labelledby') ?? '';
          if (isIntersecting) visible.add(id);
          else visible.delete(id);
        }
        const first = SECTIONS.find((section) => visible.has(headingId(section)));
        if (first) setHere(first);
      },
      // A band under the header: the section that crosses it is the one being read.
      { root: root.current, rootMargin: '-100px 0px -60% 0px' },
    );
    root.current?.querySelectorAll('section').forEach((section) => observer.observe(section));
    return () => observer.disconnect();
  }, [root, shown]);

  const jump = useCallback((section: SectionId): void => {
    const heading = document.getElementById(headingId(section));
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView?.({ block: 'start' });
    setHere(section);
  }, []);
  return { here, jump };
}
