/** Evidence -> a candidate's weight: name, unit, column, department, neighbours, and how telling the number itself is. */
import type { Mention } from '../draft/mention';
import { isRate } from '../draft/quantity';
import type { Measure } from '../model/figure';
import type { Expression } from './expressions';
import type { MeasureCues } from './measureCues';
import type { NameEvidence } from './nameEvidence';
import type { Surroundings } from './surroundings';
import { unitFit, type UnitFit } from './unitEvidence';

export interface Neighbours {
  /** The indicator that the nearest bound number before it in the paragraph is of. */
  readonly subject?: Expression | undefined;
  /** Places in table ChiTieu of the indicators bound right before and after. */
  readonly order: readonly number[];
}

export interface Place {
  readonly mention: Mention;
  /** The text after the digits. */
  readonly tail: string;
  readonly around: Surroundings;
  readonly cues: MeasureCues;
}

export interface Weighed {
  readonly expression: Expression;
  readonly weight: number;
  readonly name: number;
  readonly unit: UnitFit;
}

/** Below this, a candidate is rather a coincidence. */
export const ENOUGH = 0.5;
/** What the best must have over the next best. */
export const AHEAD = 0.15;

const NAME = 0.9;
const COMPUTED_NAME = 0.6;

/** A number of one digit is everywhere; one of five is found once. */
function telling(text: string): number {
  const digits = text.replace(/\D/g, '').replace(/^0+/, '').length;
  return [-0.15, -0.1, 0, 0.2, 0.35][digits] ?? 0.5;
}

function measureFit(measure: Measure, { cues, mention }: Place): number {
  const { label: said, period: cue } = cues;
  // "vượt kế hoạch 5,8%" is no plan.
  const label = isRate(mention) && said === 'plan' ? undefined : said;
  if (label) return measure === label ? 0.25 : -0.4;
  if (measure !== 'current' && measure !== 'cumulative') return -0.4;
  // What a sentence says of its period fades in the next.
  const size = cue?.earlier ? 0.06 : 0.2;
  return cue === undefined ? 0 : measure === cue.measure ? size : -size;
}

function baseFit(base: Measure, { cues: { base: cue } }: Place): number {
  return cue === undefined ? -0.1 : cue === base ? 0.25 : -0.5;
}

function neighbourFit({ indicator, department }: Expression, indices: ReadonlyMap<string, number>, { order }: Neighbours): number {
  const own = indices.get(indicator.code) ?? 0;
  const nearest = Math.min(...order.map((other) => Math.abs(own - other)));
  return department === undefined && nearest >= 1 && nearest <= 2 ? 0.1 : 0;
}

/** "giảm 8 đơn" is a difference of two figures, not a figure, unless the figure itself is one. */
function changeFit({ indicator }: Expression, { mention }: Place): number {
  if ((mention.role !== 'up' && mention.role !== 'down') || /tăng|giảm|biến động|chênh/iu.test(indicator.name)) return 0;
  return isRate(mention) ? -0.15 : -0.4;
}

export interface Scale {
  readonly names: NameEvidence;
  /** By code: place in table ChiTieu. */
  readonly indices: ReadonlyMap<string, number>;
  /** By code of an indicator that one department reports: that department. */
  readonly owners: ReadonlyMap<string, string>;
}

export function weigh(expression: Expression, place: Place, neighbours: Neighbours, { names, indices, owners }: Scale): Weighed {
  const { indicator, measure, department, base } = expression;
  const name = names.indicator(indicator.code, place.around);
  const unit = expression.converted
    ? 'same'
    : base === undefined && !isRate(place.mention)
      ? unitFit(indicator.unit, place.tail, place.mention.noun, indicator.name)
      : 'open';
  const shared = (unit === 'same' ? 0.25 : unit === 'other' ? -0.6 : 0) + telling(expression.text) + neighbourFit(expression, indices, neighbours);
  const owner = department ?? owners.get(indicator.code);
  const sender = owner === undefined ? 0 : names.department(owner, place.around);
  // One department's part of a total is meant only where the department is named.
  const ofDepartment = department === undefined ? sender * 0.1 : sender * 0.8 - 0.45;
  if (base === undefined)
    return { expression, weight: NAME * name + shared + measureFit(measure, place) + changeFit(expression, place) + ofDepartment, name, unit };
  const { subject } = neighbours;
  const own = subject?.indicator.code === indicator.code ? (subject.measure === measure ? 0.45 : 0.1) : subject ? -0.2 : 0;
  return { expression, weight: COMPUTED_NAME * name + shared + own + baseFit(base, place), name, unit };
}
