/** Figures: what the workbook says of an indicator, and what is computed from that, with the cells it came from. */
import type { CellRef } from './cell';
import type { Rational } from './rational';

/** The five number columns of a department's table. */
export const MEASURES = ['current', 'cumulative', 'samePeriod', 'previous', 'plan'] as const;
export type Measure = (typeof MEASURES)[number];

/** An operand without a value, and the departments that owe it. */
export interface Gap {
  /** The figure in codes, as the template writes it: `NV_QH`, `NV_QH.lũy_kế`. */
  readonly figure: string;
  /** Names, in the order of table DonVi; empty when no department has a row for it. */
  readonly departments: readonly string[];
  /** The blank or faulty cells. */
  readonly cells: readonly CellRef[];
}

export interface Figure {
  /** Stable over periods: names what is printed, not its value (`NV_HT|tỷ_lệ:NV_GIAO`). */
  readonly key: string;
  /** For people: the indicator's name, or the formula in names. */
  readonly name: string;
  /** In codes: `NV_HT / NV_GIAO × 100`. */
  readonly formula: string;
  /** Unit as in ChiTieu; `%` means that the value is in percent points. */
  readonly unit: string;
  /** Decimals that `Số lẻ` asks for; undefined prints as entered, two at most. */
  readonly decimals: number | undefined;
  readonly value: Rational | undefined;
  readonly cells: readonly CellRef[];
  /** Empty when `value` is known. */
  readonly gaps: readonly Gap[];
  /** Set where the figure is a share. */
  readonly share?: Share;
}

/** What a share is a share of: shares of one whole that stand together should add to 100. */
export interface Share {
  readonly part: Rational;
  readonly partKey: string;
  readonly whole: Rational;
  readonly wholeKey: string;
  /** Decimals that are printed at most. */
  readonly decimals: number;
}

/** A figure as it stands in the report's text. */
export interface PrintedFigure {
  readonly key: string;
  readonly name: string;
  readonly text: string;
  readonly value: Rational | undefined;
  readonly cells: readonly CellRef[];
  readonly formula: string;
  readonly missing: boolean;
  /** What it lacks; empty unless missing. */
  readonly gaps: readonly Gap[];
  readonly share?: Share;
}

/** What the template and the checks may ask of the workbook's figures. */
export interface FigureSet {
  readonly indicators: readonly Indicator[];
  /** In the order of table DonVi. */
  readonly departments: readonly DepartmentName[];
  indicator(code: string): Indicator | undefined;
  /** Consolidated over departments; throws RangeError for an unknown code. */
  figure(code: string, measure: Measure): Figure;
  /** One department's; throws RangeError for an unknown code or department. */
  ofDepartment(code: string, measure: Measure, department: string): Figure;
  /** Whether the department has a row for the indicator. */
  reports(code: string, department: string): boolean;
  /** The periods before this one that table LichSu knows, oldest first and without a hole: one that it lacks is a gap. */
  earlier(code: string): readonly PastFigure[];
}

export interface PastFigure {
  /** As LichSu writes it: `03/2022`. */
  readonly period: string;
  readonly figure: Figure;
}

export interface DepartmentName {
  readonly code: string;
  readonly name: string;
}

/** How departments' figures make one: added up, or sent by the one department that owns it. */
export type Combination = 'sum' | 'single';
/** Where the cumulative figure comes from: earlier periods plus this one, this one alone, or the department's own cell. */
export type Accumulation = 'accumulate' | 'latest' | 'entered';

/** A row of table ChiTieu. */
export interface Indicator {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly decimals: number | undefined;
  readonly combination: Combination;
  readonly accumulation: Accumulation;
  /** Change against the previous period, in percent (percentage points for unit %), beyond which it is worth a look. */
  readonly threshold: Rational | undefined;
  /** Days that its figures are counted over; undefined is whatever the office reports by. */
  readonly window?: 'decree' | 'calendar' | undefined;
}
