/** Conditions of QuyTac: parsed, evaluated and judged against a workbook with gaps, rates and fractions. */
import { book } from '../../../tests/support/workbook';
import { rules as check } from '../../../src/checks/rules';
import { parseCondition } from '../../../src/figures/expression';
import { readHistory } from '../../../src/figures/readHistory';
import { compileReport } from '../../../src/pipeline';
import type { Chance } from '../chance';
import { hostileText, mutateText } from '../hostile';
import type { Target } from '../target';
import { FIGURE_NAMES, OFFICE } from './office';

const SIGNS = ['+', '-', '*', '/', '×', ':', '−', '–'];
const COMPARISONS = ['=', '<', '<=', '>', '>=', '<>', '==', '!=', '≠', '≤', '≥'];
const TOKENS = [
  ...SIGNS,
  ...COMPARISONS,
  ...FIGURE_NAMES,
  '(',
  ')',
  '.',
  ',',
  '1.000',
  '0,5',
  '0',
  '9999999999999999',
  'XX',
  'X.sai',
  ' constructor ',
  '__proto__',
  'X.đơn_vị.Q',
  '((((',
  '----',
  ' ',
];

function term(chance: Chance, depth: number): string {
  const inner = (): string => term(chance, depth - 1);
  if (depth <= 0 || chance.one(3)) return chance.one(4) ? chance.pick(['0', '100', '1.000', '0,5', '123,456']) : chance.pick(FIGURE_NAMES);
  return chance.pick([() => `(${inner()})`, () => `-${inner()}`, () => `${inner()} ${chance.pick(SIGNS)} ${inner()}`])();
}

const compiled = compileReport(book(OFFICE));
const history = readHistory(undefined, new Map(), []);

export const rules: Target = {
  name: 'rules',
  share: 200,
  run({ chance }) {
    const sound = `${term(chance, 4)} ${chance.list(1, 3, () => `${chance.pick(COMPARISONS)} ${term(chance, 3)}`).join(' ')}`;
    const source = chance.one(20) ? hostileText(chance) : chance.one(2) ? sound : mutateText(chance, sound, TOKENS);
    const condition = parseCondition(source, compiled.figures);
    const rule = { id: 'R', description: '', condition, source, level: 'sai', ref: 'QuyTac!A2' } as const;
    for (const finding of check.run({ ...compiled, history, rules: [rule] })) if (!finding.message) throw new Error('a finding without a message');
  },
};
