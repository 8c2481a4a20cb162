/** When a written figure agrees with what it is computed to be, and which of several readings decides. */
import type { Certainty, Claim, ClaimKind, Reading } from '../../src/draft/claim';
import { evidentSlip } from '../../src/draft/evidentSlip';
import { readContext } from '../../src/draft/extractClaims';
import type { Mention } from '../../src/draft/mention';
import { claimedScale, fit, verify, type Verdict } from '../../src/draft/verify';
import { fromDecimal } from '../../src/model/rational';

const written = (text: string): Mention => {
  const [mention] = readContext(text).mentions;
  if (!mention) throw new Error(`no number in ${text}`);
  return mention;
};

/** `value` as computed; "60 (58-62)" where rounded operands allow a range. `of`: what it was computed from. */
function reading(value: string, certainty: Certainty = 'certain', of = '5 hộ'): Reading {
  const [exact = '', low = exact, high = exact] = value.split(/ \(|-|\)/);
  return {
    value: fromDecimal(exact),
    low: fromDecimal(low),
    high: fromDecimal(high),
    operands: readContext(of).mentions,
    formula: value,
    certainty,
    recompute: () => undefined,
  };
}

const claimOf = (text: string, readings: readonly Reading[], kind: ClaimKind = 'share'): Claim => {
  const claimed = written(text);
  return { kind, claimed, claimedText: claimed.text, readings, reason: 'lý do' };
};

test.each<[string, Verdict, ...string[]]>([
  ['đạt 57%', 'ok', '56.5', '57', '57.4999'],
  ['đạt 57%', 'rounding', '57.5', '58.4', '55.5', '60 (57.5-61)', '54 (53-56.5)'],
  ['đạt 57%', 'wrong', '58.5', '55.4', '60 (57.6-61)', '54 (53-56.4)'],
  ['đạt 57,4%', 'wrong', '57.6'],
  // whole things are counted: one more is wrong
  ['có 52 hộ', 'ok', '52'],
  ['có 52 hộ', 'wrong', '51', '53', '52.5'],
  ['có 52 hộ', 'rounding', '53 (52.4-53.6)', '55 (52.5-58)'],
  ['có 52 hộ', 'wrong', '55 (52.6-58)'],
  // of bounds only the one side
  ['hơn 83%', 'ok', '83', '83.9', '84', '91.3'],
  ['hơn 83%', 'rounding', '82', '82.9'],
  ['hơn 83%', 'wrong', '81.9', '60', '125'],
  ['hơn 83%', 'unknown', '91.4', '124.5'],
  ['gần 83%', 'ok', '83', '82.1', '74.7'],
  ['gần 83%', 'rounding', '83.5', '84'],
  ['gần 83%', 'wrong', '84.1', '41'],
  ['gần 83%', 'unknown', '74.6', '41.5'],
  ['hơn 3 hộ', 'ok', '4'],
  ['hơn 3 hộ', 'unknown', '5', '12', '13'],
  ['hơn 3 hộ', 'wrong', '14'],
  // round numbers are about so much, long ones as exact as their digits
  ['khoảng 360 hộ', 'ok', '342', '378'],
  ['khoảng 360 hộ', 'unknown', '379', '341', '450', '270'],
  ['khoảng 360 hộ', 'wrong', '451', '269'],
  ['khoảng 3 hộ', 'ok', '2', '4'],
  ['khoảng 3 hộ', 'wrong', '5'],
  ['khoảng 31.475 hộ', 'wrong', '31480'],
])('%s is %s for %s', (text, verdict, ...values) => {
  const claimed = written(text);
  expect(values.map((value) => [value, fit(claimed, reading(value), fromDecimal('1'))])).toEqual(values.map((value) => [value, verdict]));
});

test.each<[string, string, Verdict]>([
  ['1.250 tấn', '1250400', 'ok'],
  ['1.250 tấn', '125000', 'wrong'],
  ['hơn 1.250 tấn', '1300000', 'ok'],
  ['12‰', '1.2', 'ok'],
  ['12%', '1.2', 'wrong'],
  ['12%', '12', 'ok'],
])('%s of %s in base units', (text, value, verdict) => {
  const claim = claimOf(text, []);
  expect(fit(claim.claimed, reading(value), claimedScale(claim))).toBe(verdict);
});

