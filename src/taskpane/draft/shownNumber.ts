/** Counts as the pane writes them. */
import { formatFixed } from '../../locale/number';
import { rational } from '../../model/rational';

export const shownNumber = (count: number): string => formatFixed(rational(BigInt(count)), 0);
