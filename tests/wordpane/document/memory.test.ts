/** XML that Word hands out is input like any other. */
import fc from 'fast-check';
import { obstacle } from '../../../src/wordpane/document/obstacle';
import { rememberedFigures, withNewTexts } from '../../../src/wordpane/document/rememberedFigures';

const SEED = { seed: 876, numRuns: 300 };
const PIECES = [
  '<f tag="a" text="1"/>',
  '<f tag="a"',
  '<w:sdt>',
  '</w:sdt>',
  '<w:document x="">',
  '</w:document>',
  '<w:r>',
  '</w:r>',
  '<!--',
  '-->',
  '&',
  '<!DOCTYPE x>',
];
const xmlish = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 5 })), { maxLength: 12 }).map((parts) => parts.join(''));

test('nothing that looks like XML makes them throw', () => {
  fc.assert(
    fc.property(xmlish, (xml) => {
      expect(rememberedFigures(xml)).toBeInstanceOf(Map);
      expect([undefined, 'bound', 'tracked', 'complex']).toContain(obstacle(xml, 'a'));
    }),
    SEED,
  );
});

test('a new text is read back, whatever it is, and its neighbours stay', () => {
  const memory = '<figures><f key="a" text="1" tag="a"/><f key="a" text="2" tag="a"/><f key="b" text="3" tag="b"/></figures>';
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0,%"&<>\'đ ') }), (text) => {
      const after = rememberedFigures(withNewTexts(memory, [{ tag: 'a', turn: 1, text }]));
      expect([...after.values()].flat().map((figure) => figure.text)).toEqual(['1', text, '3']);
    }),
    SEED,
  );
  expect(withNewTexts(memory, [{ tag: 'a', turn: 2, text: '4' }])).toBe(memory);
});
