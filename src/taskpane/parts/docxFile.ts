/** What every .docx that leaves the pane has in common. */
import type { CalendarDate } from '../../model/cell';

export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** Of tracked changes, as w:date takes it (ECMA-376 part 1, 17.13.5): the day, at midnight. */
export const changeDate = ({ year, month, day }: CalendarDate): string => `${year}-${twoDigits(month)}-${twoDigits(day)}T00:00:00Z`;
