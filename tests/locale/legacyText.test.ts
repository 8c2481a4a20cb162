/** Text in the fonts of before Unicode, by evidence: it is changed only where it reads as Vietnamese in no other way. */
import fc from 'fast-check';
import { decodeLegacy, vietnameseScore } from '../../src/locale/legacyText';

test.each([
  ['TCVN3', 'B¸o c¸o kÕt qu¶ thùc hiÖn nhiÖm vô', 'Báo cáo kết quả thực hiện nhiệm vụ'],
  ['TCVN3', 'Së Tµi chÝnh ®· hoµn thµnh 12 v¨n b¶n', 'Sở Tài chính đã hoàn thành 12 văn bản'],
  ['TCVN3', '§¬n vÞ tÝnh: ng­êi', 'Đơn vị tính: người'],
  ['TCVN3', '®·', 'đã'],
  ['VNI', 'Baùo caùo keát quaû thöïc hieän nhieäm vuï', 'Báo cáo kết quả thực hiện nhiệm vụ'],
  ['VNI', 'Sôû Taøi chính ñaõ hoaøn thaønh 12 vaên baûn', 'Sở Tài chính đã hoàn thành 12 văn bản'],
  ['VNI', 'Ñôn vò tính: ngöôøi', 'Đơn vị tính: người'],
  ['VNI', 'BAÙO CAÙO KEÁT QUAÛ', 'BÁO CÁO KẾT QUẢ'],
  ['VNI', 'AÙnh saùng caàn caâu caáp, ñaõ ñuû caû', 'Ánh sáng cần câu cấp, đã đủ cả'],
  ['VNI', 'Aùnh, OÂng, Eâm', 'Ánh, Ông, Êm'],
  ['VNI', 'beø, beù, keû, veõ, meï, beà, beá, keå, keã, keä', 'bè, bé, kẻ, vẽ, mẹ, bề, bế, kể, kễ, kệ'],
  ['VNI', 'troø, coù, hoûi, voõ, moïi, coâng, hoà, soá, ñoåi, loãi, moät', 'trò, có, hỏi, võ, mọi, công, hồ, số, đổi, lỗi, một'],
  ['VNI', 'kyø, kyù, kyû, kyõ, muø, buùt, thuû, muõ, vuï', 'kỳ, ký, kỷ, kỹ, mù, bút, thủ, mũ, vụ'],
  // Read as Latin letters, "vò" is a word; "Ñôn" is none, for no consonant of Vietnamese bears a tilde.
  ['VNI', 'Ñôn vò', 'Đơn vị'],
])('%s: %s', (_font, typed, meant) => {
  expect(decodeLegacy(typed)).toBe(meant);
});

test.each(['', 'Nhiem vu 12', 'Báo cáo kết quả', 'Đã hoàn thành', 'Sở Tài chính', 'à la carte', 'Ha Noi – 2022', 'hòa bình', 'Ñôn vò (Đơn vị)'])(
  '“%s” stays as it is',
  (text) => {
    expect(decodeLegacy(text)).toBe(text);
  },
);

test('words count for or against, ASCII neither', () => {
  expect(vietnameseScore('Bao cao 2022')).toBe(0);
  expect(vietnameseScore('nhiệm vụ, đơn vị')).toBe(4);
  expect(vietnameseScore('nhiÖm vô')).toBeLessThan(vietnameseScore('nhiệm vụ'));
  expect(vietnameseScore('gìn giữ nghiêng khuỷu gì')).toBe(5);
  expect(vietnameseScore('ăn ở ưu')).toBe(3);
  expect(vietnameseScore('bàò')).toBe(-1);
  expect(vietnameseScore('fắn ắnz')).toBe(-2);
});

test('whatever comes in comes out as text, and once is enough', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = decodeLegacy(text);
      if (/[Ăă\u1ea0-\u1ef9]/.test(once)) expect(decodeLegacy(once)).toBe(once);
    }),
    { seed: 5712 },
  );
});
