/** @jest-environment jsdom */
// Where the program doesn't come or is another, the page says so and offers to try again; else the pane gets what the program says of itself.
import { standInForBrowser } from './browser';
import { act, screen } from '@testing-library/react';
import '@testing-library/jest-dom';
import { startInOffice } from '../../src/taskpane/parts/startInOffice';
import { STRINGS } from '../../src/taskpane/strings/language';
import { WORD_PANE_STRINGS } from '../../src/wordpane/strings';

standInForBrowser();

type Ready = { readonly host: string | null; readonly platform: string | null };

function office(ready: Promise<Ready>, context: object = {}): void {
  Object.assign(globalThis, {
    Office: {
      onReady: () => ready,
      HostType: { Excel: 'Excel', Word: 'Word' },
      PlatformType: { Mac: 'Mac' },
      context: { displayLanguage: 'vi-VN', ...context },
    },
  });
}

beforeEach(() => {
  jest.useFakeTimers();
  jest.spyOn(navigator, 'language', 'get').mockReturnValue('vi-VN');
  document.body.innerHTML = '<div id="root">Đang mở…</div>';
});
afterEach(() => {
  jest.useRealTimers();
  Object.assign(globalThis, { Office: undefined });
});

const settle = (): Promise<void> => act(() => jest.advanceTimersByTimeAsync(20_000));

const TROUBLES: readonly (readonly [string, () => void, keyof typeof WORD_PANE_STRINGS.vi & keyof typeof STRINGS.vi])[] = [
  ['no Office', () => undefined, 'noOffice'],
  ['a silent Office', () => office(new Promise(() => undefined)), 'officeSilent'],
  ['another program', () => office(Promise.resolve({ host: 'Outlook', platform: null })), 'wrongProgram'],
];

test.each(TROUBLES.flatMap((trouble) => (['Excel', 'Word'] as const).map((program) => [...trouble, program] as const)))(
  '%s: said, with a way to try again (%#)',
  async (_, set, said, program) => {
    const words = program === 'Excel' ? STRINGS : WORD_PANE_STRINGS;
    set();
    const start = jest.fn();
    startInOffice(program, words, start);
    await settle();
    expect(screen.getByRole('alert')).toHaveTextContent(String(words.vi[said]));
    expect(screen.getByRole('button', { name: 'Thử lại' })).toBeInTheDocument();
    expect(start).not.toHaveBeenCalled();
  },
);

test('the pane gets language, theme and platform, and draws in the place of what was there', async () => {
  office(Promise.resolve({ host: 'Word', platform: 'Mac' }), { displayLanguage: 'en-GB', officeTheme: { isDarkTheme: true } });
  startInOffice('Word', WORD_PANE_STRINGS, ({ language, theme, onMac, render }) => render(JSON.stringify({ language, theme, onMac })));
  await settle();
  expect(document.getElementById('root')).toHaveTextContent('{"language":"en","theme":{"theme":"dark"},"onMac":true}');
  expect(document.documentElement.lang).toBe('en');
});
