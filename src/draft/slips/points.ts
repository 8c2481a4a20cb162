/** A difference of two percentages is in percentage points: "giảm 1,5% so với cùng kỳ (4%)" of 2,5%. */
import type { SlipRule } from './slipRule';

export const pointSlips: SlipRule = ({ claims }) =>
  claims.flatMap(({ kind, verdict, claimed, operands, target }) =>
    kind === 'change' &&
    verdict === 'ok' &&
    claimed.endsWith('%') &&
    operands.length === 2 &&
    operands.every(({ text }) => text.endsWith('%')) &&
    claimed.replace(/[^\d,]/g, '') !== ''
      ? [
          {
            start: target.start,
            end: target.end,
            ruleId: 'points',
            message: `Đây là hiệu của hai tỷ lệ: có phải là "${claimed.replace('%', ' điểm phần trăm')}"?`,
            suggestion: claimed.replace('%', ' điểm phần trăm'),
          },
        ]
      : [],
  );
