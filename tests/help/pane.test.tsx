/** @jest-environment jsdom */
import { act, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { FIRST_MONTH } from '../../src/taskpane/help/firstMonth';
import { QUESTIONS } from '../../src/taskpane/help/questions';
import { TEMPLATE_EXAMPLES } from '../../src/taskpane/help/templateExamples';
import { LANGUAGES, STRINGS } from '../../src/taskpane/strings/language';
import { HELP_STRINGS } from '../../src/taskpane/strings/help';
import { HELP_LABEL } from '../../src/taskpane/strings/helpLabel';
import { openPane } from '../taskpane/pane';

test.each(LANGUAGES)('opens from the head, has every entry, and gives the focus back: %s', async (language) => {
  const strings = HELP_STRINGS[language];
  const { user } = openPane(undefined, { language });
  await screen.findByRole('group', { name: STRINGS[language].report });
  const button = screen.getByRole('button', { name: HELP_LABEL[language] });
  await user.click(button);
  const dialog = await screen.findByRole('dialog', { name: HELP_LABEL[language] });
  const help = within(dialog);
  expect(help.getAllByRole('listitem')).toHaveLength(FIRST_MONTH.length);
  expect(dialog.querySelectorAll('details')).toHaveLength(TEMPLATE_EXAMPLES.length + QUESTIONS.length);
  expect(dialog.querySelectorAll('details[open]')).toHaveLength(0);
  const { violations } = await act(() =>
    axe.run(document.body, { resultTypes: ['violations'], rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } }),
  );
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))).toEqual([]);
  await user.click(help.getByRole('button', { name: strings.close }));
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('finds entries by words without diacritics, and says where there is none', async () => {
  const { user } = openPane();
  await user.click(screen.getByRole('button', { name: 'Trợ giúp' }));
  const help = within(await screen.findByRole('dialog', { name: 'Trợ giúp' }));
  const search = help.getByRole('searchbox', { name: 'Tìm trong trợ giúp' });
  await user.type(search, 'TY  dong');
  const [found, ...others] = help.getAllByRole('group');
  expect(others).toEqual([]);
  expect(found).toHaveAttribute('open');
  expect(found).toHaveTextContent('Thu 1.095,06 tỷ đồng.');
  await user.clear(search);
  await user.type(search, 'không có gì như thế này');
  expect(help.getByText('Không có mục nào khớp. Thử từ khác, gõ không dấu cũng được.')).toBeInTheDocument();
});

test('a step of the month leads to its view', async () => {
  const { user } = openPane();
  await user.click(screen.getByRole('button', { name: 'Trợ giúp' }));
  const help = within(await screen.findByRole('dialog', { name: 'Trợ giúp' }));
  await user.click(help.getAllByRole('button', { name: 'Mở phần Thu số liệu' })[0] as HTMLElement);
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.getByRole('button', { name: 'Thu số liệu' })).toHaveAttribute('aria-current', 'page');
});
