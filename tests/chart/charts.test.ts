/** Charts from table Mau to .docx and .xlsx: what they show, where it comes from, and that two strict programs open them. */
import fc from 'fast-check';
import { chartData, chartInWords } from '../../src/chart/chartData';
import { fillLook, lineLook } from '../../src/chart/chartLooks';
import { chartXml } from '../../src/chart/chartXml';
import { DATA_PLACE, dataWorkbook } from '../../src/chart/dataWorkbook';
import type { ChartData, ChartShape } from '../../src/model/chart';
import { chartsOf, contentText, figureIn, figuresOf } from '../../src/model/document';
import { InputError } from '../../src/model/errors';
import { decodeXml, guardXml } from '../../src/opc/xmlGuard';
import { renderDocx } from '../../src/renderers/docx/docx';
import { renderJson } from '../../src/renderers/json';
import { renderWordHtml } from '../../src/renderers/wordHtml';
import { WORD_CHART } from '../../src/renderers/docx/chartDrawing';
import { bodyLines, compile, findingIds } from '../support/workbook';
import { convert, hasLibreOffice, partNames, partText, validatorErrors } from '../support/xlsxParts';
import { chartBook } from './books';

const onLibreOffice = hasLibreOffice ? test : test.skip;

const drawn = (content: string, differences = {}): ReturnType<typeof chartsOf> =>
  chartsOf(compile(chartBook({ template: [['biểu đồ', 'Hình', content]], ...differences })).document);
const one = (content: string, differences = {}): ChartData => chartData(drawn(content, differences)[0] as Parameters<typeof chartData>[0]);

