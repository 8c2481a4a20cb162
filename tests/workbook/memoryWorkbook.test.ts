import { cellRef } from '../../src/model/address';
import { MemoryWorkbook } from '../support/memoryWorkbook';
import { portContract, SNAPSHOT } from './portContract';

portContract('the workbook in memory', (snapshot) => {
  const workbook = new MemoryWorkbook(snapshot);
  return {
    port: workbook,
    edit: (...change) => workbook.edit(...change),
    putFormula: (sheet, row, column) => void workbook.formulas.add(cellRef(sheet, row, column)),
  };
});

test('a refusal that was asked for comes once', async () => {
  const workbook = new MemoryWorkbook(SNAPSHOT);
  workbook.refuseNext('Excel đang bận.');
  await expect(workbook.read()).rejects.toThrow('Excel đang bận.');
  expect(await workbook.read()).toEqual(SNAPSHOT);
});
