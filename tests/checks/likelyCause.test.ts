/** An equation that fails: which operand was mistyped, where exactly one slip of digits would explain it. */
import { counts, findings, rowOf } from './support';

/** The cause named for `condition` where A1, B1 … have these values. */
function causeOf(condition: string, ...values: readonly number[]): string | undefined {
  const codes = values.map((_, i) => `${String.fromCharCode(65 + i)}1`);
  const [finding, ...others] = findings(
    { indicators: counts(...codes), figures: { A: values.map((value, i) => rowOf(codes[i] ?? '', value)) }, rules: [['R1', '', condition, '']] },
    'R1',
  );
  expect(others).toEqual([]);
  expect(finding?.level).toBe('sai');
  return finding?.cause;
}

const B1 = 'B1: có thể hai chữ số bị đổi chỗ: 517 thay vì 571';

test.each([
  ['A1 = B1 + C1', [661, 517, 90], B1],
  ['B1 + C1 = A1', [661, 517, 90], B1],
  ['A1 = C1 - B1', [321, 517, 892], B1],
  ['A1 = -B1 + C1', [321, 517, 892], B1],
  ['A1 + B1 = C1', [321, 517, 892], B1],
  ['A1 - 4 = 2 × C1 + B1 - 4', [611, 517, 20], B1],
])('%s with %j', (condition, values, cause) => expect(causeOf(condition, ...values)).toBe(cause));

test.each([
  ['either side may be the wrong one', 'A1 = B1', [517, 571]],
  ['nothing simple balances it', 'A1 = B1', [517, 912]],
  ['a figure that is multiplied', 'A1 = 2 × B1', [1196, 571]],
  ['a figure on both sides', 'B1 + A1 = B1 + C1', [321, 517, 892]],
  ['an order is no equation', 'A1 >= C1 - B1', [321, 517, 892]],
])('no cause where %s: %s', (_why, condition, values) => expect(causeOf(condition, ...values)).toBeUndefined());

test('a figure that is added and multiplied as well can’t be blamed', () => {
  // With B1 = 110 it would be 165, not 160.
  expect(causeOf('A1 = B1 + B1 / 2', 160, 100)).toBe('A1: có thể sai một chữ số: 160 thay vì 150');
});
