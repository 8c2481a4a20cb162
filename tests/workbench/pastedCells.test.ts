import { pastedCells } from '../../src/workbench/pastedCells';

test.each<[text: string, cells: string[][]]>([
  ['912', [['912']]],
  [
    'a\tb\r\nc\td\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['\t1\n\n2\t', [['', '1'], [''], ['2', '']]],
  ['"hai\ndòng"\t"nói ""được"""\n3', [['hai\ndòng', 'nói "được"'], ['3']]],
  ['6" ống\t"lửng', [['6" ống', '"lửng']]],
])('%j', (text, cells) => {
  expect(pastedCells(text)).toEqual(cells);
});
