/** Departments' rows -> one figure an indicator and column, with its cells, or the departments that owe it. */
import { earlierInYear, formatPeriod, sameLastYear, shiftPeriod, type Period } from '../locale/period';
import type { CellRef } from '../model/cell';
import type { Figure, FigureSet, Gap, Indicator, Measure, PastFigure } from '../model/figure';
import { add, sum, ZERO, type Rational } from '../model/rational';
import { MEASURE_COLUMNS, MEASURE_KEYS } from '../workbook/contract';
import type { Department, ReportedRow } from './readDepartments';
import type { History, HistoryEntry } from './readHistory';
import type { Fault } from './reading';

/** `NV_GIAO`, `NV_GIAO.lũy_kế`, `NV_GIAO.đơn_vị.STC.lũy_kế`: as the template and the rules write it. */
export const figureName = (code: string, measure: Measure, department?: string): string =>
  `${code}${department ? `.đơn_vị.${department}` : ''}${MEASURE_KEYS[measure] ? `.${MEASURE_KEYS[measure]}` : ''}`;

interface Source {
  readonly department: Department;
  readonly rows: readonly SourceRow[];
}

interface SourceRow {
  readonly readings: Readonly<Record<Measure, { readonly value?: Rational | undefined; readonly fault?: Fault | undefined; readonly ref: CellRef }>>;
}

interface Amount {
  readonly value: Rational | undefined;
  /** Addresses of a hundred departments are only spelled out for those who ask. */
  readonly cells: () => readonly CellRef[];
  readonly owed: readonly Owed[];
}

/** Who owes a number, and where it belongs. */
interface Owed {
  readonly name: string;
  readonly cells: readonly CellRef[];
}

const cellsOf = (rows: readonly SourceRow[], measure: Measure): CellRef[] => rows.map(({ readings }) => readings[measure].ref);
/** Only blank cells are to be filled in; faulty ones are findings of their own. */
const owes = ({ department, rows }: Source, measure: Measure): Owed => ({
  name: department.name,
  cells: cellsOf(
    rows.filter(({ readings }) => !readings[measure].value && !readings[measure].fault),
    measure,
  ),
});

/** Every source must have exactly one number. */
function addUp(sources: readonly Source[], measure: Measure): Amount {
  const owed: Owed[] = [];
  let total = ZERO;
  for (const source of sources) {
    const { rows } = source;
    const value = rows.length === 1 ? rows[0]?.readings[measure].value : undefined;
    if (value) total = add(total, value);
    else owed.push(owes(source, measure));
  }
  return {
    value: sources.length && !owed.length ? total : undefined,
    cells: () => sources.flatMap(({ rows }) => cellsOf(rows, measure)),
    owed,
  };
}

/** Exactly one source may have a number; two that do leave open which is right. */
function takeOne(sources: readonly Source[], measure: Measure): Amount {
  const all = sources.flatMap((source) => source.rows.map((row) => ({ source, reading: row.readings[measure] })));
  const given = all.filter(({ reading }) => reading.value);
  const [only] = given;
  if (only && given.length === 1 && !all.some(({ reading }) => reading.fault)) return { value: only.reading.value, cells: () => [only.reading.ref], owed: [] };
  const open = new Set((given.length > 1 ? given : all).map(({ source }) => source));
  return { value: undefined, cells: () => all.map(({ reading }) => reading.ref), owed: [...open].map((source) => owes(source, measure)) };
}

const isBlank = (row: SourceRow, measure: Measure): boolean => !row.readings[measure].value && !row.readings[measure].fault;

/** What the sheets leave blank for last period and last year is what was issued then. */
function fromHistory(indicator: Indicator, sources: readonly Source[], measure: Measure, history: History, period: Period): readonly Source[] {
  if (measure !== 'previous' && measure !== 'samePeriod') return sources;
  const typed = sources.some(({ rows }) => rows.some((row) => !isBlank(row, measure)));
  // One department's figure isn't completed by another's.
  if (typed && indicator.combination === 'single') return sources;
  const past = measure === 'previous' ? shiftPeriod(period, -1) : sameLastYear(period);
  return sources.map((source) => {
    const [row, ...others] = source.rows;
    if (!row || others.length || !isBlank(row, measure)) return source;
    const [issued] = history.find(past, indicator.code, 'current', source.department.code);
    return issued ? { ...source, rows: [{ readings: { ...row.readings, [measure]: issued } }] } : source;
  });
}

interface Issued {
  readonly entries: readonly HistoryEntry[];
  readonly owed: readonly Owed[];
}

/** What was issued for an earlier period; `department` undefined asks for the whole. */
function issuedIn(earlier: Period, indicator: Indicator, sources: readonly Source[], history: History, department?: string): Issued {
  const entries = history.find(earlier, indicator.code, 'current', department);
  const place = `lịch sử kỳ ${formatPeriod(earlier)}`;
  if (!entries.length) return { entries, owed: [{ name: place, cells: [] }] };
  const perDepartment = !department && indicator.combination === 'sum' && !history.isWhole(earlier, indicator.code, 'current');
  const absent = perDepartment ? sources.filter((source) => !history.find(earlier, indicator.code, 'current', source.department.code).length) : [];
  return { entries, owed: absent.map((source) => ({ name: `${place} của ${source.department.name}`, cells: [] })) };
}

