/** The template's structure: kinds of rows, conditions, footnotes, tables, annexes, cited documents, periods. */
import fc from 'fast-check';
import type { CellValue } from '../../src/model/cell';
import { isNoteMark } from '../../src/model/document';
import { InputError } from '../../src/model/errors';
import { bodyLines, compile, findingIds, type BookParts } from '../support/workbook';

type Row = readonly CellValue[];
const x = (value: CellValue): BookParts => ({ figures: { A: [['X', null, null, value]] } });

describe('kinds of rows', () => {
  test('bullets get their dash once, the last closing its "./.", figures stay apart from it', () => {
    const template: Row[] = [
      ['mục', null, '1. Tình hình'],
      ['tiểu mục', null, '1.1. Chung'],
      ['Gạch đầu dòng', null, 'một'],
      ['gạch đầu dòng', null, '- hai'],
      ['gạch đầu dòng', null, '– ba'],
      ['kết', null, 'Trên đây là báo cáo.'],
      ['kết', null, 'Xin báo cáo {{ X }}.'],
    ];
    expect(bodyLines({ ...x(5), template })).toEqual(['1. Tình hình', '1.1. Chung', '- một', '- hai', '– ba', 'Trên đây là báo cáo.', 'Xin báo cáo 5./.']);
  });
  test.each([
    ['Hết.', 'Hết./.'],
    ['Hết./.', 'Hết./.'],
    ['Hết', 'Hết./.'],
    ['Có {{ X }}', 'Có 5./.'],
    ['Hết...', 'Hết./.'],
  ])('closing %j becomes %j', (content, expected) => expect(bodyLines({ ...x(5), template: [['kết', null, content]] })).toEqual([expected]));
  test.each([
    ['Hết.[^a]', 'Hết[1]./.'],
    ['Hết./.[^a]', 'Hết[1]./.'],
    ['Hết.[^a].', 'Hết[1]./.'],
    ['Có {{ X }}.[^a]', 'Có 5[1]./.'],
  ])('closing %j, whose note stands last, becomes %j', (content, expected) =>
    expect(
      bodyLines({
        ...x(5),
        template: [
          ['kết', null, content],
          ['chú thích', 'a', 'b'],
        ],
      }),
    ).toEqual([expected, '[1] b']),
  );
  test('line breaks make paragraphs; blank lines and blank rows none', () => {
    expect(bodyLines({ ...x(5), template: ['một\r\n\n  hai {% if X > 9 %}\nchín\n{% endif %}', '', '{% if X > 9 %}chín{% endif %}'] })).toEqual(['một', 'hai']);
  });
  test('an unknown kind names the nearest', () =>
    expect(() => compile({ template: [['gạch đầu dong', null, 'a']] })).toThrow(/Mẫu!A2.*Có phải “gạch đầu dòng”/));
});

test('bold and italic are read in the template’s own words only', () => {
  const { document } = compile({
    info: [['Ghi', 'a **b** *c* [^d] {{ X }}']],
    ...x(12),
    template: ['**đậm {{ X }}** thường *nghiêng* 5 * 3 **hở {{ thông_tin.ghi }}'],
  });
  const [block] = document.body;
  expect(block?.kind === 'paragraph' && block.content.map((run) => (isNoteMark(run) ? run : [run.text, !!run.bold, !!run.italic, !!run.figure]))).toEqual([
    ['đậm ', true, false, false],
    ['12', true, false, true],
    [' thường ', false, false, false],
    ['nghiêng', false, true, false],
    [' 5 * 3 **hở a **b** *c* [^d] {{ X }}', false, false, false],
  ]);
});

