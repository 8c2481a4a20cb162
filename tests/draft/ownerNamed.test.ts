/** Whose figure a number is, by what stands around it. */
import { readContext } from '../../src/draft/extractClaims';
import { ownerNamed } from '../../src/draft/ownerNamed';
import { checkText } from '../../src/pipeline';
import { compile } from '../support/workbook';

const OWNERS = ['Sở Y tế', 'Sở Y tế Hạ Lang', 'Sở Lao động - Thương binh và Xã hội', '03/2022', 'Quý I/2022'];

/** The last number's owner. */
const ownerIn = (text: string): string | undefined => {
  const mention = readContext(text).mentions.at(-1);
  return mention && ownerNamed(text, OWNERS)(mention, []);
};

test.each<[string, string | undefined]>([
  ['Sở Y tế có 12 việc.', 'Sở Y tế'],
  ['Sở Y tế Hạ Lang có 12 việc.', 'Sở Y tế Hạ Lang'],
  ['Sở Y tếx có 12 việc.', undefined],
  ['Sở Lao động – Thương binh và Xã hội có 12 việc.', 'Sở Lao động - Thương binh và Xã hội'],
  ['SỞ LAO ĐỘNG, THƯƠNG BINH VÀ XÃ HỘI có 12 việc.', 'Sở Lao động - Thương binh và Xã hội'],
  ['Sở Y tế có 5 việc, Sở Y tế Hạ Lang có 12 việc.', 'Sở Y tế Hạ Lang'],
  ['Sở Y tế báo cáo, toàn tỉnh có 12 việc.', undefined],
  ['Sở Y tế đã họp. Có 12 việc.', undefined],
  ['Giao 12 việc cho Sở Y tế.', 'Sở Y tế'],
  ['Tháng 3/2022 có 12 việc.', '03/2022'],
  ['Trong tháng 3 năm 2022 có 12 việc.', '03/2022'],
  ['Quý I năm 2022 có 12 việc.', 'Quý I/2022'],
  ['Tháng 3/2022 đã có báo cáo; tháng 4/2022 có 12 việc.', undefined],
  ['So với tháng 03/2022, có 12 việc.', undefined],
  ['Đến ngày 15/3/2022 có 12 việc.', undefined],
  ['Theo Nghị định số 03/2022/NĐ-CP có 12 việc.', undefined],
  ['Sở Y tế:\n- đã xong\n- có 12 việc', 'Sở Y tế'],
  ['SỞ Y TẾ\n1. có 12 việc', 'Sở Y tế'],
  ['Sở Y tế:\nCó 12 việc.', undefined],
])('%s', (text, owner) => {
  expect(ownerIn(text)).toBe(owner);
});

test('a department whose name has a hyphen and brackets is an owner like any other', () => {
  const name = 'Sở Lao động - Thương binh (và Xã hội)';
  const compiled = compile({ departments: [['LD', name]], template: ['Có 12 việc.'] });
  expect(() => checkText(`Trong tháng có 12 việc của ${name}.`, compiled)).not.toThrow();
});
