/** The views beside the report, loaded when first opened. */
import { lazy, type ComponentType } from 'react';
import type { ViewId } from './paneContext';
import type { ViewProps } from './viewProps';

export const LAZY_VIEWS: Readonly<Record<Exclude<ViewId, 'report'>, ComponentType<ViewProps>>> = {
  collect: lazy(async () => ({ default: (await import('./collect/CollectView')).CollectView })),
  draft: lazy(async () => ({ default: (await import('./draft/DraftView')).DraftView })),
  word: lazy(async () => ({ default: (await import('./files/FilesView')).FilesView })),
};
