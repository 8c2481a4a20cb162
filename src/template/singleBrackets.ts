/** What has no value says why in brackets, "(mẫu số bằng 0)"; where the sentence already has brackets around it, one pair is enough. */
import type { TextRun } from '../model/document';
import type { NoteCode } from './inline';

export function singleBrackets(line: readonly (TextRun | NoteCode)[]): (TextRun | NoteCode)[] {
  let open = 0;
  return line.map((inline) => {
    if ('noteCode' in inline) return inline;
    const { text, figure } = inline;
    const inside = open > 0;
    for (const [bracket] of text.matchAll(/[()]/g)) open = bracket === '(' ? open + 1 : Math.max(0, open - 1);
    if (!inside || !figure || figure.value || figure.missing) return inline;
    const bare = text.replace(/^\((.*)\)$/s, '$1');
    return { ...inline, text: bare, figure: { ...figure, text: bare } };
  });
}
