/** Right sentences are never red; one changed digit is found. The shares are stated by the assertions. */
import { checkDraft } from '../../src/draft/checkDraft';
import { anySample, sample, TEMPLATES, withWrongDigit, type Sample } from './sentenceGenerator';
import { seeded } from './seededRandom';
import { wrongClaims } from './support';

const EACH = 25;
const touches = ({ start, end }: Sample, claim: { readonly start: number; readonly end: number }): boolean => claim.start < end && start < claim.end;

test('of a sentence alone: none of the right ones red, each of them recomputed, 99% of the wrong ones found', () => {
  const random = seeded(20220428);
  let [red, ok, found, count] = [0, 0, 0, 0];
  for (const template of TEMPLATES) {
    for (let i = 0; i < EACH; i += 1) {
      const right = sample(random, template);
      const report = checkDraft(right.text);
      count += 1;
      red += wrongClaims(report).length;
      ok += report.claims.some((claim) => claim.verdict === 'ok' && touches(right, claim)) ? 1 : 0;
      const wrong = withWrongDigit(random, right);
      found += wrongClaims(checkDraft(wrong.text)).some((claim) => touches(wrong, claim)) ? 1 : 0;
    }
  }
  expect({ red, ok }).toEqual({ red: 0, ok: count });
  expect(found / count).toBeGreaterThanOrEqual(0.99);
});

test('of eight sentences together: none of the right ones red, 97% of the wrong ones found', () => {
  const random = seeded(876);
  let [red, found] = [0, 0];
  const rounds = 120;
  for (let round = 0; round < rounds; round += 1) {
    const glue = random() < 0.5 ? ' ' : '\n';
    const samples = Array.from({ length: 8 }, () => anySample(random));
    red += wrongClaims(checkDraft(samples.map(({ text }) => text).join(glue))).length;
    const at = Math.floor(random() * samples.length);
    const chosen = samples[at];
    if (!chosen) continue;
    const wrong = withWrongDigit(random, chosen);
    const before = samples.slice(0, at).reduce((length, { text }) => length + text.length + 1, 0);
    const text = samples.map((one, i) => (i === at ? wrong.text : one.text)).join(glue);
    const placed = { ...wrong, start: wrong.start + before, end: wrong.end + before };
    found += wrongClaims(checkDraft(text)).some((claim) => touches(placed, claim)) ? 1 : 0;
  }
  expect(red).toBe(0);
  expect(found / rounds).toBeGreaterThanOrEqual(0.97);
});
