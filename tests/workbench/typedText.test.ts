import { mendTyped, textToEdit } from '../../src/workbench/typedText';
import { serialOfDate } from '../../src/workbook/excel/cells';

const serial = (year: number, month: number, day: number): number => serialOfDate({ year, month, day });

const TYPED: readonly (readonly [typed: string, pattern: string, value: string | number | undefined, shown?: string])[] = [
  ['1234,5', '', 1234.5],
  ['12.345', '', 12345],
  ['1.095.056', '#,##0', 1095056],
  ['2.448,65', '', 2448.65],
  ['-3,5', '', -3.5],
  ['0.5', '', 0.5],
  ['912', '', 912],
  ['58,6%', '', 0.586, '0.00%'],
  ['58,6', '0.0%', 0.586],
  ['2/9/2026', '', serial(2026, 9, 2), 'dd/mm/yyyy'],
  ['2/9/26', '', serial(2026, 9, 2), 'dd/mm/yyyy'],
  ['2/9', 'dd/mm/yyyy', serial(2025, 9, 2)],
  ['28-4-2022', '', serial(2022, 4, 28), 'dd/mm/yyyy'],
  ['31/2/2026', '', '31/2/2026'],
  ['04/2022', '', '04/2022'],
  ['15/30', '', '15/30'],
  ['1.2345.678', '', '1.2345.678'],
  ['12345678901234567', '', '12345678901234567'],
  ['12.345', '@', undefined],
  ["'12.345", '', undefined],
  ['Đã nộp', '', undefined],
  ['', '', undefined],
  ['=A1+B1', '', undefined],
  ['=SUM(A1;B2)*1,5', '', '=SUM(A1,B2)*1.5'],
  ['=SUM(A1,B2)', '', undefined],
  ['=IF(A1="a;b";1;2)', '', '=IF(A1="a;b",1,2)'],
];

test.each(TYPED.map((row) => [...row, undefined].slice(0, 4)) as [string, string, string | number | undefined, string | undefined][])(
  '%s in a cell of format "%s"',
  (typed, pattern, value, shown) => {
    expect(mendTyped(typed, pattern, 2025)).toEqual(value === undefined ? undefined : { value, ...(shown ? { pattern: shown } : {}) });
  },
);

test.each([12.345, 1137.35, -0.5, 1095056, 0.586, 123456789012345])('%d comes back from the editor as it was', (value) => {
  for (const pattern of ['', '#,##0']) expect(mendTyped(textToEdit(value, pattern) ?? '', pattern, 2025)).toEqual({ value });
  expect(textToEdit(0.1 + 0.2, '')).toBe('0,3');
  expect(textToEdit(0.586, '0.0%')).toBe('58,6%');
  expect(textToEdit(46267, 'dd/mm/yyyy')).toBeUndefined();
});
