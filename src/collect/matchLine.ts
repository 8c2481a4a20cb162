/** Which indicator a sent line is: by code, by a name that was matched before, by the name in the workbook. */
import { nearestName } from '../locale/encoding';
import type { Department } from '../figures/readDepartments';
import type { Indicator } from '../model/figure';
import type { Choice, RememberedName } from './importPlan';
import type { SentLine } from './readSentSheet';
import { plainName } from './sentHeaders';

export type LineMatch =
  /** `byName`: nobody has confirmed the name for this department yet. */
  | { readonly kind: 'matched'; readonly code: string; readonly byName: boolean }
  | { readonly kind: 'no-row'; readonly code: string; readonly byName: boolean; readonly message: string; readonly likely?: undefined }
  | { readonly kind: 'unknown-code' | 'code-and-name'; readonly message: string; readonly likely?: string | undefined };

export interface LineMatcher {
  match(line: SentLine): LineMatch;
  /** The department's own indicators, for somebody to choose from; ids are their codes. */
  readonly choices: readonly Choice[];
}

interface IndicatorNames {
  readonly known: ReadonlySet<string>;
  /** Codes by plain name. */
  readonly byName: ReadonlyMap<string, ReadonlySet<string>>;
  /** Plain names by code. */
  readonly plain: ReadonlyMap<string, string>;
}

/** The same for every department. */
const namesOf = new WeakMap<readonly Indicator[], IndicatorNames>();

function indicatorNames(indicators: readonly Indicator[]): IndicatorNames {
  const there = namesOf.get(indicators);
  if (there) return there;
  const plain = new Map(indicators.map(({ code, name }) => [code, plainName(name)]));
  const byName = new Map<string, Set<string>>();
  for (const [code, name] of plain) byName.set(name, (byName.get(name) ?? new Set()).add(code));
  const made = { known: new Set(plain.keys()), byName, plain };
  namesOf.set(indicators, made);
  return made;
}

/** Names of one department: its own indicators, `own`, come before others of the same name. */
export function lineMatcher(
  department: Department,
  own: ReadonlySet<string>,
  indicators: readonly Indicator[],
  remembered: readonly RememberedName[],
): LineMatcher {
  const { known, byName, plain } = indicatorNames(indicators);
  const before = new Map(remembered.filter((entry) => entry.department === department.code).map(({ name, code }) => [plainName(name), code]));

  const codesOf = (name: string): string[] => {
    const kept = before.get(name);
    if (kept) return [kept];
    const all = [...(name ? (byName.get(name) ?? []) : [])];
    const mine = all.filter((code) => own.has(code));
    return mine.length ? mine : all;
  };
  const describe = (line: SentLine): string => [line.code, line.name && `“${line.name}”`].filter(Boolean).join(' ') || 'dòng không có mã và tên';

  const mine = indicators.filter(({ code }) => own.has(code));
  const plainNames = mine.map(({ code }) => plain.get(code) ?? '');
  const nearest = (line: SentLine): Indicator | undefined => {
    const near = line.name ? nearestName(plainName(line.name), plainNames) : undefined;
    return near === undefined ? undefined : mine[plainNames.indexOf(near)];
  };

  return {
    choices: mine.map(({ code, name }) => ({ id: code, label: `${code} “${name}”` })),
    match(line) {
      const name = plainName(line.name);
      const codes = codesOf(name);
      const [named] = codes;
      if (known.has(line.code)) {
        // Sorting one column without the others does this.
        if (line.name && codes.length && !codes.includes(line.code))
          return {
            kind: 'code-and-name',
            message: `mã ${line.code} nhưng tên là của ${codes.join(', ')}; kiểm tra xem cột mã và cột tên có lệch dòng không`,
          };
        return own.has(line.code)
          ? { kind: 'matched', code: line.code, byName: false }
          : {
              kind: 'no-row',
              code: line.code,
              byName: false,
              message: `bảng số liệu của ${department.name} không có dòng cho mã ${line.code}; thêm dòng vào bảng rồi nhập lại nếu đơn vị phải báo số này`,
            };
      }
      const confirmed = before.has(name);
      if (named === undefined || codes.length > 1) {
        const near = codes.length ? undefined : nearest(line);
        return {
          kind: 'unknown-code',
          message: codes.length
            ? `${describe(line)} có thể là ${codes.join(' hoặc ')}`
            : `không có chỉ tiêu nào là ${describe(line)}${near ? `, gần nhất là ${near.code} “${near.name}”` : ''}; thêm dòng ${department.code} | ${line.name || line.code} | mã đúng vào bảng GhepMa nếu biết`,
          likely: near?.code ?? codes.find((code) => own.has(code)),
        };
      }
      if (line.code && !confirmed)
        return {
          kind: 'unknown-code',
          message: `mã ${line.code} không có trong bảng ChiTieu; tên “${line.name}” là của ${named}. Sửa mã hoặc xóa mã để ghép theo tên`,
          likely: named,
        };
      if (!own.has(named))
        return {
          kind: 'no-row',
          code: named,
          byName: !confirmed,
          message: `bảng số liệu của ${department.name} không có dòng cho ${named} “${line.name}”; thêm dòng vào bảng rồi nhập lại nếu đơn vị phải báo số này`,
        };
      return { kind: 'matched', code: named, byName: !confirmed };
    },
  };
}
