/** Charts on sheet Tổng hợp: live cells, native charts, and a user's own drawings left alone. */
import fc from 'fast-check';
import { guardXml } from '../../src/opc/xmlGuard';
import type { Finding } from '../../src/model/finding';
import { summarySheet } from '../../src/figures/summarySheet';
import type { WrittenSheet } from '../../src/model/writtenSheet';
import { compileReport, type CompiledReport } from '../../src/pipeline';
import { MemoryWorkbook } from '../support/memoryWorkbook';
import { planWrittenSheet } from '../../src/workbook/excel/plan';
import { readWorkbook } from '../../src/workbook/readWorkbook';
import { writeBack } from '../../src/workbook/writeBack';
import { book, compile, type BookParts } from '../support/workbook';
import { calculated, changedParts, editParts, hasLibreOffice, hucreWorkbook, partNames, partText, validatorErrors } from '../support/xlsxParts';
import { bookBytes } from './bookBytes';
import { chartBook } from './books';

const onLibreOffice = hasLibreOffice ? test : test.skip;

const sheetOf = ({ figures, departments, period, document }: CompiledReport): WrittenSheet => summarySheet(figures, departments, period, document);
const written = (parts: BookParts): WrittenSheet => sheetOf(compile(parts));

let bytes: Uint8Array;
let sheet: WrittenSheet;
let once: Uint8Array;

beforeAll(async () => {
  bytes = await bookBytes(chartBook());
  const compiled = compileReport(readWorkbook(bytes));
  expect(compiled.findings.filter(({ level }: Finding) => level === 'sai')).toEqual([]);
  sheet = sheetOf(compiled);
  once = writeBack(bytes, [sheet]);
});

test('the report’s charts stand below the table, over cells that follow it', () => {
  expect(sheet.charts?.map(({ shape, title }) => `${shape} ${title}`)).toEqual([
    'columns Kết quả xử lý (đơn vị tính: nhiệm vụ)',
    'bars Nhiệm vụ theo đơn vị (đơn vị tính: nhiệm vụ)',
    'line Diễn biến các tháng (đơn vị tính: nhiệm vụ)',
    'bars Tỷ lệ xử lý (tỷ lệ so với Nhiệm vụ được giao)',
    'pie Cơ cấu nhiệm vụ',
    'columns Thu ngân sách (đơn vị tính: tỷ đồng)',
  ]);
  const formulas = sheet.below?.flatMap((row) => row.flatMap(({ formula }) => formula ?? []));
  expect(formulas).toEqual(expect.arrayContaining(['IF(D2="",NA(),D2)', 'IF(ISNUMBER(STC!D2),STC!D2,NA())', "IF(ISNUMBER('Lịch sử'!E2),'Lịch sử'!E2,NA())"]));
  expect(formulas).toContain('IF(COUNT(D3,D4)<2,NA(),IF(D3+D4=0,NA(),D3/(D3+D4)*100))');
  expect(sheet.charts?.map(({ format }) => format)).toEqual(['#,##0', '#,##0', '#,##0', '#,##0.0"%"', '#,##0.0"%"', '#,##0.0']);
});

test('a part of a figure, or a date where a number belongs, is never drawn as the figure', () => {
  const part = written({
    departments: [
      ['STC', 'Sở Tài chính'],
      ['SYT', 'Sở Y tế'],
    ],
    figures: { STC: [['GIAO', '', 'việc', 912]], SYT: [['GIAO', '', 'việc', 88]] },
    indicators: [['GIAO', 'Giao', 'việc']],
    history: [['03/2022', 'GIAO', 'Kỳ này', 'STC', 900]],
    template: [['biểu đồ', null, 'chỉ_tiêu: GIAO; theo: kỳ']],
  });
  expect(JSON.stringify(part.below)).toContain('03/2022');
  expect(JSON.stringify(part.below)).not.toContain('Lịch sử');
  const dated = written({
    departments: [
      ['STC', 'Sở Tài chính'],
      ['SYT', 'Sở Y tế'],
    ],
    figures: { STC: [['GIAO', '', 'việc', { date: { year: 2022, month: 4, day: 1 } }]], SYT: [['GIAO', '', 'việc', 88]] },
    indicators: [['GIAO', 'Giao', 'việc']],
    template: [['biểu đồ', null, 'chỉ_tiêu: GIAO; theo: đơn vị']],
  });
  expect(JSON.stringify(dated.below)).toContain('ISNUMBER(SYT!D2)');
  expect(JSON.stringify(dated.below)).not.toContain('ISNUMBER(STC!D2)');
});

