/** A content control around words that stand in the file already: the runs are cut where it begins and ends. */
import type { PrintedFigure } from '../../model/figure';
import type { FigureControls } from '../../renderers/docx/figureControl';
import type { Slice } from '../anchor';
import { ownProperties, preserved, propertiesXml, rawPlace } from '../runXml';
import type { Splice } from '../../docx/splices';
import type { Story } from '../story';

/** No text can hold it. */
const SEAM = '\u0000';

/** Whole runs and marks without content may stand in a control; the beginning of a link may not. */
const LOOSE = /<w:r[\s>](?:(?!<w:r[\s>])[\s\S])*?<\/w:r>|<[^<>]*\/>/g;

export function canWrap(story: Story, slices: readonly Slice[]): boolean {
  const [first, last] = [slices[0], slices.at(-1)];
  const [head, foot] = [story.pieces[first?.piece ?? -1], story.pieces[last?.piece ?? -1]];
  if (!head?.inner || !foot?.inner) return false;
  const runs = [...new Set(slices.map(({ piece }) => story.pieces[piece]?.run ?? -1))].map((index) => story.runs[index]);
  if (runs.some((run) => !run || run.tracked || !run.plain)) return false;
  const between = story.xml.slice(runs[0]?.end ?? 0, Math.max(runs[0]?.end ?? 0, runs.at(-1)?.start ?? 0));
  return between.replace(LOOSE, '').trim() === '';
}

/** `figure` with the text that stands there: that is what it was last. */
export function wrapFigure(story: Story, slices: readonly Slice[], figure: PrintedFigure, controls: FigureControls): Splice[] {
  const [first, last] = [slices[0], slices.at(-1)];
  const [head, foot] = [story.pieces[first?.piece ?? -1], story.pieces[last?.piece ?? -1]];
  if (!first || !last || !head?.inner || !foot?.inner) return [];
  const [open = '', close = ''] = controls.wrap(figure, SEAM).split(SEAM);
  const restart = (run: number): string => `<w:r>${ownProperties(propertiesXml(story, story.runs[run]))}<w:t xml:space="preserve">`;
  const [start, end] = [rawPlace(story.xml, head.inner, first.from), rawPlace(story.xml, foot.inner, last.to)];
  return [
    ...preserved(story.xml, head),
    { start, end: start, text: `</w:t></w:r>${open}${restart(head.run)}` },
    ...(head === foot ? [] : preserved(story.xml, foot)),
    { start: end, end, text: `</w:t></w:r>${close}${restart(foot.run)}` },
  ];
}
