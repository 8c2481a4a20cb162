/** `{{ thông_tin.ngày_ký | ngày }}` 12/4/2022; with "đầy đủ" ngày 12 tháng 4 năm 2022. */
import { parseDate } from '../../locale/period';
import { fold, withoutMarks } from '../../locale/encoding';
import { InputError } from '../../model/errors';
import { BlankDrop, DateDrop, TextDrop } from '../textDrops';
import type { Filter } from './filter';

export const date: Filter = {
  name: 'ngày',
  apply(input, [style]) {
    if (input instanceof BlankDrop) return input;
    if (input === '') return '';
    const text = input instanceof TextDrop ? input.text : typeof input === 'string' ? input : '';
    const parsed = text && parseDate(text);
    const value = input instanceof DateDrop ? input : parsed ? new DateDrop(parsed) : undefined;
    if (!value) throw new InputError(`bộ lọc ${this.name} cần một ngày như 12/4/2022, lại gặp “${text.slice(0, 30)}”`);
    if (style === undefined) return value;
    if (typeof style === 'string' && withoutMarks(fold(style)) === 'day du') return value.long;
    throw new InputError(`bộ lọc ${this.name} chỉ nhận "đầy đủ"`);
  },
};
