/** README.vi.md and the pane's help say the same: examples and questions have one source. */
import { readFileSync } from 'node:fs';
import { QUESTIONS } from '../../src/taskpane/help/questions';
import { givenValues, type TemplateExample } from '../../src/taskpane/help/templateExample';
import { TEMPLATE_EXAMPLES } from '../../src/taskpane/help/templateExamples';

const README = readFileSync('README.vi.md', 'utf8');

const code = (text: string): string => `\`${text.replaceAll('|', '\\|')}\``;

const row = (example: TemplateExample): string =>
  [
    example.wants.vi,
    `${code(example.template)}${example.when === undefined ? '' : `, cột Khi: ${code(example.when)}`}`,
    givenValues(example).join('; '),
    example.printed || '*không in đoạn này*',
  ].join(' | ');

test('the same template examples', () => {
  const table = TEMPLATE_EXAMPLES.map((example) => `| ${row(example)} |`).join('\n');
  expect(README).toContain(`\n\n| Muốn in | Viết | Số trong sổ | In ra |\n| --- | --- | --- | --- |\n${table}\n\n`);
});

test('the same questions', () => {
  const list = QUESTIONS.map(({ asks, answer }) => `### ${asks.vi}\n\n${answer.vi}`).join('\n\n');
  expect(README).toContain(`\n\n## Câu hỏi thường gặp\n\n${list}\n\n`);
});