test('the table stays the table', () => {
  const table = readWorkbook(once).tables.find(({ name }) => name === 'TongHop');
  expect([table?.headers.length, table?.rows.length]).toEqual([11, 5]);
  expect(planWrittenSheet(sheet).table?.range).toEqual({ top: 0, left: 0, bottom: 5, right: 10 });
});

test('valid, and writing again changes nothing', () => {
  expect(validatorErrors(once)).toEqual([]);
  expect(partNames(once).filter((name) => name.startsWith('xl/charts/'))).toHaveLength(6);
  expect(changedParts(once, writeBack(once, [sheet]))).toEqual([]);
});

test('charts that the template lost go, with their parts', () => {
  const fewer = writeBack(once, [written(chartBook({ template: [['biểu đồ', null, 'chỉ_tiêu: GIAO']] }))]);
  expect(partNames(fewer).filter((name) => name.startsWith('xl/charts/'))).toHaveLength(1);
  expect(partText(fewer, '[Content_Types].xml').match(/drawingml\.chart\+xml/g)).toHaveLength(1);
  expect(validatorErrors(fewer)).toEqual([]);
  const none = writeBack(fewer, [{ ...sheet, charts: [], below: [] }]);
  expect(partNames(none).filter((name) => name.startsWith('xl/charts/'))).toEqual([]);
  expect(validatorErrors(none)).toEqual([]);
});

test('a user’s own chart on the sheet stays byte for byte', async () => {
  const theirs = await hucreWorkbook();
  const [chart] = partNames(theirs).filter((name) => name.startsWith('xl/charts/chart'));
  const both = writeBack(theirs, [sheet]);
  const after = writeBack(both, [{ ...sheet, charts: [], below: [] }]);
  for (const result of [both, after]) {
    expect(partText(result, chart ?? '')).toBe(partText(theirs, chart ?? ''));
    expect(validatorErrors(result)).toEqual([]);
  }
  expect(partNames(both).length).toBe(partNames(theirs).length + 6);
  expect(partNames(after)).toEqual(partNames(theirs));
});

