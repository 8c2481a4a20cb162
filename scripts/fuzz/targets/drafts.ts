/** Any draft through the checker, half of them against a workbook: every place lies in the text, every number is counted once. */
import { anySample, withWrongDigit } from '../../../tests/draft/sentenceGenerator';
import { book } from '../../../tests/support/workbook';
import { checkDraft } from '../../../src/draft/checkDraft';
import { checkText, compileReport } from '../../../src/pipeline';
import type { Chance } from '../chance';
import { hostileText, mutateText } from '../hostile';
import type { Target } from '../target';
import { OFFICE } from './office';

const TOKENS =
  'Sở A|Sở B|03/2022|trong đó|chiếm|đạt|tăng|giảm|gồm|còn lại|so với cùng kỳ|kế hoạch|từ|lên|xuống còn|gấp|lần|hồ sơ|tỷ đồng|ha|tạ/ha|ngày|tháng 4 năm 2022|năm|tổng số|và|(|)|,|;|:|.|...|\n|\n\n| \\| |/|%|‰|-|+|=|**|[1]|1.234|12,5%|0|99.999.999|một trăm|quý II|29/02/2022|¹'.split(
    '|',
  );

const compiled = compileReport(book(OFFICE));

export function draftText(chance: Chance): string {
  if (chance.one(6)) return chance.list(1, 40, () => chance.pick(TOKENS)).join(chance.pick([' ', '']));
  const sentences = chance.list(1, 2, () => (chance.one(2) ? anySample(chance.next) : withWrongDigit(chance.next, anySample(chance.next))).text);
  const text = `${chance.one(4) ? 'BÁO CÁO\nTình hình tháng 4 năm 2022\n' : ''}${sentences.join(chance.pick(['\n', ' ']))}`;
  return chance.one(3) ? text : mutateText(chance, text, TOKENS);
}

export function assertPlaces(source: string, { claims, slips, numbers, coverage, bindings = [] }: ReturnType<typeof checkDraft>): void {
  const { length } = source.normalize('NFC');
  for (const { start, end } of [...claims, ...slips, ...numbers, ...bindings, ...claims.flatMap(({ operands, target }) => [...operands, target])])
    if (!(start >= 0 && end > start && end <= length)) throw new Error(`place ${start}–${end} of ${length}`);
  if (coverage.checked + coverage.unchecked !== coverage.numbers || coverage.unchecked < 0) throw new Error(`coverage ${JSON.stringify(coverage)}`);
}

export const drafts: Target = {
  name: 'drafts',
  share: 130,
  run({ chance }) {
    const text = chance.one(30) ? hostileText(chance) : draftText(chance);
    assertPlaces(text, chance.one(2) ? checkDraft(text) : checkText(text, compiled));
  },
};
