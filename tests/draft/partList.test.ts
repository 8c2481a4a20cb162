/** Which numbers could be the parts of a whole, and whether their list says that it is complete. */
import { readContext } from '../../src/draft/extractClaims';
import { belongs, isClosed, isOpen, isPart, partLists } from '../../src/draft/partList';

/** The lists of the first number: where, its parts, and what their words say. */
function lists(text: string): string[] {
  const context = readContext(text);
  const [whole] = context.mentions;
  return whole
    ? partLists(context, whole).map((list) => {
        const says = isClosed(context, list) ? 'closed' : isOpen(list) ? 'open' : 'left';
        return `${list.where} ${list.parts.map((part) => part.text).join('+')} ${says}`;
      })
    : [];
}

test.each<[string, boolean]>([
  ['Có 5 hộ', true],
  ['Có 5%', false],
  ['Trẻ 5 tuổi', false],
  ['Tăng 5 hộ', false],
  ['Cùng kỳ 5 hộ', false],
  ['Kế hoạch 5 hộ', false],
  ['Dưới 5 hộ', false],
  ['Hơn 5 hộ', true],
  ['Đạt 5 hộ', true],
  ['Có 3/5 hộ', false],
  ['Có 3 hộ/5 xã', true],
  ['Đạt 5 tạ/ha', false],
  ['Lương bình quân 5 triệu đồng', false],
])('%s: a part %s', (text, part) => {
  const last = readContext(text).mentions.at(-1);
  expect(last && isPart(last)).toBe(part);
});

test('pairs belong side by side', () => {
  const { mentions } = readContext('Có 9 vụ/12 người, gồm 4 vụ/5 người, 5 vụ/7 người, 6 vụ, 7%');
  const table = mentions.slice(0, 2).map((whole) => mentions.slice(2).flatMap((part) => (belongs(whole, part) ? [part.text] : [])));
  expect(table).toEqual([
    ['4', '5'],
    ['5', '7'],
  ]);
});

