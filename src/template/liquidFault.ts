/** Liquid's errors -> one Vietnamese sentence with line and column, and the nearest known name. */
import { LiquidError } from 'liquidjs';
import { nearestName } from '../locale/encoding';
import { InputError } from '../model/errors';

/** A wrong template, at a 1-based line and column of the cell's text. */
export class LiquidFault extends Error {
  constructor(
    message: string,
    readonly line: number,
    readonly column: number,
  ) {
    super(message);
  }
}

export interface KnownNames {
  /** What may stand after a path of names. */
  known(path: readonly string[]): readonly string[];
  readonly filters: readonly string[];
}

const LIMIT = /limit exceeded/;
const TOO_LONG = 'nội dung quá dài hoặc lặp quá nhiều lần';

/** What Liquid says, and what it means for the person who wrote the text. */
const WORDINGS: readonly (readonly [pattern: RegExp, meaning: string])[] = [
  [/^output .*not closed/s, 'thiếu dấu }} đóng lại'],
  [/^tag .*not closed/s, 'thiếu thẻ đóng ({% endif %}, {% endfor %}) hoặc dấu %}'],
  [/^tag "?([^"]*)"? not found/, 'không có thẻ {% $1 %}'],
  [LIMIT, TOO_LONG],
  [/^(?:unexpected|expected|invalid|illegal|incorrect)/i, 'cú pháp không đúng'],
];

interface Place {
  readonly line: number;
  readonly column: number;
  /** The source from the faulty token on. */
  readonly source: string;
}

function placeOf({ token }: LiquidError): Place {
  const [line = 1, column = 1] = token.getPosition();
  return { line, column, source: token.input.slice(token.begin) };
}

const MAX_NAME = 60;

function unknownVariable(name: string, names: KnownNames, { line, column }: Place): LiquidFault {
  const steps = name.split('.');
  const last = steps.pop() ?? name;
  const near = nearestName(last, names.known(steps));
  return new LiquidFault(`không có tên “${name.slice(0, MAX_NAME)}”${near ? `. Có phải “${[...steps, near].join('.')}”?` : ''}`, line, column);
}

function unknownFilter(name: string, names: KnownNames, { line, column, source }: Place): LiquidFault {
  const near = nearestName(name, names.filters);
  return new LiquidFault(`không có bộ lọc “${name.slice(0, MAX_NAME)}”${near ? `. Có phải “${near}”?` : ''}`, line, column + Math.max(0, source.indexOf(name)));
}

/** Anything that isn't the template's fault comes back as it is. */
export function toLiquidFault(error: unknown, names: KnownNames): unknown {
  if (error instanceof LiquidFault) return error;
  if (error instanceof RangeError) return new LiquidFault('nội dung lồng quá sâu hoặc quá dài', 1, 1);
  if (error instanceof InputError) return new LiquidFault(error.message, 1, 1);
  // The parser's own limit comes without a place.
  if (error instanceof Error && error.name === 'AssertionError' && LIMIT.test(error.message)) return new LiquidFault(TOO_LONG, 1, 1);
  if (!(error instanceof LiquidError)) return error;
  const place = placeOf(error);
  const { originalError } = error as { originalError?: unknown };
  if (originalError instanceof RangeError) return new LiquidFault('nội dung lồng quá sâu hoặc quá dài', place.line, place.column);
  if (originalError instanceof InputError) return new LiquidFault(originalError.message, place.line, place.column);
  const said = (originalError instanceof Error ? originalError.message : error.message).replace(/, line:.*$/s, '');
  const [, variable] = /undefined variable: (.*)$/s.exec(said) ?? [];
  if (variable) return unknownVariable(variable, names, place);
  const [, filter] = /undefined filter: (.*)$/s.exec(said) ?? [];
  if (filter) return unknownFilter(filter, names, place);
  const wording = WORDINGS.find(([pattern]) => pattern.test(said));
  const detail = said.slice(0, 120).replace(/\s+/g, ' ');
  const message = wording ? wording[1].replace('$1', wording[0].exec(said)?.[1] ?? '') : 'không hiểu được';
  return new LiquidFault(wording && wording[1] !== 'cú pháp không đúng' ? message : `${message} (${detail})`, place.line, place.column);
}
