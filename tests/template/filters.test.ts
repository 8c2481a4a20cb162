import { REGISTRY } from '../../src/template/filters/index';
import { withoutMarks } from '../../src/locale/encoding';
import { bodyLines, compile, printed, type BookParts } from '../support/workbook';

/** X and Y count; P and Q are rates; T is money; N has no row at all. */
function values(x: number | null, y: number | null = null, more: Partial<Record<'decimals' | 'p' | 'q' | 't', number | null>> = {}): BookParts {
  return {
    indicators: [
      ['X', 'Chỉ tiêu X', 'nhiệm vụ', more.decimals ?? null],
      ['Y', 'Chỉ tiêu Y', 'nhiệm vụ'],
      ['P', 'Tỷ lệ P', '%', null, 'một nơi'],
      ['Q', 'Tỷ lệ Q', '%', 1, 'một nơi'],
      ['T', 'Thu ngân sách', 'triệu đồng'],
      ['N', 'Không ai báo cáo', 'người'],
    ],
    figures: {
      A: [
        ['X', null, null, x, null, y],
        ['Y', null, null, y],
        ['P', null, null, more.p ?? null],
        ['Q', null, null, more.q ?? null],
        ['T', null, null, more.t ?? null],
      ],
    },
  };
}

const print = (template: string, parts: BookParts): string => printed(template, parts);

describe('số', () => {
  test.each([
    [1095056, null, '1.095.056'],
    [2448.65, null, '2.448,65'],
    [2448.654, null, '2.448,65'],
    [2448.6, null, '2.448,6'],
    [2448.6, 2, '2.448,60'],
    [2448.65, 1, '2.448,7'],
    [2448.65, 0, '2.449'],
    [-3.5, null, '-3,5'],
    [0, null, '0'],
  ])('%d with Số lẻ %s prints %s', (value, decimals, expected) => {
    expect(print('{{ X }}', values(value, null, { decimals }))).toBe(expected);
    expect(print('{{ X | số }}', values(value, null, { decimals }))).toBe(expected);
  });
  test('an explicit argument prints exactly that many', () => expect(print('{{ X | số: 2 }}', values(5))).toBe('5,00'));
  test('unit % carries its sign and no trailing zeros', () => {
    expect(print('{{ P }}', values(1, 1, { p: 92.94 }))).toBe('92,94%');
    expect(print('{{ Q }}', values(1, 1, { q: 74.04 }))).toBe('74%');
    expect(print('{{ Q | số: 2 }}', values(1, 1, { q: 74.04 }))).toBe('74,04%');
  });
});

