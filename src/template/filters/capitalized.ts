/** `{{ kỳ.tên | viết_hoa }}`: first letter raised. */
import { FigureDrop } from '../figureDrop';
import { BlankDrop, TextDrop } from '../textDrops';
import type { Filter } from './filter';

const raise = (text: string): string => text.replace(/^\P{L}*\p{L}/u, (start) => start.toUpperCase());

export const capitalized: Filter = {
  name: 'viết_hoa',
  apply(input, _, reads) {
    if (input instanceof FigureDrop) return new FigureDrop(input.figure, reads, input.figure.value ? raise(input.text) : input.text);
    if (input instanceof BlankDrop) return input;
    return raise(input instanceof TextDrop ? input.text : String(input ?? ''));
  },
};
