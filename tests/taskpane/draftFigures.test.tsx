/** @jest-environment jsdom */
// The workbook's figures, up to a hundred thousand of them, are gathered when a draft is compared with them and not before.
import { FINAL, openPane } from './pane';
import { screen, waitFor } from '@testing-library/react';
import { workbookFigures } from '../../src/pipeline';
import { STRINGS } from '../../src/taskpane/strings/language';
import { DRAFT_STRINGS } from '../../src/taskpane/strings/draft';

jest.mock('../../src/pipeline', () => {
  const actual = jest.requireActual<{ readonly workbookFigures: typeof workbookFigures }>('../../src/pipeline');
  return { ...actual, workbookFigures: jest.fn(actual.workbookFigures) };
});
HTMLElement.prototype.scrollIntoView = () => undefined;

test('they are gathered with each check, and with each new report while a draft is open', async () => {
  const words = DRAFT_STRINGS.vi;
  const { user, workbook } = openPane(FINAL);
  await screen.findByRole('region', { name: 'Giao' });
  await user.click(screen.getByRole('button', { name: STRINGS.vi.views.draft }));
  const recheck = async (): Promise<void> => {
    const reads = jest.spyOn(workbook, 'read');
    await user.click(screen.getByRole('button', { name: 'Kiểm tra lại' }));
    await waitFor(() => expect(reads).toHaveBeenCalled());
    await waitFor(() => expect(screen.queryByText(/Đang (?:đọc|tính)/)).not.toBeInTheDocument());
  };
  const box = await screen.findByRole('textbox', { name: words.paste });
  await recheck();
  expect(workbookFigures).not.toHaveBeenCalled();

  await user.type(box, 'Giao 912 việc.');
  await user.click(screen.getByRole('button', { name: words.typed }));
  await screen.findByRole('heading', { name: words.result });
  expect(workbookFigures).toHaveBeenCalledTimes(1);
  await recheck();
  await waitFor(() => expect(workbookFigures).toHaveBeenCalledTimes(2));

  await user.click(screen.getByRole('button', { name: words.another }));
  await recheck();
  expect(workbookFigures).toHaveBeenCalledTimes(2);
});