test('a strict workbook gets strict charts', () => {
  const strict = (xml: string): string =>
    xml
      .replace(/http:\/\/schemas\.openxmlformats\.org\/spreadsheetml\/2006\/main/g, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
      .replace(/http:\/\/schemas\.openxmlformats\.org\/officeDocument\/2006\/relationships/g, 'http://purl.oclc.org/ooxml/officeDocument/relationships');
  const names = partNames(bytes).filter((name) => name !== '[Content_Types].xml' && !name.startsWith('docProps'));
  const file = writeBack(editParts(bytes, Object.fromEntries(names.map((name) => [name, strict]))), [sheet]);
  const parts = partNames(file).filter((name) => /^xl\/(?:charts|drawings)\//.test(name));
  expect(parts).toHaveLength(8);
  expect(parts.filter((name) => /schemas\.openxmlformats\.org\/(?:drawingml|officeDocument)/.test(partText(file, name)))).toEqual([]);
  expect(validatorErrors(file)).toEqual([]);
});

test('parts that Excel hung on a chart of ours go with it', () => {
  const style =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cs:chartStyle xmlns:cs="http://schemas.microsoft.com/office/drawing/2012/chartStyle" id="201"/>';
  const dressed = editParts(once, {
    'xl/charts/style1.xml': style,
    'xl/charts/_rels/chart1.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.microsoft.com/office/2011/relationships/chartStyle" Target="style1.xml"/></Relationships>',
  });
  const bare = writeBack(dressed, [{ ...sheet, charts: [], below: [] }]);
  expect(partNames(bare).filter((name) => name.startsWith('xl/charts/'))).toEqual([]);
});

test('without charts in the template one of the plan’s attainment, else of the change, where two have it', () => {
  const template = ['Có {{ GIAO }} nhiệm vụ.'];
  expect(written(chartBook({ template })).charts).toMatchObject([{ title: 'So kế hoạch (%)', shape: 'bars' }]);
  const rows = (values: number[]): NonNullable<BookParts['figures']> => ({
    STC: values.map((value, at) => [['GIAO', 'XONG'][at] ?? '', null, null, value, null, 10]),
  });
  expect(written(chartBook({ template, figures: rows([20, 5]) })).charts).toMatchObject([{ title: 'So cùng kỳ (%)', fromZero: false }]);
  expect(written(chartBook({ template, figures: rows([20]) })).charts).toEqual([]);
});

test('the memory workbook holds cells and charts, and undo takes both away', async () => {
  const port = new MemoryWorkbook(book(chartBook()));
  const outcome = await port.write({ sheets: [sheet] });
  expect(port.charts('Tổng hợp')).toHaveLength(6);
  expect([...(port.cells('Tổng hợp')?.values() ?? [])]).toContain('Diễn biến các tháng (đơn vị tính: nhiệm vụ)');
  if (outcome.kind === 'written') await outcome.undo();
  expect(port.charts('Tổng hợp')).toEqual([]);
});

const hostile = fc.oneof(
  fc.string({ minLength: 1, maxLength: 20 }),
  fc.constantFrom('<b>&"\']]>', 'א ב ג', '=1+1', "O'Sở", '\u0000x\ud800', 'dài '.repeat(300), '_x0041_', '-5'),
);

test('hostile names stay text in cells, charts and drawings, and leave each part whole', () => {
  fc.assert(
    fc.property(fc.array(hostile, { minLength: 5, maxLength: 5 }), fc.array(fc.option(fc.integer()), { minLength: 4, maxLength: 4 }), (names, values) => {
      const [a = '', b = '', unit = '', caption = '', department = ''] = names;
      const [w, x, y, z] = values;
      const parts = chartBook({
        departments: [['D', department]],
        indicators: [
          ['A', a, unit],
          ['B', b, unit],
        ],
        figures: {
          D: [
            ['A', null, null, w ?? null, null, y ?? null],
            ['B', null, null, x ?? null, null, z ?? null],
          ],
        },
        history: [],
        template: [
          ['biểu đồ', caption, 'chỉ_tiêu: A, B; cột: kỳ này, cùng kỳ'],
          ['biểu đồ', caption, 'chỉ_tiêu: A, B; kiểu: phần'],
          ['biểu đồ', caption, 'chỉ_tiêu: A; theo: đơn vị'],
        ],
      });
      const own = written(parts);
      const file = writeBack(bytes, [own]);
      for (const name of partNames(file).filter((part) => /charts|drawings/.test(part))) guardXml(name, partText(file, name), () => undefined);
      expect(partNames(file).filter((part) => part.startsWith('xl/charts/'))).toHaveLength(3);
      expect(changedParts(file, writeBack(file, [own]))).toEqual([]);
    }),
    { seed: 7, numRuns: 25 },
  );
});

test('a workbook of hostile names is valid', () => {
  const parts = chartBook({
    departments: [['D', '<Sở> & "Ban" ]]>']],
    indicators: [
      ['A', "'nháy' <&>", 'x'],
      ['B', 'א =1+1', 'x'],
    ],
    figures: {
      D: [
        ['A', null, null, 0, null, -5],
        ['B', null, null, null, null, 5],
      ],
    },
    history: [],
    template: [
      ['biểu đồ', '<Hình> & "1"', 'chỉ_tiêu: A, B; cột: kỳ này, cùng kỳ'],
      ['biểu đồ', null, 'chỉ_tiêu: B; theo: đơn vị'],
    ],
  });
  expect(validatorErrors(writeBack(bytes, [written(parts)]))).toEqual([]);
});

onLibreOffice('LibreOffice computes the same numbers', () => {
  const rows = calculated(once).get('Tổng hợp') ?? [];
  const row = (name: string): string[] | undefined => rows.slice(7).find((cells) => cells[1] === name);
  expect(row('Nhiệm vụ được giao')?.slice(2, 4)).toEqual(['1340', '1080']);
  expect(row('02/2022')?.slice(2, 4)).toEqual(['1010', '700']);
  expect(rows.filter((cells) => cells[1] === 'Đang thực hiện').map((cells) => Number(cells[2]).toFixed(2))).toContain('37.16');
});

describe('printed pages', () => {
  /** Departments with names of `letters`, in charts of bars and of a trend, over `indicators`. */
  const many = (departments: number, indicators: number, letters = 20): BookParts => {
    const codes = Array.from({ length: indicators }, (_, at) => `C${at + 1}`);
    const senders = Array.from({ length: departments }, (_, at) => [`D${at + 1}`, `${at + 1} ${'Sở '.repeat(letters / 3)}`]);
    return chartBook({
      departments: senders,
      indicators: codes.map((code) => [code, `Chỉ tiêu ${code}`, 'việc']),
      figures: Object.fromEntries(senders.map(([name = '']) => [name, codes.map((code, at) => [code, null, null, at + 5, null, 4, 4, 10])])),
      history: [['03/2022', 'C1', 'Kỳ này', null, 7]],
      template: [
        ['biểu đồ', 'Theo đơn vị', 'chỉ_tiêu: C1, C2; theo: đơn vị'],
        ['biểu đồ', 'Các tháng', 'chỉ_tiêu: C1; theo: kỳ'],
        ['biểu đồ', 'Cơ cấu', 'chỉ_tiêu: C1, C2, C3; kiểu: phần'],
        ['biểu đồ', null, 'chỉ_tiêu: C1; theo: đơn vị'],
      ],
    });
  };
  /** Points of A4 on its side at the width of columns A to K, which fill it. */
  const PAGE = 763;

  /** Where each row of the file lies on its page: a page ends where we say so, and where it is full. */
  function places(file: Uint8Array, part: string): number[] {
    const xml = partText(file, part);
    const breaks = new Set([...xml.matchAll(/<brk id="(\d+)"/g)].map(([, id]) => Number(id)));
    let next = 0;
    return [...xml.matchAll(/<row [^>]*ht="([\d.]+)"/g)].map(([, ht], row) => {
      const top = breaks.has(row) || next + Number(ht) > PAGE ? 0 : next;
      next = top + Number(ht);
      return top;
    });
  }

  test.each([
    [3, 3, 20],
    [20, 30, 60],
    [100, 3, 20],
    [100, 120, 200],
    [63, 12, 40],
  ])('%i departments, %i indicators, names of %i letters: each drawing lies on one page, and none on another', (departments, indicators, letters) => {
    const plan = written(many(departments, indicators, letters));
    const file = writeBack(bytes, [plan]);
    const [part = ''] = partNames(file).filter((name) => /worksheets\/sheet\d+\.xml$/.test(name) && partText(file, name).includes('<drawing '));
    const tops = places(file, part);
    let free = 0;
    for (const { at, height, title } of plan.charts ?? []) {
      expect((tops[at.row] ?? Infinity) + height).toBeLessThanOrEqual(PAGE);
      // Rows may be as low as 15 points.
      expect(at.row * 15).toBeGreaterThanOrEqual(free);
      expect(title).toBe(title.trim());
      free = at.row * 15 + height;
    }
    expect(plan.charts?.length).toBeGreaterThanOrEqual(4);
  });

  test('bars that no page holds become several charts of one scale', () => {
    const { charts = [], below = [] } = written(many(100, 3));
    const own = charts.filter(({ title }) => title.startsWith('Theo đơn vị'));
    expect(own.length).toBeGreaterThan(2);
    expect(own.map(({ title }) => title.replace(/^.*\(/, '('))).toEqual(own.map((_, at) => `(${at + 1}/${own.length})`));
    expect(own.reduce((sum, { data }) => sum + data.bottom - data.top, 0)).toBe(100);
    expect(new Set(own.map(({ scale }) => JSON.stringify(scale))).size).toBe(1);
    expect(own[0]?.scale?.from).toBe(0);
    expect(own[0]?.scale?.to).toBeGreaterThan(6);
    expect(below.flat().filter(({ value }) => value === 'Đơn vị')).toHaveLength(charts.filter(({ shape }) => shape === 'bars').length);
    expect(charts.find(({ shape }) => shape === 'line')?.scale).toBeUndefined();
  });

  test('the file says where pages end, and how far a scale reaches', () => {
    const plan = written(many(100, 3));
    const file = writeBack(bytes, [plan]);
    expect(validatorErrors(file)).toEqual([]);
    const xml = partNames(file)
      .map((name) => (/worksheets\/sheet\d+\.xml$/.test(name) ? partText(file, name) : ''))
      .join('');
    const breaks = [...xml.matchAll(/<brk id="(\d+)" max="16383" man="1"\/>/g)].map(([, id]) => Number(id));
    expect(breaks).toEqual(plan.charts?.filter(({ startsPage }) => startsPage).map(({ at }) => at.row));
    expect(breaks.length).toBeGreaterThan(3);
    expect(partText(file, 'xl/charts/chart1.xml')).toMatch(/<c:orientation val="minMax"\/><c:max val="6\.6\d*"\/><c:min val="0"\/>/);
    expect(changedParts(file, writeBack(file, [plan]))).toEqual([]);
  });
});
