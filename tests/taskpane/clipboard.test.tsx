/** @jest-environment jsdom */
import { copyToClipboard } from '../../src/taskpane/parts/clipboard';

const CLIPPING = { html: '<p>Số</p>', text: 'Số' };
const calls: string[] = [];

/** A browser in which `execCommand` fires the copy event or doesn't, and the asynchronous API works or doesn't. */
function browser({ command, api }: { command: boolean; api: boolean }): Record<string, string> {
  calls.length = 0;
  const board: Record<string, string> = {};
  document.execCommand = (name: string): boolean => {
    calls.push(name);
    if (!command) return false;
    const clipboardData = { setData: (flavour: string, data: string) => (board[flavour] = data) };
    document.body.dispatchEvent(Object.assign(new Event('copy', { bubbles: true, cancelable: true }), { clipboardData }));
    return true;
  };
  Object.assign(globalThis, { ClipboardItem: function ClipboardItem(): void {} });
  const answer = (name: string) => (): Promise<void> => {
    calls.push(name);
    return api ? Promise.resolve() : Promise.reject(new Error('NotAllowedError'));
  };
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { write: answer('write'), writeText: answer('writeText') } });
  return board;
}

test('the synchronous command comes first and is enough', () => {
  const board = browser({ command: true, api: true });
  expect(copyToClipboard(CLIPPING)).toBe('exact');
  expect(calls).toEqual(['copy']);
  expect(board).toEqual({ 'text/html': '<p>Số</p>', 'text/plain': 'Số' });
});

test('then the same with something selected, then the API, whose copy the browser rewrites', async () => {
  browser({ command: false, api: true });
  await expect(copyToClipboard(CLIPPING)).resolves.toBe('rewritten');
  expect(calls).toEqual(['copy', 'copy', 'write']);
  await expect(copyToClipboard({ text: 'Số' })).resolves.toBe('exact');
  expect(calls.at(-1)).toBe('writeText');
  expect(document.body.childElementCount).toBe(0);
});

test('where all is blocked it says so', async () => {
  browser({ command: false, api: false });
  await expect(copyToClipboard(CLIPPING)).resolves.toBe('refused');
});
