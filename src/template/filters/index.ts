/** All filters of the template. */
import { minus, plus } from './arithmetic';
import { capitalized } from './capitalized';
import { change } from './change';
import { conversion } from './conversion';
import { date } from './date';
import { difference } from './difference';
import type { Filter } from './filter';
import { fraction } from './fraction';
import { inWords } from './inWords';
import { joined } from './joined';
import { multiple } from './multiple';
import { number } from './number';
import { pointChange } from './pointChange';
import { reportedChange } from './reportedChange';
import { share } from './share';
import { twoDigits } from './twoDigits';

export const REGISTRY: readonly Filter[] = [
  number,
  twoDigits,
  share,
  fraction,
  change,
  reportedChange,
  difference,
  pointChange,
  multiple,
  conversion,
  inWords,
  date,
  plus,
  minus,
  joined,
  capitalized,
];
