/** What is corrected without asking, and what isn't. */
import { checkDraft } from '../../src/draft/checkDraft';
import { certainCorrections } from '../../src/draft/corrections';

const certain = (text: string): string[] => certainCorrections(text, checkDraft(text)).map(({ written, correction }) => `${written} → ${correction}`);

test.each<[string, string, string[]]>([
  ['a share whose part and whole another sum proves', 'Giao 912 việc: 571 việc xong (đạt 56,7%), 90 việc đang làm, 251 việc quá hạn.', ['56,7% → 62,6%']],
  ['a share that stands alone: its operands may be the slip', 'Đã giao 400 việc, trong đó có 229 việc đã xong (chiếm 75,3%).', []],
  ['a cell under a head that has the sign', 'Xã | Giao | Xong | Tỷ lệ (%)\nA | 120 | 90 | 75,0\nB | 80 | 64 | 82,0\nCộng | 200 | 154 | 77,0', ['82,0 → 80,0']],
  ['a bound has words of its own', 'Giao 912 việc: 571 việc xong (đạt hơn 76,7%), 90 việc đang làm, 251 việc quá hạn.', []],
  ['slashes, stops and the sign of percent', 'Số 12//QĐ-UBND.. Đạt 58 %.', ['12//QĐ-UBND → 12/QĐ-UBND', '.. → .', ' % → %']],
  ['brackets can be closed in many places', 'Có 5 xã (đạt chuẩn.', []],
  [
    'the closing sentence, where title and text name the period',
    'BÁO CÁO\nKết quả công tác tháng 4 năm 2022\nTrong tháng 4 năm 2022 đã họp.\nTrên đây là báo cáo tháng 3 năm 2022.',
    ['tháng 3 năm 2022 → tháng 4 năm 2022'],
  ],
  ['… and where only the title does', 'BÁO CÁO\nKết quả công tác tháng 4 năm 2022\nTrên đây là báo cáo tháng 3 năm 2022.', []],
])('%s', (_name, text, expected) => expect(certain(text)).toEqual(expected));

test('a figure goes before the way it is written', () => {
  expect(certain('Giao 912 việc: 571 việc xong (đạt 56,7 %), 90 việc đang làm, 251 việc quá hạn.')).toEqual(['56,7 % → 62,6%']);
});
