/** `{{…}}` in an organisation's own file, also where Word has split one over several runs. */
import { fold, withoutMarks } from '../../locale/encoding';
import { InputError } from '../../model/errors';
import type { Slice } from '../anchor';
import { paragraphViews, viewSlices } from '../paragraphView';
import type { Story } from '../story';

export interface Marker {
  readonly story: Story;
  readonly paragraph: number;
  /** What stands between the braces, trimmed. */
  readonly name: string;
  readonly slices: readonly Slice[];
  /** Nothing else stands in its paragraph. */
  readonly alone: boolean;
}

const MARKER = /\{\{\s*([^{}]+?)\s*\}\}/g;

/** Names compare without marks, case and blanks: `{{nội_dung}}` is `{{ NOI_DUNG }}`. */
export const markerKey = (name: string): string => withoutMarks(fold(name)).replace(/\s+/g, '');

const BODY = markerKey('nội_dung');
const ANNEX = markerKey('phụ_lục');

export interface Markers {
  readonly body: Marker;
  readonly annex: Marker | undefined;
  /** In the order of the file. */
  readonly fields: readonly Marker[];
}

/** `main` is the body's story. Throws InputError where the place of the report's text isn't clear. */
export function findMarkers(stories: readonly Story[], main: string): Markers {
  const all = paragraphViews(stories, []).flatMap((view) =>
    [...view.text.matchAll(MARKER)].map(({ 0: whole, 1: name = '', index }): Marker => {
      const alone = view.text.trim() === whole;
      return { story: view.story, paragraph: view.paragraph, name, slices: viewSlices(view, index, index + whole.length), alone };
    }),
  );
  const place = (key: string, shown: string): Marker | undefined => {
    const [first, second] = all.filter(({ name }) => markerKey(name) === key);
    if (second) throw new InputError(`tệp mẫu có hai dấu ${shown}. Giữ một dấu rồi thử lại.`);
    if (first && (!first.alone || first.story.part !== main))
      throw new InputError(`dấu ${shown} phải đứng một mình trong một đoạn của thân văn bản. Tách dấu ra đoạn riêng rồi thử lại.`);
    return first;
  };
  const body = place(BODY, '{{nội_dung}}');
  if (!body) throw new InputError('tệp mẫu không có dấu {{nội_dung}}. Thêm một đoạn chỉ có {{nội_dung}} vào chỗ đặt thân báo cáo rồi thử lại.');
  const annex = place(ANNEX, '{{phụ_lục}}');
  return { body, annex, fields: all.filter((marker) => marker !== body && marker !== annex) };
}
