import fc from 'fast-check';
import { escapeXml, escapeXmlAsIs } from '../../src/opc/escape';
import { decodeXml, guardXml } from '../../src/opc/xmlGuard';

test('signs of markup are escaped, for text and for attributes in double quotes', () => {
  for (const escape of [escapeXml, escapeXmlAsIs]) expect(escape('<A & "B">')).toBe('&lt;A &amp; &quot;B&quot;&gt;');
});

test('only one of them cleans and makes one line', () => {
  expect(escapeXml('một\u0000\r\nhai\u2028ba\tbốn')).toBe('một hai ba bốn');
  expect(escapeXmlAsIs('một\nhai')).toBe('một\nhai');
});

test('any text comes back out of well-formed XML', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const escaped = escapeXml(text);
      expect(() => guardXml('p', `<p a="${escaped}">${escaped}</p>`)).not.toThrow();
      expect(escapeXml(decodeXml(escaped))).toBe(escaped);
      expect(decodeXml(escapeXmlAsIs(text))).toBe(text);
    }),
    { seed: 3 },
  );
});
