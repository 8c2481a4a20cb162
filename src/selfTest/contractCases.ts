/** Every promise of a workbook port, in the order of the report. */
import type { ContractCase } from './contractCase';
import { EVENT_CONTRACT } from './eventContract';
import { GROWTH_CONTRACT } from './growthContract';
import { PORT_CONTRACT } from './portContract';

export const CONTRACT_CASES: readonly ContractCase[] = [...PORT_CONTRACT, ...GROWTH_CONTRACT, ...EVENT_CONTRACT];
