/** Numbers in words. */
import fc from 'fast-check';
import { parseNumberWords } from '../../src/draft/parseNumberWords';
import { readAloud } from '../../src/locale/numberWords';
import { rational } from '../../src/model/rational';

test.each<[string, bigint | undefined]>([
  ['không', 0n],
  ['mười', 10n],
  ['hai mươi lăm', 25n],
  ['ba chục', 30n],
  ['một trăm linh năm', 105n],
  ['chín mươi ba nghìn tám trăm sáu mươi ba', 93_863n],
  ['hai trăm lẻ ba ngàn', 203_000n],
  ['năm vạn', 50_000n],
  ['năm nghìn tỷ', 5_000_000_000_000n],
  ['một nghìn hai trăm tỉ ba trăm triệu', 1_200_300_000_000n],
  ['một trăm và hai', 102n],
  ['', undefined],
  ['và', undefined],
  ['hai ba', undefined],
  ['hai hộ', undefined],
])('%s', (words, expected) => expect(parseNumberWords(words.split(' ').filter(Boolean))).toBe(expected));

test('it reads what the program writes', () => {
  fc.assert(
    fc.property(fc.bigInt(0n, 10n ** 13n), (value) => {
      expect(parseNumberWords(readAloud(rational(value), 0).split(' '))).toBe(value);
    }),
    { seed: 7, numRuns: 300 },
  );
});
