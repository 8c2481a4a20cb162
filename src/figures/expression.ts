/** Conditions of table QuyTac: sums of indicators, compared. `NV_GIAO = NV_HT + NV_DTH + NV_QH`, `NV_GIAO.lũy_kế >= NV_GIAO`. */
import { fold, nearestName } from '../locale/encoding';
import { parseNumber } from '../locale/number';
import { InputError } from '../model/errors';
import type { Figure, FigureSet, Gap, Measure } from '../model/figure';
import { add, divide, isZero, multiply, negate, subtract, type Rational } from '../model/rational';
import { DEPARTMENT_STEPS, MEASURE_KEYS, MEASURE_NAMES } from '../workbook/contract';

export type Comparison = '=' | '<>' | '<' | '<=' | '>' | '>=';

export type Term =
  | { readonly kind: 'number'; readonly value: Rational }
  | { readonly kind: 'figure'; readonly code: string; readonly measure: Measure; readonly department?: string }
  | { readonly kind: 'negate'; readonly of: Term }
  | { readonly kind: 'operation'; readonly operator: '+' | '-' | '*' | '/'; readonly left: Term; readonly right: Term };

/** Two or more terms with a comparison between each pair of neighbours: `a = b = c`. */
export interface Condition {
  readonly terms: readonly Term[];
  readonly comparisons: readonly Comparison[];
}

interface Token {
  readonly text: string;
  /** 1-based. */
  readonly column: number;
}

/** A map, as a name of a rule may be one that every object knows: `constructor`. */
const COMPARISONS: ReadonlyMap<string, Comparison> = new Map(
  Object.entries<Comparison>({
    '=': '=',
    '==': '=',
    '<>': '<>',
    '!=': '<>',
    '≠': '<>',
    '<': '<',
    '<=': '<=',
    '≤': '<=',
    '>': '>',
    '>=': '>=',
    '≥': '>=',
  }),
);
type Sign = '+' | '-' | '*' | '/';
const SIGNS: ReadonlyMap<string, Sign> = new Map(Object.entries<Sign>({ '+': '+', '-': '-', '−': '-', '–': '-', '*': '*', '×': '*', '/': '/', ':': '/' }));
const TOKEN = /\s*(?:([\p{L}_][\p{L}\p{M}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{M}\p{N}_]*){0,3})|(\d[\d.,]*)|(==|<>|!=|<=|>=|[=<>≠≤≥])|([-+−–*×/:()]))/uy;
const MAX_LENGTH = 2_000;
const MAX_DEPTH = 50;
/** Rules compare sums; each product doubles the digits of an exact fraction. */
const MAX_PRODUCTS = 10;

function tokenize(source: string): Token[] {
  const text = source.normalize('NFC');
  if (text.length > MAX_LENGTH) throw new InputError(`điều kiện dài quá ${MAX_LENGTH} ký tự`);
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (text.slice(TOKEN.lastIndex).trim()) {
    const start = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (!match) throw new InputError(`không hiểu “${text.slice(start).trim().slice(0, 20)}” ở cột ${start + 1}`);
    const word = match[0].trim();
    tokens.push({ text: word, column: TOKEN.lastIndex - word.length + 1 });
  }
  return tokens;
}

/** Names as `CODE`, `CODE.lũy_kế`, `CODE.đơn_vị.STC`, `CODE.đơn_vị.STC.lũy_kế`. */
function readName({ text, column }: Token, figures: FigureSet): Term {
  const [name = '', ...steps] = text.split('.');
  const code = name.toUpperCase();
  if (!figures.indicator(code)) {
    const near = nearestName(
      name,
      figures.indicators.map((indicator) => indicator.code),
    );
    throw new InputError(`không có chỉ tiêu “${name}” (cột ${column})${near ? `. Có phải “${near}”?` : ''}`);
  }
  const rest = steps.map(fold);
  let department: string | undefined;
  if (DEPARTMENT_STEPS.includes(rest[0] ?? '')) {
    const wanted = (steps[1] ?? '').toUpperCase();
    const codes = figures.departments.map((candidate) => candidate.code);
    if (!codes.includes(wanted))
      throw new InputError(
        `không có đơn vị “${steps[1] ?? ''}” (cột ${column})${codes.length ? `. Có phải “${nearestName(wanted, codes) ?? codes[0] ?? ''}”?` : ''}`,
      );
    department = wanted;
    rest.splice(0, 2);
  }
  const measure = rest.length ? MEASURE_NAMES.get(rest[0] ?? '') : 'current';
  if (!measure || rest.length > 1)
    throw new InputError(
      `“${text}” (cột ${column}) không phải tên số liệu. Sau dấu chấm chỉ nhận: ${Object.values(MEASURE_KEYS).filter(Boolean).join(', ')}, đơn_vị.<mã>`,
    );
  return { kind: 'figure', code, measure, ...(department ? { department } : {}) };
}

