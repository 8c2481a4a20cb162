/** Tables that have lost their names: found by their headers, and only where nothing else could be meant. */
import fc from 'fast-check';
import {
  CONTRACT,
  departmentContract,
  lookalikes,
  openOptional,
  openRequired,
  renamed,
  WRITTEN,
  type OpenTable,
  type TableContract,
} from '../../src/workbook/contract';
import type { TableSnapshot } from '../../src/workbook/port';
import { book, table } from '../support/workbook';

const contracts: readonly TableContract[] = Object.values(CONTRACT);
const whole = book({ figures: { A: [] } });
const { tables } = whole;
const withName = (name: string, next: string): TableSnapshot[] => tables.map((one) => (one.name === name ? { ...one, name: next } : one));

test.each(contracts.map((contract) => [contract.table, contract] as const))('%s under another name', (name, contract) => {
  expect(renamed(tables, contract)).toBeUndefined();
  const found = renamed(withName(name, 'Bang7'), contract);
  expect(found?.advice).toBe(`bảng Bang7 (trang “${contract.sheet}”) trông như ${name}; đổi tên bảng đó lại thành ${name}`);
  for (const other of contracts.filter((one) => one !== contract)) expect(renamed(withName(name, 'Bang7'), other)).toBeUndefined();
});

test('two that look alike leave it open; so do tables of the program and plain tables with more columns', () => {
  const { history, lists } = CONTRACT;
  const extra = table('Bang8', 'Cũ', history.columns, []);
  expect(renamed([...withName('LichSu', 'Bang7'), extra], history)).toBeUndefined();
  expect(lookalikes([table('Bang9', 'X', [...lists.columns, 'Ghi chú'], [])], lists)).toEqual([]);
  expect(lookalikes([table('Bang9', 'X', [...history.columns, 'Ghi chú'], [])], history)).toHaveLength(1);
  expect(lookalikes([table(WRITTEN.summary.table, 'X', [...departmentContract('A').columns], [])], departmentContract('A'))).toEqual([]);
});

test('a table is opened by its name; what is missing says what to do', () => {
  const { departments } = CONTRACT;
  const open = (from: readonly TableSnapshot[]): OpenTable => openRequired({ ...whole, tables: from }, departments);
  expect(open(tables).sheet).toBe('Đơn vị');
  const bare = tables.filter(({ name }) => name !== 'DonVi');
  expect(openOptional({ ...whole, tables: bare }, departments)).toBeUndefined();
  expect(() => open(bare)).toThrow(
    'Sổ thiếu bảng DonVi (thường ở trang “Đơn vị”). Thêm bảng với các cột: Mã, Tên đơn vị, Người phụ trách, Hạn nộp, Ngày nộp, Trạng thái.',
  );
  expect(() => open(withName('DonVi', 'DV'))).toThrow('nhưng bảng DV (trang “Đơn vị”) trông như DonVi');
  expect(() => open([...tables, ...tables])).toThrow('Sổ có hai bảng tên DonVi (trang “Đơn vị” và trang “Đơn vị”). Giữ một bảng, đổi tên bảng kia.');
});

test('any headers: a table is only taken for one of whose columns it lacks none', () => {
  const known = [...new Set(contracts.flatMap(({ columns }) => columns))];
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...known), fc.string()), { maxLength: 9 }), (headers) => {
      for (const contract of contracts)
        for (const found of lookalikes([table('T', 'T', headers, [])], contract)) expect(found.headers).toEqual(expect.arrayContaining([...contract.columns]));
    }),
    { seed: 5, numRuns: 300 },
  );
});
