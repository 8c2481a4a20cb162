/** Bytes of .docx, damaged, through the draft reader and the refresher. */
import { openDraft } from '../../../src/draft/openDraft';
import { checkDraft } from '../../../src/draft/checkDraft';
import { applyRefresh } from '../../../src/refresh/applyRefresh';
import { planRefresh } from '../../../src/refresh/planRefresh';
import type { Chance } from '../chance';
import { mutateBytes } from '../hostile';
import { xmlParts } from '../judge';
import { rawZip } from '../rawZip';
import type { Target } from '../target';
import { assertPlaces } from './drafts';
import { anyDocument, damageParts, lyingZip, packed, smallReport } from './packages';

const damagedDocument = (chance: Chance): Uint8Array =>
  chance.pick([
    () => mutateBytes(chance, packed(anyDocument(chance))),
    () => lyingZip(chance, anyDocument(chance)),
    () => rawZip(damageParts(chance, anyDocument(chance))),
    () => rawZip(damageParts(chance, anyDocument(chance))),
  ])();

export const docx: Target = {
  name: 'docx',
  share: 14,
  run({ chance }) {
    const bytes = damagedDocument(chance);
    const { text } = openDraft('x.docx', bytes);
    if (chance.one(3)) assertPlaces(text, checkDraft(text));
    if (chance.one(3)) {
      const plan = planRefresh(bytes, smallReport);
      xmlParts(applyRefresh(bytes, plan, { chosen: new Set(plan.figures.map(({ id }) => id)) }));
    }
  },
};
