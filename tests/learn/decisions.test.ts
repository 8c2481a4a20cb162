import fc from 'fast-check';
import { learnTemplate } from '../../src/learn/learnTemplate';
import type { LearntTemplate } from '../../src/learn/learningResult';
import { InputError } from '../../src/model/errors';
import { book, type BookParts } from '../support/workbook';
import { reportOf, withLearnt } from './perturb';

const PARTS: BookParts = {
  departments: [
    ['A', 'Sở Giao thông vận tải'],
    ['B', 'Sở Tư pháp'],
  ],
  indicators: [
    ['CAU', 'Cầu dân sinh hoàn thành', 'cầu', 0, 'một nơi', 'nhập'],
    ['DUONG', 'Đường huyện được sửa chữa', 'km', 1, 'một nơi', 'nhập'],
    ['VON', 'Vốn sửa chữa đường giải ngân', 'triệu đồng', 0, 'một nơi', 'nhập'],
    ['HO_TICH', 'Việc hộ tịch đăng ký mới', 'việc', 0, 'một nơi', 'nhập'],
    ['HOA_GIAI', 'Vụ việc hòa giải thành', 'vụ việc', 0, 'một nơi', 'nhập'],
    ['HOA_GIAI_TONG', 'Vụ việc hòa giải tiếp nhận', 'vụ việc', 0, 'một nơi', 'nhập'],
    ['TRO_GIUP', 'Vụ việc trợ giúp pháp lý', 'vụ việc', 0, 'một nơi', 'nhập'],
  ],
  figures: {
    A: [
      ['CAU', 'Cầu dân sinh hoàn thành', 'cầu', 4],
      ['DUONG', 'Đường huyện được sửa chữa', 'km', 62.5, null, 50],
      ['VON', 'Vốn sửa chữa đường giải ngân', 'triệu đồng', 15240],
    ],
    B: [
      ['HO_TICH', 'Việc hộ tịch đăng ký mới', 'việc', 1862],
      ['HOA_GIAI', 'Vụ việc hòa giải thành', 'vụ việc', 62],
      ['HOA_GIAI_TONG', 'Vụ việc hòa giải tiếp nhận', 'vụ việc', 80],
      ['TRO_GIUP', 'Vụ việc trợ giúp pháp lý', 'vụ việc', 62],
    ],
  },
  documents: [
    ['Chỉ đạo', 'Công văn', '21', 'UBND-GT', { date: { year: 2022, month: 4, day: 4 } }, 'sửa chữa đường huyện'],
    ['Chỉ đạo', 'Công văn', '35', 'UBND-GT', { date: { year: 2022, month: 4, day: 9 } }, 'bảo đảm an toàn giao thông'],
  ],
  info: [
    ['Ngày ký', '28/4/2022'],
    ['Mốc kiểm kê', '15/4/2022'],
    ['Mốc thanh toán', '15/4/2022'],
  ],
};

const learn = (text: string, parts: BookParts = PARTS): LearntTemplate => learnTemplate({ text, styled: false }, book(parts));
const first = (text: string): string | undefined => learn(text).rows[0]?.content;

test('two cells that only a word tells apart', () => {
  expect(first('Trong tháng có 62 vụ việc trợ giúp pháp lý.')).toContain('{{ TRO_GIUP }} vụ việc');
  expect(first('Hòa giải thành 62 vụ việc.')).toContain('{{ HOA_GIAI }} vụ việc');
});

test('two cells that nothing tells apart are asked about', () => {
  const { rows, questions } = learn('Toàn ngành đã làm xong 62 vụ việc.');
  expect(rows[0]?.content).toBe('Toàn ngành đã làm xong 62 vụ việc.');
  expect(questions).toMatchObject([{ row: 1, text: '62', reason: 'nhiều ô cho cùng số này' }]);
  expect(questions[0]?.choices.map(({ source }) => source).sort()).toEqual(['{{ HOA_GIAI }}', '{{ TRO_GIUP }}']);
});

test('a number of something else stays prose although a cell holds it', () => {
  const { proposals, questions, unsourced } = learn('Đoàn có 4 thành viên, đi qua 62 bản làng.');
  expect({ proposals, questions }).toEqual({ proposals: [], questions: [] });
  expect(unsourced.map(({ text }) => text)).toEqual(['4', '62']);
});

test('money and length in another unit', () => {
  expect(first('Vốn sửa chữa đường giải ngân đạt 15,24 tỷ đồng.')).toBe('Vốn sửa chữa đường giải ngân đạt {{ VON | quy_đổi: "tỷ đồng" }}.');
});

test('a share that recomputes to something else is bound and named', () => {
  const { rows, differences } = learn('Tiếp nhận hòa giải 80 vụ việc, hòa giải thành 62 vụ việc (chiếm 75,7%).');
  expect(rows[0]?.content).toContain('(chiếm {{ HOA_GIAI | tỷ_lệ: HOA_GIAI_TONG }})');
  expect(differences).toMatchObject([{ kind: 'wrong', text: '75,7%', now: '77,5%', reason: '62 / 80 cho 77,5%' }]);
});