test.each([
  ['{{ X | hai_số }}', 8, null, '08'],
  ['{{ X | hai_số }}', 12, null, '12'],
  ['{{ X | hai_so }}', 0, null, '00'],
  ['{{ X | tỷ_lệ: Y }}', 198, 338, '58,6%'],
  ['{{ X | ty_le: Y }}', 37, 50, '74%'],
  ['{{ X | tỷ_lệ: Y }}', 229, 400, '57,3%'],
  ['{{ X | tỷ_lệ: Y, 2 }}', 1, 3, '33,33%'],
  ['{{ X | tỷ_lệ: Y, 0 }}', 5, 8, '63%'],
  ['{{ X | tỷ_lệ: Y }}', 3, 0, '(mẫu số bằng 0)'],
  ['{{ X | phân_số: Y }}', 17, 86, '17/86'],
  ['{{ X | phân_số: Y }}', 8, 30, '08/30'],
  ['{{ X | phân_số: Y }}', 3, 5, '03/05'],
  ['{{ X | phân_số: Y }}', 3, 0, '03/00'],
  ['{{ X | so_với: Y }}', 174, 100, 'tăng 74%'],
  ['{{ X | so_với: Y }}', 968, 1000, 'giảm 3,2%'],
  ['{{ X | so_với: Y }}', 5, 5, 'không đổi'],
  ['{{ X | so_với: Y, 2 }}', 1, 3, 'giảm 66,67%'],
  ['{{ X | so_với: Y }}', 5, 0, '(kỳ so sánh bằng 0)'],
  ['{{ X | so_với: X.cùng_kỳ }}', 5, null, '(chưa có số so sánh)'],
  ['{{ X | so_với: Y }}', -5, -10, 'tăng 50%'],
  ['{{ X | chênh: Y }}', 124, 100, 'tăng 24'],
  ['{{ X | chênh: Y }}', 76, 100, 'giảm 24'],
  ['{{ X | chênh: Y }}', 7, 7, 'không đổi'],
  ['{{ X | gấp: Y }}', 23, 10, 'gấp 2,3 lần'],
  ['{{ X | gấp: Y }}', 20, 10, 'gấp 2 lần'],
  ['{{ X | gấp: Y }}', 20, 0, '(kỳ so sánh bằng 0)'],
  ['{{ X | cộng: Y }}', 8, 9, '17'],
  ['{{ X | trừ: Y | phân_số: X }}', 88, 2, '86/88'],
  ['{{ X | cộng: Y | tỷ_lệ: Y }}', 1, 3, '133,3%'],
  ['{{ X | đọc_số }}', 1095, null, 'một nghìn không trăm chín mươi lăm'],
  ['{{ X | so_với: Y | viết_hoa }}', 5, 4, 'Tăng 25%'],
  ['{% assign t = X | tỷ_lệ: Y %}{{ t }}', 1, 2, '50%'],
  ['{% capture t %}**{{ X }}**{% endcapture %}{{ t }}', 1234, 2, '**1.234**'],
])('%s with X = %d and Y = %s prints %s', (template, x, y, expected) => expect(print(template, values(x, y))).toBe(expected));

test.each([
  ['{{ P | tăng_giảm }}', 74, 'tăng 74%'],
  ['{{ P | tăng_giảm }}', -3.2, 'giảm 3,2%'],
  ['{{ P | tăng_giảm }}', 0, 'không đổi'],
  ['{{ P | tăng_giảm: 2 }}', 5.5, 'tăng 5,50%'],
  ['{{ P | điểm_so_với: Q }}', 51.4, 'tăng 1,4 điểm phần trăm'],
  ['{{ P | diem_so_voi: Q }}', 48.6, 'giảm 1,4 điểm phần trăm'],
  ['{{ P | điểm_so_với: Q }}', 50, 'không đổi'],
])('%s with P = %d and Q = 50 prints %s', (template, p, expected) => expect(print(template, values(1, 1, { p, q: 50 }))).toBe(expected));

test.each([
  ['{{ T | quy_đổi: "tỷ đồng" }}', '1.095,06 tỷ đồng'],
  ['{{ T | quy_doi: "nghìn tỷ đồng" }}', '1,1 nghìn tỷ đồng'],
  ['{{ T | quy_đổi: "đồng" }}', '1.095.056.000.000 đồng'],
])('%s of 1.095.056 triệu đồng prints %s', (template, expected) => expect(print(template, values(1, 1, { t: 1095056 }))).toBe(expected));

test.each([
  ['{{ thông_tin.ngày_ký | ngày }}', '02/3/2022'],
  ['{{ thông_tin.ngay_ky | ngay: "đầy đủ" }}', 'ngày 02 tháng 3 năm 2022'],
  ['{{ "5/4/2022" | ngày }}', '05/4/2022'],
  ['{{ kỳ.tên | viết_hoa }}', 'Tháng 4 năm 2022'],
  ['{{ kỳ.lũy_kế | viết_hoa }}', '4 tháng đầu năm 2022'],
  ['{{ danh_sách.họp | nối: "; " }}', 'họp một; họp hai'],
  ['{{ danh_sách.họp }}', 'họp một; họp hai'],
  ['{% for cuộc in danh_sách.họp %}[{{ cuộc }}]{% endfor %}', '[họp một][họp hai]'],
])('%s prints %s', (template, expected) => {
  const lines = bodyLines({
    info: [['Ngày ký', { date: { year: 2022, month: 3, day: 2 } }]],
    lists: [
      ['Họp', 'họp một'],
      ['Họp', 'họp hai'],
    ],
    template: [template],
  });
  expect(lines.slice(1)).toEqual([expected]);
});

