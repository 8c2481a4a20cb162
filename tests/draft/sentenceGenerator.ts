/** Sentences with a computed figure in them, from a seed: the figure stands between ⟦ and ⟧. */
import { formatFixed } from '../../src/locale/number';
import { add, divide, multiply, rational, sum, type Rational } from '../../src/model/rational';
import type { Random } from './seededRandom';

export interface Sample {
  readonly kind: string;
  readonly text: string;
  /** The computed figure in `text`. */
  readonly start: number;
  readonly end: number;
}

interface Tools {
  readonly pick: <T>(items: readonly T[]) => T;
  readonly int: (from: number, to: number) => number;
  readonly n: (value: number) => string;
  readonly money: (value: Rational) => string;
  readonly percent: (part: Rational, whole: Rational) => string;
  readonly noun: string;
}

const NOUNS = [
  'hồ sơ',
  'nhiệm vụ',
  'doanh nghiệp',
  'hộ',
  'văn bản',
  'người',
  'dự án',
  'vụ',
  'học sinh',
  'lao động',
  'thửa đất',
  'phương tiện',
  'hợp tác xã',
  'sản phẩm',
] as const;
const MEASURED = ['tỷ đồng', 'triệu đồng', 'ha', 'tấn', 'triệu USD'] as const;
const PLACES = ['xã Hòa Bình', 'phường Sông Lam', 'khu vực miền Tây', 'huyện Phú Sơn', 'toàn tỉnh'] as const;

const of = (value: number): Rational => rational(BigInt(value));
const hundredths = (value: number): Rational => rational(BigInt(value), 100n);

function tools(random: Random): Tools {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const int = (from: number, to: number): number => from + Math.floor(random() * (to - from + 1));
  const decimals = pick([1, 1, 2, 2]);
  const padded = random() < 0.5;
  return {
    pick,
    int,
    n: (value) => (padded && value < 10 ? `0${value}` : formatFixed(of(value), 0)),
    money: (value) => formatFixed(value, 2),
    percent: (part, whole) => formatFixed(divide(multiply(part, of(100)), whole), decimals),
    noun: pick(NOUNS),
  };
}

/** A whole and parts that add to it. */
function parts({ int }: Tools, count: number, least = 400, most = 90_000): { readonly whole: number; readonly parts: readonly number[] } {
  const values = Array.from({ length: count }, () => int(Math.ceil(least / count), Math.ceil(most / count)));
  return { whole: values.reduce((a, b) => a + b, 0), parts: values };
}

type Template = readonly [kind: string, write: (t: Tools) => string];

const share = (t: Tools, write: (part: string, whole: string, rate: string) => string): string => {
  const whole = t.int(300, 60_000);
  const part = t.int(Math.ceil(whole / 20), whole - 10);
  return write(t.n(part), t.n(whole), `⟦${t.percent(of(part), of(whole))}%⟧`);
};

const change = (t: Tools, write: (value: string, old: string, delta: string, rate: string, word: string) => string): string => {
  const old = t.int(200, 9_000);
  const delta = t.int(Math.ceil(old / 12), Math.floor(old / 2));
  const up = t.int(0, 1) === 1;
  return write(t.n(up ? old + delta : old - delta), t.n(old), t.n(delta), t.percent(of(delta), of(old)), up ? 'tăng' : 'giảm');
};

