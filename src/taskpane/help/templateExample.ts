/** An example of a template row with what it prints; every example is also a test. */
import { MEASURES, type Measure } from '../../model/figure';
import { MEASURE_KEYS } from '../../workbook/contract';
import type { Language } from '../strings/language';

export type Bilingual = Readonly<Record<Language, string>>;

/** A department's line of figures; a measure that isn't said is a blank cell. */
export interface ExampleFigure extends Partial<Readonly<Record<Measure, number>>> {
  readonly code: string;
  readonly unit: string;
  /** The department's code; STC unless said. */
  readonly department?: string;
}

export interface TemplateExample {
  /** What somebody wants to print. */
  readonly wants: Bilingual;
  /** Column Nội dung. */
  readonly template: string;
  /** Column Khi. */
  readonly when?: string;
  readonly figures: readonly ExampleFigure[];
  /** Rows of ThongTin: item, value. */
  readonly info?: readonly (readonly [string, string])[];
  /** Rows of DanhSach: group, text. */
  readonly lists?: readonly (readonly [string, string])[];
  /** In tháng 4 năm 2022; empty where the row isn't printed. */
  readonly printed: string;
}

const decimal = (value: number): string => String(value).replace('.', ',');

/** What the example takes from the workbook, named as the template names it: `NV_HT = 198`, `THU.cùng_kỳ = 100`; a blank cell is `NV_QH trống`. */
export function givenValues({ figures, info = [], lists = [] }: TemplateExample): string[] {
  const several = new Set(figures.map(({ department }) => department)).size > 1;
  const values = figures.flatMap(({ code, department, ...measures }) => {
    const name = several && department !== undefined ? `${code}.đơn_vị.${department}` : code;
    const given = MEASURES.flatMap((measure) => {
      const value = measures[measure];
      return value === undefined ? [] : [`${[name, MEASURE_KEYS[measure]].filter(Boolean).join('.')} = ${decimal(value)}`];
    });
    return given.length ? given : [`${name} trống`];
  });
  return [...values, ...info.map(([item, value]) => `${item} = ${value}`), ...lists.map(([group, text]) => `${group}: ${text}`)];
}
