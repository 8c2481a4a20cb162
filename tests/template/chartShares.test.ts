/** Charts of shares: what is asked about them, and what is never drawn as a pie. */
import fc from 'fast-check';
import type { CellValue } from '../../src/model/cell';
import { chartsOf, contentText, type ChartBlock } from '../../src/model/document';
import { InputError } from '../../src/model/errors';
import type { Finding } from '../../src/model/finding';
import { chartInWords, chartData } from '../../src/chart/chartData';
import { renderDocx } from '../../src/renderers/docx/docx';
import { renderText } from '../../src/renderers/text';
import { renderWordHtml } from '../../src/renderers/wordHtml';
import { buildChart } from '../../src/template/charts';
import type { ChartContent } from '../../src/template/chartContent';
import { ConditionReads } from '../../src/template/figureDrop';
import { overlapOf, type StatedSum } from '../../src/template/overlap';
import { compile, type BookParts } from '../support/workbook';
import { partText, validatorErrors } from '../support/xlsxParts';

const INDICATORS: BookParts['indicators'] = [
  ['GIAO', 'Nhiệm vụ được giao', 'nhiệm vụ'],
  ['XONG', 'Đã hoàn thành', 'nhiệm vụ'],
  ['DANG', 'Đang thực hiện', 'nhiệm vụ'],
  ['TRE', 'Quá hạn', 'nhiệm vụ'],
  ['NN', 'Tỷ trọng nông nghiệp', '%'],
  ['CN', 'Tỷ trọng công nghiệp', '%'],
  ['DV', 'Tỷ trọng dịch vụ', '%'],
];

const parts = (content: string, values: Readonly<Record<string, number | null>>, more: BookParts = {}): BookParts => ({
  indicators: INDICATORS,
  figures: { A: Object.entries(values).map(([code, value]): CellValue[] => [code, null, null, value]) },
  template: [['biểu đồ', 'Hình', content]],
  ...more,
});

interface Seen {
  readonly chart: ChartBlock;
  readonly questions: readonly Finding[];
}

function seen(content: string, values: Readonly<Record<string, number | null>>): Seen {
  const { document, findings } = compile(parts(content, values));
  return { chart: chartsOf(document)[0] as ChartBlock, questions: findings.filter(({ ruleId }) => ruleId === 'chart-parts') };
}

const cellsIn = ({ rows }: Pick<ChartContent, 'rows'>): string[] => rows.map((row) => contentText(row[1] ?? []));

/** With sums that rules state. */
const withSums = (content: string, values: Readonly<Record<string, number | null>>, sums: readonly StatedSum[]): ChartContent =>
  buildChart(content, '04/2022', { figures: compile(parts('chỉ_tiêu: GIAO', values)).figures, reads: new ConditionReads(), sums, place: 'Mẫu!C2' });

