import fc from 'fast-check';
import { decodeText } from '../../src/locale/decode';
import { decodeLegacy } from '../../src/locale/legacyText';

const SAID = 'Số văn bản đi: 804';
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, mark: boolean): Uint8Array => Uint8Array.from(Buffer.from(mark ? `\ufeff${text}` : text, 'utf16le'));
const swapped = (bytes: Uint8Array): Uint8Array => bytes.map((_, at) => bytes[at ^ 1] ?? 0);

test.each<[string, Uint8Array]>([
  ['UTF-8', utf8(SAID)],
  ['UTF-8 with its mark', utf8(`\ufeff${SAID}`)],
  ['UTF-16', utf16(SAID, true)],
  ['UTF-16, big end first', swapped(utf16(SAID, true))],
])('%s', (_, bytes) => {
  expect(decodeText(bytes)).toBe(SAID);
});

test('UTF-16 without its mark is known by its zeros', () => {
  expect(decodeText(utf16('Tổng cộng 804', false).subarray(0, 2))).toBe('T\u0000');
  expect(decodeText(utf16('Ma;Ten;Số', false))).toBe('Ma;Ten;Số');
});

test('the Vietnamese code page of Windows', () => {
  // "Tổng số" with its marks behind the vowels, as the code page has them.
  const bytes = Uint8Array.from([0x54, 0xf4, 0xd2, 0x6e, 0x67, 0x20, 0x73, 0xf4, 0xec]);
  expect(decodeText(bytes)).toBe('Tổng số');
});

test('TCVN3 stays as Windows shows it, for decodeLegacy to read', () => {
  // "Sè v¨n b¶n ®i": .VnTime's "Số văn bản đi".
  const bytes = Uint8Array.from([0x53, 0xe8, 0x20, 0x76, 0xa8, 0x6e, 0x20, 0x62, 0xb6, 0x6e, 0x20, 0xae, 0x69]);
  expect(decodeLegacy(decodeText(bytes))).toBe('Số văn bản đi');
});

test('the sign of the currency is no letter of TCVN3', () => {
  const readAs = (text: string): string => decodeLegacy(decodeText(Uint8Array.from([...text].map((char) => (char === '₫' ? 0xfe : char.charCodeAt(0))))));
  expect(['Thu;1.000 ₫', 'Thu;1.000₫;Chi;7 ₫'].map(readAs)).toEqual(['Thu;1.000 ₫', 'Thu;1.000₫;Chi;7 ₫']);
  expect(readAs('th\u00b8ng 5 k₫ b\u00b8o c\u00b8o')).toBe('tháng 5 kỵ báo cáo');
});

test('any bytes are some text, and any text comes back', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(typeof decodeText(bytes)).toBe('string');
    }),
    { seed: 5 },
  );
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(decodeText(utf16(text, true))).toBe(text);
    }),
    { seed: 6 },
  );
});
