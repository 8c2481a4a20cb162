/** Any set of files, damaged or not, in any order: the same plan, and no number lost. */
import fc from 'fast-check';
import type { ImportPlan } from '../../src/collect/importPlan';
import { planImport } from '../../src/collect/planImport';
import { isNumeric } from '../../src/collect/readSentSheet';
import type { SentFile } from '../../src/collect/sentFile';
import type { PlainSheet } from '../../src/model/plainSheet';
import type { CellValue } from '../../src/model/cell';
import { cellRef } from '../../src/model/address';
import { form, formFile, PARTS, workbook } from './support';

const SEED = 11;
const CODES = ['STC', 'SYT'];
const value: fc.Arbitrary<CellValue> = fc.oneof(
  fc.integer({ min: -50, max: 5000 }),
  fc.constantFrom<CellValue>('1.234', '1.095.056', '12,5', '9.5', '1,234.5', '12 ca', '-', 'không', '=1+1', null, 800, 5, 40),
  fc.constantFrom<CellValue>({ error: '#REF!' }, { percent: 0.125 }, { date: { year: 2022, month: 5, day: 1 } }, true),
);

type Rows = readonly (readonly CellValue[])[];
/** What happens to files on their way. */
const DAMAGE: Readonly<Record<string, (rows: Rows, n: number) => Rows>> = {
  none: (rows) => rows,
  'column moved': (rows) => rows.map((row) => (row.length > 2 ? [...row.slice(1), row[0] ?? null] : row)),
  'column added': (rows, n) => rows.map((row, at) => [at, ...row, ...(at % 2 ? [n] : [])]),
  'row added': (rows, n) => [...rows, ['LA', 'Chỉ tiêu lạ', 'cái', n], [null, null, null, n + 1]],
  'rows of others': (rows, n) => [...rows, ['CA', 'Ca bệnh', 'ca', n], ['THU', 'Thu ngân sách', 'triệu đồng', n]],
  'rows above': (rows, n) => [[n], ['Ghi chú của đơn vị'], ...rows],
  'rows cut': (rows, n) => rows.slice(0, n % (rows.length + 1)),
  'head cut': (rows, n) => rows.slice(n % (rows.length + 1)),
  doubled: (rows) => [...rows, ...rows],
  'codes gone': (rows) => rows.map((row) => row.map((cell, at) => (at === 0 && row.length > 2 ? null : cell))),
  decomposed: (rows) => rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell.normalize('NFD') : cell))),
  'numbers as text': (rows) => rows.map((row) => row.map((cell) => (typeof cell === 'number' ? String(cell) : cell))),
  'sorted badly': (rows) => rows.map((row, at) => (row.length > 2 ? [rows[at + 1]?.[0] ?? null, ...row.slice(1)] : row)),
  'another period': (rows) => rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell.replace(/04\/2022/g, '03/2022') : cell))),
};

const sent = fc
  .record({
    code: fc.constantFrom(...CODES),
    name: fc.constantFrom('a.xlsx', 'b.xlsx', 'STC.xlsx', 'Sở Y tế.xlsx'),
    values: fc.array(value, { minLength: 1, maxLength: 3 }),
    damage: fc.array(fc.constantFrom(...Object.keys(DAMAGE)), { maxLength: 3 }),
    n: fc.integer({ min: 0, max: 12 }),
    stamp: fc.boolean(),
    hidden: fc.boolean(),
  })
  .map(({ code, name, values, damage, n, stamp, hidden }): SentFile => {
    const made = formFile(form(code), values, name);
    const [main, mark] = made.sheets as [PlainSheet, PlainSheet];
    const rows = damage.reduce((all, kind) => DAMAGE[kind]?.(all, n) ?? all, main.rows);
    return { ...made, sheets: [{ ...main, rows, hidden: hidden && n === 0 }, ...(stamp ? [mark] : [])] };
  });

