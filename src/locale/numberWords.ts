/** Numbers in Vietnamese words, as offices read them: 1.095 is "một nghìn không trăm chín mươi lăm". */
import type { Rational } from '../model/rational';
import { formatAtMost } from './number';

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const GROUPS = ['', 'nghìn', 'triệu'];

/** Three digits; `full` says the leading zeros ("không trăm linh năm"), as every group but the first does. */
function readGroup(value: number, full: boolean): string {
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  const words: string[] = [];
  if (hundreds || full) words.push(DIGITS[hundreds] ?? '', 'trăm');
  if (tens === 0) {
    if (ones && words.length) words.push('linh');
  } else if (tens === 1) words.push('mười');
  else words.push(DIGITS[tens] ?? '', 'mươi');
  if (ones === 1 && tens > 1) words.push('mốt');
  else if (ones === 5 && tens > 0) words.push('lăm');
  else if (ones) words.push(DIGITS[ones] ?? '');
  return words.join(' ');
}

/** Below one thousand million. */
function readMillions(value: number, full: boolean): string {
  const groups = [Math.floor(value / 1e6), Math.floor(value / 1e3) % 1000, value % 1000];
  const words: string[] = [];
  groups.forEach((group, i) => {
    if (group) words.push(readGroup(group, full || words.length > 0), GROUPS[2 - i] ?? '');
  });
  return words.filter(Boolean).join(' ');
}

function readWhole(digits: string): string {
  if (digits === '0') return 'không';
  const billions = digits.slice(0, -9);
  const rest = Number(digits.slice(-9));
  if (!billions) return readMillions(rest, false);
  return [`${readWhole(billions)} tỷ`, readMillions(rest, true)].filter(Boolean).join(' ');
}

/** At most `decimals` decimals; decimals are read as a number after "phẩy", their leading zeros one by one. */
export function readAloud(value: Rational, decimals: number): string {
  const [whole = '', fraction = ''] = formatAtMost(value, decimals).replace(/\./g, '').split(',');
  const significant = fraction.replace(/^0+/, '');
  const zeros = Array<string>(fraction.length - significant.length).fill('không');
  const after = fraction && ` phẩy ${[...zeros, readWhole(significant)].join(' ')}`;
  return `${whole.startsWith('-') ? 'âm ' : ''}${readWhole(whole.replace('-', ''))}${after}`;
}
