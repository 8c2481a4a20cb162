/** A strict look at Liquid before Liquid reads it: the library takes what it understands of an expression and drops the rest in silence. */
import { LiquidFault } from './liquidFault';

/** `{{ … }}` and `{% … %}`; the contents of raw and comment are left alone by the caller's tags. */
const MARKUP = /\{\{-?([^]*?)-?\}\}|\{%-?\s*([a-z#]+)([^]*?)-?%\}/g;

const NAME = String.raw`[\p{L}_][\p{L}\p{M}\p{N}_-]*`;
const TOKEN = new RegExp(
  String.raw`\s*(?:(?<string>"[^"]*"|'[^']*')|(?<number>-?\d+(?:\.\d+)?)(?![\p{L}\p{N}_.,])|(?<range>\(\s*[^()]{1,80}\.\.[^()]{1,80}\))|(?<operator>==|!=|>=|<=|>|<)|(?<path>${NAME}(?:\.${NAME}|\[[^\]]{1,80}\])*)|(?<sign>[|:,]))`,
  'uy',
);

const WORD_OPERATORS = ['and', 'or', 'contains'];

/** Members that every JavaScript object has; none is a name of the template's. */
const FOREIGN = new Set(Object.getOwnPropertyNames(Object.prototype));

type Kind = 'operand' | 'operator' | 'not' | '|' | ':' | ',';

interface Piece {
  readonly kind: Kind;
  readonly text: string;
  readonly at: number;
}

function pieces(source: string, offset: number): Piece[] {
  const found: Piece[] = [];
  TOKEN.lastIndex = 0;
  for (let at = 0; source.slice(at).trim(); at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(source);
    if (!match) throw new Misplaced(source.slice(at).trim().slice(0, 20), offset + at + (/^\s*/.exec(source.slice(at))?.[0].length ?? 0));
    const text = match[0].trim();
    const start = offset + TOKEN.lastIndex - text.length;
    const groups = match.groups ?? {};
    const kind: Kind = groups.operator || WORD_OPERATORS.includes(text) ? 'operator' : text === 'not' ? 'not' : groups.sign ? (text as Kind) : 'operand';
    if (groups.path && text.split(/[.[\]]/).some((step) => FOREIGN.has(step))) throw new Misplaced(text, start);
    found.push({ kind, text, at: start });
  }
  return found;
}

/** Something stands where it makes no sense; `at` is its offset in the source. */
class Misplaced extends Error {
  constructor(
    readonly text: string,
    readonly at: number,
  ) {
    super(text);
  }
}

const LOGIC = ['and', 'or'];

/** `not`? operand (operator operand)*, no two comparisons in a row; then `| filter: argument, …` any number of times. */
function checkExpression(source: string, offset: number): void {
  const all = pieces(source, offset);
  const end: Piece = { kind: 'operand', text: '', at: offset + source.trimEnd().length };
  let i = 0;
  const take = (kind: Kind): Piece => {
    const piece = all[i];
    if (piece?.kind !== kind) throw new Misplaced(piece?.text ?? '', piece?.at ?? end.at);
    i += 1;
    return piece;
  };
  let compared = false;
  for (;;) {
    if (all[i]?.kind === 'not') i += 1;
    take('operand');
    const operator = all[i];
    if (operator?.kind !== 'operator') break;
    if (!LOGIC.includes(operator.text) && compared) throw new Misplaced(operator.text, operator.at);
    compared = !LOGIC.includes(operator.text);
    i += 1;
  }
  while (i < all.length) {
    take('|');
    take('operand');
    if (all[i]?.kind !== ':') continue;
    i += 1;
    take('operand');
    // A named argument, `limit: 3`, or a further one.
    while (all[i]?.kind === ',' || all[i]?.kind === ':') {
      i += 1;
      take('operand');
    }
  }
}

const placeOf = (source: string, at: number): { readonly line: number; readonly column: number } => {
  const before = source.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
};

/** Throws LiquidFault at the first output, condition or assignment that isn't a whole expression. */
export function checkSyntax(source: string): void {
  let skipUntil = '';
  for (const match of source.matchAll(MARKUP)) {
    const [whole, output, tag = '', rest = ''] = match;
    if (skipUntil) {
      if (tag === skipUntil) skipUntil = '';
      continue;
    }
    if (tag === 'raw' || tag === 'comment') skipUntil = `end${tag}`;
    const expression =
      output ??
      (['if', 'elsif', 'unless', 'case'].includes(tag) ? rest : tag === 'assign' ? rest.replace(/^[^=]*=/, (head) => ' '.repeat(head.length)) : undefined);
    if (expression === undefined) continue;
    const offset = match.index + whole.indexOf(output ?? rest, output === undefined ? whole.indexOf(tag) + tag.length : 2);
    try {
      checkExpression(expression, offset);
    } catch (error) {
      if (!(error instanceof Misplaced)) throw error;
      const { line, column } = placeOf(source, error.at);
      throw new LiquidFault(error.text ? `không hiểu “${error.text}” ở đây` : 'biểu thức còn thiếu vế sau', line, column);
    }
  }
}