/** Line numbers alone belong nowhere. */
const isLineNumber = (rows: Rows, column: number): boolean => rows.some((row) => ['STT', 'TT'].includes(String(row[column])));

/** Numbers of the files that are in no cell and on no list. */
function lost(files: readonly SentFile[], plan: ImportPlan): string[] {
  const placed = new Set([
    ...plan.changes.map(({ source }) => `${source.file}|${source.place}`),
    ...plan.unchanged.map(({ file, place }) => `${file}|${place}`),
    ...plan.problems.flatMap(({ file, values }) => values.flatMap(({ place }) => file.split('; ').map((name) => `${name}|${place}`))),
  ]);
  return files.flatMap((file) =>
    file.sheets
      .filter(({ name }) => name !== 'ChotSo')
      .flatMap(({ name, rows }) =>
        rows.flatMap((row, r) =>
          row.flatMap((cell, c) =>
            isNumeric(cell) && !isLineNumber(rows, c) && !placed.has(`${file.name}|${cellRef(name, r, c)}`)
              ? [`${file.name} ${cellRef(name, r, c)} ${String(cell)}`]
              : [],
          ),
        ),
      ),
  );
}

const overwritten = ({ changes }: ImportPlan): unknown[] => changes.filter(({ old, sheet }) => sheet !== 'Đơn vị' && old !== null);

/** What makes a plan whole, whatever was sent and answered. */
function expectWhole(files: readonly SentFile[], plan: ImportPlan): void {
  expect(lost(files, plan)).toEqual([]);
  const added = plan.changes.filter((change) => change.added).map(({ new: next }) => next);
  const rows = [...plan.growth.flatMap((growth) => growth.rows ?? []), ...plan.newSheets.flatMap((sheet) => sheet.rows.map(({ cells }) => cells))];
  const gained = rows.flatMap((row) => row.slice(3).filter((one) => one !== null));
  expect([...gained].sort()).toEqual([...added].sort());
  for (const ids of [plan.changes.map(({ ref }) => ref), plan.problems.map(({ id }) => id)]) expect(new Set(ids).size).toBe(ids.length);
}

test('the plan doesn’t depend on the order, and every number is in a cell or on the list', () => {
  fc.assert(
    fc.property(fc.array(sent, { minLength: 1, maxLength: 4 }), fc.integer(), (files, turn) => {
      const book = workbook();
      const plan = planImport(book, files);
      const shift = Math.abs(turn) % files.length;
      expect(planImport(book, [...files.slice(shift), ...files.slice(0, shift)])).toEqual(plan);
      expect(planImport(book, [...files].reverse())).toEqual(plan);
      expect(overwritten(plan)).toEqual([]);
      const single = files.filter(({ name }, at) => files.findIndex((other) => other.name === name) === at);
      expectWhole(single, planImport(book, single));
    }),
    { seed: SEED, numRuns: 400 },
  );
});

test('whatever is answered, every number is in a cell or on the list', () => {
  const some = fc.uniqueArray(sent, { selector: ({ name }) => name, minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(some, fc.array(fc.nat(), { minLength: 5, maxLength: 5 }), (files, picks) => {
      const book = workbook({ figures: { ...PARTS.figures, SYT: [['CA', 'Ca bệnh', 'ca', 7]] } });
      const answers = new Map<string, string>();
      // An answer may raise the next question.
      for (let round = 0; round < 4; round += 1) {
        const plan = planImport(book, files, { answers });
        expectWhole(files, plan);
        const asked = plan.problems.filter(({ asks }) => asks);
        if (!asked.length) break;
        asked.forEach(({ id, choices }, at) => answers.set(id, choices[(picks[(at + round) % picks.length] ?? 0) % choices.length]?.id ?? ''));
        expect(planImport(book, [...files].reverse(), { answers })).toEqual(planImport(book, files, { answers }));
      }
    }),
    { seed: SEED, numRuns: 300 },
  );
});