test('a change that the workbook’s own columns don’t give is asked about', () => {
  const { questions } = learn('Đường huyện được sửa chữa 62,5 km, tăng 35% so với cùng kỳ.');
  expect(questions).toMatchObject([{ text: '35%', reason: 'sổ tính ra “tăng 25%”', choices: [{ source: '{{ DUONG | so_với: DUONG.cùng_kỳ }}' }] }]);
});

test('a figure with two digits swapped is asked about', () => {
  const { questions } = learn('Việc hộ tịch đăng ký mới là 1.682 việc.');
  expect(questions).toMatchObject([{ text: '1.682', choices: [{ source: '{{ HO_TICH }}', prints: '1.862' }] }]);
});

test('a month that may be the report’s or the one before is asked about', () => {
  const { questions } = learn('Trong tháng 3 năm 2022, ngành đã kiểm tra các tuyến đường.');
  expect(questions[0]?.choices.map(({ source }) => source)).toEqual(['{{ kỳ.tên }}', '{{ kỳ.trước.tên }}']);
});

test('a month with its leading zero is the program’s own writing from now on', () => {
  const { rows, differences } = learn('Kết quả tháng 04/2022 như sau.');
  expect(rows[0]?.content).toBe('Kết quả tháng {{ kỳ.tháng }}/{{ kỳ.năm }} như sau.');
  expect(differences).toMatchObject([{ kind: 'style', text: 'tháng 04/2022', now: 'tháng 4/2022' }]);
});

test('dates of ThongTin, by their names where two are the same day', () => {
  expect(first('Tính đến mốc kiểm kê 15/4/2022 mọi việc xong.')).toContain('{{ thông_tin.mốc_kiểm_kê | ngày }}');
  const { questions } = learn('Đến 15/4/2022 mọi việc xong.');
  expect(questions[0]?.choices.length).toBe(2);
});

test('part of a group of documents stays prose and is said', () => {
  const { rows, unsourced } = learn('Đã ban hành Công văn số 35/UBND-GT ngày 09/4/2022 về việc bảo đảm an toàn giao thông.');
  expect(rows[0]?.content).not.toContain('{{');
  expect(unsourced[0]?.reason).toContain('nhóm “Chỉ đạo”');
});

test('tables in another layout stay lines of text and are said', () => {
  const { rows, unsourced } = learn('Kết quả:\nTT | Việc | Số\n1 | Cầu | 4\nHết.');
  expect(rows.map(({ kind }) => kind)).toEqual(['đoạn', 'đoạn', 'đoạn', 'đoạn']);
  expect(unsourced[0]?.reason).toContain('bảng 2 dòng');
});

test('the old report’s own stars and braces are words', () => {
  const text = 'Dấu {{ ngoặc }} và {% thẻ %}, phép 5 * 3, dấu *, [^x chưa đóng.';
  const workbook = book({ ...PARTS, template: [] });
  expect(reportOf(withLearnt(workbook, learn(text)))).toContain(text);
});

test('any paragraphs come back word for word, but where it is said', () => {
  const piece = fc.constantFrom(
    '62',
    ' vụ việc',
    ' hòa giải',
    '15,24 tỷ đồng',
    ' tháng 4',
    ' năm 2022',
    ' quý I',
    '**',
    '*',
    '{{',
    '}}',
    '{%',
    '%}',
    '[^a]',
    '"',
    ' (75%)',
    ', ',
    '; ',
    '. ',
    'tăng ',
    '15/4/2022',
    ' 17/86',
    '--',
  );
  const workbook = book({ ...PARTS, template: [] });
  fc.assert(
    fc.property(fc.array(fc.array(piece, { minLength: 1, maxLength: 14 }), { minLength: 1, maxLength: 5 }), (lines) => {
      const text = lines.map((parts) => `Việc ${parts.join('')} xong.`).join('\n');
      const learnt = learn(text);
      const made = reportOf(withLearnt(workbook, learnt)).split('\n');
      const body = made.slice(made.indexOf('Độc lập - Tự do - Hạnh phúc') + 1).filter(Boolean);
      const plain = (one: string): string => one.replace(/\*/g, '').replace(/\s+/g, ' ').trim();
      const differing = new Set(learnt.differences.map(({ row }) => row));
      learnt.rows.forEach((_, at) => {
        if (!differing.has(at + 1)) expect(text.split('\n').map(plain)).toContain(plain(body.filter((line) => line.startsWith('Việc'))[at] ?? ''));
      });
    }),
    { numRuns: 120, seed: 5 },
  );
});

test('what can’t be worked with', () => {
  expect(() => learn('  \n')).toThrow(InputError);
  expect(() => learn('BÁO CÁO\nTình hình tháng 4 năm 2022\n')).toThrow('không có nội dung');
  expect(() => learn('Có 62 vụ việc.', { ...PARTS, figures: {} })).toThrow('chưa có số liệu nào');
});
