import fc from 'fast-check';
import { InputError } from '../../src/model/errors';
import { difference, expectRefused, expectSame } from '../../src/selfTest/expectations';

test.each<[unknown, unknown, string | undefined]>([
  [{ a: 1, b: undefined }, { a: 1 }, undefined],
  [[], [], undefined],
  [{ rows: [[1, null]] }, { rows: [[1, 2]] }, 'rows[0][1]: cần 2, thấy null'],
  [[1], [1, 2], '[1]: cần 2, thấy không có gì'],
  [[], {}, 'cần {}, thấy []'],
  [{ date: { day: 1 } }, { date: { day: 2 } }, 'date.day: cần 2, thấy 1'],
  ['x'.repeat(300), 'y', `cần "y", thấy "${'x'.repeat(199)}…`],
])('%j against %j', (found, expected, said) => {
  expect(difference(found, expected)).toBe(said);
});

test('agrees with Jest on what is the same', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 3 }), fc.jsonValue({ maxDepth: 3 }), (a, b) => {
      expect(difference(a, structuredClone(a))).toBeUndefined();
      const same = ((): boolean => {
        try {
          expect(a).toEqual(b);
          return true;
        } catch {
          return false;
        }
      })();
      expect(difference(a, b) === undefined).toBe(same);
    }),
    { seed: 7, numRuns: 300 },
  );
});

test('a refusal is an InputError that says what it should', async () => {
  await expectRefused(Promise.reject(new InputError('đã có bảng T')), /bảng T/);
  await expect(expectRefused(Promise.resolve(1))).rejects.toThrow('cần bị từ chối, nhưng đã được làm');
  await expect(expectRefused(Promise.resolve(undefined))).rejects.toThrow('nhưng đã được làm');
  await expect(expectRefused(Promise.reject(new Error('đã có bảng T')), /bảng T/)).rejects.toThrow('thấy Error: đã có bảng T');
  await expect(expectRefused(Promise.reject(new InputError('khác')), /bảng T/)).rejects.toThrow('cần bị từ chối bằng câu có /bảng T/');
  expect(() => expectSame(1, 2)).toThrow('cần 2, thấy 1');
});