test('what is missing stays missing through any filter, with its departments', () => {
  const parts: BookParts = {
    departments: [
      ['B', 'Sở B'],
      ['A', 'Sở A'],
    ],
    indicators: [
      ['X', 'X', 'vụ'],
      ['Y', 'Y', 'vụ'],
    ],
    figures: {
      A: [
        ['X', null, null, null],
        ['Y', null, null, 2],
      ],
      B: [['X', null, null, null]],
    },
    template: [
      '{{ X }}',
      '{{ X | tỷ_lệ: Y }}',
      '{{ Y | so_với: X | viết_hoa }}',
      '{{ Y | cộng: X | hai_số }}',
      '{{ X.lũy_kế | chênh: Y }}',
      '{{ Y.đơn_vị.A }}',
    ],
  };
  expect(bodyLines(parts)).toEqual([
    '[chưa có số: X – Sở B; Sở A]',
    '[chưa có số: X – Sở B; Sở A]',
    '(chưa có số so sánh)',
    '[chưa có số: X – Sở B; Sở A]',
    '[chưa có số: X.lũy_kế – Sở B; Sở A]',
    '2',
  ]);
});

test('figures are traced through filters, conditions and captures', () => {
  const { document } = compile({
    ...values(571, 912),
    template: ['{% capture c %}{{ X | tỷ_lệ: Y }}{% endcapture %}{% if X > 1 %}{{ c | strip }}{% endif %}'],
  });
  const [block] = document.body;
  expect(block?.kind === 'paragraph' && block.content).toMatchObject([
    { text: '62,6%', figure: { key: 'X|tỷ_lệ:Y', formula: 'X / Y × 100', cells: ['A!D2', 'A!D3'], missing: false } },
  ]);
});

describe('nonsense is an error with its place', () => {
  test.each([
    ['{{ XX }}', 'Ô Mẫu!C2 (dòng 2 của trang), chữ trong ô, cột 4: không có tên “XX”. Có phải “X”?.'],
    ['ab {{ X | ty_lẹ: Y }}', 'Ô Mẫu!C2 (dòng 2 của trang), chữ trong ô, cột 11: không có bộ lọc “ty_lẹ”. Có phải “tỷ_lệ”?.'],
    ['{{ X.luy_kể }}', 'Ô Mẫu!C2 (dòng 2 của trang), chữ trong ô, cột 4: không có tên “X.luy_kể”. Có phải “X.lũy_kế”?.'],
    ['{{ kỳ.tháng_trước }}', /cột 4: không có tên “kỳ\.tháng_trước”\. Có phải “kỳ\./],
    ['một\n{{ X', /cột 1: thiếu dấu \}\} đóng lại \(dòng thứ 2 trong ô\)\.$/],
    ['{% if X %}', /thiếu thẻ đóng/],
    ['{% lặp %}', /không có thẻ \{% lặp %\}/],
    ['{{ X | tỷ_lệ }}', /bộ lọc tỷ_lệ cần mẫu số là một chỉ tiêu, lại gặp không có gì/],
    ['{{ X | tỷ_lệ: "Y" }}', /lại gặp chữ “Y”/],
    ['{{ X | số: 99 }}', /số lẻ phải là số nguyên từ 0 đến 10/],
    ['{{ X | tăng_giảm }}', /chỉ dùng cho chỉ tiêu có đơn vị tính %/],
    ['{{ X | điểm_so_với: P }}', /chỉ so hai tỷ lệ %/],
    ['{{ T | quy_đổi: "tỷ đông" }}', /Có phải “tỷ đồng”/],
    ['{{ T | quy_đổi: "ha" }}', /không quy đổi được T từ “triệu đồng” sang “ha”/],
    ['{{ T | cộng: P }}', /khác đơn vị tính/],
    ['{{ X | append: "%" }}', /bộ lọc append không dùng được cho số liệu/],
    ['{{ X | plus: 1 }}', /không dùng được cho số liệu/],
    ['{{ "hôm nay" | ngày }}', /cần một ngày/],
    ['{{ X | nối: ";" }}', /cần một danh sách/],
    ['{% include "x" %}', /không có thẻ \{% include %\}/],
    ['{% echo X %}', /không có thẻ \{% echo %\}/],
    ['{% cycle "a", "b" %}', /không có thẻ \{% cycle %\}/],
    ['{{ "now" | date: "%Y" }}', /không có bộ lọc “date”/],
    ['{{ X Y }}', /cột 6: không hiểu “Y” ở đây/],
    ['{{ X > }}', /biểu thức còn thiếu vế sau/],
    ['{% if X > 1,5 %}a{% endif %}', /cột 11: không hiểu “1,5” ở đây/],
    ['{% if X > 5 5 %}a{% endif %}', /cột 13: không hiểu “5” ở đây/],
    ['{% if X <> 1 %}a{% endif %}', /không hiểu “>” ở đây/],
    ['{% if X > 5 and %}a{% endif %}', /thiếu vế sau/],
    ['{{ X.constructor }}', /không hiểu “X\.constructor” ở đây/],
    ['{{ thông_tin }}', /không in ra chữ hay số được/],
    ['{{ X.đơn_vị }}', /không in ra chữ hay số được/],
    ['{{ X.lũy_kế.đơn_vị.A }}', /không có tên “X\.lũy_kế\.đơn_vị”(?!.*Có phải)/],
    ['{% capture c %}{{ X }}{% endcapture %}{{ c | replace: "0", "7" }}', /bộ lọc replace không dùng được cho số liệu/],
    ['{% assign t = X %}' + '{% assign t = t | cộng: t %}'.repeat(30) + '{{ t }}', /phép tính quá dài/],
    ['{{ thông_tin.ngay_ki }}', /Có phải “thông_tin\.ngày_ký”/],
  ])('%j', (template, message) => {
    const parts = { ...values(1, 1, { p: 1, q: 1, t: 1 }), info: [['Ngày ký', '2/3/2022']] };
    expect(() => compile({ ...parts, template: [template] })).toThrow(typeof message === 'string' ? message.replace(/\.$/, '') : message);
  });
});