describe('a pie', () => {
  test('of parts that nothing is said against is drawn without a question', () => {
    const { chart, questions } = seen('chỉ_tiêu: XONG, DANG, TRE; kiểu: phần', { XONG: 60, DANG: 30, TRE: 10 });
    expect([chart.chart, cellsIn(chart), questions]).toEqual(['pie', ['60%', '30%', '10%'], []]);
  });

  test('with an indicator twice becomes bars of the figures themselves', () => {
    const { chart, questions } = seen('chỉ_tiêu: XONG, DANG, XONG; kiểu: phần', { XONG: 60, DANG: 40 });
    expect([chart.chart, cellsIn(chart)]).toEqual(['bars', ['60', '40', '60']]);
    expect(questions).toEqual([
      {
        level: 'cảnh báo',
        ruleId: 'chart-parts',
        message: 'Biểu đồ ở Mẫu!C2 vẽ thành thanh ngang thay cho hình tròn vì XONG được ghi hai lần. Bỏ bớt một lần.',
        cells: ['Mẫu!C2'],
      },
    ]);
  });

  test('of a whole and its part by a rule becomes bars, also where a third indicator lies between them', () => {
    const sums = [
      { whole: 'GIAO', parts: ['XONG', 'DANG'], rule: 'LK' },
      { whole: 'DANG', parts: ['TRE', 'KHAC'], rule: 'CT' },
    ];
    const direct = withSums('chỉ_tiêu: XONG, GIAO; kiểu: phần', { GIAO: 100, XONG: 60 }, sums);
    expect([direct.chart, cellsIn(direct), direct.note]).toEqual(['bars', ['60', '100'], 'đơn vị tính: nhiệm vụ']);
    expect(direct.findings[0]?.message).toMatch(/vì XONG đã nằm trong GIAO \(quy tắc LK\), cộng cả hai là tính hai lần\. Bỏ một trong hai\.$/);
    const far = withSums('chỉ_tiêu: GIAO, TRE; kiểu: phần', { GIAO: 100, TRE: 5 }, sums);
    expect([far.chart, far.findings[0]?.message]).toEqual(['bars', expect.stringContaining('TRE đã nằm trong GIAO (quy tắc LK, CT)')]);
    expect(withSums('chỉ_tiêu: XONG, DANG; kiểu: phần', { XONG: 60, DANG: 40 }, sums)).toMatchObject({ chart: 'pie', findings: [] });
  });

  test('obeys the rules of table QuyTac', () => {
    const rules = [
      ['LK', 'Tổng nhiệm vụ', 'XONG + DANG = GIAO'],
      ['DV', 'Của một đơn vị', 'TRE.đơn_vị.A = XONG.đơn_vị.A + DANG.đơn_vị.A'],
      ['KH', 'Khác cột', 'TRE = XONG.lũy_kế + DANG.lũy_kế'],
    ];
    const values = { GIAO: 100, XONG: 60, DANG: 40, TRE: 3 };
    const shapeOf = (content: string): string => chartsOf(compile(parts(content, values, { rules })).document)[0]?.chart ?? '';
    expect(shapeOf('chỉ_tiêu: GIAO, XONG; kiểu: phần')).toBe('bars');
    expect(shapeOf('chỉ_tiêu: XONG, DANG, TRE; kiểu: phần')).toBe('pie');
  });

  test('in which one equals all the others is drawn and asked about', () => {
    const { chart, questions } = seen('chỉ_tiêu: GIAO, XONG, DANG; kiểu: phần', { GIAO: 1340, XONG: 842, DANG: 498 });
    expect([chart.chart, questions.length]).toEqual(['pie', 1]);
    expect(questions[0]).toMatchObject({ message: expect.stringContaining('có GIAO (1.340) bằng đúng tổng các chỉ tiêu còn lại.') as string });
    expect(questions[0]?.cells).toContain('Mẫu!C2');
    expect(seen('chỉ_tiêu: XONG, DANG; kiểu: phần', { XONG: 5, DANG: 5 }).questions).toEqual([]);
    expect(seen('chỉ_tiêu: XONG, DANG, TRE; kiểu: phần', { XONG: 5, DANG: 5, TRE: 0 }).questions).toEqual([]);
  });

  test('with a part below zero becomes bars and says which', () => {
    const { chart, questions } = seen('chỉ_tiêu: XONG, DANG; kiểu: phần', { XONG: -5, DANG: 15 });
    expect([chart.chart, cellsIn(chart)]).toEqual(['bars', ['-5', '15']]);
    expect(questions[0]?.message).toMatch(/vì XONG \(-5\) là số âm\. Kiểm tra số đó; nếu đúng, bỏ “kiểu: phần”\.$/);
  });

  test('of zeros has nothing to share out', () => {
    const { chart, questions } = seen('chỉ_tiêu: XONG, DANG; kiểu: phần', { XONG: 0, DANG: 0 });
    expect([chart.chart, cellsIn(chart)]).toEqual(['bars', ['0', '0']]);
    expect(questions[0]?.message).toContain('đều bằng 0');
  });

  test('of rates is drawn where they share out 100%, a matter of rounding aside, as what they are', () => {
    const { chart, questions } = seen('chỉ_tiêu: NN, CN, DV; kiểu: phần', { NN: 21.4, CN: 38.3, DV: 40.2 });
    expect([chart.chart, cellsIn(chart), questions]).toEqual(['pie', ['21,4%', '38,3%', '40,2%'], []]);
    expect(seen('chỉ_tiêu: NN, CN, DV; kiểu: phần', { NN: 50, CN: 30, DV: 20 }).questions).toEqual([]);
  });

  test.each([
    [{ NN: 8.1, CN: 12.4, DV: 6.5 }, '27'],
    [{ NN: 90, CN: 80, DV: 70 }, '240'],
    [{ NN: 21.4, CN: 38.3, DV: 40 }, '99,7'],
  ])('of other rates (%j) becomes bars', (values, added) => {
    const { chart, questions } = seen('chỉ_tiêu: NN, CN, DV; kiểu: phần', values);
    expect(chart.chart).toBe('bars');
    expect(questions[0]?.message).toContain(`tính bằng % mà cộng lại là ${added} chứ không phải 100.`);
  });

  test('of different units is refused', () => expect(() => seen('chỉ_tiêu: XONG, NN; kiểu: phần', { XONG: 1, NN: 1 })).toThrow(/phải cùng đơn vị tính/));

  test('waits as bars while a figure is missing, which is the finding', () => {
    const { chart, questions } = seen('chỉ_tiêu: XONG, DANG; kiểu: phần', { XONG: 5, DANG: null });
    expect([chart.chart, questions]).toEqual(['bars', []]);
  });

  test('is never drawn with a part below zero, of nothing, or with shares that miss 100', () => {
    const value = fc.integer({ min: -3, max: 9 });
    fc.assert(
      fc.property(
        fc.subarray(['XONG', 'DANG', 'TRE', 'GIAO'], { minLength: 1 }),
        fc.tuple(value, value, value, value),
        fc.boolean(),
        (codes, values, ofWhole) => {
          const figures = Object.fromEntries(['XONG', 'DANG', 'TRE', 'GIAO'].map((code, at) => [code, values[at] ?? 0]));
          const { chart, questions } = seen(`chỉ_tiêu: ${codes.join(', ')}; kiểu: phần${ofWhole ? '; phần_của: GIAO' : ''}`, figures);
          const drawn = chartData(chart);
          if (drawn.shape !== 'pie') return expect(questions.length + Number(figures['GIAO'] === 0)).toBeGreaterThan(0);
          const shares = drawn.series[0]?.values ?? [];
          expect(shares.every((one) => one !== null && one >= 0)).toBe(true);
          expect(shares.reduce<number>((sum, one) => sum + (one ?? 0), 0)).toBeCloseTo(100, 6);
        },
      ),
      { seed: 7, numRuns: 100 },
    );
  });
});

