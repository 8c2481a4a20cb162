/** Corrections as tracked changes, in whole reports and in whatever Word may have cut: accepted they give the corrected text, refused the old one. */
import fc from 'fast-check';
import { correctDocx } from '../../src/draft/correctDocx';
import type { Correction } from '../../src/draft/corrections';
import { renderDocx } from '../../src/renderers/docx/docx';
import { compile } from '../support/workbook';
import { changedParts, validatorErrors } from '../support/xlsxParts';
import { correct, DATE, P, packed, R, refused, textOf, WRONG } from './trackedChanges';

const apply = (text: string, corrections: readonly Correction[]): string =>
  corrections.reduceRight((now, { start, end, correction }) => now.slice(0, start) + correction + now.slice(end), text);

test('a whole report of ours: one part changes, both validators of the format agree, and again nothing is certain', () => {
  const before = renderDocx(compile({ template: [WRONG, 'Theo Công văn số 12//UBND-TH[^n] đã nộp.', ['chú thích', 'n', 'Số 34//SNV.']] }).document);
  const { bytes, made } = correct(before);
  expect(made.map(({ correction }) => correction)).toEqual(['62,6%', '12/UBND-TH', '34/SNV']);
  expect(changedParts(before, bytes).sort()).toEqual(['word/document.xml', 'word/footnotes.xml']);
  expect(validatorErrors(before, 'docx')).toEqual([]);
  expect(validatorErrors(bytes, 'docx')).toEqual([]);
  expect(textOf(refused(bytes)).split('\n').slice(0, 3)).toEqual(textOf(before).split('\n').slice(0, 3));
  expect(correct(bytes).made).toEqual([]);
}, 60_000);

test('wherever the runs are cut, accepted is corrected and refused is as before', () => {
  const alphabet = fc.constantFrom('a', 'ệ', ' ', '&amp;', '&#x20AC;', 'e\u0323\u0302', '5', '/', '  ', '\ud83d\ude00');
  const run = fc.tuple(fc.array(alphabet, { minLength: 1, maxLength: 6 }), fc.boolean(), fc.boolean()).map(([units, tab, bare]) => {
    const text = units.join('');
    return `<w:r>${tab ? '<w:tab/>' : ''}${bare ? '<w:t>' : '<w:t xml:space="preserve">'}${text}</w:t></w:r>`;
  });
  const property = fc.property(fc.array(run, { minLength: 1, maxLength: 5 }), fc.nat(), fc.integer({ min: 1, max: 5 }), (runs, at, length) => {
    const before = packed(P(`${R('|')}${runs.join('')}${R('|')}`));
    const text = textOf(before);
    const start = at % text.length;
    const end = Math.min(text.length, start + length);
    // half a pair of surrogates is no text
    fc.pre(!/^[\udc00-\udfff]|[\ud800-\udbff]$/.test(text.slice(start, end)));
    const correction = { start, end, written: text.slice(start, end), correction: '<&7>', reason: '' };
    const { bytes, made } = correctDocx(before, [correction], DATE);
    expect(textOf(refused(bytes))).toBe(text);
    // A tab beside a space that goes becomes a space of the text.
    const solid = (line: string): string => line.replace(/\s/g, '');
    expect(solid(textOf(bytes))).toBe(solid(made.length ? apply(text, [correction]) : text));
  });
  fc.assert(property, { seed: 5, numRuns: 400 });
});
