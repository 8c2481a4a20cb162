/** Text as it enters: one normal form, so that "tỷ" typed on a Mac and on Windows are the same word. */

/** Asked first: hardly any text has one, and looking for halves of pairs takes thrice as long. */
const SUSPECT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]/;
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufdd0-\ufdef\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** NFC, without the characters that XML 1.0 forbids and the non-characters that the template engine uses as marks; those go first, as marks across them compose. */
export const cleanText = (text: string): string => (SUSPECT.test(text) ? text.replace(FORBIDDEN, '') : text).normalize('NFC');

/** ASCII without breaks and tabs: there is nothing to clean. */
const PLAIN_LINE = /^[ -~]*$/;

/** Clean text as one line of a paragraph: breaks and tabs that came in with a cell become spaces. */
export const cleanLine = (text: string): string => (PLAIN_LINE.test(text) ? text : cleanText(text).replace(/\r\n|[\n\r\t\u2028\u2029]/g, ' '));

/** How names of tables, columns, codes and words of the contract are compared: NFC, trimmed, inner spaces folded, lower case. */
export const fold = (text: string): string => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();

const TONE_ON_SECOND = /^([^q]*)(o[áàảãạéèẻẽẹ]|u[ýỳỷỹỵ])$/;

/** Both ways of placing a tone are in use, hóa and hoá, thủy and thuỷ: a lower-case word (NFC) in the first one. */
export const toneOnFirst = (word: string): string =>
  word.replace(TONE_ON_SECOND, (_, start: string, vowels: string) => {
    const [first = '', base = '', tone = ''] = vowels.normalize('NFD');
    return `${start}${first}${tone}${base}`.normalize('NFC');
  });

/** Drops Vietnamese marks; đ becomes d. */
export const withoutMarks = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .normalize('NFC');

/** The name under which the template reaches a ThongTin row or a group: "Số liệu đến ngày" is `số_liệu_đến_ngày`. */
export function toKey(name: string): string {
  const key = name
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_');
  return /^\p{N}/u.test(key) ? `_${key}` : key;
}

/** The text as part of a regular expression with flag u, which refuses a hyphen or a slash that is escaped without need. */
export const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Fullwidth digits and signs (from East Asian keyboards) become ASCII. */
export const foldWidth = (text: string): string => text.replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));

const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + cost));
    }
    row = next;
  }
  return row[b.length] ?? 0;
};

/** The known name most like `name`, marks and case aside; undefined when none is near enough to be meant. */
export function nearestName(name: string, known: Iterable<string>): string | undefined {
  const target = withoutMarks(fold(name)).slice(0, 80);
  let best: { name: string; cost: number } | undefined;
  for (const candidate of known) {
    const folded = withoutMarks(fold(candidate)).slice(0, 80);
    if (best && Math.abs(folded.length - target.length) >= best.cost) continue;
    const cost = distance(target, folded);
    if (!best || cost < best.cost) best = { name: candidate, cost };
  }
  return best && best.cost <= Math.max(2, Math.ceil(target.length / 2)) ? best.name : undefined;
}
