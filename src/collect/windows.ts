/** The days that figures are counted over: the office's own, and those of a department. */
import { dataWindow, statedWindow, windowText, type DataWindow } from '../figures/dataWindow';
import type { Department } from '../figures/readDepartments';
import type { Collection } from './readCollection';

/** Từ ngày to Đến ngày of ThongTin; the decree's where they aren't both there. */
export const officeWindow = ({ info, period }: Collection): DataWindow => statedWindow(info) ?? dataWindow(period, 'decree');

/** A department's window as text: column Cửa sổ of its indicators says where it isn't the office's. */
export function departmentWindow(collection: Collection, codes: readonly string[]): string {
  const { byCode, period } = collection;
  const office = windowText(officeWindow(collection));
  const kinds = codes.map((code) => byCode.get(code)?.window);
  const shown = new Map([...new Set(kinds)].map((kind) => [kind, kind ? windowText(dataWindow(period, kind)) : office]));
  const windows = kinds.map((kind) => shown.get(kind) ?? office);
  const texts = [...new Set(windows)].sort((a, b) => count(windows, b) - count(windows, a));
  const [most = office, ...others] = texts;
  return others.length ? `${most} (riêng ${codes.filter((_, at) => windows[at] !== most).join(', ')}: ${others.join('; ')})` : most;
}

const count = (texts: readonly string[], text: string): number => texts.filter((one) => one === text).length;

export const codesOf = ({ rows }: Department): string[] => rows.flatMap(({ code }) => (code ? [code] : []));
