/** Tokens -> sentences; a list whose intro ends in ":" and whose items end in ";" is one sentence with its intro. */
import { DIGIT_WORDS, COUNTERS } from '../locale/lexicon';
import { rational } from '../model/rational';
import type { NumberToken, Token, WordToken } from './token';

export interface Sentence {
  readonly tokens: readonly Token[];
  readonly paragraph: number;
}

/** More numbers than this in one "sentence" are a listing; cutting it keeps every search in a sentence bounded. */
const MAX_NUMBERS = 60;
const CONTINUES = new Set([':', ';', ',']);

const isAbbreviation = (token: Token | undefined): boolean =>
  token?.kind === 'word' && token.capital && token.text.length <= 3 && !/^(?:có|và|là|ha|kh|độ|năm|vụ|ca|xã|hộ)$/.test(token.text);

function endsSentence(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'mark') return false;
  if (token.text === '?' || token.text === '!') return true;
  if (token.text !== '.' && token.text !== '…') return false;
  const next = tokens[at + 1];
  if (!next) return true;
  if (token.text === '.' && isAbbreviation(tokens[at - 1]) && tokens[at - 1]?.end === token.start) return false;
  if (next.start === token.end && next.kind !== 'mark') return false;
  return next.kind === 'word' ? next.capital : next.kind !== 'mark' || next.text !== ';';
}

/** "ba phiếu" beside "50 phiếu": a number in words counts where its sentence counts the same thing in digits. */
function withWordNumbers(tokens: readonly Token[]): readonly Token[] {
  const counted = new Set<string>();
  tokens.forEach((token, index) => {
    const next = tokens[index + 1];
    if (token.kind === 'number' && token.quantity.form === 'count' && next?.kind === 'word' && COUNTERS.has(next.text)) counted.add(next.text);
  });
  if (!counted.size) return tokens;
  return tokens.map((token, index): Token => {
    const next = tokens[index + 1];
    if (token.kind !== 'word' || next?.kind !== 'word' || !counted.has(next.text)) return token;
    const value = token.text === 'mười' ? 10n : DIGIT_WORDS.get(token.text);
    const before = tokens[index - 1];
    if (!value || (before?.kind === 'word' && /^(?:mỗi|trong|các|những|từng|cả|hàng|đầu|của|thứ|sau)$/.test(before.text)) || before?.kind === 'number')
      return token;
    return wordNumber(token, value);
  });
}

const wordNumber = (token: WordToken, value: bigint): NumberToken => ({
  kind: 'number',
  start: token.start,
  end: token.end,
  quantity: {
    start: token.start,
    end: token.end,
    text: token.text,
    value: rational(value),
    step: rational(1n),
    decimals: 0,
    form: 'count',
    sign: undefined,
    scaled: false,
  },
});

/** Lines of a table (two cells or more) are no sentences; `tableRows` reads them. */
export function splitSentences(tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = [];
  let current: Token[] = [];
  let numbers = 0;
  let paragraph = 0;
  let pipes = false;
  const close = (): void => {
    if (current.length && !pipes) sentences.push({ tokens: withWordNumbers(current), paragraph });
    current = [];
    numbers = 0;
    pipes = false;
  };
  tokens.forEach((token, at) => {
    if (token.kind === 'break') {
      if (token.soft) return;
      const last = current.at(-1);
      if (!(last?.kind === 'mark' && CONTINUES.has(last.text)) || pipes) {
        close();
        paragraph += 1;
      }
      return;
    }
    if (token.kind === 'mark' && token.text === '|') {
      pipes = true;
    }
    current.push(token);
    if (token.kind === 'number') numbers += 1;
    if (endsSentence(tokens, at) || (numbers >= MAX_NUMBERS && token.kind === 'mark') || current.length > 2000) close();
  });
  close();
  return sentences;
}
