/** Charts in files that people have: an organisation's own template, and an edited report that gets the figures of now. */
import fc from 'fast-check';
import { InputError } from '../../src/model/errors';
import { fromUtf8, inflateEntry, openZip, packParts } from '../../src/opc/zip';
import { applyRefresh } from '../../src/refresh/applyRefresh';
import { planRefresh } from '../../src/refresh/planRefresh';
import { refreshCharts } from '../../src/refresh/refreshCharts';
import { fillTemplate } from '../../src/refresh/template/fillTemplate';
import { renderDocx } from '../../src/renderers/docx/docx';
import { compile, type BookParts } from '../support/workbook';
import { changedParts, convert, editParts, hasLibreOffice, partNames, partText, validatorErrors } from '../support/xlsxParts';
import { chartBook } from './books';

const onLibreOffice = hasLibreOffice ? test : test.skip;
const BODY = 'word/document.xml';

const reportOf = (parts: BookParts = {}): ReturnType<typeof compile>['document'] => compile(chartBook(parts)).document;
const first = renderDocx(reportOf());

/** A month later: one more point of the trend, and other figures. */
const { figures = {}, history = [], info = [] } = chartBook();
const NEXT: BookParts = {
  info: info.map((row) => (row[0] === 'Kỳ báo cáo' ? ['Kỳ báo cáo', '05/2022'] : row)),
  figures: {
    ...figures,
    STC: [
      ['GIAO', null, null, 999, null, 900],
      ['XONG', null, null, 1, null, 650],
      ['DANG', null, null, 998],
      ['THU', null, null, 3.5],
    ],
  },
  history: [...history, ['04/2022', 'GIAO', 'Kỳ này', null, 1340], ['04/2022', 'XONG', 'Kỳ này', null, 842]],
};

/** A file of nothing but a marker, as somebody's own would be, with a chart part of its own. */
const template = (): Uint8Array => {
  const own = renderDocx(reportOf({ template: [['biểu đồ', null, 'chỉ_tiêu: GIAO'], 'MARKER'] }));
  return editParts(own, { [BODY]: (xml) => xml.replace('MARKER', '{{nội_dung}}').replace('w:w="11906"', 'w:w="9000"') });
};

test('charts go into a template beside its own, in its width', () => {
  const before = template();
  const { bytes } = fillTemplate(before, reportOf(), new Map());
  expect(partNames(bytes).filter((name) => /^word\/charts\/[^/]*\.xml$/.test(name))).toHaveLength(7);
  expect(changedParts(before, bytes)).not.toContain('word/charts/chart1.xml');
  expect(validatorErrors(bytes, 'docx')).toEqual([]);
  const widths = [...partText(bytes, BODY).matchAll(/<wp:extent cx="(\d+)"/g)].map(([, cx]) => Number(cx));
  expect(widths[0]).toBe(5_940_000);
  expect(widths.slice(1).every((cx) => cx < 5_000_000)).toBe(true);
  expect(new Set([...partText(bytes, BODY).matchAll(/<wp:docPr id="(\d+)"/g)].map(([, id]) => id)).size).toBe(7);
});

test('nothing changes where no figure did', () => {
  const { bytes, charts } = refreshCharts(first, reportOf());
  expect(bytes).toBe(first);
  expect(charts.map(({ status }) => status)).toEqual(Array.from({ length: 6 }, () => 'same'));
});

test('numbers, labels, data and words become those of now; text is left to the refresh of figures', () => {
  const { bytes, charts } = refreshCharts(first, reportOf(NEXT));
  expect(charts.map(({ status }) => status)).toEqual(Array.from({ length: 6 }, () => 'changed'));
  const fresh = renderDocx(reportOf(NEXT));
  for (const number of [1, 2, 3, 4, 6]) {
    expect(partText(bytes, `word/charts/chart${number}.xml`)).toBe(
      partText(fresh, `word/charts/chart${number}.xml`).replace('<c:min val="0"/>', number === 6 ? '' : '$&'),
    );
    const workbook = (file: Uint8Array): string => {
      const entry = openZip(file).entry(`word/embeddings/chart${number}.xlsx`);
      return entry ? fromUtf8(inflateEntry(openZip(inflateEntry(entry)).entry('xl/worksheets/sheet1.xml') ?? entry)) : '';
    };
    expect(workbook(bytes)).toBe(workbook(fresh));
  }
  expect(partText(bytes, BODY)).toContain('05/2022 1.251');
  expect(validatorErrors(bytes, 'docx')).toEqual([]);
});

