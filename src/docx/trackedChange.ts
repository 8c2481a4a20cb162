/** Tracked changes in a .docx: who made them, when, and under which numbers. */
import { escapeXml } from '../opc/escape';

const AUTHOR = 'Chốt Số';

/**
 * The time of a change as w:date takes it. Word writes what the clock on the wall shows and puts a Z behind it all the same (the true UTC, where
 * it writes one, goes into the extension w16du:dateUtc), and shows it unconverted: true UTC would look hours early beside people's own changes.
 */
export const changeDate = (moment: Date): string => new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().replace(/\.\d+Z$/, 'Z');

/** Attributes of one tracked change; every call has an id of its own. */
export type ChangeMark = () => string;

/** `parts`: the XML of all that the file holds; changes, comments and bookmarks share one number space. `date`: as `changeDate` gives it. */
export function changeMarks(parts: Iterable<string>, date: string): ChangeMark {
  let id = 0;
  for (const xml of parts) for (const [, used] of xml.matchAll(/\bw:id="(\d{1,9})"/g)) id = Math.max(id, Number(used));
  return () => `w:id="${(id += 1)}" w:author="${escapeXml(AUTHOR)}" w:date="${escapeXml(date)}"`;
}
