/** What somebody decided about numbers that could be two things, put into the learnt rows. */
import type { LearntChoice, LearntQuestion, LearntRow, RowEdit } from './learningResult';

/** `answers`: the choice made for a question; questions without one stay prose. Of two that want the same words the first in the row has them. */
export function answerQuestions(rows: readonly LearntRow[], answers: ReadonlyMap<LearntQuestion, LearntChoice>): readonly LearntRow[] {
  const edits = new Map<number, RowEdit[]>();
  for (const [{ row }, { edit }] of answers) if (edit) edits.set(row, [...(edits.get(row) ?? []), edit]);
  return rows.map((row, index) => {
    const own = edits.get(index + 1);
    return own ? { ...row, content: edited(row.content, own) } : row;
  });
}

function edited(content: string, edits: readonly RowEdit[]): string {
  let out = '';
  let from = 0;
  for (const { at, length, text } of [...edits].sort((a, b) => a.at - b.at)) {
    if (at < from) continue;
    out += content.slice(from, at) + text;
    from = at + length;
  }
  return out + content.slice(from);
}
