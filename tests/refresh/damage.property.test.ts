/** Damaged and random files: a clear refusal or a sound file, never a crash; and what nobody touched stays byte for byte. */
import fc from 'fast-check';
import { InputError } from '../../src/model/errors';
import { guardXml } from '../../src/opc/xmlGuard';
import { fromUtf8, inflateEntry, openZip } from '../../src/opc/zip';
import { renderDocx } from '../../src/renderers/docx/docx';
import { applyRefresh } from '../../src/refresh/applyRefresh';
import { planRefresh } from '../../src/refresh/planRefresh';
import { editParts } from '../support/xlsxParts';
import { randomDocument } from '../support/sampleDocument';
import { BODY, firstFile, LATER, refreshed, reportOf, STORE } from './support';

const file = firstFile();
const later = reportOf(LATER);
const NOTES = 'word/footnotes.xml';

/** Refreshes everything that may be, plainly and tracked; true where the file was refused. */
function survives(bytes: Uint8Array): boolean {
  try {
    const plan = planRefresh(bytes, later);
    const chosen = new Set(plan.figures.map(({ id }) => id));
    for (const track of [undefined, { date: '2022-05-01T00:00:00Z' }]) {
      const out = applyRefresh(bytes, plan, { chosen, ...(track ? { track } : {}) });
      for (const entry of openZip(out).entries) if (entry.name.endsWith('.xml')) guardXml(entry.name, fromUtf8(inflateEntry(entry)));
      planRefresh(out, later);
    }
    return false;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    expect(error.message).not.toContain('\n');
    return true;
  }
}

const mutation = fc.record({
  part: fc.constantFrom(BODY, NOTES, STORE, 'word/header2.xml', '[Content_Types].xml', 'word/_rels/document.xml.rels'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat({ max: 60 }),
  insert: fc.constantFrom(
    '',
    '<',
    '>',
    '"',
    '&',
    '</w:t>',
    '<w:r>',
    '</w:sdt>',
    '<w:sdt>',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    'w:val="',
    '\u0000',
    '<w:p/>',
    '&#0;',
    '<w:bookmarkStart w:id="1" w:name="_cs_1_e16723a1"/>',
  ),
});

test('parts with characters cut out and put in', () => {
  let refused = 0;
  fc.assert(
    fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), (mutations) => {
      const bytes = mutations.reduce(
        (made, { part, at, length, insert }) =>
          editParts(made, {
            [part]: (xml) => {
              const place = Math.floor(at * xml.length);
              return xml.slice(0, place) + insert + xml.slice(place + length);
            },
          }),
        file,
      );
      if (survives(bytes)) refused += 1;
    }),
    { seed: 6, numRuns: 400 },
  );
  expect(refused).toBeGreaterThan(100);
});

/** Whole elements taken out, doubled or moved: the XML stays well-formed, its sense doesn't. */
const ELEMENT = /<(w:(?:sdt|sdtPr|sdtContent|r|p|t|rPr|tag|bookmarkStart|bookmarkEnd|tc|tr|footnote))(?:\s[^>]*)?(?:\/>|>(?:(?!<\1[\s>])[\s\S])*?<\/\1>)/g;

test('elements taken out, doubled and nested', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(BODY, NOTES), fc.nat(), fc.nat(), fc.constantFrom('drop', 'double', 'move', 'wrap')), { minLength: 1, maxLength: 4 }),
      (edits) => {
        const bytes = edits.reduce(
          (made, [part, which, where, how]) =>
            editParts(made, {
              [part]: (xml) => {
                const found = [...xml.matchAll(ELEMENT)];
                const [one, other] = [found[which % found.length], found[where % found.length]];
                if (!one || !other) return xml;
                const [text] = one;
                if (how === 'double') return xml.slice(0, one.index) + text + xml.slice(one.index);
                if (how === 'wrap')
                  return `${xml.slice(0, one.index)}<w:sdt><w:sdtPr><w:tag w:val="QH"/></w:sdtPr><w:sdtContent>${text}</w:sdtContent></w:sdt>${xml.slice(one.index + text.length)}`;
                const without = xml.slice(0, one.index) + xml.slice(one.index + text.length);
                return how === 'drop' || other.index > one.index ? without : without.slice(0, other.index) + text + without.slice(other.index);
              },
            }),
          file,
        );
        survives(bytes);
      },
    ),
    { seed: 66, numRuns: 300 },
  );
});

test('bytes changed at random', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat({ max: file.length - 1 }), fc.nat({ max: 255 })), { minLength: 1, maxLength: 8 }), (changes) => {
      const bytes = Uint8Array.from(file);
      for (const [at, value] of changes) bytes[at] = value;
      survives(bytes);
    }),
    { seed: 666, numRuns: 300 },
  );
});

test('any report refreshed with itself is the same bytes, and with another one a sound file', () => {
  fc.assert(
    fc.property(randomDocument, randomDocument, (document, other) => {
      const bytes = renderDocx(document);
      expect(refreshed(bytes, document)).toBe(bytes);
      const out = refreshed(bytes, other, () => true);
      for (const entry of openZip(out).entries) guardXml(entry.name, fromUtf8(inflateEntry(entry)));
    }),
    { seed: 7, numRuns: 60 },
  );
});