export const TEMPLATES: readonly Template[] = [
  [
    'share',
    (t) =>
      share(
        t,
        (part, whole, rate) => `Trong kỳ, ${t.pick(PLACES)} đã tiếp nhận ${whole} ${t.noun}, trong đó có ${part} ${t.noun} đã hoàn thành (đạt ${rate}).`,
      ),
  ],
  ['share', (t) => share(t, (part, whole, rate) => `Tổng số ${whole} ${t.noun} được rà soát. Trong đó ${part} ${t.noun} bảo đảm yêu cầu, chiếm ${rate}.`)],
  ['share', (t) => share(t, (part, whole, rate) => `Đến cuối kỳ đã xử lý ${part}/${whole} ${t.noun}, đạt ${rate}.`)],
  ['share', (t) => share(t, (part, whole, rate) => `Đã kiểm tra ${part}/${whole} ${t.noun} (${rate}) theo chương trình công tác.`)],
  ['share', (t) => share(t, (part, whole, rate) => `Trong số ${whole} ${t.noun} thuộc diện quản lý, có ${part} ${t.noun} được cấp mã, chiếm tỷ lệ ${rate}.`)],
  ['share', (t) => share(t, (part, whole, rate) => `Tỷ lệ hoàn thành đạt ${rate} (${part}/${whole} ${t.noun}).`)],
  ['share', (t) => share(t, (part, whole, rate) => `Có ${part} ${t.noun} đạt chuẩn, chiếm ${rate} trên tổng số ${whole} ${t.noun}.`)],
  [
    'share',
    (t) =>
      share(t, (part, whole, rate) => `- Toàn ngành quản lý tổng số ${whole} ${t.noun}.\n- Kết quả cụ thể: ${part} ${t.noun} đã số hóa, tương đương ${rate}.`),
  ],
  [
    'share',
    (t) => {
      const {
        whole,
        parts: [a = 0, b = 0, c = 0],
      } = parts(t, 3);
      const rate = (value: number): string => t.percent(of(value), of(whole));
      return `Đã giao ${t.n(whole)} ${t.noun} cho các đơn vị. Kết quả: ${t.n(a)} ${t.noun} đã hoàn thành (${rate(a)}%), ${t.n(b)} ${t.noun} đang thực hiện (chiếm ⟦${rate(b)}%⟧), ${t.n(c)} ${t.noun} quá hạn (chiếm ${rate(c)}%).`;
    },
  ],
  [
    'share',
    (t) => {
      const whole = hundredths(t.int(200_000, 9_000_000));
      const part = hundredths(t.int(20_000, 190_000));
      const unit = t.pick(MEASURED);
      return `Tổng dư nợ đạt ${t.money(whole)} ${unit}; dư nợ ngắn hạn ${t.money(part)} ${unit}, chiếm ⟦${t.percent(part, whole)}%⟧ tổng dư nợ.`;
    },
  ],
  [
    'sum',
    (t) => {
      const {
        whole,
        parts: [a = 0, b = 0, c = 0],
      } = parts(t, 3);
      return `Toàn tỉnh có ⟦${t.n(whole)}⟧ ${t.noun}, gồm ${t.n(a)} ${t.noun} ở đồng bằng, ${t.n(b)} ${t.noun} ở trung du và ${t.n(c)} ${t.noun} ở miền núi.`;
    },
  ],
  [
    'sum',
    (t) => {
      const {
        whole,
        parts: [a = 0, b = 0],
      } = parts(t, 2);
      return `Đã giải quyết ⟦${t.n(whole)}⟧ ${t.noun} (${t.n(a)} đúng hạn, ${t.n(b)} quá hạn).`;
    },
  ],
  [
    'sum',
    (t) => {
      const {
        whole,
        parts: [a = 0, b = 0, c = 0],
      } = parts(t, 3);
      return `Tổng số ⟦${t.n(whole)}⟧ ${t.noun}, trong đó ${t.n(a)} ${t.noun} đã hoàn thành, ${t.n(b)} ${t.noun} đang thực hiện, ${t.n(c)} ${t.noun} quá hạn.`;
    },
  ],
  [
    'sum',
    (t) => {
      const {
        whole,
        parts: [a = 0, b = 0],
      } = parts(t, 2);
      return `Trong kỳ phát sinh ⟦${t.n(whole)}⟧ ${t.noun}, trong đó ${t.n(a)} ${t.noun} đã xong, còn lại ${t.n(b)} ${t.noun} chuyển kỳ sau.`;
    },
  ],
  [
    'sum',
    (t) => {
      const {
        whole,
        parts: [a = 0, b = 0],
      } = parts(t, 2);
      return `Tiếp nhận mới ${t.n(a)} ${t.noun}, kỳ trước chuyển sang ${t.n(b)} ${t.noun}, tổng cộng ⟦${t.n(whole)}⟧ ${t.noun}.`;
    },
  ],
  [
    'sum',
    (t) => {
      const values = Array.from({ length: 4 }, () => hundredths(t.int(1_000, 400_000)));
      const unit = t.pick(MEASURED);
      const [a, b, c, d] = values.map(t.money);
      return `Tổng thu đạt ⟦${t.money(sum(values))}⟧ ${unit}, gồm: thu nội địa ${a} ${unit}; thu xuất nhập khẩu ${b} ${unit}; thu viện trợ ${c} ${unit}; thu khác ${d} ${unit}.`;
    },
  ],
  [
    'sum',
    (t) => {
      const {
        whole,
        parts: [a = 0, b = 0],
      } = parts(t, 2);
      return `Kết quả có ${t.n(a)}/⟦${t.n(whole)}⟧ ${t.noun} đã hoàn thành, ${t.n(b)}/${t.n(whole)} ${t.noun} đang thực hiện.`;
    },
  ],
  [
    'change',
    (t) => change(t, (value, _old, delta, rate, word) => `Trong tháng xảy ra ${value} ${t.noun}, ${word} ${delta} ${t.noun} (⟦${rate}%⟧) so với tháng trước.`),
  ],
  [
    'change',
    (t) =>
      change(
        t,
        (value, _old, delta, rate, word) =>
          `Toàn tỉnh ghi nhận ${value} ${t.noun}; so với 31/12/2023 ${word} ${delta} ${t.noun} (${word === 'tăng' ? '+' : '-'}⟦${rate}%⟧).`,
      ),
  ],
  [
    'change',
    (t) => change(t, (value, old, _delta, rate, word) => `Ghi nhận ${value} ${t.noun}, ${word} ⟦${rate}%⟧ so với cùng kỳ năm trước (${old} ${t.noun}).`),
  ],
  [
    'change',
    (t) => change(t, (value, old, delta, _rate, word) => `Ghi nhận ${value} ${t.noun}, ${word} ⟦${delta}⟧ ${t.noun} so với cùng kỳ (${old} ${t.noun}).`),
  ],
  [
    'change',
    (t) =>
      change(
        t,
        (value, old, _delta, rate, word) =>
          `Số ${t.noun} ${word} từ ${old} ${t.noun} ${word === 'tăng' ? 'lên' : 'xuống còn'} ${value} ${t.noun}, ${word} ⟦${rate}%⟧.`,
      ),
  ],
  ['change', (t) => change(t, (value, old, _delta, rate, word) => `Số liệu quý này ${word} ⟦${rate}%⟧ (${value}/${old} ${t.noun}).`)],
  [
    'change',
    (t) => {
      const old = of(t.int(300, 5_000));
      const value = of(t.int(200, 4_900));
      return `Đã xử lý ${t.n(Number(value.num))} ${t.noun}, bằng ⟦${t.percent(value, old)}%⟧ so với cùng kỳ năm trước (${t.n(Number(old.num))} ${t.noun}).`;
    },
  ],
  [
    'change',
    (t) => {
      const old = t.int(500, 4_000);
      const points = t.int(30, 450);
      return `Tỷ lệ đúng hạn đạt ${t.money(hundredths(old + points))}%, tăng ⟦${t.money(hundredths(points))}⟧ điểm phần trăm so với cùng kỳ (${t.money(hundredths(old))}%).`;
    },
  ],
  ['plan', (t) => share(t, (value, plan, rate) => `Thực hiện ${value}/${plan} ${t.noun}, đạt ${rate} kế hoạch.`)],
  ['plan', (t) => share(t, (value, plan, rate) => `Kế hoạch giao ${plan} ${t.noun}, thực hiện ${value} ${t.noun}, đạt ${rate} kế hoạch.`)],
  [
    'plan',
    (t) => {
      const plan = hundredths(t.int(100_000, 900_000));
      const more = hundredths(t.int(5_000, 40_000));
      return `Dự toán giao ${t.money(plan)} tỷ đồng, thực hiện ${t.money(add(plan, more))} tỷ đồng, vượt ⟦${t.percent(more, plan)}%⟧ dự toán.`;
    },
  ],
  [
    'ratio',
    (t) => {
      const area = t.int(300, 20_000);
      const output = t.int(area * 5, area * 7);
      const yieldText = formatFixed(divide(of(output * 10), of(area)), 2);
      return `Diện tích ${t.n(area)} ha, năng suất ⟦${yieldText}⟧ tạ/ha, sản lượng ${t.n(output)} tấn.`;
    },
  ],
  [
    'ratio',
    (t) => {
      const households = t.int(40, 900);
      const total = of(t.int(500, 9_000));
      return `Hỗ trợ ${t.n(households)} hộ với tổng kinh phí ${t.n(Number(total.num))} triệu đồng, bình quân ⟦${formatFixed(divide(total, of(households)), 2)}⟧ triệu đồng/hộ.`;
    },
  ],
  [
    'ratio',
    (t) => {
      const old = t.int(100, 900);
      const value = t.int(old * 2, old * 6);
      return `Thu hút ${t.n(value)} ${t.noun}, gấp ⟦${formatFixed(divide(of(value), of(old)), 2)}⟧ lần so với cùng kỳ (${t.n(old)} ${t.noun}).`;
    },
  ],
  [
    'sum',
    (t) => {
      const thousand = of(1000);
      const a = of(t.int(1_000, 9_000));
      const b = of(t.int(100, 900));
      return `Tổng kinh phí ⟦${formatFixed(divide(add(a, b), thousand), 3)}⟧ tỷ đồng, gồm ngân sách trung ương ${formatFixed(divide(a, thousand), 3)} tỷ đồng và ngân sách tỉnh ${t.n(Number(b.num))} triệu đồng.`;
    },
  ],
];

export function sample(random: Random, [kind, write]: Template): Sample {
  const marked = write(tools(random)).normalize('NFC');
  const start = marked.indexOf('⟦');
  const text = marked.replace(/[⟦⟧]/g, '');
  return { kind, text, start, end: marked.indexOf('⟧') - 1 };
}

/** One digit changed, by two or more where it is the last, so that it is no matter of rounding. */
export function withWrongDigit(random: Random, { text, start, end, ...rest }: Sample): Sample {
  const spots = [...text.slice(start, end)].flatMap((character, i) => (/\d/.test(character) ? [i] : []));
  const spot = spots[Math.floor(random() * spots.length)] ?? 0;
  const old = Number(text[start + spot]);
  const digit = (old + 2 + Math.floor(random() * 7)) % 10;
  const changed = spot === spots[0] && spots.length > 1 && digit === 0 ? (old === 5 ? 8 : 5) : digit;
  return { ...rest, text: `${text.slice(0, start + spot)}${changed}${text.slice(start + spot + 1)}`, start, end };
}

export const anySample = (random: Random): Sample => sample(random, TEMPLATES[Math.floor(random() * TEMPLATES.length)] as Template);
