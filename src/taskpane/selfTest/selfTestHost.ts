/** What the self-test asks of the page it runs in. */
import type { WorkbookPort } from '../../workbook/port';
import type { PaneServices } from '../services';

export type FactName = 'startedAt' | 'program' | 'version' | 'platform' | 'apiSets' | 'displayLanguage' | 'contentLanguage' | 'culture' | 'browser';

export type Facts = Partial<Record<FactName, string>>;

export interface SelfTestHost {
  /** Another one over the open workbook at each call, where the program allows. */
  openPort(): WorkbookPort;
  /** What is known about program and computer. */
  facts(): Promise<Facts>;
  /** Whether nothing stands in any cell; absent, a workbook without tables counts as blank. */
  isBlank?(): Promise<boolean>;
  /** Milliseconds from some moment on. */
  now(): number;
  copy: PaneServices['copy'];
}
