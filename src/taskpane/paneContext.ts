/** What every part of the pane needs at hand: its words, and the ways to a cell and to a section. */
import { createContext, use } from 'react';
import { detailOf, InputError } from '../model/errors';
import type { CellRef } from '../model/cell';
import type { Language, Strings } from './strings/language';

export const VIEWS = ['report', 'collect', 'draft', 'word'] as const;
export type ViewId = (typeof VIEWS)[number];

/** Of the view `report`. */
export const SECTIONS = ['situation', 'findings', 'compose', 'deliver'] as const;
export type SectionId = (typeof SECTIONS)[number];

export interface Pane {
  readonly language: Language;
  readonly strings: Strings;
  /** Selects the cell in the workbook. */
  readonly goTo: (ref: CellRef) => void;
  /** Shows another view. */
  readonly open: (view: ViewId) => void;
  /** Scrolls to the section and moves the focus to its heading. */
  readonly jump: (section: SectionId) => void;
}

export const PaneContext = createContext<Pane | undefined>(undefined);

export function usePane(): Pane {
  const pane = use(PaneContext);
  if (!pane) throw new Error('outside the pane');
  return pane;
}

/** InputErrors speak to the clerk; anything else is a bug, and says so. */
export const messageOf = (error: unknown, strings: Strings): string => (error instanceof InputError ? error.message : strings.unexpected(detailOf(error)));
