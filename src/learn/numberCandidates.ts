/** A number of the report -> what it may be: cells that print it, and what its sentence computes from numbers that are bound. */
import type { Mention } from '../draft/mention';
import { fold } from '../locale/encoding';
import { ranked, type Candidate } from './candidate';
import { computedSources, printing, type JudgedClaim } from './computed';
import { lastBefore, type Corpus } from './corpus';
import { readExpressions, type Expression } from './expressions';
import type { LearnSource } from './learnSource';
import { createLookUp, writtenOf } from './lookUp';
import { measureCues } from './measureCues';
import { readNameEvidence } from './nameEvidence';
import type { Printer } from './printer';
import { readSurroundings } from './surroundings';
import { ENOUGH, weigh, type Neighbours, type Place, type Scale } from './weigh';

/** The figure that a number was taken for, so far; by the number's index. */
export type BoundFigures = (index: number) => Expression | undefined;

export interface NumberCandidates {
  /** Best first. */
  of(mention: Mention): Candidate[];
  readonly place: (mention: Mention) => Place;
  readonly neighbours: (mention: Mention) => Neighbours;
  readonly scale: Scale;
}

/** Asked, never bound by itself. */
const DOUBTFUL = 0.45;
const CLAIM_WEIGHT = { certain: 0.8, likely: 0.65, possible: 0.3 } as const;
const KINDRED = 0.15;
const TELLING = 0.1;
const DIRECTION = /(?:^|[^\p{L}])((?:tăng|giảm|gấp) )$/iu;

function readScale({ figures }: LearnSource): Scale {
  const owners = figures.indicators.flatMap(({ code }): [string, string][] => {
    const [only, ...others] = figures.departments.filter((department) => figures.reports(code, department.code));
    return only && !others.length ? [[code, only.code]] : [];
  });
  return { names: readNameEvidence(figures), indices: new Map(figures.indicators.map(({ code }, at) => [code, at])), owners: new Map(owners) };
}

export function createCandidates(
  corpus: Corpus,
  source: LearnSource,
  printer: Printer,
  claims: ReadonlyMap<number, JudgedClaim>,
  bound: BoundFigures,
): NumberCandidates {
  const { text, context, starts } = corpus;
  const lookUp = createLookUp(source, readExpressions(source, printer), printer);
  const scale = readScale(source);
  const known = new Map<Mention, Place>();

  const place = (mention: Mention): Place => {
    const made = known.get(mention) ?? readPlace(mention);
    known.set(mention, made);
    return made;
  };

  const readPlace = (mention: Mention): Place => {
    // "17/86 nhiệm vụ": what is counted stands behind the whole.
    const whole = mention.pair || mention.denominator === undefined ? undefined : context.mentions[mention.denominator]?.end;
    const around = readSurroundings(corpus, mention.start, whole ?? mention.end);
    const tail = whole ?? writtenOf(text, mention).digitsEnd;
    return { mention, tail: text.slice(tail, tail + 40), around, cues: measureCues(around) };
  };

  const neighbours = (mention: Mention): Neighbours => {
    const block = lastBefore(starts, mention.start);
    const near = (step: 1 | -1): Expression | undefined => {
      for (let at = mention.index + step; at >= 0 && at < context.mentions.length; at += step) {
        if (lastBefore(starts, context.mentions[at]?.start ?? 0) !== block) return undefined;
        const figure = bound(at);
        if (figure) return figure;
      }
      return undefined;
    };
    const [previous, next] = [near(-1), near(1)];
    return { subject: previous, order: [previous, next].flatMap((one) => (one ? [scale.indices.get(one.indicator.code) ?? 0] : [])) };
  };

  /** Neighbours in table ChiTieu that count the same thing are parts and wholes of each other. */
  const kindred = (operands: readonly Expression[]): boolean => {
    const order = operands.map(({ indicator }) => scale.indices.get(indicator.code) ?? 0);
    return Math.max(...order) - Math.min(...order) <= 4 && new Set(operands.map(({ indicator }) => fold(indicator.unit))).size === 1;
  };

  const computed = (mention: Mention, { claim, verdict, readings }: JudgedClaim): Candidate[] => {
    if (verdict !== 'ok') return [];
    const { core, coreEnd, digits } = writtenOf(text, mention);
    const before = DIRECTION.exec(text.slice(Math.max(0, mention.start - 8), mention.start))?.[1] ?? '';
    return readings.flatMap((reading): Candidate[] => {
      const operands = reading.operands.flatMap(({ index }) => bound(index) ?? []);
      const made = printing(computedSources(claim, reading, bound), [core, `${before.toLowerCase()}${core}`], printer);
      const [first] = operands;
      if (!made || !first) return [];
      const worded = made.text !== core;
      const sure = CLAIM_WEIGHT[reading.certainty] + (kindred(operands) ? KINDRED : 0) + (digits.replace(/\D/g, '').length > 2 ? TELLING : 0);
      // A month's part of a year's whole is hardly ever meant.
      const alike = operands.every(({ measure }) => measure === first.measure);
      return [
        {
          expression: { ...first, source: made.source, text: made.text, plainness: 0 },
          weight: alike ? sure : DOUBTFUL,
          name: 0,
          unit: 'open',
          start: mention.start - (worded ? before.length : 0),
          end: coreEnd,
          capital: worded && before !== before.toLowerCase(),
          computed: reading,
        },
      ];
    });
  };

  const of = (mention: Mention): Candidate[] => {
    const [here, beside, claim] = [place(mention), neighbours(mention), claims.get(mention.index)];
    const direct = lookUp(text, mention).map((match): Candidate => ({ ...match, ...weigh(match.expression, here, beside, scale) }));
    // A cell that holds the number goes before a sum that comes to it.
    const told = claim?.claim.kind === 'sum' && direct.some(({ weight }) => weight >= ENOUGH);
    return ranked([...direct, ...(claim && !told ? computed(mention, claim) : [])]);
  };

  return { of, place, neighbours, scale };
}
