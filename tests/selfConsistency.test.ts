/** What the program writes passes its own draft check, and a digit changed in a computed figure is found. */
import { readFileSync } from 'node:fs';
import { figuresOf } from '../src/model/document';
import { checkText, compileReport, type CompiledReport } from '../src/pipeline';
import { renderText } from '../src/renderers/text';
import { readWorkbook } from '../src/workbook/readWorkbook';
import { chartBook } from './chart/books';
import { compile, type BookParts } from './support/workbook';

const sample = compileReport(readWorkbook(readFileSync('assets/samples/876-BC-VP.xlsx')));
const text = renderText(sample.document);

/** Sentences around every filter, with values that round up, down and to nothing. */
const filters: BookParts = {
  indicators: [
    ['GIAO', 'Nhiệm vụ giao', 'nhiệm vụ'],
    ['HT', 'Nhiệm vụ hoàn thành', 'nhiệm vụ'],
    ['DTH', 'Nhiệm vụ đang thực hiện', 'nhiệm vụ'],
    ['QH', 'Nhiệm vụ quá hạn', 'nhiệm vụ'],
    ['THU', 'Thu ngân sách', 'triệu đồng'],
    ['TL', 'Tỷ lệ hài lòng', '%', 1],
  ],
  figures: {
    A: [
      ['GIAO', null, null, 400, 1600, 230, null, 800],
      ['HT', null, null, 229],
      ['DTH', null, null, 100],
      ['QH', null, null, 71],
      ['THU', null, null, 1095056, null, 478190],
      ['TL', null, null, 92.4, null, 91],
    ],
  },
  template: [
    'Trong kỳ đã giao {{ GIAO }} nhiệm vụ, trong đó có {{ HT }} nhiệm vụ đã hoàn thành ({{ HT | tỷ_lệ: GIAO }}), {{ DTH }} nhiệm vụ đang thực hiện (chiếm {{ DTH | tỷ_lệ: GIAO }}), {{ QH }} nhiệm vụ quá hạn (chiếm {{ QH | tỷ_lệ: GIAO, 2 }}).',
    'Đến nay, có {{ HT | phân_số: GIAO }} nhiệm vụ hoàn thành, đạt {{ HT | tỷ_lệ: GIAO }}.',
    'Đã giao {{ GIAO }} nhiệm vụ, {{ GIAO | so_với: GIAO.cùng_kỳ }} so với cùng kỳ ({{ GIAO.cùng_kỳ }} nhiệm vụ); {{ GIAO | chênh: GIAO.cùng_kỳ }} nhiệm vụ.',
    'Thu ngân sách đạt {{ THU }} triệu đồng, bằng {{ THU | quy_đổi: "tỷ đồng" }}, {{ THU | gấp: THU.cùng_kỳ }} so với cùng kỳ ({{ THU.cùng_kỳ }} triệu đồng).',
    'Tỷ lệ hài lòng đạt {{ TL }}, {{ TL | điểm_so_với: TL.cùng_kỳ }} so với cùng kỳ ({{ TL.cùng_kỳ }}).',
  ],
};

test.each([
  ['the sample', sample],
  ['every filter', compile(filters)],
])('%s has no wrong claim', (_, compiled) => {
  const wrong = checkText(renderText(compiled.document), compiled).claims.filter(({ verdict }) => verdict === 'wrong');
  expect(wrong.map(({ explanation }) => explanation)).toEqual([]);
});

test('the sample, checked against its workbook, has no figure that differs or is last month’s', () => {
  const off = checkText(text, sample).bindings?.filter(({ status }) => status === 'different' || status === 'stale');
  expect(off?.map(({ start, end }) => text.slice(start, end))).toEqual([]);
});

/** The figures of a report as the check binds them: "cell" where it is one of the figure's own. */
function boundTo(compiled: CompiledReport): string[] {
  const written = renderText(compiled.document);
  const bindings = checkText(written, compiled).bindings ?? [];
  let from = 0;
  return figuresOf(compiled.document).flatMap((figure) => {
    const start = written.indexOf(figure.text, from);
    from = start + figure.text.length;
    const binding = bindings.find((candidate) => candidate.start < from && candidate.end > start);
    if (!binding) return [];
    return binding.status === 'equal' && binding.cell && figure.cells.includes(binding.cell) ? ['cell'] : [`${figure.key} ${binding.status}`];
  });
}

test.each([
  ['the sample', sample, 72],
  ['charts by department, by period and of shares', compile(chartBook()), 20],
])('%s: figures are bound to their own cells, and only shares to none', (_, compiled, count) => {
  const bound = boundTo(compiled);
  expect(bound.filter((binding) => binding === 'cell')).toHaveLength(count);
  expect(bound.filter((binding) => binding !== 'cell' && !/\|(?:tỷ_lệ|phân_số|phần).* none$/.test(binding))).toEqual([]);
});

/** The last digit but one, or the only one, moved by three: never a rounding, never the same value. */
function oneDigitOff(figure: string): string {
  const digits = [...figure.matchAll(/\d/g)].map(({ index }) => index);
  const at = digits[Math.max(0, digits.length - 2)] ?? 0;
  return `${figure.slice(0, at)}${(Number(figure[at]) + 3) % 10 || 5}${figure.slice(at + 1)}`;
}

/** Places of figures in the plain text, in order. */
function places(): { start: number; end: number; computed: boolean }[] {
  let from = 0;
  return figuresOf(sample.document).flatMap((figure) => {
    const start = text.indexOf(figure.text, from);
    if (start < 0) return [];
    from = start + figure.text.length;
    return [{ start, end: from, computed: / [/×−+-] /.test(figure.formula) }];
  });
}

test('one digit changed: every computed figure of the sample is found, against the workbook seven in ten of all, and what isn’t found is what a name doesn’t fully tell', () => {
  const all = places();
  const found = (alone: boolean, { start, end }: { start: number; end: number }): boolean => {
    const changed = text.slice(0, start) + oneDigitOff(text.slice(start, end)) + text.slice(end);
    const report = checkText(changed, alone ? undefined : sample);
    const near = (place: { start: number; end: number }): boolean => place.start <= end && place.end >= start;
    return (
      report.claims.some((claim) => claim.verdict === 'wrong' && near(claim)) ||
      !!report.bindings?.some((binding) => (binding.status === 'different' || binding.status === 'stale') && near(binding))
    );
  };
  const computed = all.filter((place) => place.computed);
  expect(computed.length).toBeGreaterThan(7);
  expect(computed.filter((place) => found(true, place)).length / computed.length).toBe(1);
  expect(all.filter((place) => found(false, place)).length / all.length).toBeGreaterThan(0.7);
}, 120_000);
