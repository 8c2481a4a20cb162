/** Which indicator a sent line is: by code, by a name that was matched before, by the name in the workbook. */
import { nearestName } from '../locale/encoding';
import type { Department } from '../figures/readDepartments';
import type { Indicator } from '../model/figure';
import type { RememberedName } from './importPlan';
import type { SentLine } from './readSentSheet';
import { plainName } from './sentHeaders';

export type LineMatch =
  | { readonly kind: 'matched'; readonly code: string; readonly remember: boolean }
  | { readonly kind: 'unknown-code' | 'code-and-name' | 'no-row'; readonly message: string };

export interface LineMatcher {
  match(line: SentLine): LineMatch;
}

/** Names of one department: its own indicators come before others of the same name. */
export function lineMatcher(department: Department, indicators: readonly Indicator[], remembered: readonly RememberedName[]): LineMatcher {
  const own = new Set(department.rows.map(({ code }) => code));
  const known = new Map(indicators.map((indicator) => [indicator.code, indicator]));
  const names = new Map<string, Set<string>>();
  for (const { code, name } of indicators) names.set(plainName(name), (names.get(plainName(name)) ?? new Set()).add(code));
  const before = new Map(remembered.filter((entry) => entry.department === department.code).map(({ name, code }) => [plainName(name), code]));

  const codesOf = (name: string): string[] => {
    const kept = before.get(plainName(name));
    if (kept) return [kept];
    const all = [...(name ? (names.get(plainName(name)) ?? []) : [])];
    const mine = all.filter((code) => own.has(code));
    return mine.length ? mine : all;
  };
  const describe = (line: SentLine): string => [line.code, line.name && `“${line.name}”`].filter(Boolean).join(' ') || 'dòng không có mã và tên';

  const suggestion = (line: SentLine): string => {
    const mine = indicators.filter(({ code }) => own.has(code));
    const near = nearestName(
      plainName(line.name) || line.code,
      mine.map(({ name }) => plainName(name)),
    );
    const meant = near === undefined ? undefined : mine.find(({ name }) => plainName(name) === near);
    return meant && line.name
      ? ` Gần nhất là ${meant.code} “${meant.name}”; nếu đúng, thêm dòng ${department.code} | ${line.name} | ${meant.code} vào bảng GhepMa.`
      : '';
  };

  return {
    match(line) {
      const codes = codesOf(line.name);
      const [named] = codes;
      if (known.has(line.code)) {
        // Sorting one column without the others does this.
        if (line.name && codes.length && !codes.includes(line.code))
          return { kind: 'code-and-name', message: `mã ${line.code} nhưng tên là của ${codes.join(', ')}; kiểm tra xem cột mã và cột tên có lệch dòng không` };
        return own.has(line.code)
          ? { kind: 'matched', code: line.code, remember: false }
          : { kind: 'no-row', message: `bảng số liệu của ${department.name} không có dòng cho mã ${line.code}` };
      }
      if (named === undefined || codes.length > 1)
        return {
          kind: 'unknown-code',
          message: codes.length > 1 ? `${describe(line)} có thể là ${codes.join(' hoặc ')}` : `không có chỉ tiêu nào là ${describe(line)}.${suggestion(line)}`,
        };
      if (line.code)
        return {
          kind: 'unknown-code',
          message: `mã ${line.code} không có trong bảng ChiTieu; tên “${line.name}” là của ${named}. Sửa mã hoặc xóa mã để ghép theo tên`,
        };
      if (!own.has(named)) return { kind: 'no-row', message: `bảng số liệu của ${department.name} không có dòng cho ${named} “${line.name}”` };
      return { kind: 'matched', code: named, remember: !before.has(plainName(line.name)) };
    },
  };
}
