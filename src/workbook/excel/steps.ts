/** A write as steps in order, packed into as few messages as the payload limit allows. */
import type { CellRange } from '../../model/address';
import type { CellsGoal, SheetGoal } from './contents';

export interface Step<Target> {
  /** What of it goes over the wire. */
  readonly weighs: unknown;
  readonly queue: (target: Target) => void;
}

/** Excel on the web takes 5 MB a message; the rest is for what surrounds the cells. */
const MOST = 4_000_000;

/** Bytes as JSON in UTF-8, rather too many. */
function weightOf(value: unknown): number {
  const text = JSON.stringify(value) ?? '';
  let weight = text.length;
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 126) weight += 2;
  return weight;
}

/** A block in pieces of whole rows, none heavier than half a message as long as a row isn't. */
export function rowBlocks(goal: CellsGoal): CellsGoal[] {
  const weight = weightOf(goal);
  const { top, bottom } = goal.range;
  if (weight <= MOST / 2 || top === bottom) return [goal];
  const half = Math.floor((bottom - top + 1) / 2);
  const part = (from: number, to: number): CellsGoal => ({
    ...goal,
    range: { ...goal.range, top: top + from, bottom: top + to - 1 },
    formulas: goal.formulas.slice(from, to),
    formats: goal.formats.slice(from, to),
  });
  return [...rowBlocks(part(0, half)), ...rowBlocks(part(half, bottom - top + 1))];
}

export function inMessages<Target>(steps: readonly Step<Target>[]): Step<Target>[][] {
  const messages: Step<Target>[][] = [[]];
  let weight = 0;
  for (const step of steps) {
    const own = weightOf(step.weighs);
    if (weight + own > MOST && weight > 0) {
      messages.push([]);
      weight = 0;
    }
    messages.at(-1)?.push(step);
    weight += own;
  }
  return messages;
}

/** Whether the table can stay and only change its size: references to it from elsewhere then stay too. */
export function keepsTable({ content, now }: SheetGoal, resizes: boolean): boolean {
  const [goal, there] = [content?.table, now?.table];
  return resizes && !!goal && !!there?.headed && goal.range.top === there.range.top && goal.range.left === there.range.left;
}

/** Old cells that have to go; the header of a table that stays is written over instead, because a blank header gets a made-up name. */
export function clearedRanges({ content, now }: SheetGoal, kept: boolean): CellRange[] {
  const used = now?.used?.range;
  const header = kept ? content?.table?.range : undefined;
  if (!used) return [];
  if (!header) return [used];
  return [
    { ...used, bottom: header.top - 1 },
    { ...used, top: Math.max(used.top, header.top), bottom: header.top, right: header.left - 1 },
    { ...used, top: Math.max(used.top, header.top), bottom: header.top, left: header.right + 1 },
    { ...used, top: Math.max(used.top, header.top + 1) },
  ].filter(({ top, bottom, left, right }) => top <= bottom && left <= right);
}
