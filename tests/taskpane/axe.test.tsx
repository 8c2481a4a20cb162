/** @jest-environment jsdom */
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { LANGUAGES, STRINGS } from '../../src/taskpane/strings/language';
import { FINAL, openPane, PARTS } from './pane';

/** jsdom paints nothing, so contrast is looked at in the browser; regions are whole pages' business. */
async function violations(): Promise<string[]> {
  const { violations: found } = await act(() =>
    axe.run(document.body, { resultTypes: ['violations'], rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } }),
  );
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

const CASES = LANGUAGES.flatMap((language) => (['light', 'dark'] as const).map((theme) => [language, theme] as const));

test.each(CASES)('no violations: every section, %s, %s', async (language, theme) => {
  const strings = STRINGS[language];
  const { user } = openPane(PARTS, { language, theme });
  const paper = within(await screen.findByRole('group', { name: strings.report }));
  expect(await violations()).toEqual([]);

  await user.click(paper.getByRole('button', { name: '62,6%' }));
  await screen.findByRole('dialog');
  expect(await violations()).toEqual([]);
  await user.keyboard('{Escape}');

  await user.click(paper.getByRole('button', { name: strings.edit('Mẫu!C3') }));
  await user.type(await screen.findByRole('searchbox', { name: strings.insertFigure }), 'nhiem vu');
  expect(await violations()).toEqual([]);
  fireEvent.change(screen.getByRole('textbox', { name: strings.source }), { target: { value: '{{ X' } });
  await screen.findByRole('button', { name: strings.faultAt });
  expect(await violations()).toEqual([]);
});

test.each(CASES)('no violations: handing over, first run and faults, %s, %s', async (language, theme) => {
  const strings = STRINGS[language];
  const final = openPane(FINAL, { language, theme });
  final.services.copy.mockReturnValue('refused');
  const button = await screen.findByRole('button', { name: strings.copyWord });
  await screen.findByRole('button', { name: strings.writeSheets });
  await waitFor(() => expect(button).not.toHaveAttribute('aria-disabled', 'true'));
  await final.user.click(button);
  await screen.findByRole('textbox', { name: strings.copyPreview });
  await final.user.click(screen.getByRole('button', { name: strings.writeSheets }));
  await screen.findByRole('dialog');
  expect(await violations()).toEqual([]);
  await final.user.click(screen.getByRole('button', { name: strings.write }));
  await screen.findByRole('button', { name: strings.undo });
  expect(await violations()).toEqual([]);
  final.unmount();

  const empty = openPane({ sheets: ['A'], tables: [] }, { language, theme });
  await screen.findByRole('button', { name: strings.newWorkbook });
  expect(await violations()).toEqual([]);
  empty.unmount();

  openPane({ ...PARTS, template: ['{{ GIAOO }}'] }, { language, theme });
  await screen.findByRole('textbox', { name: strings.source });
  expect(await violations()).toEqual([]);
});
