/** JSON for other programs and for tests: the lines, every figure with its cells and formula, and the findings. */
import { contentText, figuresOf, isNoteMark } from '../model/document';
import type { PrintedFigure } from '../model/figure';
import { toNumber } from '../model/rational';
import { reportLines } from './lines';
import type { FileRenderer, RenderInput } from './renderer';

const figureJson = ({ key, name, text, value, cells, formula, missing }: PrintedFigure): object => ({
  key,
  name,
  text,
  value: value ? toNumber(value) : null,
  cells,
  formula,
  missing,
});

export function renderJson({ document, findings }: RenderInput): string {
  let next = 0;
  const blocks = [...reportLines(document)].map(({ role, content }) => ({
    kind: role,
    text: contentText(content),
    /** Indexes into `figures`. */
    figures: content.flatMap((inline) => (!isNoteMark(inline) && inline.figure ? [next++] : [])),
  }));
  return `${JSON.stringify({ draft: document.draft, blocks, figures: figuresOf(document).map(figureJson), findings }, null, 2)}\n`;
}

export const json: FileRenderer = { kind: 'file', id: 'json', label: 'JSON', extension: 'json', render: renderJson };
