/** Random workbooks with a template in the words that offices use: names that share most of their words, values that repeat. */
import fc from 'fast-check';
import type { CellValue } from '../../src/model/cell';
import type { BookParts } from '../support/workbook';

interface Kind {
  readonly thing: string;
  readonly unit: string;
  readonly states: readonly string[];
  readonly measured?: true;
}

const KINDS: readonly Kind[] = [
  { thing: 'hồ sơ đất đai', unit: 'hồ sơ', states: ['tiếp nhận', 'giải quyết đúng hạn', 'quá hạn', 'bị trả lại'] },
  { thing: 'hồ sơ xây dựng', unit: 'hồ sơ', states: ['tiếp nhận', 'giải quyết đúng hạn', 'quá hạn', 'bị trả lại'] },
  { thing: 'đơn thư khiếu nại', unit: 'đơn', states: ['tiếp nhận', 'đã giải quyết', 'tồn đọng'] },
  { thing: 'đơn thư tố cáo', unit: 'đơn', states: ['tiếp nhận', 'đã giải quyết', 'tồn đọng'] },
  { thing: 'vụ tai nạn giao thông', unit: 'vụ', states: ['đường bộ', 'đường thủy', 'nghiêm trọng'] },
  { thing: 'dự án đầu tư công', unit: 'dự án', states: ['được phê duyệt', 'khởi công mới', 'chậm tiến độ'] },
  { thing: 'diện tích cây cà phê', unit: 'ha', states: ['trồng mới', 'tái canh', 'cho thu hoạch'], measured: true },
  { thing: 'thu ngân sách', unit: 'triệu đồng', states: ['từ thuế', 'từ đất', 'từ xuất nhập khẩu'], measured: true },
  { thing: 'lao động nông thôn', unit: 'người', states: ['được đào tạo nghề', 'có việc làm mới', 'đi làm việc ở nước ngoài'] },
  { thing: 'hộ nghèo', unit: 'hộ', states: ['được vay vốn', 'được hỗ trợ nhà ở', 'thoát nghèo'] },
];

interface Item {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly department: string;
  readonly values: readonly (number | null)[];
  readonly style: number;
  readonly plan: number;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function sentence({ code, name, unit, values, style }: Item): string {
  const label = capital(name);
  const [, cumulative, same] = values;
  const change = same
    ? [`, {{ ${code} | so_với: ${code}.cùng_kỳ }} so với cùng kỳ`, `, {{ ${code} | chênh: ${code}.cùng_kỳ }} ${unit} so với cùng kỳ năm trước`][style % 2]
    : '';
  const total = cumulative ? `; lũy kế {{ kỳ.lũy_kế }} là {{ ${code}.lũy_kế }} ${unit}` : '';
  return [
    `${label} đạt {{ ${code} }} ${unit}${change}${total}.`,
    `Trong {{ kỳ.tên }} có {{ ${code} }} ${unit} về ${name}${change}${total}.`,
    `Kết quả ${name}: {{ ${code} | hai_số }} ${unit}${change}${total}.`,
  ][style % 3] as string;
}

/** Items of one thing: the first is the whole of which the others are shares. */
function paragraph(items: readonly Item[]): string {
  const [first, second] = items;
  if (!first) return '';
  if (first.style % 4 !== 3 || !second) return items.map(sentence).join(' ');
  const state = second.name.slice(first.name.length - 20).trim();
  return `${sentence(first)} Trong đó ${second.name} là {{ ${second.code} }} ${second.unit} (chiếm {{ ${second.code} | tỷ_lệ: ${first.code} }}).${state ? '' : ''}`;
}

const item = fc.record({
  small: fc.integer({ min: 1, max: 99 }),
  large: fc.integer({ min: 100, max: 90_000 }),
  pick: fc.integer({ min: 0, max: 3 }),
  extra: fc.integer({ min: 1, max: 5_000 }),
  same: fc.option(fc.integer({ min: 5, max: 9_000 }), { nil: null }),
  cumulative: fc.boolean(),
  style: fc.integer({ min: 0, max: 11 }),
});

/** Sentences whose numbers are nobody's figures, though some cell may hold the same. */
const ASIDES: readonly ((n: string, m: string) => string)[] = [
  (n, m) => `Cuộc họp có ${n} đại biểu tham dự, phát biểu ${m} ý kiến.`,
  (n, m) => `Đoàn kiểm tra gồm ${n} thành viên đã đến ${m} xã, phường.`,
  (n, m) => `Tỷ lệ người dân hài lòng theo khảo sát là ${n}% trên ${m} phiếu phát ra.`,
  (n, m) => `Hội nghị được truyền trực tuyến tới ${n} điểm cầu trong ${m} ngày.`,
];

/** `narrow`: most values are below 30, so that many cells hold the same. */
export const generatedBook = (narrow: boolean): fc.Arbitrary<BookParts> =>
  fc
    .record({
      asides: fc.array(fc.record({ which: fc.integer({ min: 0, max: ASIDES.length - 1 }), of: fc.nat(200), and: fc.nat(200) }), { maxLength: 4 }),
      kinds: fc.uniqueArray(fc.integer({ min: 0, max: KINDS.length - 1 }), { minLength: 2, maxLength: 6 }),
      draws: fc.array(item, { minLength: 24, maxLength: 24 }),
    })
    .map(({ kinds, draws, asides }) => {
      let drawn = 0;
      const groups = kinds.map((at, group) => {
        const { thing, unit, states, measured } = KINDS[at] as Kind;
        return states.map((state, i): Item => {
          const draw = draws[drawn % draws.length] as (typeof draws)[number];
          drawn += 1;
          // Parts of a whole are smaller than it.
          const whole = (narrow ? (draw.small % 30) + 1 : draw.pick === 0 ? draw.small : draw.large) + (i === 0 ? (narrow ? 31 : 90_100) : 0);
          const value = measured ? whole + (draw.pick % 3) / 4 : whole;
          return {
            code: `C${group}_${i}`,
            name: `${thing} ${state}`,
            unit,
            department: `D${group % 3}`,
            values: [value, draw.cumulative ? value + (narrow ? draw.extra % 20 : draw.extra) : null, narrow && draw.same ? (draw.same % 30) + 1 : draw.same],
            style: draw.style,
            plan: draw.extra,
          };
        });
      });
      const items = groups.flat();
      const heldBy = (at: number): string => String(items[at % items.length]?.values[0] ?? 0).replace('.', ',');
      const loose = asides.map(({ which, of, and }): CellValue[] => ['đoạn', null, ASIDES[which]?.(heldBy(of), heldBy(and)) ?? '']);
      const departments = ['D0', 'D1', 'D2'].map((code, i): CellValue[] => [code, ['Sở Nội vụ', 'Sở Xây dựng', 'Sở Tài chính'][i] ?? code]);
      return {
        departments,
        indicators: items.map(({ code, name, unit }) => [code, capital(name), unit, null, 'một nơi', 'nhập']),
        figures: Object.fromEntries(
          departments.map(([code]) => [
            String(code),
            items.filter(({ department }) => department === code).map((one): CellValue[] => [one.code, capital(one.name), one.unit, ...one.values]),
          ]),
        ),
        info: [
          ['Tên loại', 'BÁO CÁO'],
          ['Trích yếu', 'Tình hình {{ kỳ.tên }}'],
        ],
        template: [...groups.map((group) => ['đoạn', null, paragraph(group)]), ...loose, ['kết', null, 'Trên đây là báo cáo tình hình {{ kỳ.tên }}']],
      };
    });
