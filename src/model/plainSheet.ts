/** A sheet of any file, values only. */
import type { CellValue } from './cell';

export interface PlainSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** From A1 on. */
  readonly rows: readonly (readonly CellValue[])[];
}
