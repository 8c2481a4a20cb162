/** Every label of the pane, in Vietnamese and English; messages about the data come from the engine, in Vietnamese. */
import { en } from './en';
import { vi, type PaneStrings } from './vi';

export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** English where the host speaks it, Vietnamese everywhere else. */
export const languageOf = (locale: string | undefined): Language => (locale?.toLowerCase().startsWith('en') ? 'en' : 'vi');

export type Strings = PaneStrings;

export const STRINGS: Readonly<Record<Language, Strings>> = { vi, en };
