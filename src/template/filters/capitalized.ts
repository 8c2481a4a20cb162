/** `{{ kỳ.tên | viết_hoa }}`: first letter raised. */
import { FigureDrop } from '../figureDrop';
import { BlankDrop, TextDrop } from '../textDrops';
import { hasMark } from '../marks';
import type { Filter } from './filter';

/** A text that begins with a figure has no first letter of its own. */
const raise = (text: string): string => (hasMark(text.trimStart().slice(0, 1)) ? text : text.replace(/^\P{L}*\p{L}/u, (start) => start.toUpperCase()));

export const capitalized: Filter = {
  name: 'viết_hoa',
  apply(input, _, reads) {
    if (input instanceof FigureDrop) return new FigureDrop(input.figure, reads, input.figure.value ? raise(input.text) : input.text);
    if (input instanceof BlankDrop) return input;
    return raise(input instanceof TextDrop ? input.text : String(input ?? ''));
  },
};
