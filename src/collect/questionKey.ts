/** Short keys for what is asked, by its content: whoever answers by key can't meet another question. */

/** Neither digits, which are choices, nor vowels, which make words. */
const LETTERS = 'bcdfghjklmnpqrstvwxz';
export const KEY_LENGTH = 6;

/** FNV-1a over UTF-16 units, 32 bits. */
function hash(text: string, seed: number): number {
  let value = seed;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

/** Six letters, or twice as many where `taken` has them already. */
export function questionKey(content: string, taken: ReadonlySet<string>): string {
  let key = '';
  for (const seed of [0x811c9dc5, 0x9dc5811c]) {
    let rest = hash(content, seed);
    for (let count = 0; count < KEY_LENGTH; count += 1) {
      key += LETTERS[rest % LETTERS.length] ?? '';
      rest = Math.floor(rest / LETTERS.length);
    }
  }
  const short = key.slice(0, KEY_LENGTH);
  return taken.has(short) ? key : short;
}
