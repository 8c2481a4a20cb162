/** A form for one department to fill in, before it becomes a file. */
import type { NewColumn, NewValue } from './newSheet';

export interface FormRow {
  readonly cells: readonly NewValue[];
  /** By column: whether the department may type there. */
  readonly open: readonly boolean[];
  readonly decimals: number | undefined;
}

export interface DepartmentForm {
  readonly fileName: string;
  readonly sheet: string;
  readonly title: string;
  /** Label and text. */
  readonly head: readonly (readonly [label: string, text: string])[];
  readonly hint: string;
  readonly columns: readonly NewColumn[];
  readonly rows: readonly FormRow[];
  readonly stamp: { readonly sheet: string; readonly values: readonly (readonly [key: string, value: string])[] };
}
