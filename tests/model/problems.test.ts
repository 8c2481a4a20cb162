/** What is wrong, in the order and with the place in which people meet it. */
import { detailOf, InputError, TemplateError, withFileName } from '../../src/model/errors';
import { worstFirst, type Finding, type Level } from '../../src/model/finding';

test('findings are read worst first; alike ones stay in their order', () => {
  const finding = (level: Level, ruleId: string): Finding => ({ level, ruleId, message: '', cells: [] });
  const sorted = worstFirst([
    finding('lệch làm tròn', '1'),
    finding('cảnh báo', '2'),
    finding('sai', '3'),
    finding('chưa kiểm được', '4'),
    finding('cảnh báo', '5'),
    finding('sai', '6'),
  ]);
  expect(sorted.map(({ ruleId }) => ruleId)).toEqual(['3', '6', '4', '2', '5', '1']);
});

test('an error in a template says where it stands', () => {
  expect(new TemplateError('thiếu }}', "'Mẫu'!C7", 7, 12)).toMatchObject({
    message: "Ô 'Mẫu'!C7 (dòng 7 của trang), chữ trong ô, cột 12: thiếu }}",
    cell: "'Mẫu'!C7",
    row: 7,
    column: 12,
  });
});

test('an error about a file names it; a bug passes through, and so does what comes out well', () => {
  const failing = (error: Error): (() => unknown) => {
    return () =>
      withFileName('so.xlsx', () => {
        throw error;
      });
  };
  expect(failing(new InputError('Không mở được.'))).toThrow(new InputError('so.xlsx: Không mở được.'));
  expect(failing(new RangeError('bug'))).toThrow(new RangeError('bug'));
  expect(withFileName('so.xlsx', () => 5)).toBe(5);
});

test('whatever was thrown is said in its own words', () => {
  expect([detailOf(new Error('hỏng')), detailOf('hỏng'), detailOf(undefined)]).toEqual(['hỏng', 'hỏng', 'undefined']);
});
