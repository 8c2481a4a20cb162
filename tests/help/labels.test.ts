/** The help calls buttons and parts by the names that they have. */
import { FIRST_MONTH } from '../../src/taskpane/help/firstMonth';
import { QUESTIONS } from '../../src/taskpane/help/questions';
import { LANGUAGES, STRINGS } from '../../src/taskpane/strings/language';
import { COLLECT_STRINGS } from '../../src/taskpane/strings/collect';
import { DRAFT_STRINGS } from '../../src/taskpane/strings/draft';
import { FILES_STRINGS } from '../../src/taskpane/strings/files';

const texts = (labels: object): string[] =>
  Object.values(labels).flatMap((label: unknown) => (typeof label === 'string' ? [label] : typeof label === 'object' && label ? texts(label) : []));

test.each(LANGUAGES)('%s', (language) => {
  const labels = new Set([STRINGS, COLLECT_STRINGS, DRAFT_STRINGS, FILES_STRINGS].flatMap((table) => texts(table[language])));
  const help = [...QUESTIONS.map(({ answer }) => answer[language]), ...FIRST_MONTH.map(({ text }) => text[language])].join('\n');
  const named = [...help.matchAll(/\*\*(.+?)\*\*/g)].map(([, name = '']) => name);
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((name) => !labels.has(name))).toEqual([]);
});