test('every filter works without diacritics, and no two share a name', () => {
  const names = REGISTRY.map(({ name }) => withoutMarks(name));
  expect(new Set(names).size).toBe(names.length);
});

describe('units that convert', () => {
  const money: BookParts = {
    indicators: [
      ['THU', 'Thu', 'triệu đồng'],
      ['KH', 'Dự toán', 'tỷ đồng'],
      ['DAT', 'Đất', 'ha'],
    ],
    figures: {
      A: [
        ['THU', null, null, 1500],
        ['KH', null, null, 2],
        ['DAT', null, null, 4],
      ],
    },
  };
  test.each([
    ['{{ THU | tỷ_lệ: KH }}', '75%'],
    ['{{ KH | tỷ_lệ: THU }}', '133,3%'],
    ['{{ THU | phân_số: KH }}', '1.500/2.000'],
    ['{{ THU | so_với: KH }}', 'giảm 25%'],
    ['{{ KH | chênh: THU }}', 'tăng 0,5'],
    ['{{ KH | gấp: THU, 2 }}', 'gấp 1,33 lần'],
    ['{{ THU | tỷ_lệ: DAT }}', '37.500%'],
  ])('%s prints %s', (template, expected) => expect(print(template, money)).toBe(expected));

  test('shares of one whole in both of them are settled together', () => {
    const template = ['{{ THU | tỷ_lệ: KH, 0 }} và {{ KH | trừ: THU | tỷ_lệ: KH, 0 }}'];
    const figures = {
      A: [
        ['THU', null, null, 1015],
        ['KH', null, null, 2],
      ],
    };
    expect(bodyLines({ ...money, figures, template })).toEqual(['51% và 49%']);
    expect(
      compile({
        ...money,
        figures: {
          A: [
            ['THU', null, null, 1010],
            ['KH', null, null, 2],
          ],
        },
        template,
      }).findings.map(({ ruleId }) => ruleId),
    ).toEqual(['shares-to-100']);
  });
});