describe('conditions', () => {
  const withCondition = (value: CellValue, condition: string): string[] => bodyLines({ ...x(value), template: [['đoạn', null, 'có', condition]] });
  test.each<[CellValue, string, string[]]>([
    [5, 'X > 0', ['có']],
    [0, 'X > 0', []],
    [0, 'X == 0', ['có']],
    [5, 'X > 0 and X < 5', []],
    [0.1, 'X != 0.1', []],
    [null, 'X > 0', ['[chưa rõ điều kiện: X] có']],
    [null, 'X == 0 and X.lũy_kế > 3', ['[chưa rõ điều kiện: X; X.lũy_kế] có']],
    [null, 'false and X > 0', ['[chưa rõ điều kiện: X] có']],
    [null, 'X', ['[chưa rõ điều kiện: X] có']],
    [5, 'kỳ.tháng > 3 and kỳ.năm == 2022', ['có']],
    [5, 'thông_tin.kỳ_báo_cáo == "04/2022"', ['có']],
  ])('%j with %s', (value, condition, expected) => expect(withCondition(value, condition)).toEqual(expected));
  test('inside text, with else and unless', () => {
    const text = (value: CellValue, template: string): string[] => bodyLines({ ...x(value), template: [template] });
    expect(text(1, '{% if X > 3 %}nhiều{% elsif X > 0 %}ít{% else %}không{% endif %}')).toEqual(['ít']);
    expect(text(null, 'a {% if X > 3 %}nhiều{% else %}ít{% endif %}')).toEqual(['[chưa rõ điều kiện: X] a nhiều']);
    expect(text(null, 'a {% unless X > 3 %}ít{% endunless %}')).toEqual(['[chưa rõ điều kiện: X] a ít']);
    expect(text(1, '{% unless X > 3 %}ít{% endunless %}')).toEqual(['ít']);
    expect(text(null, '{% case X %}{% when 0 %}không{% else %}có{% endcase %}')).toEqual(['[chưa rõ điều kiện: X] có']);
  });
  test('an open condition is a finding and keeps the copy a draft', () => {
    const parts: BookParts = { ...x(null), template: [['đoạn', null, 'có', 'X > 0']] };
    expect(findingIds(parts)).toContain('chưa kiểm được open-condition');
    expect(compile(parts).document.draft).toBe(true);
  });
  test('an open condition is found in its own cell; a table says it before its caption', () => {
    const cellsOf = (parts: BookParts) => compile(parts).findings.flatMap(({ ruleId, cells }) => (ruleId === 'open-condition' ? [cells] : []));
    expect(cellsOf({ ...x(null), template: [['đoạn', null, 'có', 'X > 0']] })).toEqual([['Mẫu!D2']]);
    expect(cellsOf({ ...x(null), template: ['{% if X > 0 %}có{% endif %}'] })).toEqual([['Mẫu!C2']]);
    expect(cellsOf({ ...x(null), template: [['đoạn', null, '{% if X.lũy_kế > 0 and X > 0 %}có{% endif %}', 'X > 0']] })).toEqual([['Mẫu!D2'], ['Mẫu!C2']]);
    expect(bodyLines({ ...x(null), template: [['bảng', 'Bảng 1', 'chỉ_tiêu: X', 'X > 0']] })[0]).toBe('[chưa rõ điều kiện: X] Bảng 1');
  });
  test.each(['X >', '> 5', 'X > 5 and', 'X >> 5', 'X <> 1', 'X > 1,5', 'X > 5 5', 'X = 5', '(X > 5', 'X > 5 %}{% endif %}'])(
    '%s is no condition',
    (condition) => expect(() => withCondition(1, condition)).toThrow(/Mẫu!D2 \(dòng 2 của trang\), chữ trong ô, cột \d+: /),
  );
  test.each(['not X > 5', 'X > 0 and X < 9 or kỳ.tháng == 4', 'kỳ.tên contains "tháng"', 'X == 1 or false', "kỳ.quý != 'I'"])('%s is one', (condition) =>
    expect(withCondition(1, condition)).toEqual(['có']),
  );
  test('a wrong condition has its place', () =>
    expect(() => withCondition(1, 'XX > 0')).toThrow(/Mẫu!D2 \(dòng 2 của trang\), chữ trong ô, cột 1: không có tên “XX”/));
});

