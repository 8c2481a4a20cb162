/** A part above its whole, where a rule `WHOLE = A + B + …` says what the parts are; found even while other parts are missing. */
import { figureOf } from '../figures/expression';
import { differInScale } from '../locale/unit';
import type { Figure } from '../model/figure';
import type { Finding } from '../model/finding';
import { add, compare, subtract } from '../model/rational';
import type { Check } from './check';
import type { Rule } from './readRules';
import { roundingRoom, type RoundingRoom } from './roundingRoom';
import { wholeAndParts, type FigureTerm } from './wholeAndParts';
import { listCells, plainNumber } from './wording';

type Split = NonNullable<ReturnType<typeof wholeAndParts>>;

function* compareParts(rule: Rule, split: Split, figureFor: (term: FigureTerm) => Figure, place: string, room: RoundingRoom): Generator<Finding> {
  const whole = figureFor(split.whole);
  const parts = split.parts.map(figureFor);
  for (const [index, part] of parts.entries()) {
    if (!whole.value || !part.value || whole.value.num < 0n || compare(part.value, whole.value) <= 0) continue;
    if (parts.some((other) => other.value && other.value.num < 0n)) continue;
    const cells = [...part.cells, ...whole.cells];
    const [wholeRoom, partRoom] = [room(split.whole.code, whole.cells), room(split.parts[index]?.code ?? '', part.cells)];
    const rounded = compare(subtract(part.value, whole.value), add(wholeRoom, partRoom)) <= 0;
    yield {
      level: rounded ? 'lệch làm tròn' : 'sai',
      ruleId: partLargerThanWhole.id,
      message: `${place}${part.key} là ${plainNumber(part.value)}, lớn hơn tổng ${whole.key} là ${plainNumber(whole.value)} mà nó là một phần (quy tắc ${rule.id})${rounded ? ', chỉ lệch do làm tròn' : ''}. Kiểm tra các ô ${listCells(cells)}.`,
      cells,
      actual: plainNumber(part.value),
      expected: `không quá ${plainNumber(whole.value)}`,
    };
  }
}

export const partLargerThanWhole: Check = {
  id: 'part-larger-than-whole',
  *run(input) {
    const { rules, figures } = input;
    const room = roundingRoom(input);
    for (const rule of rules) {
      const split = wholeAndParts(rule);
      if (!split) continue;
      const { whole, parts } = split;
      const unitOf = ({ code }: FigureTerm): string => figures.indicator(code)?.unit ?? '';
      if (parts.some((part) => differInScale(unitOf(part), unitOf(whole)))) continue;
      yield* compareParts(rule, split, (term) => figureOf(term, figures), '', room);
      if ([whole, ...parts].some((term) => term.department)) continue;
      const senders = figures.departments.filter(({ code }) => figures.reports(whole.code, code));
      if (senders.length < 2) continue;
      for (const { code, name } of senders) yield* compareParts(rule, split, (term) => figures.ofDepartment(term.code, term.measure, code), `${name}: `, room);
    }
  },
};
