/** Numbers in words, as they are said. */
import { readAloud } from '../../src/locale/numberWords';
import { fromDecimal } from '../../src/model/rational';

test.each([
  ['0', 'không'],
  ['4', 'bốn'],
  ['10', 'mười'],
  ['11', 'mười một'],
  ['15', 'mười lăm'],
  ['20', 'hai mươi'],
  ['21', 'hai mươi mốt'],
  ['24', 'hai mươi bốn'],
  ['55', 'năm mươi lăm'],
  ['88', 'tám mươi tám'],
  ['100', 'một trăm'],
  ['105', 'một trăm linh năm'],
  ['110', 'một trăm mười'],
  ['111', 'một trăm mười một'],
  ['951', 'chín trăm năm mươi mốt'],
  ['1000', 'một nghìn'],
  ['1005', 'một nghìn không trăm linh năm'],
  ['1015', 'một nghìn không trăm mười lăm'],
  ['12000', 'mười hai nghìn'],
  ['1000001', 'một triệu không trăm linh một'],
  ['1234567', 'một triệu hai trăm ba mươi bốn nghìn năm trăm sáu mươi bảy'],
  ['1000000000', 'một tỷ'],
  ['1000000005', 'một tỷ không trăm linh năm'],
  ['2003000000', 'hai tỷ không trăm linh ba triệu'],
  ['5000000000000000000', 'năm tỷ tỷ'],
  ['-7', 'âm bảy'],
])('%s: %s', (value, words) => {
  expect(readAloud(fromDecimal(value), 0)).toBe(words);
});

test.each([
  ['62.6', 'sáu mươi hai phẩy sáu'],
  ['3.25', 'ba phẩy hai mươi lăm'],
  ['3.05', 'ba phẩy không năm'],
  ['-0.5', 'âm không phẩy năm'],
  ['2.50', 'hai phẩy năm'],
  ['7.004', 'bảy'],
  ['1234.5', 'một nghìn hai trăm ba mươi bốn phẩy năm'],
])('%s: %s', (value, words) => {
  expect(readAloud(fromDecimal(value), 2)).toBe(words);
});

test('leading zeros of many decimals are read one by one', () => {
  expect(readAloud(fromDecimal('1.205'), 3)).toBe('một phẩy hai trăm linh năm');
  expect(readAloud(fromDecimal('2.0000000305'), 10)).toBe(`hai phẩy ${'không '.repeat(7)}ba trăm linh năm`);
});