describe('rows of kind biểu đồ', () => {
  test('columns of an indicator', () => {
    expect(one('chỉ_tiêu: GIAO, XONG; cột: kỳ này, cùng kỳ')).toEqual({
      shape: 'columns',
      categories: ['Nhiệm vụ được giao', 'Đã hoàn thành'],
      series: [
        { name: 'Kỳ này', values: [1340, 842], labels: ['1.340', '842'] },
        { name: 'Cùng kỳ', values: [1080, 740], labels: ['1.080', '740'] },
      ],
    });
  });

  test('by department, where one that sends no figure leaves a hole that nobody owes', () => {
    expect(
      one('chi_tieu: GIAO, THU; theo: don_vi; kieu: cot', {
        indicators: [
          ['GIAO', 'Giao', 'tỷ đồng'],
          ['THU', 'Thu', 'tỷ đồng', 1],
        ],
      }),
    ).toMatchObject({
      shape: 'columns',
      series: [{ values: [1088, 212, 40] }, { values: [-12.4, null, null], labels: ['-12,4', '', ''] }],
    });
  });

  test('a trend begins with each indicator’s first period and ends with this one', () => {
    expect(one('chỉ_tiêu: GIAO, XONG; theo: kỳ')).toEqual({
      shape: 'line',
      categories: ['01/2022', '02/2022', '03/2022', '04/2022'],
      series: [
        { name: 'Nhiệm vụ được giao', values: [820, 1010, 1250, 1340], labels: ['820', '1.010', '1.250', '1.340'] },
        { name: 'Đã hoàn thành', values: [null, 700, 760, 842], labels: ['', '700', '760', '842'] },
      ],
    });
  });

  test('a past figure names its cell, and a period that LichSu skips is a gap that blocks the final copy', () => {
    const [chart] = drawn('chỉ_tiêu: GIAO; theo: kỳ');
    expect(figureIn(chart?.rows[1]?.[1] ?? [])).toMatchObject({ key: 'GIAO[02/2022]', formula: 'GIAO[02/2022]', cells: ["'Lịch sử'!E3"] });
    const history = [
      ['01/2022', 'GIAO', 'Kỳ này', null, 820],
      ['03/2022', 'GIAO', 'Kỳ này', null, 1250],
    ];
    const parts = chartBook({ template: [['biểu đồ', null, 'chỉ_tiêu: GIAO; theo: kỳ']], history });
    expect(findingIds(parts)).toContain('chưa kiểm được missing-figure');
    expect(compile(parts).document.draft).toBe(true);
    expect(one('chỉ_tiêu: GIAO; theo: kỳ', { history }).series[0]?.values).toEqual([820, null, 1250, 1340]);
  });

  test('shares of a whole are bars, shares of their sum a pie, each the figure that the text would print', () => {
    expect(one('chỉ_tiêu: XONG, DANG; phần_của: GIAO')).toMatchObject({ shape: 'bars', series: [{ labels: ['62,8%', '37,2%'] }] });
    expect(one('chỉ_tiêu: XONG, DANG; kiểu: phần')).toMatchObject({ shape: 'pie', series: [{ labels: ['62,8%', '37,2%'] }] });
    const keys = drawn('chỉ_tiêu: XONG, DANG; kiểu: phần')[0]?.rows.map((row) => figureIn(row[1] ?? [])?.key);
    expect(keys).toEqual(['XONG|tỷ_lệ:XONG|cộng:DANG', 'DANG|tỷ_lệ:XONG|cộng:DANG']);
  });

  test('parts that don’t fill their whole, or point below zero, are no pie', () => {
    expect(one('chỉ_tiêu: XONG; phần_của: GIAO; kiểu: phần').shape).toBe('bars');
    const figures = {
      STC: [
        ['A', null, null, -5],
        ['B', null, null, 15],
      ],
    };
    const indicators = [
      ['A', 'A', 'x'],
      ['B', 'B', 'x'],
    ];
    expect(one('chỉ_tiêu: A, B; kiểu: phần', { figures, indicators }).shape).toBe('bars');
  });

  test('a missing figure leaves a hole that the category names, and text shows the gap', () => {
    const figures = {
      STC: [
        ['GIAO', null, null, null],
        ['XONG', null, null, 5],
      ],
    };
    const parts = chartBook({ template: [['biểu đồ', 'Hình', 'chỉ_tiêu: GIAO, XONG']], figures });
    expect(one('chỉ_tiêu: GIAO, XONG', { figures })).toMatchObject({
      categories: ['Nhiệm vụ được giao [chưa có số]', 'Đã hoàn thành'],
      series: [{ values: [null, 5] }],
    });
    expect(bodyLines(parts)).toContain('Nhiệm vụ được giao | [chưa có số: GIAO – Sở Tài chính]');
    expect(findingIds(parts)).toContain('chưa kiểm được missing-figure');
  });

  test('a share of nothing says so instead of standing as an empty bar', () => {
    const figures = {
      STC: [
        ['XONG', null, null, 0],
        ['GIAO', null, null, 0],
      ],
    };
    expect(one('chỉ_tiêu: XONG; phần_của: GIAO', { figures }).categories).toEqual(['Đã hoàn thành (mẫu số bằng 0)']);
  });

  test('the caption names the unit; percentages carry their own sign', () => {
    expect(contentText(drawn('chỉ_tiêu: GIAO')[0]?.caption ?? [])).toBe('Hình (đơn vị tính: nhiệm vụ)');
    expect(contentText(drawn('chỉ_tiêu: HL')[0]?.caption ?? [])).toBe('Hình');
  });

  test.each([
    ['chỉ_tiêu: GIAO, HL', /cùng đơn vị tính/],
    ['chỉ_tiêu: GIAO; phần_của: THU', /cùng đơn vị tính/],
    ['chỉ_tiêu: GIA', /không có chỉ tiêu “GIA”. Có phải “GIAO”\?$/],
    ['', /chưa nêu chỉ tiêu/],
    ['chỉ_tiêu: GIAO; kiểu: bánh', /không có kiểu biểu đồ “bánh”/],
    ['chỉ_tiêu: GIAO; kiểu: đường', /đường chỉ nối các kỳ/],
    ['chỉ_tiêu: GIAO; theo: tuần', /không theo “tuần”/],
    ['chỉ_tiêu: GIAO; theo: kỳ; cột: kỳ này', /chỉ vẽ một thứ/],
    ['chỉ_tiêu: GIAO; màu: đỏ', /không hiểu “màu: đỏ”/],
    [`chỉ_tiêu: ${Array.from({ length: 9 }, () => 'GIAO').join(', ')}; theo: đơn vị`, /quá dày/],
  ])('%s is refused with its cell', (content, message) => {
    const act = (): unknown => drawn(content);
    expect(act).toThrow(InputError);
    expect(act).toThrow(message);
    expect(act).toThrow(/^Ô Mẫu!C2/);
  });
});

