/** A field's value in place of its marker, in the marker's own formatting. */
import { isNoteMark, type InlineContent } from '../../model/document';
import { escapeXml } from '../../opc/escape';
import type { FigureControls } from '../../renderers/docx/figureControl';
import { newRun, ownProperties, preserved, propertiesXml, rawPlace, withHighlight } from '../runXml';
import type { Splice } from '../../docx/splices';
import type { FieldLines } from './documentFields';
import type { Marker } from './markers';

function runsXml(lines: FieldLines, properties: string, controls: FigureControls): string {
  const line = (content: InlineContent): string =>
    content
      .map((inline) => {
        if (isNoteMark(inline)) return '';
        const run = newRun(withHighlight(properties, false, inline.gap === true), inline.text);
        return inline.figure ? controls.wrap(inline.figure, run) : run;
      })
      .join('');
  return lines.map(line).join(`<w:r>${properties}<w:br/></w:r>`);
}

/** The marker's first run is cut around it; its other pieces are emptied. */
export function fieldSplices({ story, slices }: Marker, lines: FieldLines, controls: FigureControls): Splice[] {
  const [first, ...rest] = slices;
  const piece = story.pieces[first?.piece ?? -1];
  if (!first || !piece?.inner) return [];
  const emptied = rest.flatMap((slice): Splice[] => {
    const other = story.pieces[slice.piece];
    if (!other?.inner) return [];
    const place = { start: rawPlace(story.xml, other.inner, slice.from), end: rawPlace(story.xml, other.inner, slice.to), text: '' };
    return slice.to < other.text.length ? [...preserved(story.xml, other), place] : [place];
  });
  const start = rawPlace(story.xml, piece.inner, first.from);
  const end = rawPlace(story.xml, piece.inner, first.to);
  const [only = []] = lines;
  const words = lines.length < 2 && only.every((inline) => !isNoteMark(inline) && !inline.figure && !inline.gap);
  if (words) {
    const text = only.map((inline) => (isNoteMark(inline) ? '' : inline.text)).join('');
    return [...preserved(story.xml, piece), { start, end, text: escapeXml(text) }, ...emptied];
  }
  const properties = ownProperties(propertiesXml(story, story.runs[piece.run]));
  const text = `</w:t></w:r>${runsXml(lines, properties, controls)}<w:r>${properties}<w:t xml:space="preserve">`;
  return [...preserved(story.xml, piece), { start, end, text }, ...emptied];
}
