/** Which column of an indicator the words beside a number speak of. */
import type { Measure } from '../model/figure';
import type { Surroundings } from './surroundings';

const CUMULATIVE = ['lũy kế', 'luỹ kế', 'lũy kế từ đầu năm', 'từ đầu năm', 'tháng đầu năm', 'cộng dồn', 'tính chung'];
const CURRENT = ['trong tháng', 'trong quý', 'trong kỳ', 'trong năm', 'tháng này', 'quý này', 'kỳ này'];

/** The words before a number in reading order, back to the paragraph's start. */
const spoken = (words: readonly string[]): string => [...words].reverse().join(' ');

const lastOf = (text: string, phrases: readonly string[]): number => Math.max(-1, ...phrases.map((phrase) => ` ${text} `.lastIndexOf(` ${phrase} `)));

export interface PeriodCue {
  readonly measure: 'current' | 'cumulative';
  /** It stands in a sentence before. */
  readonly earlier: boolean;
}

/** Undefined where nothing is said; the nearest cue before the number counts, in its own paragraph. */
function periodCue({ before }: Surroundings): PeriodCue | undefined {
  const text = spoken(before);
  const [cumulative, current] = [lastOf(text, CUMULATIVE), lastOf(text, CURRENT)];
  if (cumulative < 0 && current < 0) return undefined;
  const earlier = Math.max(cumulative, current) < ` ${text} `.lastIndexOf(' . ');
  return { measure: cumulative >= current ? 'cumulative' : 'current', earlier };
}

const OLD = ['cùng kỳ', 'cùng kì', 'năm trước', 'năm ngoái'];
const PREVIOUS = ['tháng trước', 'kỳ trước', 'quý trước', 'tháng liền kề', 'tháng liền trước', 'quý liền trước', 'so với tháng', 'so với quý'];
const PLAN = ['kế hoạch', 'kh', 'dự toán', 'chỉ tiêu giao', 'mục tiêu', 'nghị quyết giao'];

const labelled = (phrases: readonly string[]): RegExp =>
  new RegExp(`(?:^|\\s)(?:${phrases.filter((phrase) => !phrase.startsWith('so')).join('|')})(?:\\s(?:năm|là|đạt|#|giao|tỉnh|của|\\(|:|được))*$`, 'u');
const LABELS: readonly (readonly [Measure, RegExp])[] = [
  ['samePeriod', labelled(OLD)],
  ['previous', labelled(PREVIOUS)],
  ['plan', labelled(PLAN)],
];

const LONGEST_LABEL = 7;

/** A number labelled "cùng kỳ năm trước là 40" or "kế hoạch 60" is of that column itself. */
function labelCue({ before }: Surroundings): Measure | undefined {
  const nearest = before.slice(0, LONGEST_LABEL);
  const cut = nearest.findIndex((word) => [',', ';', '.', '#'].includes(word));
  const label = spoken(cut < 0 ? nearest : nearest.slice(0, cut));
  return LABELS.find(([, pattern]) => pattern.test(label))?.[0];
}

/** Characters. */
const NEAR = 60;

/** What a change or a share is measured against: said after it ("so với cùng kỳ"), else opened before it ("So với cùng kỳ năm 2021: …"). */
function baseCue({ before, after }: Surroundings): Measure | undefined {
  const next = after.findIndex((word, at) => word === '#' && !['năm', 'tháng', 'quý'].includes(after[at - 1] ?? ''));
  const ahead = (next < 0 ? after : after.slice(0, next)).join(' ');
  const text = spoken(before);
  const places = [
    ['samePeriod', OLD],
    ['previous', PREVIOUS],
    ['plan', PLAN],
  ] as const;
  const found = places.flatMap(([measure, phrases]) => {
    const nearest = Math.min(...phrases.map((phrase) => ` ${ahead} `.indexOf(` ${phrase} `)).filter((at) => at >= 0));
    return nearest < NEAR ? [{ measure, nearest }] : [];
  });
  const [first] = found.sort((a, b) => a.nearest - b.nearest);
  if (first) return first.measure;
  const opened = places.map(([measure, phrases]) => ({
    measure,
    at: lastOf(
      text,
      phrases.map((phrase) => (phrase.startsWith('so') ? phrase : `so với ${phrase}`)),
    ),
  }));
  const last = opened.sort((a, b) => b.at - a.at)[0];
  return last && last.at >= 0 ? last.measure : undefined;
}

/** What the words around one number say of columns. */
export interface MeasureCues {
  readonly label: Measure | undefined;
  readonly period: PeriodCue | undefined;
  readonly base: Measure | undefined;
}

export const measureCues = (around: Surroundings): MeasureCues => ({ label: labelCue(around), period: periodCue(around), base: baseCue(around) });