const judged = (text: string, ...readings: Reading[]): string => {
  const judgement = verify(claimOf(text, readings));
  return judgement ? `${judgement.verdict} ${judgement.reading?.formula ?? '-'}` : 'nothing';
};

describe('of several readings', () => {
  test('the surest that fits proves the figure, of equals the nearest', () => {
    expect(judged('57%', reading('90'), reading('57', 'possible'), reading('57.4', 'likely'), reading('57.1', 'likely'))).toBe('ok 57.1');
    expect(judged('57%', reading('57.1', 'likely'), reading('56.6'), reading('57.3'))).toBe('ok 57.3');
    expect(judged('12‰', reading('1.16'), reading('1.21'))).toBe('ok 1.21');
  });

  test('a reading that a rounding explains makes no wrong figure', () => {
    expect(judged('57%', reading('90'), reading('57.8'))).toBe('rounding 57.8');
    expect(judged('57%', reading('57.8', 'likely'), reading('57.9'))).toBe('rounding 57.8');
  });

  test('… unless it is far-fetched, or rests on round numbers', () => {
    expect(judged('57%', reading('90'), reading('57.8', 'possible'))).toBe('wrong 90');
    expect(judged('57%', reading('90'), reading('57.8', 'certain', 'hơn 300 hộ, 5 hộ'))).toBe('unknown -');
    expect(judged('57,41%', reading('90'), reading('57.42', 'possible', 'hơn 300 hộ, 5 hộ'))).toBe('wrong 90');
  });

  test('a far-fetched reading within one step of many digits leaves the figure open', () => {
    expect(judged('57,41%', reading('90'), reading('57.42', 'possible'))).toBe('unknown -');
    expect(judged('5,4%', reading('90'), reading('5.5', 'possible'))).toBe('wrong 90');
    expect(judged('57,4%', reading('90'), reading('57.5', 'possible'))).toBe('unknown -');
  });

  test('a bound that may be meant leaves the figure open', () => {
    expect(judged('hơn 83%', reading('60'), reading('100', 'likely'))).toBe('unknown -');
  });

  test('wrong needs a certain reading, or one slip from a likely one', () => {
    expect(judged('57,4%', reading('90', 'likely'), reading('47.5', 'possible'))).toBe('unknown -');
    expect(judged('57,4%', reading('90', 'likely'), reading('54.7', 'likely'))).toBe('wrong 54.7');
    expect(judged('57,4%', reading('54.7', 'possible'))).toBe('unknown -');
    expect(judged('57,4%', reading('54.7', 'likely'), reading('90'))).toBe('wrong 90');
  });
});

test('what nothing decides is dropped where there is no reason to speak of it', () => {
  expect(verify({ ...claimOf('57%', []), reason: undefined })).toBeUndefined();
  expect(verify(claimOf('57%', []))).toEqual({ verdict: 'unknown', reading: undefined });
});

describe('slips of the hand', () => {
  test.each<[string, string, ClaimKind, string | undefined]>([
    ['57,4%', '54.7', 'share', 'swapped'],
    ['5,4%', '4.5', 'share', undefined],
    ['1.250 tấn', '1520000', 'share', 'swapped'],
    ['100%', '101', 'share', 'one digit'],
    ['12,4‰', '1.42', 'share', 'swapped'],
    // parts may be left out of a list: a total needs four telling digits, and a difference that is no small part
    ['1.250 hộ', '1350', 'sum', undefined],
    ['12.450 hộ', '12350', 'sum', 'one digit'],
    ['12.300 hộ', '12400', 'sum', undefined],
    ['1.005 hộ', '1305', 'sum', 'one digit'],
    ['1.251 hộ', '1351', 'sum', 'one digit'],
    ['1.251 hộ', '1261', 'sum', 'one digit'],
    ['1.251 hộ', '1258', 'sum', undefined],
    ['1.258 hộ', '1251', 'sum', undefined],
  ])('%s for %s as %s: %s', (text, value, kind, slip) => {
    const right = reading(value);
    const claim = claimOf(text, [right], kind);
    expect(evidentSlip(claim, right, claimedScale(claim))).toBe(slip);
  });
});
