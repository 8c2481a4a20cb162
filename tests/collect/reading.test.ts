import { readCsv } from '../../src/collect/readCsv';
import { readTextNumber, settle, signRoles } from '../../src/collect/textNumber';
import { staleTexts } from '../../src/collect/staleText';
import { decodeLegacy } from '../../src/locale/legacyText';
import { toNumber } from '../../src/model/rational';

test.each([
  ['1.095.056', 1095056],
  ['1.234,5', 1234.5],
  ['1,234.5', 1234.5],
  ['12,5', 12.5],
  ['12.5', 12.5],
  ['0.500', 0.5],
  ['1 234 567', 1234567],
  ['1 234,5', 1234.5],
  ['-5', -5],
  ['−5', -5],
  ['+5', 5],
  ['５７１', 571],
  ['58,6%', 58.6],
  ['12 m2', 12],
  ['1.234', undefined],
  ['1,234', undefined],
])('%s', (text, value) => {
  const typed = readTextNumber(text);
  const settled = typed && settle(typed, new Map());
  expect(settled && toNumber(settled)).toBe(value);
});

test.each(['=1+1', '@A1', '1.23.4', '1.234.5', '12/5', '1-2', 'không', '', '-', '1 2', '571a2', 'x1'])('%s is no number', (text) => {
  expect(readTextNumber(text)).toBeUndefined();
});

test.each([
  [['1.095.056', '1.234'], '1.234', 1234],
  [['12.5', '1.234'], '1.234', 1.234],
  [['9,5'], '1,234', 1.234],
  [['9,5'], '1.234', undefined],
  [['1.095.056', '9.5'], '1.234', undefined],
])('%j make %s', (others, text, value) => {
  const roles = signRoles(others.flatMap((other) => readTextNumber(other) ?? []));
  const typed = readTextNumber(text);
  const settled = typed && settle(typed, roles);
  expect(settled && toNumber(settled)).toBe(value);
});

const utf16 = (text: string, mark = true): Uint8Array => Buffer.concat([Buffer.from(mark ? [0xff, 0xfe] : []), Buffer.from(text, 'utf16le')]);
/** "Mã;Kỳ này" in the Vietnamese code page: letter, then tone. */
const CP1258 = Uint8Array.from([0x4d, 0x61, 0xde, 0x3b, 0x4b, 0x79, 0xcc, 0x20, 0x6e, 0x61, 0xcc, 0x79]);

test.each<readonly [string, Uint8Array, readonly (readonly (string | null)[])[]]>([
  [
    'semicolons and quotes',
    Buffer.from('\ufeffMã;"Chỉ ""tiêu"" A;\nB";Kỳ này\r\nX;;"1,5"'),
    [
      ['Mã', 'Chỉ "tiêu" A;\nB', 'Kỳ này'],
      ['X', null, '1,5'],
    ],
  ],
  [
    'tabs',
    Buffer.from('Mã\tKỳ này\nX\t1,5'),
    [
      ['Mã', 'Kỳ này'],
      ['X', '1,5'],
    ],
  ],
  [
    'commas',
    Buffer.from('Mã,Kỳ này\nX,5\nY,"1,5"'),
    [
      ['Mã', 'Kỳ này'],
      ['X', '5'],
      ['Y', '1,5'],
    ],
  ],
  ['named', Buffer.from('sep=|\nMã|Kỳ này'), [['Mã', 'Kỳ này']]],
  ['UTF-16', utf16('Mã\tKỳ này'), [['Mã', 'Kỳ này']]],
  ['UTF-16 without a mark', utf16('Ma\tKỳ này', false), [['Ma', 'Kỳ này']]],
  ['windows-1258', CP1258, [['Mã', 'Kỳ này']]],
])('.csv: %s', (_, bytes, rows) => {
  expect(readCsv(bytes).rows).toEqual(rows);
});

test('.csv that is none', () => {
  expect(() => readCsv(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0, 1, 0, 5]))).toThrow('không phải');
  expect(() => readCsv(new Uint8Array(21 * 1024 * 1024))).toThrow('quá giới hạn');
});

test.each([
  ['Së Tµi chÝnh', 'Sở Tài chính'],
  ['§¬n vÞ tÝnh', 'Đơn vị tính'],
  ['VËn chuyÓn hµnh kh¸ch t¨ng (gi¶m)', 'Vận chuyển hành khách tăng (giảm)'],
  ['Sè l­ît', 'Số lượt'],
  ['Sôû Taøi chính', 'Sở Tài chính'],
  ['Ñôn vò tính', 'Đơn vị tính'],
  ['Toång möùc baùn leû', 'Tổng mức bán lẻ'],
  ['Sở Tài chính', 'Sở Tài chính'],
  ['hàng hóa', 'hàng hóa'],
  ['là ví dụ', 'là ví dụ'],
  ['café', 'café'],
  ['plain', 'plain'],
])('%s is %s', (sent, text) => {
  expect(decodeLegacy(sent)).toBe(text);
});

test.each([
  ['1. Trong tháng 4 năm 2022 có {{ X }} nhiệm vụ', ['tháng 4 năm 2022']],
  ['Trong tháng 5 năm 2022 có {{ X }} nhiệm vụ', []],
  ['từ ngày 01/01/2022, đạt 58,6% trên 912 việc', ['01/01/2022', '58,6%', '912']],
  ['Công văn số 856/UBND-TH, Nghị định 30/2020/NĐ-CP', []],
  ['quý I năm 2022 và năm 2021', ['quý I năm 2022', 'năm 2021']],
  ['{% if X > 10 %}có{% endif %} **{{ X }}** [^12]', []],
])('%s', (text, found) => {
  expect(staleTexts(text, { kind: 'month', year: 2022, month: 5 }).map((one) => one.text)).toEqual(found);
});
