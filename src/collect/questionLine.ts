/** What an import asks or tells in one line, for people, with what to write as the answer. */
import type { ImportProblem } from './importPlan';
import type { QuestionGroup } from './keyedAnswers';
import { leftOut } from './leftOut';
import { KIND_NAMES } from './planImport';

const SHOWN_WAYS = 5;
const SHOWN_VALUES = 8;

/** Each way out with what to write for it; of many, the likeliest first. */
function waysOut({ choices, likely, asks, answer }: ImportProblem, key: string): string {
  const ways = choices.map(({ id, label }, at) => ({ id, label, said: `${at + 1} (${label})` }));
  const others = ways.slice(0, -1).sort((a, b) => Number(b.id === likely) - Number(a.id === likely));
  const leave = ways.slice(-1).map(({ said }) => said);
  if (asks) {
    const hidden = others.length > SHOWN_WAYS ? [`một mã khác trong ${others.length} cách mà --json liệt kê`] : [];
    const shown = [...others.slice(0, SHOWN_WAYS).map(({ said }) => said), ...hidden];
    return others.length
      ? `Trả lời: --answer ${key}=${shown.join(', ')} hoặc ${leave.join('')}.`
      : `Sửa rồi nhập lại, hoặc bỏ qua: --answer ${key}=${leave.join('')}.`;
  }
  const chosen = ways.find(({ id }) => id === answer);
  if (!chosen) return '';
  return `Đang chọn: ${chosen.label}${chosen.said === leave[0] ? '' : `; nếu không phải: --answer ${key}=${leave.join('')}`}.`;
}

const sentence = (clause: string): string => `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`;

/** `key` is empty where nothing can be answered. */
export function questionLine(problem: ImportProblem, key: string): string {
  const parts = [
    `- ${key ? `[${key}] ` : ''}${KIND_NAMES[problem.kind]}: ${problem.message}`,
    ...leftOut(problem.values, SHOWN_VALUES).map(sentence),
    key ? waysOut(problem, key) : '',
  ];
  return parts.filter(Boolean).join(' ');
}

export const groupLine = ({ key, kind, file, ids }: QuestionGroup): string =>
  `- ${ids.length} câu “${KIND_NAMES[kind]}” của ${file.split('; ').join(' và ')}: --answer ${key}=SỐ, cùng một số như khi trả lời từng câu.`;
