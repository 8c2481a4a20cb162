/** Tables: what their own rows prove. */
import { checkDraft } from '../../src/draft/checkDraft';
import { verdicts } from './support';

const table = (...rows: readonly string[]): string => rows.join('\n');

test('a right table is all green', () => {
  const text = table(
    'STT | Xã | Tổng số | Nam | Nữ | Tỷ lệ nữ (%)',
    '1 | An Phú | 120 | 70 | 50 | 41,7',
    '2 | Bình Sơn | 200 | 90 | 110 | 55,0',
    '3 | Cao Lộc | 80 | 30 | 50 | 62,5',
    ' | Tổng cộng | 400 | 190 | 210 | 52,5',
  );
  const found = verdicts(text);
  expect(found.filter((line) => !line.includes(' ok '))).toEqual([]);
  expect(found).toHaveLength(10);
});

test('one wrong cell is found by its row and by its column', () => {
  const text = table(
    '| Xã | Tổng số | Nam | Nữ |',
    '| --- | ---: | ---: | ---: |',
    '| An Phú | 120 | 70 | 50 |',
    '| Bình Sơn | 200 | 90 | 110 |',
    '| Cao Lộc | 80 | 30 | 60 |',
    '| Tổng cộng | 400 | 190 | 210 |',
  );
  expect(
    verdicts(text)
      .filter((line) => line.includes('wrong'))
      .sort(),
  ).toEqual(['sum wrong 210', 'sum wrong 80']);
});

test('a rate that its row refutes, where the other rows say what the column is', () => {
  const text = table('Đơn vị | Kế hoạch | Thực hiện | Đạt (%)', 'A | 200 | 150 | 75', 'B | 80 | 60 | 75', 'C | 50 | 45 | 90', 'D | 400 | 100 | 52');
  expect(verdicts(text)).toEqual(['share ok 75', 'share ok 75', 'share ok 90', 'share wrong 52']);
});

test('numbers without relations stay silent', () => {
  expect(verdicts(table('Chỉ tiêu | 2021 | 2022', 'Dân số | 530.000 | 535.000', 'Số xã | 161 | 161', 'Diện tích | 6.700 | 6.700'))).toEqual([]);
});

test('the numbers of the rows count nothing', () => {
  const { coverage } = checkDraft('STT | Xã | Số hộ\n1 | A | 40\n2 | B | 60\n3 | Cộng | 100');
  expect(coverage).toEqual({ numbers: 3, checked: 3, unchecked: 0 });
});