describe('footnotes', () => {
  const notes: Row[] = [
    ['chú thích', 'B', 'Chú thích b: {{ X }}.'],
    ['chú thích', 'a', 'Chú thích a.'],
    ['chú thích', 'A', 'Đoạn hai của a.'],
  ];
  test('numbered by first mark, continued by code', () => {
    expect(bodyLines({ ...x(5), template: ['một[^A] hai[^ b ] ba[^a].', ...notes] })).toEqual([
      'một[1] hai[2] ba[1].',
      '[1] Chú thích a.',
      'Đoạn hai của a.',
      '[2] Chú thích b: 5.',
    ]);
  });
  test('a note whose condition fails goes with its mark', () =>
    expect(bodyLines({ ...x(0), template: ['một[^n], hai.', ['chú thích', 'n', 'có', 'X > 0']] })).toEqual(['một, hai.']));
  test('a mark without a note is an error with its place', () =>
    expect(() => compile({ template: ['ab [^ghi]', ['chú thích', 'ghj', 'x']] })).toThrow(/cột 4: dấu \[\^ghi\].*Có phải \[\^ghj\]/));
  test('a note holds no marks', () =>
    expect(() => compile({ template: ['a[^n]', ['chú thích', 'n', 'b [^n]']] })).toThrow(
      /Mẫu!C3 \(dòng 3 của trang\), chữ trong ô, cột 3: chú thích không chứa được dấu chú thích khác/,
    ));
  test('a note without a mark is a finding, unless its mark stands in a row that is left out', () => {
    expect(findingIds({ ...x(0), template: ['một', ['chú thích', 'n', 'có']] })).toEqual(['sai note-without-mark']);
    expect(
      findingIds({
        ...x(0),
        template: [
          ['đoạn', null, 'một[^n]', 'X > 0'],
          ['chú thích', 'n', 'có'],
        ],
      }),
    ).toEqual([]);
  });
});

describe('tables and annexes', () => {
  const parts: BookParts = {
    departments: [
      ['A', 'Sở A'],
      ['B', 'Sở B'],
    ],
    indicators: [
      ['X', 'Vụ việc', 'vụ'],
      ['P', 'Tỷ lệ', '%', null, 'một nơi'],
    ],
    figures: {
      A: [
        ['X', null, null, 1, 10],
        ['P', null, null, 58.6],
      ],
      B: [['X', null, null, 2, 20]],
    },
    documents: [
      ['Chỉ đạo', 'Công văn', 856, '/UBND-TH', { date: { year: 2022, month: 4, day: 12 } }, 'V/v tổ chức'],
      ['chỉ đạo', 'Chỉ thị', '09', '-CT/TU', '5/4/2022', 'kiểm tra', 'Tỉnh ủy'],
    ],
  };
  const table = (content: string): string[] => bodyLines({ ...parts, template: [['bảng', 'Biểu 1', content]] });
  test('indicators by column', () =>
    expect(table('chỉ_tiêu: X, p; cột: kỳ này, Lũy kế')).toEqual([
      'Biểu 1',
      'Chỉ tiêu | Đơn vị tính | Kỳ này | Lũy kế',
      'Vụ việc | vụ | 3 | 30',
      'Tỷ lệ | % | 58,6% | [chưa có số: P.lũy_kế – Sở A]',
    ]));
  test('indicators by department', () =>
    expect(table('chi_tieu: X, P; theo: đơn vị')).toEqual(['Biểu 1', 'Đơn vị | Vụ việc | Tỷ lệ', 'Sở A | 1 | 58,6%', 'Sở B | 2 | ', 'Tổng cộng | 3 |']));
  test('documents of a group', () =>
    expect(table('văn_bản: CHỈ ĐẠO')).toEqual([
      'Biểu 1',
      'Loại văn bản | Số, ký hiệu | Ngày | Cơ quan | Trích yếu',
      'Công văn | 856/UBND-TH | 12/4/2022 |  | tổ chức',
      'Chỉ thị | 09-CT/TU | 05/4/2022 | Tỉnh ủy | kiểm tra',
    ]));
  test.each([
    ['chỉ_tiêu: XX', /không có chỉ tiêu “XX”/],
    ['chỉ_tiêu: X; cột: năm nay', /không có cột “năm nay”/],
    ['chỉ_tiêu: X; theo: tháng', /theo: đơn vị/],
    ['cot: kỳ này', /chưa nêu chỉ tiêu/],
    ['X, Y', /không hiểu “X, Y”/],
  ])('%s is no table', (content, message) => expect(() => table(content)).toThrow(message));
  test('an annex follows the signature and the footnotes; a hidden one takes its rows along', () => {
    const template: (string | Row)[] = ['thân', ['phụ lục', null, 'Phụ lục\nDANH MỤC', 'X > 0'], 'trong', ['phụ lục', null, 'Ẩn', 'X < 0'], 'ẩn'];
    expect(bodyLines({ ...parts, info: [['Người ký', 'Nguyễn Văn A']], template })).toEqual(['thân', 'Nguyễn Văn A', 'Phụ lục', 'DANH MỤC', 'trong']);
  });
});

