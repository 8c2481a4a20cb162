/** Rows of LichSu that can't be used: what is cumulated from them would miss them. */
import type { Check } from './check';

export const historyUnreadable: Check = {
  id: 'history-unreadable',
  *run({ history }) {
    for (const { ref, actual, problem } of history.unreadable) {
      yield { level: 'cảnh báo', ruleId: this.id, message: `Bảng LichSu, ô ${ref}: “${actual}” – ${problem}. Dòng này chưa được dùng.`, cells: [ref], actual };
    }
  },
};
