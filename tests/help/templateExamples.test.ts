/** Every example of the guide prints what it says. */
import type { TemplateExample } from '../../src/taskpane/help/templateExample';
import { TEMPLATE_EXAMPLES } from '../../src/taskpane/help/templateExamples';
import { REGISTRY } from '../../src/template/filters/index';
import { MEASURES } from '../../src/model/figure';
import { bodyLines, type BookParts } from '../support/workbook';

const DEPARTMENTS: Readonly<Record<string, string>> = { STC: 'Sở Tài chính', SYT: 'Sở Y tế' };

function workbookOf({ template, when, figures, info = [], lists = [] }: TemplateExample): BookParts {
  const codes = [...new Set(figures.map(({ department = 'STC' }) => department))];
  const indicators = new Map(figures.map(({ code, unit }) => [code, [code, `Chỉ tiêu ${code}`, unit, null, unit === '%' ? 'một nơi' : 'cộng']]));
  return {
    info,
    lists,
    departments: (codes.length ? codes : ['STC']).map((code) => [code, DEPARTMENTS[code] ?? code]),
    indicators: [...indicators.values()],
    figures: Object.fromEntries(
      codes.map((code) => [
        code,
        figures
          .filter(({ department = 'STC' }) => department === code)
          .map((figure) => [figure.code, `Chỉ tiêu ${figure.code}`, figure.unit, ...MEASURES.map((measure) => figure[measure] ?? null)]),
      ]),
    ),
    template: [['đoạn', null, template, when ?? null]],
  };
}

test.each(TEMPLATE_EXAMPLES.map((example) => [example.template, example] as const))('%s', (_, example) => {
  const lines = bodyLines(workbookOf(example)).filter((line) => !/ngày .* tháng .* năm/.test(line) || line === example.printed);
  expect(lines.join('\n')).toBe(example.printed);
});

test('every filter has its example', () => {
  const shown = TEMPLATE_EXAMPLES.map(({ template }) => template).join('\n');
  expect(REGISTRY.map(({ name }) => name).filter((name) => !shown.includes(`| ${name}`))).toEqual([]);
});
