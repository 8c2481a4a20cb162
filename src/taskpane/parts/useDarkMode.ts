/** Whether the system, and with it the host, is dark. */
import { useSyncExternalStore } from 'react';

const query = (): MediaQueryList | undefined => (typeof window.matchMedia === 'function' ? window.matchMedia('(prefers-color-scheme: dark)') : undefined);

const subscribe = (listener: () => void): (() => void) => {
  const list = query();
  list?.addEventListener('change', listener);
  return () => list?.removeEventListener('change', listener);
};

export const useDarkMode = (): boolean => useSyncExternalStore(subscribe, () => query()?.matches ?? false);
