import { createExcelWorkbook } from '../../src/workbook/excel/excelWorkbook';
import { fillBook, putValue } from '../support/officeHost/fillBook';
import { loadOffice } from '../support/officeHost/loadOffice';
import { NativeHost } from '../support/officeHost/nativeHost';
import { portContract } from './portContract';

const host = new NativeHost();
beforeAll(() => loadOffice(host));
afterEach(() => expect(host.missing.splice(0)).toEqual([]));

portContract('the workbook in Excel', (snapshot) => {
  const book = host.reset();
  book.calculate = (formula) => (formula === '=INDEX(SL_STC[Kỳ này],1)' || formula === '=900+12' ? 912 : 0);
  fillBook(book, snapshot);
  return {
    port: createExcelWorkbook(),
    edit: (name, row, column, value) => {
      const sheet = book.sheet(name);
      if (!sheet) throw new Error(name);
      putValue(book, sheet, row, column, value);
      book.onEvent({ kind: 'changed', sheetId: sheet.id, address: 'A1' });
    },
    putFormula: (name, row, column) => {
      const sheet = book.sheet(name);
      if (!sheet) throw new Error(name);
      Object.assign(book.cell(sheet, row, column), { value: '', formula: '=IF(C2="","",C2)' });
    },
  };
});
