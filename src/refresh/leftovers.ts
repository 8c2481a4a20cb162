/** Old values in plain text: copies that somebody made of a figure, and which no refresh reaches. */
import { shownPlace, type ParagraphView } from './paragraphView';
import { firstNumber, neighbourWords, NUMBER, plainNumbers } from './plainNumbers';
import type { Leftover, PlannedFigure } from './refreshPlan';
import { sentenceAround } from './sentenceAround';

/** A short number stands in many places: only the words around make it this figure. */
const isTelling = (number: string): boolean => number.replace(/\D/g, '').length > 2 || /[,%]/.test(number);

/** Numbers that the template itself has, by the words around them: they are no leftovers. */
const templateNumbers = (literals: readonly string[]): ReadonlySet<string> =>
  new Set(
    literals.flatMap((text) =>
      [...text.matchAll(NUMBER)].map(({ 0: number, index }) => signature(number, text.slice(0, index), text.slice(index + number.length))),
    ),
  );

function signature(number: string, before: string, after: string): string {
  const words = neighbourWords(before, after);
  return `${words.before}|${number}|${words.after}`;
}

/** `literals`: the report's own words. */
export function findLeftovers(figures: readonly PlannedFigure[], views: readonly ParagraphView[], literals: () => readonly string[]): Leftover[] {
  const wanted = new Map<string, PlannedFigure[]>();
  for (const figure of figures) {
    const number = firstNumber(figure.old);
    if (number === undefined || figure.next === undefined || figure.next === figure.old || firstNumber(figure.next) === number) continue;
    if (figure.status !== 'changed' && figure.status !== 'lost') continue;
    const same = wanted.get(number);
    if (!same) wanted.set(number, [figure]);
    else if (!same.some(({ key }) => key === figure.key)) same.push(figure);
  }
  if (!wanted.size) return [];
  const numbers = plainNumbers(views, wanted);
  let known: ReadonlySet<string> | undefined;
  const own = (): ReadonlySet<string> => (known ??= templateNumbers(literals()));
  return [...wanted].flatMap(([number, candidates]) =>
    (numbers.get(number) ?? []).flatMap(({ view, start, end }): Leftover[] => {
      const [before, after] = [view.text.slice(0, start), view.text.slice(end)];
      // A date, a document's number, an ordinal: parts of one thing are no figures.
      if (/[/\-–.,]$/.test(before) || /^[/\-–]/.test(after)) return [];
      const words = neighbourWords(before, after);
      const figure = candidates.find((candidate) => {
        if (isTelling(number)) return true;
        const there = neighbourWords(candidate.before, candidate.after);
        return words.after !== '' && words.after === there.after && (words.before === there.before || there.before === '');
      });
      if (!figure?.next || own().has(signature(number, before, after))) return [];
      const at = shownPlace(view, start);
      return [{ key: figure.key, label: figure.label, old: number, next: figure.next, ...sentenceAround(view.shown, at, at + number.length) }];
    }),
  );
}
