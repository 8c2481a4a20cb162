/** `{{ danh_sách.cuộc_họp | nối: "; " }}`: a list as one text. */
import { InputError } from '../../model/errors';
import { TextDrop } from '../textDrops';
import type { Filter } from './filter';

export const joined: Filter = {
  name: 'nối',
  apply(input, [separator]) {
    if (!Array.isArray(input)) throw new InputError(`bộ lọc ${this.name} cần một danh sách, như danh_sách.<nhóm> hoặc văn_bản.<nhóm>`);
    return input.map((item: unknown) => (item instanceof TextDrop ? item.text : String(item))).join(typeof separator === 'string' ? separator : '; ');
  },
};