describe('shares of a whole', () => {
  test('name their whole in the caption, wherever the chart is shown', () => {
    const { document } = compile(parts('chỉ_tiêu: XONG, DANG; phần_của: GIAO', { GIAO: 100, XONG: 60, DANG: 20 }));
    const caption = 'Hình (tỷ lệ so với Nhiệm vụ được giao)';
    const [chart] = chartsOf(document) as [ChartBlock];
    expect(renderText(document)).toContain(`${caption}\nChỉ tiêu | Tỷ lệ so với Nhiệm vụ được giao\n`);
    expect(renderWordHtml(document)).toContain(caption);
    expect(chartInWords(contentText(chart.caption), chartData(chart))).toMatch(
      `Biểu đồ thanh ngang: ${caption}. Tỷ lệ so với Nhiệm vụ được giao: Đã hoàn thành 60%`,
    );
    const docx = renderDocx(document);
    expect(partText(docx, 'word/document.xml')).toContain(`>${caption}<`);
    expect(partText(docx, 'word/charts/chart1.xml')).toContain('<c:v>Tỷ lệ so với Nhiệm vụ được giao</c:v>');
    expect(validatorErrors(docx, 'docx')).toEqual([]);
  });

  test.each([
    [{ GIAO: 100, XONG: 112, DANG: 20 }, 'có XONG bằng 112% của GIAO'],
    [{ GIAO: 100, XONG: 60, DANG: -20 }, 'có DANG bằng -20% của GIAO'],
    [{ GIAO: 3, XONG: 4, DANG: 5 }, 'có XONG bằng 133,3%, DANG bằng 166,7% của GIAO'],
  ])('beyond 0 to 100%% are asked about: %j', (values, said) => {
    const { chart, questions } = seen('chỉ_tiêu: XONG, DANG; phần_của: GIAO', values);
    expect(chart.chart).toBe('bars');
    expect(questions).toHaveLength(1);
    expect(questions[0]?.message).toContain(said);
    expect(questions[0]?.cells).toEqual(expect.arrayContaining(['A!D2', 'Mẫu!C2']));
  });

  test('of 0, of 100 and of nothing are not', () => {
    expect(seen('chỉ_tiêu: XONG, DANG; phần_của: GIAO', { GIAO: 100, XONG: 100, DANG: 0 }).questions).toEqual([]);
    expect(seen('chỉ_tiêu: XONG; phần_của: GIAO', { GIAO: 0, XONG: 0 }).questions).toEqual([]);
    expect(seen('chỉ_tiêu: XONG; phần_của: GIAO', { GIAO: null, XONG: 1 }).questions).toEqual([]);
  });

  test('as a pie that they don’t fill become bars and say what is left', () => {
    const { chart, questions } = seen('chỉ_tiêu: XONG, DANG; phần_của: GIAO; kiểu: phần', { GIAO: 100, XONG: 60, DANG: 20 });
    expect([chart.chart, cellsIn(chart)]).toEqual(['bars', ['60%', '20%']]);
    expect(questions[0]?.message).toMatch(/vì các phần cộng lại là 80 chứ không bằng GIAO \(100\)\. Thêm chỉ tiêu còn thiếu, hoặc bỏ “kiểu: phần”\.$/);
    expect(seen('chỉ_tiêu: XONG, DANG; phần_của: GIAO; kiểu: phần', { GIAO: 80, XONG: 60, DANG: 20 }).chart.chart).toBe('pie');
  });

  test.each([
    ['chỉ_tiêu: NN; phần_của: CN', /“phần_của” chia số lượng, mà CN tính bằng %; vẽ thẳng các tỷ lệ: “chỉ_tiêu: NN, CN”\.$/],
    ['chỉ_tiêu: XONG; phần_của: GIAO, DANG', /“phần_của” chỉ nêu một chỉ tiêu/],
    ['chỉ_tiêu: XONG; phần_của:', /sau “phần_của:” còn trống/],
    ['chỉ_tiêu: XONG; cột: ', /sau “cột:” còn trống/],
    ['chỉ_tiêu: XONG; chỉ_tiêu: DANG', /“chỉ_tiêu” được ghi hai lần/],
    ['chỉ_tiêu: XONG; kiểu: phần, cột', /không có kiểu biểu đồ “phần, cột”/],
  ])('%s is refused', (content, message) => {
    expect(() => seen(content, {})).toThrow(InputError);
    expect(() => seen(content, {})).toThrow(message);
  });
});

