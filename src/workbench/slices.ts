/** Long work on the page in slices, between which it paints and takes clicks. */
import { breathe } from '../taskpane/parts/breathe';

/** Cells looked at or written in one go: some twenty milliseconds on a slow computer. */
export const SLICE = 2_000;

/** `work` on one item after the other; `weight` says how many cells one of them is. */
export async function inSlices<T>(items: Iterable<T>, weight: (item: T) => number, work: (item: T) => void): Promise<void> {
  let cells = 0;
  for (const item of items) {
    cells += weight(item);
    if (cells > SLICE) {
      await breathe();
      cells = 0;
    }
    work(item);
  }
}
