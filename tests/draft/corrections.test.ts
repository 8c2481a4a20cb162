/** What is corrected without asking, and what isn't. */
import { checkDraft } from '../../src/draft/checkDraft';
import { certainCorrections } from '../../src/draft/corrections';
import type { DraftClaim, DraftOperand, DraftSlip } from '../../src/draft/draftReport';

const certain = (text: string): string[] => certainCorrections(text, checkDraft(text)).map(({ written, correction }) => `${written} → ${correction}`);

test.each<[string, string, string[]]>([
  ['a share whose part and whole another sum proves', 'Giao 912 việc: 571 việc xong (đạt 56,7%), 90 việc đang làm, 251 việc quá hạn.', ['56,7% → 62,6%']],
  ['a share that stands alone: its operands may be the slip', 'Đã giao 400 việc, trong đó có 229 việc đã xong (chiếm 75,3%).', []],
  ['a cell under a head that has the sign', 'Xã | Giao | Xong | Tỷ lệ (%)\nA | 120 | 90 | 75,0\nB | 80 | 64 | 82,0\nCộng | 200 | 154 | 77,0', ['82,0 → 80,0']],
  ['a bound has words of its own', 'Giao 912 việc: 571 việc xong (đạt hơn 76,7%), 90 việc đang làm, 251 việc quá hạn.', []],
  ['slashes, stops and the sign of percent', 'Số 12//QĐ-UBND.. Đạt 58 %.', ['12//QĐ-UBND → 12/QĐ-UBND', '.. → .', ' % → %']],
  ['brackets can be closed in many places', 'Có 5 xã (đạt chuẩn.', []],
  [
    'the closing sentence, where title and text name the period',
    'BÁO CÁO\nKết quả công tác tháng 4 năm 2022\nTrong tháng 4 năm 2022 đã họp.\nTrên đây là báo cáo tháng 3 năm 2022.',
    ['tháng 3 năm 2022 → tháng 4 năm 2022'],
  ],
  ['… and where only the title does', 'BÁO CÁO\nKết quả công tác tháng 4 năm 2022\nTrên đây là báo cáo tháng 3 năm 2022.', []],
])('%s', (_name, text, expected) => expect(certain(text)).toEqual(expected));

test('a figure goes before the way it is written', () => {
  expect(certain('Giao 912 việc: 571 việc xong (đạt 56,7 %), 90 việc đang làm, 251 việc quá hạn.')).toEqual(['56,7 % → 62,6%']);
});

test('a share is certain only if each of its numbers comes out right elsewhere', () => {
  expect(certain('Giao 912 việc: 571 việc xong (đạt 56,7%), 90 việc đang làm, 261 việc quá hạn.')).toEqual([]);
});

describe('of what was found', () => {
  const text = 'Đạt 56,7 % và 12,5% của 80 và 90..';
  const place = (part: string): DraftOperand => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length, text: part });
  const claim = (target: string, verdict: DraftClaim['verdict'], operands: readonly string[], correction: string | null = null): DraftClaim => ({
    ...place(target),
    kind: 'share',
    claimed: target,
    computed: null,
    verdict,
    operands: operands.map(place),
    explanation: 'vì thế',
    cause: null,
    target: place(target),
    correction,
  });
  const slip = (part: string, ruleId: string, suggestion: string | null, message = 'Thừa.'): DraftSlip => ({ ...place(part), ruleId, message, suggestion });
  const made = (claims: readonly DraftClaim[], slips: readonly DraftSlip[]): string[] =>
    certainCorrections(text, { claims, slips, coverage: { numbers: 0, checked: 0, unchecked: 0 }, numbers: [] }).map(
      ({ written, correction, reason }) => `${written} → ${correction} (${reason})`,
    );

  test('operands prove nothing unless their claim is right', () => {
    const wrong = claim('12,5%', 'wrong', ['80', '90'], '13%');
    expect(made([wrong, claim('80', 'ok', ['90'])], [])).toEqual(['12,5% → 13% (vì thế)']);
    expect(made([wrong, claim('80', 'rounding', ['90'])], [])).toEqual([]);
    expect(made([wrong, claim('80', 'ok', [])], [])).toEqual([]);
    expect(made([claim('12,5%', 'wrong', ['80', '90']), claim('80', 'ok', ['90'])], [])).toEqual([]);
  });

  test('only slips that are evident and have one remedy', () => {
    expect(made([], [slip('..', 'double-stop', '.')])).toEqual(['.. → . (Thừa.)']);
    expect(made([], [slip('..', 'double-stop', null), slip(' %', 'percent-space', '%', 'Thừa?'), slip('80', 'foreign-period', '81')])).toEqual([]);
  });

  test('in the order of the text, a figure before the way it is written', () => {
    const proven = claim('80', 'ok', ['90']);
    const figure = claim('12,5%', 'wrong', ['80'], '13%');
    const typing = [slip('..', 'double-stop', '.'), slip(' %', 'percent-space', '%')];
    expect(made([proven, figure], typing)).toEqual([' % → % (Thừa.)', '12,5% → 13% (vì thế)', '.. → . (Thừa.)']);
    expect(made([proven, figure], [slip('5%', 'number-style', '5 %')])).toEqual(['12,5% → 13% (vì thế)']);
    expect(made([proven, figure], [slip(' 12', 'number-style', ' 13')])).toEqual(['12,5% → 13% (vì thế)']);
    expect(made([], [slip(' 12', 'number-style', ' 13'), slip('12,5', 'number-style', '12.5')])).toEqual([' 12 →  13 (Thừa.)']);
    expect(made([proven, figure, claim('2,5%', 'wrong', ['80'], '3%')], [])).toEqual(['12,5% → 13% (vì thế)']);
    expect(made([proven, figure], [slip(' và 12', 'number-style', ' và 13'), slip(' %', 'percent-space', '%')])).toEqual([
      ' % → % (Thừa.)',
      '12,5% → 13% (vì thế)',
    ]);
  });
});
