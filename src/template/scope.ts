/** The names a template can use: indicators, `kỳ`, `thông_tin`, `danh_sách`, `văn_bản`; each also without diacritics. */
import { DEPARTMENT_STEPS, MEASURE_KEYS, MEASURE_NAMES } from '../workbook/contract';
import { toKey, withoutMarks } from '../locale/encoding';
import type { Period } from '../locale/period';
import type { FigureSet, Indicator, Measure } from '../model/figure';
import type { ConditionReads } from './figureDrop';
import { FigureDrop } from './figureDrop';
import { dateOf, infoText, type InfoItem, type OfficeInfo } from './officeInfo';
import { BlankDrop, DateDrop, documentDrop, periodDrop, TextDrop, withPlainNames } from './textDrops';
import type { Groups, ListedDocument } from './listings';

export interface Scope {
  readonly names: Readonly<Record<string, unknown>>;
  /** What may stand after a path: for proposals when a name is wrong. */
  known(path: readonly string[]): readonly string[];
}

function infoDrop(item: InfoItem): TextDrop {
  const values = item.values.filter((value) => infoText(value) !== '');
  const [only] = values;
  const date = values.length === 1 && typeof only === 'object' ? dateOf(only) : undefined;
  if (date) return new DateDrop(date);
  if (!values.length) return new BlankDrop(item.name, item.cells[0] ?? '');
  const text = values.map(infoText).join('\n');
  return new TextDrop(text, values.length === 1 && typeof only === 'number' ? only : text);
}

/** `kỳ` and `thông_tin` alone: what Trích yếu, Kính gửi and DanhSach may use. `rendered` replaces items that are templates themselves. */
export function officeNames(info: OfficeInfo, period: Period, rendered: ReadonlyMap<string, string> = new Map()): Record<string, unknown> {
  const items = withPlainNames(
    info.items.map((item) => {
      const text = rendered.get(item.key);
      return [item.key, () => (text === undefined ? infoDrop(item) : new TextDrop(text))] as const;
    }),
  );
  const office = new TextDrop('', null, items, false);
  const now = periodDrop(period);
  return Object.assign(Object.create(null) as Record<string, unknown>, { kỳ: now, ky: now, thông_tin: office, thong_tin: office });
}

/** Groups by key; a name that stands nowhere is an empty list, and `unknown` hears of it. */
function groupsDrop(keys: readonly string[], items: (key: string) => unknown[], unknown: (name: string) => void): TextDrop {
  const members = withPlainNames(keys.map((key) => [key, () => items(key)] as const));
  return new (class extends TextDrop {
    override liquidMethodMissing(name: string | number): unknown {
      const member = members.get(String(name)) ?? members.get(toKey(String(name)));
      if (!member) unknown(String(name));
      return member?.() ?? [];
    }
  })('', null, members, false);
}

export interface ScopeInput {
  readonly figures: FigureSet;
  readonly period: Period;
  readonly info: OfficeInfo;
  readonly documents: Groups<ListedDocument>;
  /** Office items that are templates themselves, rendered, by key. */
  readonly rendered: ReadonlyMap<string, string>;
  /** Lists with their Liquid already rendered. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
  readonly reads: ConditionReads;
  readonly unknownGroup: (table: 'VanBan' | 'DanhSach', name: string) => void;
}

export function createScope({ figures, period, info, rendered, documents, lists, reads, unknownGroup }: ScopeInput): Scope {
  const measure = (of: (wanted: Measure) => FigureDrop, name: string): FigureDrop | undefined => {
    const wanted = MEASURE_NAMES.get(name);
    return wanted && of(wanted);
  };
  const departments = (code: string): TextDrop =>
    new TextDrop(
      '',
      null,
      new Map(
        figures.departments.map((department) => [
          department.code,
          () => {
            const of = (wanted: Measure): FigureDrop =>
              new FigureDrop(figures.ofDepartment(code, wanted, department.code), reads, undefined, (name) => measure(of, name));
            return of('current');
          },
        ]),
      ),
      false,
    );
  const indicator = ({ code }: Indicator): FigureDrop => {
    const of = (wanted: Measure): FigureDrop => new FigureDrop(figures.figure(code, wanted), reads);
    return new FigureDrop(figures.figure(code, 'current'), reads, undefined, (name) =>
      DEPARTMENT_STEPS.includes(name) ? departments(code) : measure(of, name),
    );
  };

  const names = officeNames(info, period, rendered);
  for (const entry of figures.indicators) Object.defineProperty(names, entry.code, { enumerable: true, get: () => indicator(entry) });
  const cited = groupsDrop(
    [...documents.keys()],
    (key) => (documents.get(key)?.items ?? []).map((item) => documentDrop(item, item.dateValue)),
    (name) => unknownGroup('VanBan', name),
  );
  const listed = groupsDrop(
    [...lists.keys()],
    (key) => [...(lists.get(key) ?? [])],
    (name) => unknownGroup('DanhSach', name),
  );
  Object.assign(names, { văn_bản: cited, van_ban: cited, danh_sách: listed, danh_sach: listed });

  return {
    names,
    known(path) {
      const [root = '', step = ''] = path.map(withoutMarks);
      if (!path.length) return ['kỳ', 'thông_tin', 'danh_sách', 'văn_bản', ...figures.indicators.map(({ code }) => code)];
      if (root === 'ky') return [...periodDrop(period).members.keys()];
      if (root === 'thong_tin') return info.items.map(({ key }) => key);
      if (step === 'don_vi') return path.length === 2 ? figures.departments.map(({ code }) => code) : Object.values(MEASURE_KEYS).filter(Boolean);
      return path.length === 1 ? [...Object.values(MEASURE_KEYS).filter(Boolean), 'đơn_vị'] : [];
    },
  };
}