test('a chart by department of what nobody sends is a gap, not an empty drawing', () => {
  const { document, findings } = compile(parts('chỉ_tiêu: GIAO; theo: đơn vị', {}));
  expect(renderText(document)).toContain('Các đơn vị | [chưa có số: GIAO]');
  expect(findings.map(({ ruleId, message }) => `${ruleId} ${message}`)).toContain(
    'missing-figure Chưa có số GIAO (Nhiệm vụ được giao): không đơn vị nào có dòng báo cáo chỉ tiêu này. Thêm dòng vào bảng của đơn vị báo cáo.',
  );
  expect(validatorErrors(renderDocx(document), 'docx')).toEqual([]);
});

test('whatever the rules say, also in circles, an overlap is one that they lead to', () => {
  const code = fc.constantFrom<string[]>('A', 'B', 'C', 'D', 'E', 'F');
  const anySum = fc.record({ whole: code, parts: fc.array(code, { maxLength: 3 }), rule: fc.constantFrom('R1', 'R2', 'R3') });
  fc.assert(
    fc.property(fc.array(code, { maxLength: 5 }), fc.array(anySum, { maxLength: 8 }), (codes, sums) => {
      const reach = (from: string, seen: readonly string[] = []): string[] =>
        seen.includes(from)
          ? []
          : sums.filter(({ whole }) => whole === from).flatMap(({ parts }) => parts.flatMap((part) => [part, ...reach(part, [...seen, from])]));
      const found = overlapOf(codes, sums);
      const twice = new Set(codes).size < codes.length;
      expect(!!found).toBe(twice || codes.some((outer) => codes.some((inner) => inner !== outer && reach(outer).includes(inner))));
      if (!found) return;
      expect([codes.includes(found.outer), codes.includes(found.inner)]).toEqual([true, true]);
      expect(found.rules.length > 0).toBe(found.outer !== found.inner);
    }),
    { seed: 7, numRuns: 300 },
  );
});
