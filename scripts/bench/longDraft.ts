/** A draft of any length, with claims in every paragraph; and what a checker of prose does with it. */
import { retext } from 'retext';
import retextRepeatedWords from 'retext-repeated-words';
import { anySample } from '../../tests/draft/sentenceGenerator';
import { seeded } from '../../tests/draft/seededRandom';

/** About `size` characters. */
export function longDraft(size: number): string {
  const random = seeded(876);
  const paragraphs: string[] = [];
  for (let length = 0; length < size; length += (paragraphs.at(-1)?.length ?? 0) + 1) paragraphs.push(`${anySample(random).text} ${anySample(random).text}`);
  return paragraphs.join('\n');
}

/** Words, sentences and one rule over them: it finds words written twice, and computes nothing. */
export const withRetext = (text: string): Promise<unknown> => retext().use(retextRepeatedWords).process(text);