describe('documents and lists', () => {
  const documents: Row[] = [
    ['TW', 'Công văn', 856, '//UBND-TH', '12/4/2022', 'về việc tổ chức'],
    ['TW', 'Tờ trình', '887/', 'TTr-UBND', null, 'V/v: về việc Đề nghị', 'UBND tỉnh'],
    ['TW', 'Chỉ thị', '9', '-CT/TU', '', ''],
    ['TW', '', '38/2021//QĐ-UBND', '', '08/11/2021', ''],
    ['trống', '', '', '', '', ''],
  ];
  test('print as cited, blank parts print nothing', () =>
    expect(bodyLines({ documents, template: ['{% for v in văn_bản.tw %}{{ v }}\n{% endfor %}'] })).toEqual([
      'Công văn số 856/UBND-TH ngày 12/4/2022 về việc tổ chức',
      'Tờ trình số 887/TTr-UBND của UBND tỉnh về việc Đề nghị',
      'Chỉ thị số 09-CT/TU',
      'Số 38/2021/QĐ-UBND ngày 08/11/2021',
    ]));
  test('a blank date prints nothing, one that no calendar has is a finding', () => {
    expect(bodyLines({ documents, template: ['{% for v in văn_bản.tw %}[{{ v.ngày | ngày: "đầy đủ" }}]{% endfor %}'] })).toEqual([
      '[ngày 12 tháng 4 năm 2022][][][ngày 08 tháng 11 năm 2021]',
    ]);
    expect(findingIds({ ...x(1), documents: [['TW', 'Công văn', 1, 'A', '31/02/2022', 'x']] })).toEqual(['sai unreadable-date']);
  });
  test('parts by name', () =>
    expect(
      bodyLines({
        documents,
        template: ['{% assign v = văn_bản.tw | first %}{{ v.loại }}|{{ v.so }}|{{ v.ký_hiệu }}|{{ v.ngày | ngày: "đầy đủ" }}|{{ v.trích_yếu }}'],
      }),
    ).toEqual(['Công văn|856|//UBND-TH|ngày 12 tháng 4 năm 2022|tổ chức']));
  test('a group without rows is empty; one that stands nowhere is a finding with the nearest name', () => {
    expect(findingIds({ ...x(1), documents, template: ['a {{ văn_bản.trống | nối: "; " }}'] })).toEqual([]);
    const [finding] = compile({ documents, lists: [['Cuộc họp', 'a']], template: ['a {{ danh_sách.cuộc_hop | nối: "; " }}'] }).findings;
    expect(finding).toMatchObject({ level: 'sai', ruleId: 'unknown-group', expected: 'Cuộc họp' });
  });
  test('list items and the subject are Liquid with kỳ and thông_tin, and say where they are wrong', () => {
    const info: Row[] = [
      ['Trích yếu', 'Công tác {{ kỳ.tên }}\ncủa {{ thông_tin.nơi }}'],
      ['Nơi', 'UBND tỉnh'],
    ];
    expect(bodyLines({ info, lists: [['họp', 'Họp {{ kỳ.quý }}']], template: ['{{ danh_sách.họp }} – {{ thông_tin.trích_yếu }}'] })).toEqual([
      'Công tác tháng 4 năm 2022',
      'của UBND tỉnh',
      'Họp II – Công tác tháng 4 năm 2022 của UBND tỉnh',
    ]);
    expect(() => compile({ lists: [['họp', 'Họp {{ kì }}']] })).toThrow(
      /'Danh sách'!B2 \(dòng 2 của trang\), chữ trong ô, cột 8: không có tên “kì”. Có phải “kỳ”/,
    );
    expect(() => compile({ lists: [['họp', '{{ X }}']] })).toThrow(/không có tên “X”/);
  });
});

