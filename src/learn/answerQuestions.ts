/** What somebody decided about numbers that could be two things, put into the learnt rows. */
import type { LearntQuestion, LearntRow } from './learntTemplate';

/** Where the question's text stands alone in the row's prose; undefined where it stands there twice or not at all. */
function placeOf(content: string, text: string): number | undefined {
  const prose = content.replace(/\{\{.*?\}\}|\{%.*?%\}/gs, (mark) => '\0'.repeat(mark.length));
  const places: number[] = [];
  for (let at = prose.indexOf(text); at >= 0; at = prose.indexOf(text, at + 1)) {
    const [before, after] = [prose[at - 1] ?? '', prose[at + text.length] ?? ''];
    if (!/[\p{L}\p{N}.,]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(after)) places.push(at);
  }
  return places.length === 1 ? places[0] : undefined;
}

/** Whether the answer could be put in without guessing where. */
export const canAnswer = (rows: readonly LearntRow[], { row, text }: LearntQuestion): boolean => placeOf(rows[row - 1]?.content ?? '', text) !== undefined;

/** `answers`: the source chosen for a question; questions without one stay prose. */
export function answerQuestions(rows: readonly LearntRow[], answers: ReadonlyMap<LearntQuestion, string>): readonly LearntRow[] {
  const answered = rows.map((row) => row.content);
  for (const [{ row, text }, source] of answers) {
    const content = answered[row - 1];
    const at = content === undefined ? undefined : placeOf(content, text);
    if (content !== undefined && at !== undefined) answered[row - 1] = `${content.slice(0, at)}{{ ${source} }}${content.slice(at + text.length)}`;
  }
  return rows.map((row, index) => ({ ...row, content: answered[index] ?? row.content }));
}
