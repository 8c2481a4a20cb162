/** A number and its reading in words beside it: "93.863 (chín mươi ba nghìn tám trăm sáu mươi ba)". */
import { formatFixed } from '../../locale/number';
import { compare, rational } from '../../model/rational';
import type { DraftSlip } from '../draftReport';
import { isNumberWord, parseNumberWords } from '../parseNumberWords';
import type { Token } from '../token';
import type { SlipRule } from './slipRule';

/** Words between the digits and the bracket: a unit or two ("đồng", "hồ sơ"). */
const UNIT_WORDS = 3;
const LONGEST = 24;

/** "(bằng chữ: …", "(viết bằng chữ …". */
function afterLabel(tokens: readonly Token[], from: number): number {
  const said = tokens.slice(from, from + 4).map((token) => (token.kind === 'word' || token.kind === 'mark' ? token.text : ''));
  const label = /^(?:(?:số tiền )?(?:viết )?bằng chữ :? ?)/.exec(`${said.join(' ')} `)?.[0].trim();
  return label ? from + label.split(' ').length : from;
}

export const inWordsSlips: SlipRule = ({ tokens }) =>
  tokens.flatMap((token, at): DraftSlip[] => {
    if (token.kind !== 'number' || token.quantity.form !== 'count') return [];
    let open = at + 1;
    while (open <= at + UNIT_WORDS && tokens[open]?.kind === 'word') open += 1;
    const bracket = tokens[open];
    if (bracket?.kind !== 'mark' || bracket.text !== '(') return [];
    const words: string[] = [];
    let end = bracket.end;
    for (let i = afterLabel(tokens, open + 1); i < open + LONGEST; i += 1) {
      const word = tokens[i];
      if (word?.kind === 'mark' && word.text === ',' && words.length) continue;
      if (word?.kind !== 'word' || !isNumberWord(word.text)) break;
      words.push(word.text);
      end = word.end;
    }
    const read = words.length > 1 ? parseNumberWords(words) : undefined;
    if (read === undefined || compare(rational(read), token.quantity.value) === 0) return [];
    return [
      {
        start: token.start,
        end,
        ruleId: 'number-in-words',
        message: `Số ghi ${token.quantity.text}, đọc bằng chữ là ${formatFixed(rational(read), 0)}.`,
        suggestion: null,
      },
    ];
  });
