/** The editor of template rows, loaded when someone first edits. */
import { lazy } from 'react';

export const LazyRowEditor = lazy(() => import('./RowEditor').then(({ RowEditor }) => ({ default: RowEditor })));
