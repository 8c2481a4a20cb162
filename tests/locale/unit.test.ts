/** Units that convert, units that are the same, and what can't be below zero. */
import { convert, findUnit, isCount, isPercent, sameUnit, unitNames } from '../../src/locale/unit';
import { fromDecimal } from '../../src/model/rational';

test.each([
  ['1095056', 'triệu đồng', 'tỷ đồng', '1095.056'],
  ['2.5', 'Tỷ đồng', 'triệu đồng', '2500'],
  ['1', 'nghìn tỷ đồng', 'đ', '1e12'],
  ['3', 'triệu USD', 'nghìn USD', '3000'],
  ['12', 'tạ', 'tấn', '1.2'],
  ['5', 'yến', 'kg', '50'],
  ['250', 'ha', 'km2', '2.5'],
  ['1', 'nghìn ha', 'm²', '1e7'],
  ['1500', 'm', 'km', '1.5'],
  ['7', 'mm', 'cm', '0.7'],
  ['2', 'triệu tấn', 'nghìn tấn', '2000'],
  ['9', 'g', 'kg', '0.009'],
])('%s %s in %s is %s', (value, from, to, expected) => {
  expect(convert(fromDecimal(value), from, to)).toEqual(fromDecimal(expected));
});

test.each([
  ['tỷ đồng', 'tỷ USD'],
  ['ha', 'km'],
  ['tấn', 'nhiệm vụ'],
  ['hồ sơ', 'hồ sơ'],
  ['%', '%'],
])('%s isn’t converted into %s', (from, to) => {
  expect(convert(fromDecimal('1'), from, to)).toBeUndefined();
});

test('every name of a unit is found, in any case', () => {
  for (const name of unitNames()) expect(findUnit(` ${name.toUpperCase()} `)?.name).toBe(name);
  expect(findUnit('nhiệm vụ')).toBeUndefined();
});

test.each([
  ['đồng, đ, VND, vnđ', 'nghìn đồng', '0.001'],
  ['nghìn đồng, ngàn đồng, 1.000 đồng, 1000 đồng, nghìn đ', 'đ', '1000'],
  ['triệu đồng, tr.đồng, tr.đ, trđ, tr đồng, triệu đ', 'đ', '1e6'],
  ['tỷ đồng, tỉ đồng, tỷ đ', 'đ', '1e9'],
  ['nghìn tỷ đồng, ngàn tỷ đồng, nghìn tỉ đồng, ngàn tỉ đồng', 'đ', '1e12'],
  ['USD, đô la, đô la Mỹ', 'nghìn USD', '0.001'],
  ['nghìn USD, ngàn USD', 'USD', '1000'],
  ['tỷ USD, tỉ USD', 'triệu USD', '1000'],
  ['m, mét', 'km', '0.001'],
  ['km, ki-lô-mét', 'm', '1000'],
  ['ha, héc-ta, hecta, héc ta', 'm2', '10000'],
  ['nghìn ha, ngàn ha, 1.000 ha, 1000 ha', 'ha', '1000'],
  ['km2, km²', 'ha', '100'],
  ['g, gam', 'kg', '0.001'],
  ['kg, ki-lô-gam', 'tấn', '0.001'],
  ['nghìn tấn, ngàn tấn, 1.000 tấn, 1000 tấn', 'tấn', '1000'],
])('%s: each is %s × %s', (names, unit, scale) => {
  for (const name of names.split(', ')) expect([name, convert(fromDecimal('1'), name, unit)]).toEqual([name, fromDecimal(scale)]);
});

test('names of one unit', () => {
  expect(sameUnit('tr.đ', 'Triệu đồng')).toBe(true);
  expect(sameUnit('m2', 'mét vuông')).toBe(true);
  expect(sameUnit('%', 'Phần trăm')).toBe(true);
  expect(sameUnit('Hồ sơ', 'hồ  sơ')).toBe(true);
  expect(sameUnit('triệu đồng', 'tỷ đồng')).toBe(false);
  // The same scale of another dimension.
  expect(sameUnit('nghìn đồng', 'km')).toBe(false);
  expect(sameUnit('kg', 'm')).toBe(false);
  expect(sameUnit('hồ sơ', 'văn bản')).toBe(false);
  expect(sameUnit('tấn', 'hồ sơ')).toBe(false);
  // Both a fraction of a metre with 1 above the line.
  expect(sameUnit('mm', 'cm')).toBe(false);
  expect(sameUnit('%', 'hồ sơ')).toBe(false);
});

test('only things counted one by one can’t be negative', () => {
  expect(['%', 'Tỷ lệ %', 'Tỷ lệ (%)', '(%)'].every(isPercent)).toBe(true);
  expect(isPercent('điểm')).toBe(false);
  expect(['nhiệm vụ', 'hồ sơ', 'người'].every(isCount)).toBe(true);
  expect(['%', '‰', 'tăng (%/năm)', 'tỷ đồng', 'ha', 'tấn'].some(isCount)).toBe(false);
});
