/** Reports that were pasted: the figures' controls put back, or said to be unsure. */
import fc from 'fast-check';
import { InputError } from '../../src/model/errors';
import { guardXml } from '../../src/opc/xmlGuard';
import { fromUtf8, inflateEntry, openZip } from '../../src/opc/zip';
import { renderDocx } from '../../src/renderers/docx/docx';
import { applyRelink } from '../../src/refresh/relink/applyRelink';
import { needsRefresh, planRelink } from '../../src/refresh/relink/planRelink';
import { planRefresh } from '../../src/refresh/planRefresh';
import { randomDocument } from '../support/sampleDocument';
import { editParts, partText, validatorErrors } from '../support/xlsxParts';
import { BODY, control, edited, FIRST, firstFile, LATER, once, refreshed, reportOf, shown, statuses, STORE } from './support';

const NOTES = 'word/footnotes.xml';
const strip = (xml: string): string => xml.replace(/<w:sdt>.*?<w:sdtContent>|<\/w:sdtContent><\/w:sdt>|<w:bookmark[^>]*>/gs, '');
/** Runs of one format joined, as a paste leaves them. */
const joined = (xml: string): string => strip(xml).replace(/<\/w:t><\/w:r><w:r><w:t xml:space="preserve">/g, '');

/** The report as it comes out of a paste: text alone. */
const pasted = (bytes: Uint8Array): Uint8Array =>
  editParts(bytes, {
    [BODY]: joined,
    [NOTES]: joined,
    [STORE]: null,
    'customXml/_rels/item1.xml.rels': null,
    'customXml/itemProps1.xml': null,
    'word/_rels/document.xml.rels': (xml) => xml.replace(/<Relationship Id="rId6"[^>]*>/, ''),
    '[Content_Types].xml': (xml) => xml.replace(/<Override PartName="\/customXml[^>]*>/, ''),
  });

const report = reportOf(FIRST);
const paste = pasted(firstFile());
const summary = (bytes: Uint8Array, document = report): string[] => {
  const { sure, unsure } = planRelink(bytes, document);
  return [...sure.map(({ figure, text }) => `${figure.key}=${text}`), ...unsure.map(({ figure, places }) => `? ${figure.key} ${places.length}`)];
};

test('every figure of an untouched paste is sure; text stays, the file is valid and can be refreshed', () => {
  expect(planRefresh(paste, report).figures).toEqual([]);
  const plan = planRelink(paste, report);
  expect(plan.unsure).toEqual([]);
  expect(plan.sure).toHaveLength(10);
  const out = applyRelink(paste, plan);
  expect([shown(out), shown(out, NOTES)]).toEqual([shown(paste), shown(paste, NOTES)]);
  expect(validatorErrors(out, 'docx')).toEqual([]);
  expect(statuses(planRefresh(out, report)).every((line) => line.startsWith('same'))).toBe(true);
  expect(shown(refreshed(out, reportOf(LATER)))).toContain('hoàn thành 517 nhiệm vụ (27%), giảm 4,3% so với cùng kỳ.');
  expect(partText(out, BODY)).toMatch(/<w:sdtContent><w:bookmarkStart [^>]*><w:r><w:rPr><w:b\/><\/w:rPr><w:t xml:space="preserve">29,9%<\/w:t>/);
  const again = planRelink(out, report);
  expect([again.sure.length, again.linked]).toEqual([0, 10]);
  expect(applyRelink(out, again)).toBe(out);
});

test('a pasted report with older figures is matched by its sentences and then differs', () => {
  const plan = planRelink(paste, reportOf({ ...FIRST, GIAO: 1950 }));
  expect(plan.sure.filter(needsRefresh).map(({ figure, text }) => `${text} → ${figure.text}`)).toEqual(['1.912 → 1.950', '29,9% → 29,3%', '1.912 → 1.950']);
  expect(plan.unsure).toEqual([]);
});

test('a sentence that was rewritten is matched by value and the words beside it; what is doubtful is asked', () => {
  const rewritten = edited(paste, (xml) => once(xml, /Trong tháng 4.*?so với cùng kỳ\./s, 'Toàn tỉnh giao 1.912 nhiệm vụ, xong 571 nhiệm vụ; 571 hồ sơ.'));
  const { sure, unsure } = planRelink(rewritten, report);
  expect(sure.find(({ figure }) => figure.key === 'GIAO')).toMatchObject({ text: '1.912', before: 'Toàn tỉnh giao ' });
  const asked = unsure.find(({ figure }) => figure.key === 'XONG');
  expect(asked?.places.map(({ before, after }) => [before, after])).toEqual([
    ['Toàn tỉnh giao 1.912 nhiệm vụ, xong ', ' nhiệm vụ;'],
    ['', ' hồ sơ.'],
  ]);
  expect(unsure.find(({ figure }) => figure.key.startsWith('XONG|so_với'))?.places).toEqual([]);
});

test('a figure split over runs of several formats', () => {
  const splitUp = edited(paste, (xml) =>
    once(xml, '1.912', '1.</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:rPr><w:i/></w:rPr><w:t>91</w:t></w:r><w:r><w:t>2'),
  );
  const plan = planRelink(splitUp, report);
  expect(plan.sure).toHaveLength(10);
  const out = applyRelink(splitUp, plan);
  expect(validatorErrors(out, 'docx')).toEqual([]);
  expect(shown(refreshed(out, reportOf({ ...FIRST, GIAO: 1950 })))).toContain('đã giao 1.950 nhiệm vụ');
});

test('a figure that lies half in a link, or in a tracked change, is left to people', () => {
  const linked = edited(paste, (xml) => once(xml, '1.912', '1.</w:t></w:r><w:hyperlink w:anchor="x"><w:r><w:t>912</w:t></w:r></w:hyperlink><w:r><w:t>'));
  expect(summary(linked)).toContain('? GIAO 1');
  const tracked = edited(paste, (xml) => once(xml, '1.912', '</w:t></w:r><w:ins w:id="9" w:author="A"><w:r><w:t>1.912</w:t></w:r></w:ins><w:r><w:t>'));
  expect(summary(tracked).filter((line) => line.startsWith('GIAO='))).toHaveLength(1);
});

test('only what is not linked yet is linked, and remembered beside the rest', () => {
  const half = edited(firstFile(), (xml) => once(xml, control(xml, 'XONG'), strip(control(xml, 'XONG'))));
  const plan = planRelink(
    edited(half, (xml) => xml.replace('text="571"', 'text="0"'), STORE),
    report,
  );
  expect(plan.sure.map(({ figure }) => figure.key)).toEqual(['XONG']);
  const out = applyRelink(half, plan);
  expect(statuses(planRefresh(out, report)).filter((line) => line.startsWith('same'))).toHaveLength(10);
});

test('any report, pasted and relinked, keeps its text and stays sound', () => {
  fc.assert(
    fc.property(randomDocument, randomDocument, fc.boolean(), (document, other, same) => {
      const bytes = pasted(renderDocx(document));
      try {
        const out = applyRelink(bytes, planRelink(bytes, same ? document : other));
        for (const entry of openZip(out).entries) guardXml(entry.name, fromUtf8(inflateEntry(entry)));
        expect([shown(out), shown(out, NOTES)]).toEqual([shown(bytes), shown(bytes, NOTES)]);
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
      }
    }),
    { seed: 8, numRuns: 60 },
  );
});
