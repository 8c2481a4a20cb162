/** Ids for new controls and bookmarks: Word wants each once in the whole file. */
import type { Story } from './story';

const IDS = [/<w:id w:val="(\d{1,9})"/g, /<w:bookmarkStart\b[^>]*\sw:id="(\d{1,9})"/g];

/** One more than the highest that is in use. */
export const freeId = (stories: readonly Story[]): number =>
  1 + stories.reduce((most, { xml }) => IDS.reduce((high, ids) => [...xml.matchAll(ids)].reduce((id, match) => Math.max(id, Number(match[1])), high), most), 0);
