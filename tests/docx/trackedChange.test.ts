import { changeDate, changeMarks } from '../../src/docx/trackedChange';

test('a change has the time of the clock on the wall, as Word writes it', () => {
  expect(changeDate(new Date(2022, 3, 28, 9, 30, 5, 250))).toBe('2022-04-28T09:30:05Z');
  expect(changeDate(new Date(2022, 11, 31, 23, 59))).toBe('2022-12-31T23:59:00Z');
});

test('numbers go on after the highest of all parts', () => {
  const mark = changeMarks(['<w:ins w:id="7"/>', '<w:bookmarkStart w:id="12"/><w:id w:val="99"/>'], '2022-04-28T09:30:00Z');
  expect(mark()).toBe('w:id="13" w:author="Chốt Số" w:date="2022-04-28T09:30:00Z"');
  expect(mark()).toContain('w:id="14"');
});
