/** When something was written, as the log says it. */
import { logTime } from '../../collect/logTime';
import { shortDate } from '../../locale/period';
import type { PaneServices } from '../services';

/** 28/4/2022 09:30, or the day alone. */
export function timeOf(services: PaneServices): string {
  return services.now ? logTime(services.now()) : shortDate(services.today());
}
