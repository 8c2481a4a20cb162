/** Phrases that findings share. */
import { listCells, plainNumber } from '../../src/checks/wording';
import { fromDecimal } from '../../src/model/rational';

test('six cells are listed, of more the first six and how many others', () => {
  const cells = ['A!D2', 'A!D3', 'A!D4', 'B!D2', 'B!D3', 'B!D4', 'C!D2', 'C!D3'];
  expect(listCells(cells.slice(0, 2))).toBe('A!D2, A!D3');
  expect(listCells(cells.slice(0, 6))).toBe('A!D2, A!D3, A!D4, B!D2, B!D3, B!D4');
  expect(listCells(cells)).toBe('A!D2, A!D3, A!D4, B!D2, B!D3, B!D4 và 2 ô khác');
});

test('a value in full, as far as six decimals', () => {
  expect(plainNumber(fromDecimal('1095056.25'))).toBe('1.095.056,25');
  expect(plainNumber(fromDecimal('0.1234567'))).toBe('0,123457');
});
