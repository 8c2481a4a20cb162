/** A workbook in memory that knows which of its cells were written as formulas. */
import { cellRef } from '../../src/model/address';
import { MemoryWorkbook } from '../support/memoryWorkbook';
import type { WorkbookChange, WriteOutcome } from '../../src/workbook/port';

export class CalculatingWorkbook extends MemoryWorkbook {
  override async write(change: WorkbookChange): Promise<WriteOutcome> {
    const outcome = await super.write(change);
    for (const { name, rows } of change.sheets ?? [])
      rows.forEach((cells, row) =>
        cells.forEach(({ formula }, column) => {
          if (formula !== undefined) this.formulas.add(cellRef(name, row, column));
        }),
      );
    return outcome;
  }
}
