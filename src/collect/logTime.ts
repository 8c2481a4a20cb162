/** The time as the log says it. */
import { shortDate } from '../locale/period';
import type { CalendarDate } from '../model/cell';

const twoDigits = (n: number): string => String(n).padStart(2, '0');

export const dayOf = (moment: Date): CalendarDate => ({ year: moment.getFullYear(), month: moment.getMonth() + 1, day: moment.getDate() });

/** 28/4/2022 09:30 */
export const logTime = (moment: Date): string => `${shortDate(dayOf(moment))} ${twoDigits(moment.getHours())}:${twoDigits(moment.getMinutes())}`;
