/** `{{ kỳ.tên | viết_hoa }}`: first letter raised. */
import { FigureDrop } from '../figureDrop';
import { BlankDrop, TextDrop } from '../textDrops';
import { hasMark } from '../marks';
import type { Filter } from './filter';

/** A text that begins with a figure or a number has no first letter of its own: "4 tháng đầu năm" stays. */
const raise = (text: string): string => (hasMark(text.trimStart().slice(0, 1)) ? text : text.replace(/^[^\p{L}\p{N}]*\p{L}/u, (start) => start.toUpperCase()));

export const capitalized: Filter = {
  name: 'viết_hoa',
  apply(input, _, reads) {
    if (input instanceof FigureDrop) return new FigureDrop(input.figure, reads, input.figure.value ? raise(input.text) : input.text);
    if (input instanceof BlankDrop) return input;
    return raise(input instanceof TextDrop ? input.text : String(input ?? ''));
  },
};