function earlierPeriods(indicator: Indicator, sources: readonly Source[], history: History, period: Period, department?: string): Issued {
  const all = earlierInYear(period).map((earlier) => issuedIn(earlier, indicator, sources, history, department));
  return { entries: all.flatMap(({ entries }) => entries), owed: all.flatMap(({ owed }) => owed) };
}

/** With this one a year of months. */
const MOST_EARLIER = 11;

function pastFigures(indicator: Indicator, sources: readonly Source[], history: History, period: Period): PastFigure[] {
  const past = Array.from({ length: MOST_EARLIER }, (_, index) => shiftPeriod(period, index - MOST_EARLIER));
  const first = past.findIndex((earlier) => history.find(earlier, indicator.code, 'current').length);
  return (first < 0 ? [] : past.slice(first)).map((earlier) => {
    const { entries, owed } = issuedIn(earlier, indicator, sources, history);
    const name = formatPeriod(earlier);
    const key = `${indicator.code}[${name}]`;
    const cells = entries.map(({ ref }) => ref);
    // Two departments that both say one figure leave open which is right.
    const clear = !owed.length && (indicator.combination === 'sum' || entries.length === 1);
    return {
      period: name,
      figure: {
        key,
        name: `${indicator.name}, ${name}`,
        formula: key,
        unit: indicator.unit,
        decimals: indicator.decimals,
        value: clear ? sum(entries.map(({ value }) => value)) : undefined,
        cells,
        gaps: clear ? [] : [{ figure: key, departments: owed.map(({ name: place }) => place), cells: [] }],
      },
    };
  });
}

export function consolidate(indicators: readonly Indicator[], departments: readonly Department[], history: History, period: Period): FigureSet {
  const byCode = new Map(indicators.map((indicator) => [indicator.code, indicator]));
  const listed = departments.filter((department) => department.listed);
  const sources = new Map<string, Source[]>();
  for (const department of listed) {
    const rows = new Map<string, ReportedRow[]>();
    for (const row of department.rows) rows.set(row.code, [...(rows.get(row.code) ?? []), row]);
    for (const [code, ofCode] of rows) {
      const all = sources.get(code);
      if (all) all.push({ department, rows: ofCode });
      else sources.set(code, [{ department, rows: ofCode }]);
    }
  }

  const build = (indicator: Indicator, measure: Measure, own: readonly Source[], department?: Department): Figure => {
    const key = figureName(indicator.code, measure, department?.code);
    const finish = (amount: Amount, formula: string): Figure => ({
      key,
      name: [indicator.name, ...(measure === 'current' ? [] : [MEASURE_COLUMNS[measure].toLowerCase()]), ...(department ? [department.name] : [])].join(', '),
      formula,
      unit: indicator.unit,
      decimals: indicator.decimals,
      value: amount.value,
      get cells() {
        return amount.cells();
      },
      gaps: amount.value
        ? []
        : [{ figure: key, departments: amount.owed.map(({ name }) => name), cells: amount.owed.flatMap(({ cells }) => cells) } satisfies Gap],
    });
    const combine = indicator.combination === 'single' ? takeOne : addUp;
    if (measure !== 'cumulative' || indicator.accumulation === 'entered')
      return finish(combine(fromHistory(indicator, own, measure, history, period), measure), key);
    const current = combine(own, 'current');
    const currentKey = figureName(indicator.code, 'current', department?.code);
    if (indicator.accumulation === 'latest') return finish(current, currentKey);
    const earlier = earlierPeriods(indicator, own, history, period, department?.code);
    const before = earlier.entries.map(({ value }) => value);
    return finish(
      {
        value: current.value && !earlier.owed.length ? add(current.value, sum(before)) : undefined,
        cells: () => [...earlier.entries.map(({ ref }) => ref), ...current.cells()],
        owed: [...earlier.owed, ...current.owed],
      },
      [...earlierInYear(period).map((past) => `${indicator.code}[${formatPeriod(past)}]`), currentKey].join(' + '),
    );
  };

  const cache = new Map<string, Figure>();
  const cached = (name: string, make: () => Figure): Figure => {
    const known = cache.get(name);
    if (known) return known;
    const made = make();
    cache.set(name, made);
    return made;
  };
  const indicatorOf = (code: string): Indicator => {
    const indicator = byCode.get(code);
    if (!indicator) throw new RangeError(`unknown indicator ${code}`);
    return indicator;
  };

  return {
    indicators,
    departments: listed,
    indicator: (code) => byCode.get(code),
    figure: (code, measure) => cached(figureName(code, measure), () => build(indicatorOf(code), measure, sources.get(code) ?? [])),
    earlier: (code) => pastFigures(indicatorOf(code), sources.get(code) ?? [], history, period),
    reports: (code, department) => (sources.get(code) ?? []).some((source) => source.department.code === department),
    ofDepartment: (code, measure, departmentCode) =>
      cached(figureName(code, measure, departmentCode), () => {
        const department = listed.find((candidate) => candidate.code === departmentCode);
        if (!department) throw new RangeError(`unknown department ${departmentCode}`);
        return build(
          indicatorOf(code),
          measure,
          (sources.get(code) ?? []).filter((source) => source.department === department),
          department,
        );
      }),
  };
}
