/** Runs and note marks of a paragraph. */
import { isNoteMark, type InlineContent, type NoteMark } from '../../model/document';
import type { FigureControls } from './figureControl';
import { run } from './elements';

export type InlineWriter = (content: InlineContent) => string;

const anchor = (note: number): string => `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${note}"/></w:r>`;

const writer =
  (controls: FigureControls, mark: (mark: NoteMark) => string): InlineWriter =>
  (content) =>
    content
      .map((inline) => {
        if (isNoteMark(inline)) return mark(inline);
        const written = run(inline.text, { bold: inline.bold, italic: inline.italic, highlight: inline.gap });
        return inline.figure ? controls.wrap(inline.figure, written) : written;
      })
      .join('');

const number = ({ note }: NoteMark): string => run(String(note), { superscript: true });

/** Word anchors a note once; its further marks are its number. */
export const textWriter = (controls: FigureControls): InlineWriter => writer(controls, (mark) => (mark.first ? anchor(mark.note) : number(mark)));

/** Word has no notes on notes. */
export const noteWriter = (controls: FigureControls): InlineWriter => writer(controls, number);
