/** What a number is in its sentence (a delta, a share, last year's figure …), read from the words right before it. */
import { OLD_LABELS, PLAN_LABELS, ROLE_PHRASES, type QuantityRole } from '../locale/lexicon';
import type { Quantity } from './quantity';

const ROLES: ReadonlyMap<string, QuantityRole> = new Map(
  ROLE_PHRASES.flatMap(([role, ...phrases]) => phrases.map((phrase): [string, QuantityRole] => [phrase, role])),
);
const LONGEST = 5;

/** Words that may stand between the deciding phrase and the number. */
const FILLERS = new Set([
  'là',
  'được',
  'mức',
  'ở',
  'tới',
  'đến',
  'thêm',
  'chỉ',
  'ước',
  'mạnh',
  'nhẹ',
  'khá',
  'nhanh',
  'đáng',
  'kể',
  'cao',
  ':',
  'ước đạt',
  'khoảng',
  'đạt',
  'thực',
  'sâu',
  'với',
]);
const LABEL_FILLERS = new Set([
  'năm',
  'trước',
  '#',
  'là',
  ':',
  'đạt',
  'ngoái',
  'giao',
  'tỉnh',
  'của',
  'vốn',
  'hđnd',
  'tw',
  'trung',
  'ương',
  'được',
  'cả',
  'thủ',
  'tướng',
  'chính',
  'phủ',
  'đề',
  'ra',
  'tháng',
  'quý',
  'ubnd',
  'đầu',
  'khi',
  'lập',
  'tổ',
  'công',
  'tác',
  'ước',
  'cùng',
  'thời',
  'điểm',
  'bình',
  'quân',
]);

function roleAt(words: readonly string[], end: number): QuantityRole | undefined {
  for (let length = Math.min(LONGEST, end); length > 0; length -= 1) {
    const role = ROLES.get(words.slice(end - length, end).join(' '));
    // "từ 10 tiêu chí trở lên" is a threshold
    if (role && !(role === 'to' && words[end - length - 1] === 'trở')) return role;
  }
  return undefined;
}

const endsWithLabel = (words: readonly string[], labels: readonly string[]): boolean =>
  labels.some((label) => {
    const parts = label.split(' ');
    return parts.every((part, i) => words[words.length - parts.length + i] === part);
  });

/** "cùng kỳ năm 2021 là", "kế hoạch tỉnh giao", "so với cùng kỳ (": the label of a base. */
function labelRole(words: readonly string[]): QuantityRole | undefined {
  let end = words.length;
  const bracketed = words[end - 1] === '(';
  if (bracketed) end -= 1;
  for (; end > 0; end -= 1) {
    const here = words.slice(Math.max(0, end - 4), end);
    const near = words.slice(Math.max(0, end - 5), end);
    if (endsWithLabel(here, OLD_LABELS) && !near.includes('tồn') && !near.includes('bằng')) return 'old';
    if (endsWithLabel(here, PLAN_LABELS)) return 'plan';
    if (here.at(-1) === 'với' && here.at(-2) === 'so' && bracketed) return 'old';
    if (!LABEL_FILLERS.has(words[end - 1] ?? '')) return undefined;
  }
  return undefined;
}

export function readRole(quantity: Quantity, words: readonly string[]): QuantityRole | undefined {
  for (let end = words.length; end > 0; end -= 1) {
    const role = roleAt(words, end);
    if (role === 'reach' && quantity.form === 'count') return labelRole(words.slice(0, end - 1)) ?? role;
    if (role) return role;
    if (!FILLERS.has(words[end - 1] ?? '')) break;
  }
  const label = labelRole(words);
  if (label) return label;
  if (quantity.sign && quantity.form !== 'count') return quantity.sign === '+' ? 'up' : 'down';
  return undefined;
}
