/** Slips of the hand that are evident from the characters alone. */
import type { DraftSlip } from '../draftReport';
import type { SlipRule } from './slipRule';

const slip = (start: number, text: string, ruleId: string, message: string, suggestion: string | null): DraftSlip => ({
  start,
  end: start + text.length,
  ruleId,
  message,
  suggestion,
});

const DOUBLE_SLASH = /(?<![\d/:])\d{1,6}[a-z]?(?:\/\d{4})?\/{2,4}(?:\d{4}\/{1,3})?[A-ZĐ][\p{L}\d]{0,20}(?:[-/][A-ZĐ][\p{L}\d]{0,20}){0,4}/gu;
const SPACED_SLASH = /(?<=số:?\s{1,2})\d{1,6}(?:\s{1,2}\/\s{0,2}|\s{0,2}\/\s{1,2})[A-ZĐ]{2,8}(?:-[A-ZĐ][\p{L}\d]{0,12}){0,3}/gu;

export const documentNumberSlips: SlipRule = ({ text }) => [
  ...[...text.matchAll(DOUBLE_SLASH)].map((match) =>
    slip(match.index, match[0], 'document-number', `Số, ký hiệu văn bản "${match[0]}" thừa dấu gạch chéo.`, match[0].replace(/\/{2,}/g, '/')),
  ),
  ...[...text.matchAll(SPACED_SLASH)].map((match) =>
    slip(match.index, match[0], 'document-number', `Số và ký hiệu văn bản viết liền nhau quanh dấu gạch chéo: "${match[0]}".`, match[0].replace(/\s/g, '')),
  ),
];

const SPACE_PERCENT = /\d[ \u00a0]{1,3}%/g;
export const percentSpaceSlips: SlipRule = ({ text }) =>
  [...text.matchAll(SPACE_PERCENT)].map((match) => slip(match.index + 1, match[0].slice(1), 'percent-space', 'Thừa dấu cách trước dấu %.', '%'));

const TWO_STOPS = /(?<![./\d])\.{2}(?![./])|(?<=\d)\.{2}(?![./\d])/g;
export const doubleStopSlips: SlipRule = ({ text }) =>
  [...text.matchAll(TWO_STOPS)].map((match) => slip(match.index, match[0], 'double-stop', 'Hai dấu chấm liền nhau (không phải dấu ba chấm).', '.'));