describe('head, periods and office items', () => {
  const head = (info: Row[]): string[] => bodyLines({ info, template: ['thân'] });
  test('as the decree writes it', () => {
    expect(
      head([
        ['Cơ quan chủ quản', 'UBND TỈNH'],
        ['Cơ quan ban hành', 'VĂN PHÒNG'],
        ['Số', 7],
        ['Ký hiệu', 'BC-VP'],
        ['Địa danh', 'Cao Bằng'],
        ['Ngày ký', '5/2/2022'],
        ['Tên loại', 'BÁO CÁO'],
        ['Kính gửi', 'Văn phòng Chính phủ'],
        ['Nơi nhận', '- Như trên;\nCác sở;'],
        ['Nơi nhận', 'Lưu: VT.'],
        ['Quyền hạn', 'TM. UBND'],
        ['Chức vụ', 'CHỦ TỊCH'],
        ['Người ký', 'Nguyễn Văn A'],
      ]),
    ).toEqual([
      'UBND TỈNH',
      'VĂN PHÒNG',
      'Số: 07/BC-VP',
      'Cao Bằng, ngày 05 tháng 02 năm 2022',
      'BÁO CÁO',
      'Kính gửi: Văn phòng Chính phủ',
      'thân',
      'Nơi nhận:',
      '- Như trên;',
      '- Các sở;',
      '- Lưu: VT.',
      'TM. UBND',
      'CHỦ TỊCH',
      'Nguyễn Văn A',
    ]);
  });
  test('number and date still open, several addressees', () =>
    expect(
      head([
        ['Ký hiệu', 'BC-VP'],
        ['Địa danh', 'Cao Bằng'],
        ['Kính gửi', 'Kính gửi:\n- Bộ A;\nBộ B.'],
      ]),
    ).toEqual(['Số: …/BC-VP', 'Cao Bằng, ngày … tháng … năm 2022', 'Kính gửi:', '- Bộ A;', '- Bộ B.', 'thân']));
  test.each([
    [
      '04/2022',
      '{{ kỳ.trước.tên }}; {{ ky.truoc.luy_ke }}; {{ kỳ.cùng_kỳ }}; {{ kỳ.quý_trước }}; {{ kỳ.quý_sau.quý }}',
      'tháng 3 năm 2022; 3 tháng đầu năm 2022; tháng 4 năm 2021; quý I năm 2022; III',
    ],
    ['01/2022', '{{ kỳ.tên }}; {{ kỳ.trước.tên }}; {{ kỳ.tháng }}; {{ kỳ.năm }}', 'tháng 01 năm 2022; tháng 12 năm 2021; 01; 2022'],
    ['Quý II/2023', '{{ kỳ.tên }}; {{ kỳ.lũy_kế }}; {{ kỳ.trước.tên }}; {{ kỳ.quý }}', 'quý II năm 2023; 6 tháng đầu năm 2023; quý I năm 2023; II'],
    ['6 tháng đầu năm 2022', '{{ kỳ.tên }}; {{ kỳ.cùng_kỳ.tên }}', '6 tháng đầu năm 2022; 6 tháng đầu năm 2021'],
    ['Năm 2022', '{{ kỳ.tên }}; {{ kỳ.trước.tên }}; {{ kỳ.lũy_kế }}', 'năm 2022; năm 2021; năm 2022'],
  ])('%s: %s', (period, template, expected) => expect(bodyLines({ info: [['Kỳ báo cáo', period]], template: [template] })).toEqual([expected]));
  test('a date in the period cell means its month', () =>
    expect(bodyLines({ info: [['Kỳ báo cáo', { date: { year: 2022, month: 4, day: 1 } }]], template: ['{{ kỳ.tên }}'] })).toEqual(['tháng 4 năm 2022']));
  test('office items by key, with and without marks', () =>
    expect(
      bodyLines({
        info: [
          ['Số liệu COVID đến ngày', { date: { year: 2022, month: 4, day: 24 } }],
          ['5K (mới)', 'năm K'],
          ['Số 38', 38],
        ],
        template: [
          '{{ thông_tin.số_liệu_covid_đến_ngày }}; {{ thong_tin.so_lieu_covid_den_ngay | ngày: "đầy đủ" }}; {{ thông_tin._5k_mới_ }}; {{ thông_tin.số_38 }}',
        ],
      }),
    ).toEqual(['24/4/2022; ngày 24 tháng 4 năm 2022; năm K; 38']));
  test('a single item that stands twice with two values is a finding', () => {
    expect(
      findingIds({
        ...x(1),
        info: [
          ['Số', 1],
          ['Số', 2],
        ],
      }),
    ).toEqual(['sai repeated-item']);
    expect(
      findingIds({
        ...x(1),
        info: [
          ['Số', 1],
          ['Số', ''],
          ['Số', 1],
        ],
      }),
    ).toEqual([]);
  });
  test('a blank item in the text is a gap', () => {
    const parts: BookParts = { ...x(1), info: [['Mốc', '']], template: ['đến {{ thông_tin.mốc | ngày }}{% if thông_tin.mốc %} ẩn{% endif %}'] };
    expect(bodyLines(parts)).toEqual(['đến [chưa có: Mốc]']);
    expect(findingIds(parts)).toEqual(['chưa kiểm được blank-item']);
  });
  test.each<[Row[], RegExp]>([
    [[['Kỳ báo cáo', 'tháng tư']], /không đọc được kỳ báo cáo “tháng tư”/],
    [[['Kỳ báo cáo', '']], /chưa có mục “Kỳ báo cáo”/],
    [[['Ngày ký', 'hôm qua']], /không đọc được ngày ký “hôm qua”/],
    [
      [
        ['Số-liệu', 1],
        ['Số liệu', 2],
      ],
      /“Số-liệu” và “Số liệu” cho cùng một tên số_liệu/,
    ],
    [[['Mốc', { error: '#REF!' }]], /lỗi công thức #REF!/],
  ])('%j is refused', (info, message) => expect(() => head(info)).toThrow(message));
});

test('any template text is printed or refused with its place, never thrown at', () => {
  const words = fc.constantFrom(
    '{{',
    '}}',
    '{%',
    '%}',
    ' X ',
    '|',
    'tỷ_lệ:',
    'số',
    '**',
    '*',
    '[^',
    ']',
    'if',
    'endif',
    'for',
    'kỳ',
    '.',
    '"',
    "'",
    '\n',
    'đạt',
    '(',
    ')',
    '0',
    '\ufdd0',
    '\ufdd1',
    'raw',
    'assign',
    '=',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 14 }), (parts) => {
      try {
        compile({ ...x(5), template: [parts.join('')] });
      } catch (error) {
        expect(error).toBeInstanceOf(InputError);
      }
    }),
    { seed: 5, numRuns: 600 },
  );
});

