/** What was sent and isn't written, for people: remarks apart from figures, as nobody misses a figure for them. */
import { saidValue, type SentValue } from './sentFile';

function listed(lead: string, values: readonly SentValue[], most: number): string[] {
  if (!values.length) return [];
  const rest = values.length > most ? ` và ${values.length - most} giá trị nữa` : '';
  return [`${lead}: ${values.slice(0, most).map(saidValue).join(', ')}${rest}`];
}

/** A clause for figures, one for words; `most` is how many of each are named. */
export const leftOut = (values: readonly SentValue[], most = Infinity): string[] => [
  ...listed(
    'chưa ghi',
    values.filter(({ words }) => !words),
    most,
  ),
  ...listed(
    'chữ chưa ghi',
    values.filter(({ words }) => words),
    most,
  ),
];
