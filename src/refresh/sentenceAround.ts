/** The words of a sentence before and after a place in its paragraph. */

/** As much as a list line can show. */
const LONGEST = 90;

const ENDS = '.!?;…';
const CLOSES = '"”)';

const isBlank = (text: string, at: number): boolean => (text.charCodeAt(at) || 0) <= 32 && at < text.length;

/** Whether a sentence ends right before `at`, which is a blank: a full stop inside a number ends nothing. */
function endsBefore(text: string, at: number): boolean {
  if (!isBlank(text, at)) return false;
  const last = CLOSES.includes(text[at - 1] ?? ' ') ? at - 2 : at - 1;
  return ENDS.includes(text[last] ?? ' ');
}

export function sentenceAround(text: string, start: number, end: number): { readonly before: string; readonly after: string } {
  let from = start;
  while (from > 0 && start - from < LONGEST && !endsBefore(text, from - 1)) from -= 1;
  let to = end;
  while (to < text.length && to - end < LONGEST && !endsBefore(text, to)) to += 1;
  const cutBefore = from > 0 && !endsBefore(text, from - 1);
  const cutAfter = to < text.length && !endsBefore(text, to);
  const [before, after] = [text.slice(from, start), text.slice(end, to)];
  return {
    before: cutBefore ? `…${before.replace(/^\S*\s/, '')}` : before.trimStart(),
    after: cutAfter ? `${after.replace(/\s\S*$/, '')}…` : after.trimEnd(),
  };
}
