/** Text that knows where it stands: through entities, folded spaces and letters that join. */
import { asLine, cleanTraced, joinTraced, NOWHERE, traceRaw, untraced } from '../../src/draft/tracedText';

/** Each letter with its place; what the reader wrote itself has "-". */
const shown = ({ text, places }: { readonly text: string; readonly places: readonly number[] }): string =>
  places.map((place, i) => `${text[i] ?? '?'}${place === NOWHERE ? '-' : place}`).join(' ');

test.each<[string, string]>([
  ['ab', 'a10 b11'],
  ['a&amp;b', 'a10 &11 b16'],
  ['a&#128512;', 'a10 \ud83d11 \ude0011'],
  ['a&nix;b', 'a10 &11 n12 i13 x14 ;15 b16'],
  ['a & b', 'a10  11 &12  13 b14'],
])('%s', (raw, expected) => expect(shown(traceRaw(raw, 10))).toBe(expected));

test.each<[string, string]>([
  ['ab', 'a10 b11'],
  ['a b', 'a10  11 b12'],
  [' ab ', 'a11 b12'],
  [' ab', 'a11 b12'],
  ['ab ', 'a10 b11'],
  ['a  b', 'a10  11 b13'],
  ['a\tb', 'a10  11 b12'],
  ['\n a \t\r\nb c', 'a12  13 b17  18 c19'],
  [' \t', ''],
])('as a line: %j', (raw, expected) => expect(shown(asLine(traceRaw(raw, 10)))).toBe(expected));

test.each<[string, string]>([
  ['ab', 'a10 b11'],
  ['ae\u0323\u0302b', 'a10 ệ11 b14'],
  ['a\ufdd2b', 'a10 b12'],
  ['a\ufdd2\ud83d\ude00b', 'a10 \ud83d12 \ude0013 b14'],
  ['\u1112\u1161\u11abb', '한10 b13'],
])('cleaned: %j', (raw, expected) => expect(shown(cleanTraced(traceRaw(raw, 10)))).toBe(expected));

test('pieces are joined by what stands nowhere', () => {
  expect(shown(joinTraced([traceRaw('a', 3), untraced('x'), traceRaw('b', 7)], '; '))).toBe('a3 ;-  - x- ;-  - b7');
  expect(joinTraced([])).toEqual({ text: '', places: [] });
});
