/** A sentence whose figures all equal last period's, and not this period's: copied along from the last report. */
import { compare } from '../../model/rational';
import { sentenceMentions } from '../context';
import { isRate } from '../quantity';
import type { SlipRule } from './slipRule';

export const staleSentenceSlips: SlipRule = (input) => {
  const { figures } = input;
  if (!figures) return [];
  return input.sentenceStarts.flatMap((_, sentence) => {
    const own = sentenceMentions(input, sentence).filter((mention) => !isRate(mention) && mention.form === 'count');
    const [first, last] = [own[0], own.at(-1)];
    if (own.length < 2 || !first || !last) return [];
    const stale = own.every((mention) => {
      const named = figures.named(mention);
      return (
        named.some(({ previous }) => previous && compare(previous, mention.value) === 0) && !named.some(({ value }) => compare(value, mention.value) === 0)
      );
    });
    return stale
      ? [
          {
            start: first.start,
            end: last.end,
            ruleId: 'stale-sentence',
            message: 'Mọi số trong câu này bằng số của kỳ trước trong bảng tính: có phải chưa cập nhật?',
            suggestion: null,
          },
        ]
      : [];
  });
};
