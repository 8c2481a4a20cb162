/** Figures whose control and bookmark are gone: found where their last value stands between their neighbours, with a word beside it that the report has too. */
import { sliceText, type Anchor } from './anchor';
import type { LastRecord } from './lastRecords';
import { paragraphViews, viewSlices } from './paragraphView';
import { firstNumber, neighbourWords, plainNumbers, type PlainNumber } from './plainNumbers';
import type { ReportFigures } from './reportFigures';
import type { Story } from './story';

/** Only numbers are sought: words alone ("không đổi") stand everywhere. A number that stands twice where it may be is left alone. */
export function findByPosition(
  stories: readonly Story[],
  anchors: readonly Anchor[],
  records: readonly LastRecord[],
  missing: readonly number[],
  figures: ReportFigures,
): Anchor[] {
  if (!missing.length) return [];
  const sought = new Set(missing.map((index) => firstNumber(records[index]?.text ?? '')));
  const numbers = plainNumbers(paragraphViews(stories, anchors), sought);
  const storyOrder = new Map(stories.map((story, index) => [story, index]));
  const byRecord = new Map(anchors.map((anchor) => [anchor.record, anchor]));
  /** Places in the file as pairs that can be compared: story, place in its XML. */
  const before = (a: readonly [number, number], b: readonly [number, number]): boolean => a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);
  const placeOf = ({ story, range }: Anchor): [number, number] => [storyOrder.get(story) ?? 0, range.start];

  const neighbour = (from: number, step: 1 | -1): [number, number] => {
    for (let index = from + step; index >= 0 && index < records.length; index += step) {
      const anchor = byRecord.get(index);
      if (anchor) return placeOf(anchor);
    }
    return step > 0 ? [Infinity, 0] : [-1, 0];
  };

  const anchorAt = (record: number, { view, start }: PlainNumber): Anchor | undefined => {
    const { key, text } = records[record] ?? { key: '', text: '' };
    const begin = start - text.indexOf(firstNumber(text) ?? '');
    if (begin < 0 || !view.text.startsWith(text, begin) || /[\d.,/]$/.test(view.text.slice(0, begin)) || /^[./]\d/.test(view.text.slice(begin + text.length)))
      return undefined;
    const here = neighbourWords(view.text.slice(0, begin), view.text.slice(begin + text.length));
    const alike = figures.all.get(key)?.places.some((place) => {
      const there = neighbourWords(place.before, place.after);
      return (there.before !== '' && there.before === here.before) || (there.after !== '' && there.after === here.after);
    });
    const slices = viewSlices(view, begin, begin + text.length);
    const pieces = slices.map(({ piece }) => view.story.pieces[piece]);
    const [first, last] = [pieces[0], pieces.at(-1)];
    if (!alike || !first || !last || sliceText(view.story, slices) !== text || pieces.some((piece) => !piece?.replaceable || !piece.inner)) return undefined;
    const range = {
      start: (first.inner?.start ?? 0) + (slices[0]?.from ?? 0),
      end: (last.inner?.start ?? 0) + (slices.at(-1)?.to ?? 0),
      from: slices[0]?.piece ?? 0,
      to: (slices.at(-1)?.piece ?? 0) + 1,
      complex: pieces.some((piece) => !view.story.runs[piece?.run ?? -1]?.plain),
      tracked: pieces.some((piece) => view.story.runs[piece?.run ?? -1]?.tracked),
      paragraph: view.paragraph,
    };
    return { how: 'position', story: view.story, key, record, range, control: undefined, slices, text };
  };

  const found: Anchor[] = [];
  const used = new Set<string>();
  for (const record of missing) {
    const number = firstNumber(records[record]?.text ?? '');
    if (number === undefined) continue;
    const [low, high] = [neighbour(record, -1), neighbour(record, 1)];
    const candidates = (numbers.get(number) ?? []).flatMap((place) => {
      const anchor = anchorAt(record, place);
      return anchor && before(low, placeOf(anchor)) && before(placeOf(anchor), high) ? [anchor] : [];
    });
    const [only] = candidates;
    const id = only && `${storyOrder.get(only.story) ?? 0}:${only.slices[0]?.piece ?? 0}:${only.slices[0]?.from ?? 0}`;
    if (candidates.length !== 1 || !only || !id || used.has(id)) continue;
    used.add(id);
    found.push(only);
    byRecord.set(record, only);
  }
  return found;
}