/** Throws InputError with the column and, for an unknown name, the nearest known one. */
export function parseCondition(source: string, figures: FigureSet): Condition {
  const tokens = tokenize(source);
  let at = 0;
  let depth = 0;
  let products = 0;
  const peek = (): string => tokens[at]?.text ?? '';
  const expected = (what: string): InputError => {
    const token = tokens[at];
    return new InputError(token ? `chờ ${what} ở cột ${token.column}, lại gặp “${token.text}”` : `thiếu ${what} ở cuối`);
  };
  const primary = (): Term => {
    const token = tokens[at];
    if (!token) throw expected('một mã chỉ tiêu');
    if (SIGNS.get(token.text) === '-' || SIGNS.get(token.text) === '+') {
      at += 1;
      const of = nested(primary);
      return SIGNS.get(token.text) === '-' ? { kind: 'negate', of } : of;
    }
    if (token.text === '(') {
      at += 1;
      const inner = nested(additive);
      if (peek() !== ')') throw expected('dấu )');
      at += 1;
      return inner;
    }
    if (/^\d/.test(token.text)) {
      const number = parseNumber(token.text);
      if (!number) throw expected('một con số');
      at += 1;
      return { kind: 'number', value: number.value };
    }
    if (!/^[\p{L}_]/u.test(token.text)) throw expected('một mã chỉ tiêu');
    at += 1;
    return readName(token, figures);
  };
  const nested = (parse: () => Term): Term => {
    depth += 1;
    if (depth > MAX_DEPTH) throw new InputError('điều kiện lồng quá nhiều dấu ngoặc');
    const term = parse();
    depth -= 1;
    return term;
  };
  const chain = (operand: () => Term, operators: readonly string[]): Term => {
    let left = operand();
    for (let operator = SIGNS.get(peek()); operator && operators.includes(operator); operator = SIGNS.get(peek())) {
      at += 1;
      if (operator === '*' || operator === '/') products += 1;
      if (products > MAX_PRODUCTS) throw new InputError(`điều kiện có quá ${MAX_PRODUCTS} phép nhân, chia`);
      left = { kind: 'operation', operator, left, right: operand() };
    }
    return left;
  };
  const multiplicative = (): Term => chain(primary, ['*', '/']);
  const additive = (): Term => chain(multiplicative, ['+', '-']);

  const terms = [additive()];
  const comparisons: Comparison[] = [];
  while (at < tokens.length) {
    const comparison = COMPARISONS.get(peek());
    if (!comparison) throw expected('một dấu so sánh (=, <, <=, >, >=, <>)');
    at += 1;
    comparisons.push(comparison);
    terms.push(additive());
  }
  if (!comparisons.length) throw new InputError('thiếu dấu so sánh (=, <, <=, >, >=, <>)');
  return { terms, comparisons };
}

export interface Evaluation {
  /** Undefined while an operand is missing, or where something is divided by zero. */
  readonly value: Rational | undefined;
  readonly operands: readonly Figure[];
  readonly gaps: readonly Gap[];
}

/** The figure that a term of kind `figure` stands for. */
export const figureOf = (term: Term & { kind: 'figure' }, figures: FigureSet): Figure =>
  term.department ? figures.ofDepartment(term.code, term.measure, term.department) : figures.figure(term.code, term.measure);

export function evaluate(term: Term, figures: FigureSet): Evaluation {
  switch (term.kind) {
    case 'number':
      return { value: term.value, operands: [], gaps: [] };
    case 'figure': {
      const figure = figureOf(term, figures);
      return { value: figure.value, operands: [figure], gaps: figure.gaps };
    }
    case 'negate': {
      const inner = evaluate(term.of, figures);
      return { ...inner, value: inner.value && negate(inner.value) };
    }
    case 'operation': {
      const [left, right] = [evaluate(term.left, figures), evaluate(term.right, figures)];
      return {
        value: left.value && right.value && operate(term.operator, left.value, right.value),
        operands: [...left.operands, ...right.operands],
        gaps: [...left.gaps, ...right.gaps],
      };
    }
  }
}

function operate(operator: '+' | '-' | '*' | '/', a: Rational, b: Rational): Rational | undefined {
  if (operator === '+') return add(a, b);
  if (operator === '-') return subtract(a, b);
  if (operator === '*') return multiply(a, b);
  return isZero(b) ? undefined : divide(a, b);
}