test('a label that somebody typed over is set right', () => {
  const typed = editParts(first, { 'word/charts/chart1.xml': (xml) => xml.replace('<a:t>1.340</a:t>', '<a:t>1.430</a:t>') });
  const { bytes, charts } = refreshCharts(typed, reportOf());
  expect(charts.map(({ status }) => status)).toEqual(['changed', 'same', 'same', 'same', 'same', 'same']);
  expect(partText(bytes, 'word/charts/chart1.xml')).toBe(partText(first, 'word/charts/chart1.xml'));
});

test('a bar that is below zero now isn’t cut off', () => {
  const chart = (value: number): ReturnType<typeof reportOf> =>
    reportOf({ figures: { STC: [['THU', null, null, value]] }, template: [['biểu đồ', null, 'chỉ_tiêu: THU']] });
  const before = renderDocx(chart(5));
  expect(partText(before, 'word/charts/chart1.xml')).toContain('<c:min val="0"/>');
  expect(partText(refreshCharts(before, chart(-5)).bytes, 'word/charts/chart1.xml')).toBe(partText(renderDocx(chart(-5)), 'word/charts/chart1.xml'));
});

test('looks that somebody gave a chart stay', () => {
  const restyled = editParts(first, {
    'word/charts/chart1.xml': (xml) => xml.replace(/1B3A5C/g, 'AA0000').replace('<c:gapWidth val="60"/>', '<c:gapWidth val="20"/>'),
  });
  const xml = partText(refreshCharts(restyled, reportOf(NEXT)).bytes, 'word/charts/chart1.xml');
  expect(xml).toContain('AA0000');
  expect(xml).toContain('<c:gapWidth val="20"/>');
  expect(xml).toContain('<c:v>1251</c:v>');
});

test('a chart of another make is listed as stale, one that the report lost as unknown', () => {
  const rebuilt = editParts(first, { 'word/charts/chart1.xml': (xml) => xml.replace(/<c:ser>[^]*?<\/c:ser>/, '') });
  expect(refreshCharts(rebuilt, reportOf(NEXT)).charts[0]).toEqual({ title: 'Kết quả xử lý (đơn vị tính: nhiệm vụ)', status: 'stale' });
  const lost = refreshCharts(first, reportOf({ template: ['{{ GIAO }}'] }));
  expect(lost.charts[0]).toEqual({ title: 'Biểu đồ cột: Kết quả xử lý (đơn vị tính: nhiệm vụ)', status: 'unknown' });
  expect(lost.bytes).toBe(first);
});

test('the refresh of figures passes charts by', () => {
  const parts: BookParts = { template: ['Có {{ GIAO }} nhiệm vụ.', ['biểu đồ', 'Hình', 'chỉ_tiêu: GIAO, XONG; theo: kỳ']] };
  const file = renderDocx(reportOf(parts));
  const plan = planRefresh(file, reportOf({ ...parts, ...NEXT }));
  expect(plan.figures.map(({ status, next }) => `${status} ${next ?? ''}`)).toEqual(['changed 1.251']);
  expect(plan.wording).toEqual([]);
  const after = refreshCharts(applyRefresh(file, plan), reportOf({ ...parts, ...NEXT }));
  expect(after.charts).toEqual([{ title: 'Hình (đơn vị tính: nhiệm vụ)', status: 'changed' }]);
});

onLibreOffice('a chart that LibreOffice saved is refreshed or listed, never passed over', () => {
  const saved = convert(first, 'docx:MS Word 2007 XML', 'report.docx').get('report.docx') ?? new Uint8Array();
  const { bytes, charts } = refreshCharts(saved, reportOf(NEXT));
  expect(charts).toHaveLength(6);
  expect(charts.every(({ status }) => status === 'changed' || status === 'stale')).toBe(true);
  expect(charts.some(({ status }) => status === 'changed')).toBe(true);
  expect(openZip(bytes).entries.length).toBe(openZip(saved).entries.length);
});

test('damaged charts give a sentence or a file, nothing else', () => {
  const parts = new Map(openZip(first).entries.map((entry) => [entry.name, inflateEntry(entry)]));
  const chart = fromUtf8(parts.get('word/charts/chart1.xml') ?? new Uint8Array());
  fc.assert(
    fc.property(fc.nat(chart.length), fc.nat(60), fc.constantFrom('', '<c:ser>', '</c:ser>', '<c:tx>', '&', '<!--', '\u0000'), (at, length, filling) => {
      const damaged = new Map<string, string | Uint8Array>([...parts, ['word/charts/chart1.xml', chart.slice(0, at) + filling + chart.slice(at + length)]]);
      try {
        expect(refreshCharts(packParts(damaged), reportOf(NEXT)).charts).toHaveLength(6);
      } catch (error) {
        expect(error).toBeInstanceOf(InputError);
      }
    }),
    { seed: 7, numRuns: 60 },
  );
});
