/** A difference of two percentages is in percentage points: "giảm 1,5% so với cùng kỳ (4%)" of 2,5%. */
import { absolute, compare, subtract } from '../../model/rational';
import type { SlipRule } from './slipRule';

export const pointSlips: SlipRule = ({ claims, mentions }) => {
  const byStart = new Map(mentions.map((mention) => [mention.start, mention]));
  return claims.flatMap(({ kind, operands, target }) => {
    const [claimed, value, base] = [target, ...operands].map(({ start }) => byStart.get(start));
    if (kind !== 'change' || claimed?.form !== 'percent' || value?.form !== 'percent' || !base) return [];
    // "giảm 20% so với cùng kỳ (25%)" of 20%: a change of the rate, in percent indeed
    const difference = absolute(subtract(value.value, base.value));
    if (compare(absolute(subtract(difference, claimed.value)), claimed.step) >= 0) return [];
    const suggestion = target.text.replace(/\s?(?:%|phần trăm)$/, ' điểm phần trăm');
    return [
      {
        start: target.start,
        end: target.end,
        ruleId: 'points',
        message: `Đây là hiệu của hai tỷ lệ: có phải là "${suggestion}"?`,
        suggestion,
      },
    ];
  });
};
