/** Brackets that are opened and never closed, or closed and never opened, within a paragraph. */
import type { DraftSlip } from '../draftReport';
import type { SlipRule } from './slipRule';

/** "a)", "1)", "đ)" at the start of a line or after a separator number a list. */
const LIST_MARK = /(?:^|[\n;:.,]|\s)[*_\s-]{0,6}(?:[a-zđ]|\d{1,3}|[ivx]{1,4})$/iu;
const MOST = 50;

export const bracketSlips: SlipRule = ({ text }) => {
  const slips: DraftSlip[] = [];
  let open: number[] = [];
  const flush = (): void => {
    for (const at of open.slice(0, 1))
      slips.push({ start: at, end: at + 1, ruleId: 'bracket', message: 'Dấu ngoặc "(" mở mà không đóng trong đoạn này.', suggestion: null });
    open = [];
  };
  for (let at = 0; at < text.length && slips.length < MOST; at += 1) {
    const character = text[at];
    if (character === '\n') flush();
    else if (character === '(') open.push(at);
    else if (character === ')') {
      if (open.length) open.pop();
      else if (!LIST_MARK.test(text.slice(Math.max(0, at - 8), at)))
        slips.push({ start: at, end: at + 1, ruleId: 'bracket', message: 'Dấu ngoặc ")" đóng mà không có ngoặc mở.', suggestion: null });
    }
  }
  flush();
  return slips;
};
