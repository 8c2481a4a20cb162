/** What a draft is made of, for the rules: words, quantities, marks, and numbers that count nothing. */
import type { CalendarDate } from '../model/cell';
import type { Quantity } from './quantity';

export type OpaqueKind = 'date' | 'period' | 'document' | 'name' | 'list' | 'phone' | 'time' | 'range' | 'malformed';

interface Span {
  readonly start: number;
  readonly end: number;
}

export interface WordToken extends Span {
  readonly kind: 'word';
  /** Lower case. */
  readonly text: string;
  readonly capital: boolean;
}

export interface NumberToken extends Span {
  readonly kind: 'number';
  readonly quantity: Quantity;
}

/** A number that is no quantity: a date, a document number, the number of an article … */
export interface OpaqueToken extends Span {
  readonly kind: 'opaque';
  readonly what: OpaqueKind;
  readonly date?: CalendarDate;
}

export interface MarkToken extends Span {
  readonly kind: 'mark';
  /** One character; "…" also for "...". */
  readonly text: string;
}

/** One or more line ends; `soft` where the line was only wrapped. */
export interface BreakToken extends Span {
  readonly kind: 'break';
  readonly soft: boolean;
}

export type Token = WordToken | NumberToken | OpaqueToken | MarkToken | BreakToken;