test.each([
  '{% for i in (1..1000000000) %}{{ i }}{% endfor %}',
  '{% capture a %}xxxxxxxxxx{% endcapture %}' + '{% capture a %}{{ a }}{{ a }}{{ a }}{{ a }}{% endcapture %}'.repeat(30) + '{{ a }}',
])('a template that asks for too much is refused: %.40s', (template) => expect(() => compile({ template: [template] })).toThrow(InputError));

describe('shares of one whole in one paragraph', () => {
  const parts = (info: Row[] = []): BookParts => ({
    info,
    indicators: ['W', 'X', 'Y', 'Z'].map((code) => [code, code, 'vụ']),
    figures: {
      A: [
        ['W', null, null, 3],
        ['X', null, null, 1],
        ['Y', null, null, 1],
        ['Z', null, null, 1],
      ],
    },
    template: ['{{ X | tỷ_lệ: W }}, {{ Y | tỷ_lệ: W }}, {{ Z | tỷ_lệ: W }}', '{{ X | tỷ_lệ: W }} và {{ Y | tỷ_lệ: W }}'],
  });
  test('that miss 100 by rounding are told, once, and block nothing', () => {
    const { findings, document } = compile(parts());
    expect(findings).toMatchObject([{ level: 'lệch làm tròn', ruleId: 'shares-to-100', actual: '99,9%', expected: '100%' }]);
    expect(document.draft).toBe(false);
  });
  test('are closed to 100 by largest remainder where the office asks for it', () => {
    expect(bodyLines(parts([['Khép tỷ lệ', 'Có']]))).toEqual(['33,4%, 33,3%, 33,3%', '33,3% và 33,3%']);
    expect(compile(parts([['Khép tỷ lệ', 'có']])).findings).toEqual([]);
  });
  test('are told and closed in charts and annexes alike', () => {
    const chart = ['biểu đồ', 'Hình', 'chỉ_tiêu: X, Y, Z; kiểu: phần'];
    const annex = ['phụ lục', null, 'Phụ lục'];
    const template = [chart, annex, '{{ X | tỷ_lệ: W }}, {{ Y | tỷ_lệ: W }}, {{ Z | tỷ_lệ: W }}'];
    expect(compile({ ...parts(), template }).findings.map(({ ruleId, message }) => `${ruleId} ${message.slice(0, 20)}`)).toEqual([
      'shares-to-100 Biểu đồ ở Mẫu!C2: cá',
      'shares-to-100 Đoạn ở Mẫu!C4: các t',
    ]);
    const closed = bodyLines({ ...parts([['Khép tỷ lệ', 'có']]), template });
    expect(closed).toEqual(['Hình', 'Chỉ tiêu | Tỷ lệ trong tổng', 'X | 33,4%', 'Y | 33,3%', 'Z | 33,3%', 'Phụ lục', '33,4%, 33,3%, 33,3%']);
  });
});

test.each<[string, BookParts]>([
  [
    'DanhSach',
    {
      lists: [
        ['Họp a', 'một'],
        ['Họp-A', 'hai'],
      ],
    },
  ],
  [
    'VanBan',
    {
      documents: [
        ['Họp a', 'Công văn', '1'],
        ['Họp-A', 'Công văn', '2'],
      ],
    },
  ],
])('two groups of %s with one key are refused', (table, parts) =>
  expect(() => compile({ template: ['a'], ...parts })).toThrow(`Bảng ${table}: hai nhóm “Họp a” và “Họp-A” cho cùng một tên họp_a. Đổi tên một nhóm.`),
);
test('a group may be spelled in other case and spaces', () =>
  expect(
    bodyLines({
      lists: [
        ['Họp a', 'một'],
        ['họp  A', 'hai'],
      ],
      template: ['{{ danh_sách.họp_a }}'],
    }),
  ).toEqual(['một; hai']));