describe('outputs', () => {
  const { document } = compile(chartBook());

  test('text, HTML and JSON give the data as a table, each figure traceable', () => {
    expect(bodyLines(chartBook())).toContain('Sở Tài chính | 1.088 | 700');
    expect(renderWordHtml(document)).toContain('UBND thành phố Cao Bằng &lt;A&amp;B&gt;');
    const { figures } = JSON.parse(renderJson({ document, findings: [] })) as { figures: { key: string; cells: string[] }[] };
    expect(figures).toHaveLength(figuresOf(document).length);
    expect(figures.every(({ cells }) => cells.length > 0)).toBe(true);
  });

  const docx = renderDocx(document);

  test('.docx: a chart and its workbook for each, both valid, the same bytes each time', () => {
    const names = partNames(docx);
    expect(names.filter((name) => name.startsWith('word/charts/chart'))).toHaveLength(6);
    expect(names.filter((name) => name.startsWith('word/embeddings/'))).toHaveLength(6);
    expect(validatorErrors(docx, 'docx')).toEqual([]);
    expect(renderDocx(document)).toEqual(docx);
    expect(validatorErrors(dataWorkbook(chartData(chartsOf(document)[0] as Parameters<typeof chartData>[0]), 'Hình <1>'))).toEqual([]);
  });

  test('.docx: labels are the report’s own words, the alternative text says every figure', () => {
    const xml = partText(docx, 'word/charts/chart1.xml');
    expect([...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text)).toEqual(['1.340', '842', '498', '1.080', '740', '340']);
    const body = partText(docx, 'word/document.xml');
    const words = decodeXml(/descr="([^"]*)"/.exec(body)?.[1] ?? '');
    expect(words).toBe(
      'Biểu đồ cột: Kết quả xử lý (đơn vị tính: nhiệm vụ). Kỳ này: Nhiệm vụ được giao 1.340; Đã hoàn thành 842; Đang thực hiện 498. ' +
        'Cùng kỳ: Nhiệm vụ được giao 1.080; Đã hoàn thành 740; Đang thực hiện 340.',
    );
  });

  test('a report without charts has no trace of them', () => {
    const plain = renderDocx(compile(chartBook({ template: ['Có {{ GIAO }} nhiệm vụ.'] })).document);
    expect(partNames(plain).some((name) => /chart|embedding/.test(name))).toBe(false);
    expect(partText(plain, '[Content_Types].xml')).not.toContain('chart');
  });

  onLibreOffice('LibreOffice draws all six', () => {
    const svg = [...convert(docx, 'pdf', 'report.docx').keys()];
    expect(svg).toEqual(['report.pdf']);
  });
});

const luma = (color: string): number => {
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => parseInt(color.slice(at, at + 2), 16));
  return 0.299 * r + 0.587 * g + 0.114 * b;
};

test('fills of one round are at least 40 of 255 greys apart, the second round is hatched; lines differ in dash and marker', () => {
  const greys = [0, 1, 2, 3].map((index) => luma(fillLook(index).color)).sort((a, b) => a - b);
  for (const [index, grey] of greys.slice(1).entries()) expect(grey - (greys[index] ?? 0)).toBeGreaterThan(40);
  expect([4, 5, 6, 7].every((index) => fillLook(index).pattern)).toBe(true);
  expect(new Set([0, 1, 2, 3].map((index) => `${lineLook(index).dash} ${lineLook(index).marker}`)).size).toBe(4);
  expect([0, 1, 2, 3].every((index) => luma(lineLook(index).color) < 130)).toBe(true);
});

const hostile = fc.oneof(fc.string({ maxLength: 30 }), fc.constantFrom('<b>&"\']]>', 'א ב ג', '\u0000\ud800', 'dài '.repeat(200), '=1+1', '_x0041_', '</c:v>'));
const value = fc.oneof(fc.constant(null), fc.constant(0), fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.double({ noNaN: true, noDefaultInfinity: true }));
const anyChart: fc.Arbitrary<ChartData> = fc
  .record({
    shape: fc.constantFrom<ChartShape>('columns', 'bars', 'line', 'pie'),
    categories: fc.array(hostile, { minLength: 1, maxLength: 12 }),
    count: fc.integer({ min: 1, max: 8 }),
  })
  .chain(({ shape, categories, count }) => {
    const series = fc.record({
      name: hostile,
      values: fc.array(value, { minLength: categories.length, maxLength: categories.length }),
      labels: fc.array(hostile, { minLength: categories.length, maxLength: categories.length }),
    });
    return fc
      .array(series, { minLength: shape === 'pie' ? 1 : count, maxLength: shape === 'pie' ? 1 : count })
      .map((all) => ({ shape, categories, series: all }));
  });

