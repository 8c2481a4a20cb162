/** Which department and which period a sent sheet is of: the stamp, what stands above the table, the sheet's name, the file's. */
import { fold } from '../locale/encoding';
import { formatPeriod, parsePeriod, samePeriod, type Period } from '../locale/period';
import type { Department } from '../figures/readDepartments';
import { STAMP_KEYS, STAMP_SHEET } from './departmentForm';
import type { ReadSheet } from './readSentSheet';
import { plainName } from './sentHeaders';
import { sentText, type SentFile } from './sentFile';

export interface Stamp {
  readonly version: string;
  readonly department: string;
  readonly period: Period | undefined;
}

export const isStampSheet = (name: string): boolean => fold(name) === fold(STAMP_SHEET);

/** Undefined where the file is no form of ours, or the stamp is gone. */
export function readStamp(file: SentFile): Stamp | undefined {
  const sheet = file.sheets.find(({ name }) => isStampSheet(name));
  if (!sheet) return undefined;
  const value = (key: string): string => sentText(sheet.rows.find((row) => fold(sentText(row[0])) === fold(key))?.[1]);
  const department = value(STAMP_KEYS.department).toUpperCase();
  return department ? { version: value(STAMP_KEYS.version), department, period: parsePeriod(value(STAMP_KEYS.period)) } : undefined;
}

const byName = (text: string, departments: readonly Department[]): Department[] => departments.filter(({ name }) => plainName(name) === plainName(text));
const byCode = (text: string, departments: readonly Department[]): Department[] => departments.filter(({ code }) => fold(code) === fold(text));

function inLine(text: string, departments: readonly Department[]): Department[] {
  const bracketed = /\(([^()]+)\)\s*$/.exec(text)?.[1];
  const coded = bracketed === undefined ? [] : byCode(bracketed, departments);
  return coded.length ? coded : [...byCode(text, departments), ...byName(text, departments)];
}

function inFileName(name: string, departments: readonly Department[]): Department[] {
  const stem = name.replace(/\.[^.]*$/, '');
  const words = stem.split(/[^\p{L}\p{N}]+/u).map(fold);
  const coded = departments.filter(({ code }) => words.includes(fold(code)));
  return coded.length ? coded : departments.filter(({ name: full }) => ` ${plainName(stem)} `.includes(` ${plainName(full)} `));
}

export type Sender = { readonly department: Department } | { readonly problem: string };

export function recognizeSender(file: SentFile, sheet: ReadSheet, stamp: Stamp | undefined, departments: readonly Department[]): Sender {
  const stamped = stamp ? byCode(stamp.department, departments) : [];
  const tiers = [
    stamped,
    sheet.sender ? inLine(sheet.sender, departments) : sheet.head.flatMap((line) => inLine(line, departments)),
    inLine(sheet.name, departments),
    inFileName(file.name, departments),
  ];
  const found = tiers.map((tier) => [...new Set(tier)]).filter((tier) => tier.length);
  const [first] = found;
  const [department] = first ?? [];
  if (!first || !department) {
    const said = stamp?.department ?? sheet.sender;
    return {
      problem: said ? `ghi đơn vị “${said}” không có trong bảng DonVi` : 'không rõ của đơn vị nào; ghi “Đơn vị: …” ở đầu trang hoặc đặt mã đơn vị vào tên tệp',
    };
  }
  if (first.length > 1) return { problem: `có thể của ${first.map(({ name }) => name).join(' hoặc ')}; ghi rõ “Đơn vị: …” ở đầu trang` };
  // What the sender wrote must not contradict the form it was written into.
  const other = sheet.sender === undefined ? undefined : inLine(sheet.sender, departments)[0];
  if (other && other !== department) return { problem: `là biểu của ${department.name} nhưng đầu trang ghi ${other.name}` };
  return { department };
}

/** The period that the sheet says it is about where that isn't this one. */
export function otherPeriod(sheet: ReadSheet, stamp: Stamp | undefined, period: Period): string | undefined {
  const said = stamp?.period ? [stamp.period, ...sheet.periods.filter((one) => samePeriod(one, period))] : sheet.periods;
  if (stamp?.period && !samePeriod(stamp.period, period)) return formatPeriod(stamp.period);
  return said.length && !said.some((one) => samePeriod(one, period)) ? said.map(formatPeriod)[0] : undefined;
}
