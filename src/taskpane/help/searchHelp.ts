/** Which entries of the help answer what was typed. */
import { fold, withoutMarks } from '../../locale/encoding';

const plain = (text: string): string => withoutMarks(fold(text)).replace(/[*`]/g, '');

/** Entries that hold every word, diacritics or not; all of them for nothing typed. */
export function searchHelp<T>(entries: readonly T[], typed: string, textOf: (entry: T) => readonly string[]): readonly T[] {
  const words = plain(typed).split(' ').filter(Boolean);
  return entries.filter((entry) => {
    const text = plain(textOf(entry).join(' '));
    return words.every((word) => text.includes(word));
  });
}