test('whatever the names and numbers, the part is whole XML and says each name and number', () => {
  fc.assert(
    fc.property(anyChart, (data) => {
      const xml = chartXml(data, DATA_PLACE, WORD_CHART);
      const opened: string[] = [];
      guardXml('chart.xml', xml, (tag) => opened.push(tag));
      expect(opened.filter((tag) => tag === 'c:ser')).toHaveLength(data.series.length);
      expect(opened.filter((tag) => tag === 'c:v')).toHaveLength(
        data.series.reduce((sum, { values }) => sum + 1 + data.categories.length + values.filter((one) => one !== null).length, 0),
      );
      expect(chartInWords('', data).length).toBeLessThanOrEqual(2_000);
    }),
    { seed: 7, numRuns: 200 },
  );
});

const long = (count: number): ChartData => ({
  shape: 'bars',
  categories: Array.from({ length: count }, (_, at) => `Đơn vị ${at} <&>`),
  series: [
    { name: 'Số "nhiệm vụ"', values: Array.from({ length: count }, (_, at) => (at % 7 ? at - 3 : null)), labels: Array.from({ length: count }, String) },
  ],
});

test('figures beyond what a program can draw leave a hole, and the file stays valid', () => {
  const rows = Array.from({ length: 3 }, (_, at) => [`D${at}`, `Sở ${at}`]);
  const figures = Object.fromEntries(
    rows.map(([code = '']) => [
      code,
      [
        ['GIAO', null, null, 1.7e308],
        ['XONG', null, null, 1],
      ],
    ]),
  );
  const { document } = compile(chartBook({ departments: rows, figures, template: [['biểu đồ', null, 'chỉ_tiêu: GIAO, XONG']] }));
  expect(chartData(chartsOf(document)[0] as Parameters<typeof chartData>[0]).series[0]?.values).toEqual([null, 3]);
  const docx = renderDocx(document);
  expect(partText(docx, 'word/charts/chart1.xml')).not.toMatch(/Infinity|NaN/);
  expect(validatorErrors(docx, 'docx')).toEqual([]);
});

test('every bar’s name has room, in a chart of any length', () => {
  const sizes = [3, 15, 60, 100].map((count) => {
    const rows = Array.from({ length: count }, (_, at) => [`D${at}`, `${at} Ủy ban nhân dân thị trấn miền núi biên giới giáp ranh phía đông bắc`]);
    const figures = Object.fromEntries(rows.map(([code = '']) => [code, [['GIAO', null, null, 7]]]));
    const docx = renderDocx(compile(chartBook({ departments: rows, figures, template: [['biểu đồ', null, 'chỉ_tiêu: GIAO; theo: đơn vị']] })).document);
    const points = Number(/<c:txPr>.*?sz="(\d+)"/.exec(partText(docx, 'word/charts/chart1.xml'))?.[1]) / 100;
    const height = Number(/<wp:extent cx="\d+" cy="(\d+)"/.exec(partText(docx, 'word/document.xml'))?.[1]) / 12_700;
    // Half of the drawing's width is the names'; a letter is about 0,4 of its size wide.
    const lines = Math.ceil(75 / (234 / (0.4 * points)));
    expect(lines * points * 1.1).toBeLessThan((height - 40) / count);
    return points;
  });
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
});

test('many indicators side by side lie on their side', () => {
  const indicators = Array.from({ length: 7 }, (_, at) => [`C${at}`, `Chỉ tiêu ${at}`, 'việc']);
  const codes = indicators.map(([code]) => code);
  expect(one(`chỉ_tiêu: ${codes.slice(0, 6).join(', ')}`, { indicators }).shape).toBe('columns');
  expect(one(`chỉ_tiêu: ${codes.join(', ')}`, { indicators }).shape).toBe('bars');
  expect(one(`chỉ_tiêu: ${codes.join(', ')}; kiểu: cột`, { indicators }).shape).toBe('columns');
});

test.each([1, 100])('%i categories are valid, in the chart and in its workbook', (count) => {
  const xml = chartXml(long(count), DATA_PLACE, WORD_CHART);
  expect([...xml.matchAll(/<c:pt /g)].length).toBeGreaterThan(count);
  expect(validatorErrors(dataWorkbook(long(count), ''))).toEqual([]);
  const rows = Array.from({ length: count }, (_, at) => [`D${at}`, `Đơn vị ${at} "<&>"`]);
  const figures = Object.fromEntries(rows.map(([code = ''], at) => [code, [['GIAO', null, null, at * 7 - 20]]]));
  const { document } = compile(chartBook({ departments: rows, figures, template: [['biểu đồ', null, 'chỉ_tiêu: GIAO; theo: đơn vị']] }));
  expect(validatorErrors(renderDocx(document), 'docx')).toEqual([]);
});