test.each<[string, ...string[]]>([
  // where the parts stand
  ['Có 9 lớp (5 lớp ngày, 4 lớp tối).', 'bracket 5+4 left'],
  ['Có 9 lớp (5 lớp ngày, 3 lớp tối, 1 lớp đêm).', 'bracket 5+3+1 closed'],
  ['Có 9 lớp (5 lớp ngày và 4 lớp tối).', 'bracket 5+4 closed'],
  ['Có 9 lớp, gồm 5 lớp ngày, 4 lớp tối.', 'sentence 5+4 closed'],
  ['Có 9 lớp. Gồm 5 lớp ngày, 4 lớp tối.', 'next 5+4 closed'],
  ['Có 9 lớp. Đã xong. Gồm 5 lớp ngày, 4 lớp tối.'],
  ['Mở (9 lớp). Gồm 5 lớp ngày, 4 lớp tối.'],
  ['Mở (9 lớp, gồm 5 lớp ngày, 4 lớp tối), 3 lớp đêm.', 'sentence 5+4 closed'],
  ['Mở 9 lớp, gồm 5 lớp ngày (2 lớp ghép), 4 lớp tối.', 'sentence 5+4 closed'],
  ['Mở 9 lớp. Gồm 5 lớp ngày (2 lớp ghép), 4 lớp tối.', 'next 5+4 closed'],
  ['Mở 9 lớp (5 lớp ngày (2 lớp ghép), 4 lớp tối và 2 giờ).', 'bracket 5+4 left'],
  ['Trồng 9 ha, bằng 99% cùng kỳ (lúa 5 ha và ngô 4 ha).', 'bracket 5+4 closed'],
  ['Trồng 9 ha, tăng 8%, 7%, 6% (5 ha lúa và 4 ha ngô).', 'bracket 5+4 closed'],
  ['Trồng 9 ha, tăng 8%, 7%, 6%, 5% (5 ha lúa và 4 ha ngô).'],
  ['Trồng 9 ha; tăng 8% (5 ha lúa và 4 ha ngô).'],
  ['Trồng 9 ha ở 3 xã (5 ha lúa và 4 ha ngô).'],
  ['Trồng 9 ha. (5 ha lúa và 4 ha ngô).'],
  ['Mở 9 lớp, gồm 5 lớp ngày, 4 giáo viên.'],
  ['Mở 9 lớp.'],
  // words that complete a list
  ['Gồm có 9 lớp, 5 lớp ngày, 4 lớp tối.', 'sentence 5+4 left'],
  ['Mở 9 lớp, 5 lớp ngày và thêm: 4 lớp tối.', 'sentence 5+4 left'],
  ['Mở 9 lớp, 5 lớp ngày và 4 lớp tối.', 'sentence 5+4 left'],
  ['Mở 9 lớp, 5 lớp ngày, 3 lớp tối, 1 lớp đêm.', 'sentence 5+3+1 left'],
  ['Mở 9 lớp: 5 lớp ngày, 3 lớp tối và 1 lớp đêm.', 'sentence 5+3+1 closed'],
  ['Mở 9 lớp, gồm 5 lớp ngày, 4.', 'sentence 5+4 left'],
  ['Mở 9 lớp, gồm 5 lớp ngày, 3 lớp tối, trong đó 1 lớp đêm.', 'sentence 5+3+1 left'],
  ['Mở 9 lớp (5 lớp ngày, còn lại 4 giáo viên).', 'bracket 5+4 left'],
  ['Mở 9 lớp (5 lớp ngày và 4 lớp tối), còn lại nghỉ.', 'bracket 5+4 closed'],
  ['Mở 9 lớp (chủ yếu mới 5%), gồm 5 lớp ngày, 4 lớp tối.', 'sentence 5+4 closed'],
  ['Mở 9 lớp, chủ yếu ban ngày. Gồm 5 lớp ngày, 4 lớp tối.', 'next 5+4 open'],
  ['Mở 9 lớp, 5 lớp ngày, 4 lớp tối.', 'sentence 5+4 left'],
  ['Mở 9 lớp, trong đó 5 lớp ngày và 4 lớp tối.', 'sentence 5+4 left'],
  ['Mở 9 lớp, trong đó 5 lớp ngày, 4 lớp tối.', 'sentence 5+4 left'],
  ['Mở 9 lớp: 5 lớp ngày và 4 lớp tối.', 'sentence 5+4 closed'],
  ['Mở 9 lớp: 5 lớp ngày, 4 lớp tối.', 'sentence 5+4 left'],
  ['Mở 9 lớp, trong đó 5 lớp ngày và 2 lớp tối.', 'sentence 5+2 left'],
  ['Mở 9 lớp, gồm 5 lớp ngày, 2 lớp tối.', 'sentence 5+2 closed'],
  ['Mở 90 lớp, gồm 5 lớp ngày, 2 lớp tối.', 'sentence 5+2 left'],
  ['Mở 14 lớp, gồm 5 lớp ngày, 2 lớp tối.', 'sentence 5+2 closed'],
  ['Mở 15 lớp, gồm 5 lớp ngày, 2 lớp tối.', 'sentence 5+2 left'],
  ['Mở 3 lớp, gồm 5 lớp ngày, 2 lớp tối.', 'sentence 5+2 left'],
  ['Chi 5 tỷ đồng, gồm 3 triệu đồng lương, 2 triệu đồng phí.', 'sentence 3 triệu+2 triệu closed'],
  ['Chi 5 triệu đồng, gồm 3 tỷ đồng lương, 2 tỷ đồng phí.', 'sentence 3 tỷ+2 tỷ closed'],
  ['Mở 9 lớp, gồm: 5, 4.', 'sentence 5+4 left'],
  ['Mở 9 lớp, còn lại 5 lớp, 3 lớp tối.', 'sentence 5+3 closed'],
  ['Mở 9 lớp, có 5 lớp ngày, còn lại 3.', 'sentence 5+3 closed'],
  ['Mở 9 lớp, gồm 5 lớp ngày, trong đó 4 lớp tối.', 'sentence 5+4 left'],
  ['Mở 9 lớp, gồm 5 lớp ngày với 4 lớp tối.', 'sentence 5+4 left'],
  ['Mở 9 lớp (trong đó 5 lớp ngày, 3 lớp tối, 1 lớp đêm).', 'bracket 5+3+1 left'],
  ['Mở 90 lớp, có 10 lớp ngày, còn lại 30 lớp.', 'sentence 10+30 left'],
  // what is left closes a list
  ['Trồng 90 ha, trong đó chè 50 ha, cam 30 ha, cây khác 10 ha.', 'sentence 50+30+10 closed'],
  ['Trồng 90 ha, trong đó 50 ha chè, 30 ha cam, 10 ha loại khác.', 'sentence 50+30+10 closed'],
  ['Trồng 90 ha, trong đó chè 50 ha, cam 30 ha, cây khác 5 ha.', 'sentence 50+30+5 left'],
  ['Trồng 90 ha, trong đó chè 50 ha, cây khác 40 ha.', 'sentence 50+40 left'],
  ['Trồng 90 ha, trong đó chè 50 ha, cây khác 30 ha, cam 10 ha.', 'sentence 50+30+10 left'],
  ['Trồng 90 ha, trong đó chè 50 ha, cam 30 ha, của huyện khác 10 ha.', 'sentence 50+30+10 left'],
  // bare numbers in brackets, each with its name
  ['Sửa 86 biểu (thêm 31, đổi 42, bỏ 13).', 'bracket 31+42+13 closed'],
  ['Sửa 86 biểu (thêm 31, đổi 42, bỏ 3).', 'bracket 31+42+3 left'],
  ['Sửa 86 biểu (thêm 31, đổi 55).', 'bracket 31+55 left'],
  ['Sửa 86 biểu (trong đó thêm 31, đổi 42, bỏ 13).', 'bracket 31+42+13 left'],
  ['Sửa 86 biểu (31, 42, 13).', 'bracket 31+42+13 left'],
  // over a paragraph's border only what says so, or what can't be chance
  ['Mở 9 lớp.\nGồm 5 lớp ngày, 4 lớp tối.', 'next 5+4 closed'],
  ['Mở 9 lớp.\nCó 5 lớp ngày, 4 lớp tối.'],
  ['Mở 9 lớp.\nCó 4 lớp sáng, 2 lớp trưa, 2 lớp tối, 1 lớp đêm.', 'next 4+2+2+1 left'],
  // words that leave it open
  ['Mở 9 lớp, gồm 5 lớp ngày, 4 lớp tối…', 'sentence 5+4 open'],
  ['Mở 9 lớp, gồm 5 lớp ngày, 4 lớp tối, đêm…; đã xong.', 'sentence 5+4 open'],
  ['Mở 9 lớp, gồm 5 lớp ngày, 4 lớp tối; đêm…', 'sentence 5+4 closed'],
  ['Mở 9 lớp, gồm 5 lớp ngày, 4 lớp tối, còn lại là đêm.', 'sentence 5+4 open'],
  ['Mở 9 lớp, gồm 5 lớp ngày, 3 lớp tối, còn 1 lớp chưa xếp.', 'sentence 5+3 open'],
  ['Mở 9 lớp, gồm 5 lớp ngày, 4 lớp tối. Còn lại là đêm.', 'sentence 5+4 closed'],
  ['Mở 9 lớp, gồm 5 lớp ngày… và 4 lớp tối.', 'sentence 5+4 open'],
  ['Mở 9 lớp, gồm chủ yếu 5 lớp ngày, 4 lớp tối.', 'sentence 5+4 open'],
  ['Mở 9 lớp, gồm 5 lớp ngày, riêng 4 lớp tối.', 'sentence 5+4 open'],
  ['Mở 9 lớp, gồm 5 lớp ngày, 4 lớp khác nhau.', 'sentence 5+4 open'],
  ['Mở 9 lớp, gồm 5 lớp ngày (riêng), 4 lớp tối.', 'sentence 5+4 closed'],
  ['Mở hơn 9 lớp, gồm 5 lớp ngày, 4 lớp tối.', 'sentence 5+4 open'],
  // shares that make a hundred
  ['Mở 9 lớp, 5 lớp ngày (60%), 4 lớp tối (40%).', 'sentence 5+4 closed'],
  ['Mở 9 lớp, 5 lớp ngày (60,4%), 4 lớp tối (39,5%).', 'sentence 5+4 closed'],
  ['Mở 9 lớp, 5 lớp ngày (60,4%), 4 lớp tối (39,4%).', 'sentence 5+4 left'],
  ['Mở 9 lớp, 5 lớp ngày (100%), 4 lớp tối.', 'sentence 5+4 left'],
  ['Mở 9 lớp, 5 lớp ngày (60%), 4 lớp tối.', 'sentence 5+4 left'],
  ['Mở 9 lớp, 5 lớp ngày (tăng 60%), 4 lớp tối (tăng 40%).', 'sentence 5+4 left'],
  ['Mở 9 lớp, 5 lớp ngày, chiếm 60%, 4 lớp tối, đạt 40%.', 'sentence 5+4 closed'],
  ['Mở 9 lớp, 5 lớp ngày, 2 giờ (60%), 4 lớp tối (40%).', 'sentence 5+4 closed'],
  ['Mở 9 lớp, 5 lớp ngày, 2 giờ, 3 giờ (60%), 4 lớp tối (40%).', 'sentence 5+4 left'],
  ['Mở 9 lớp, 5 lớp ngày (60%), 4 lớp tối. Đạt 40%.', 'sentence 5+4 left'],
  ['Mở 9 lớp. Có 5 lớp ngày (60%), 4 lớp tối (40%).', 'next 5+4 closed'],
  ['Mở 20 lớp. Có 5 lớp ngày (60%), 4 lớp tối (40%).', 'next 5+4 left'],
  // kinds that divide a whole
  ['Có 9 người, 5 nam, 4 nữ.', 'sentence 5+4 closed'],
  ['Có 9 người, 5 nam, 2 nữ.', 'sentence 5+2 closed'],
  ['Có 9 người, 5 nam, 2 nam.', 'sentence 5+2 left'],
  ['Có 9 người, 5 nam, 2 người trẻ.', 'sentence 5+2 left'],
  ['Có 9 người, nam 5, nữ 2.', 'sentence 5+2 closed'],
  ['Có 9 đơn, 5 đơn trực tiếp, 4 đơn trực tuyến.', 'sentence 5+4 closed'],
  ['Có 10 đơn, 5 đơn trực tiếp, 4 đơn trực tuyến.', 'sentence 5+4 closed'],
  ['Có 9 đơn, 5 đơn trực tiếp, 2 đơn trực tuyến.', 'sentence 5+2 left'],
  ['Có 9 đơn (5 đơn trực tiếp, 2 đơn trực tuyến).', 'bracket 5+2 closed'],
  ['Có 9 đơn đã giải quyết, 5 đơn đúng hạn, 2 đơn quá hạn.', 'sentence 5+2 closed'],
  ['Có 9 đơn, 4 đơn khiếu nại, 3 đơn tố cáo, 1 đơn kiến nghị.', 'sentence 4+3+1 closed'],
  ['Có 9 đơn (4 đơn khiếu nại, 3 đơn tố cáo, 1 đơn tố cáo).', 'bracket 4+3+1 left'],
  ['Có 9 đơn, 4 đơn khiếu nại, 5 đơn tố cáo.', 'sentence 4+5 left'],
  // the longest name of a kind decides, before "và"
  ['Có 9 đơn, 5 đơn hợp lệ, 2 đơn không hợp lệ.', 'sentence 5+2 closed'],
  ['Có 9 đơn, 5 đơn hợp lệ và không hợp lệ 2 đơn.', 'sentence 5+2 closed'],
  ['Có 9 phiếu, 4 phiếu tín nhiệm cao, 3 phiếu tín nhiệm, 1 phiếu tín nhiệm thấp.', 'sentence 4+3+1 closed'],
])('%s', (text, ...expected) => expect(lists(text)).toEqual(expected));
