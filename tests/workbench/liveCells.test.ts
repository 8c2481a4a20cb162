import type { ICellData } from '@univerjs/core';
import { current, filedFormula, rowDifferences, rowsOf, valueOf, type Comparison, type StyleLookup } from '../../src/workbench/liveCells';
import { fileFormula, gridFormula } from '../../src/workbench/tableNames';
import { refusal, waits } from '../../src/workbench/guardCommands';

const STYLES: Readonly<Record<string, string>> = { d: 'dd/mm/yyyy', p: '0.0%', t: '@' };
const styles: StyleLookup = (style) => (typeof style === 'string' && STYLES[style] ? { n: { pattern: STYLES[style] } } : undefined);
const lines = (text: string): ICellData => ({ p: { id: 'x', documentStyle: {}, body: { dataStream: text } } });

test.each<[cell: ICellData | null, value: unknown]>([
  [null, null],
  [{ s: 'd' }, null],
  [{ v: '' }, null],
  [{ v: 912, t: 2 }, 912],
  [{ v: '912', t: 2 }, 912],
  [{ v: '912', t: 4 }, '912'],
  [{ v: '912', t: 1 }, '912'],
  [{ v: 1, t: 3 }, true],
  [{ v: 0.586, t: 2, s: 'p' }, { percent: 0.586 }],
  [{ v: 44679, t: 2, s: 'd' }, { date: { year: 2022, month: 4, day: 28 } }],
  [{ v: '#REF!', t: 1 }, { error: '#REF!' }],
  [{ v: '#REF!', t: 4 }, '#REF!'],
  [{ f: '=A1' }, { error: 'công thức chưa tính' }],
  [lines('hai\rdòng\r\n'), 'hai\ndòng'],
])('%j holds %j', (cell, value) => {
  expect(valueOf(cell, styles)).toEqual(value);
});

const differences = (comparison: Comparison) => rowsOf(comparison).flatMap((row) => rowDifferences(comparison, row));

const edits = (filed: ICellData, live: ICellData) =>
  differences({ sheet: 'A', filed: { 0: { 0: filed } }, live: { 0: { 0: live } }, styles, formulaAt: () => live.f ?? '=FOLLOWS' });
const at = { sheet: 'A', row: 0, column: 0 };

test.each<[what: string, filed: ICellData, live: ICellData, edit: object | undefined]>([
  ['nothing', { v: 1, t: 2 }, { v: 1, t: 2, s: 'x' }, undefined],
  ['a number', { v: 1, t: 2 }, { v: 2, t: 2 }, { value: 2 }],
  ['a cleared cell', { v: 'a', t: 1 }, {}, { value: null }],
  ['a date in a date cell', { v: 1, t: 2, s: 'd' }, { v: 44679, t: 2, s: 'd' }, { value: 44679 }],
  ['a date in a plain cell', {}, { v: 44679, t: 2, s: 'd' }, { value: 44679, shows: 'date' }],
  ['a number pasted over a date', { v: 44679, t: 2, s: 'd' }, { v: 7, t: 2 }, { value: 7, shows: 'number' }],
  ['a formula typed', { v: 1, t: 2 }, { f: '=XLOOKUP(1,A:A,B:B)', v: 3, t: 2 }, { value: 3, formula: '_xlfn.XLOOKUP(1,A:A,B:B)' }],
  ['a formula computed anew', { f: '=A1', v: 1, t: 2 }, { f: '=A1', v: 2, t: 2 }, { value: 2, formula: true }],
  ['a formula overwritten by its value', { f: '=A1', v: 1, t: 2 }, { v: 1, t: 2 }, { value: 1 }],
  ['a formula that the spreadsheet doesn’t know', { f: '=NEW(1)', v: 1, t: 2 }, { f: '=NEW(1)', v: '#NAME?', t: 1 }, undefined],
  ['a follower of another', { si: '0', v: 1, t: 2 }, { si: '1', v: 1, t: 2 }, { value: 1, formula: 'FOLLOWS' }],
])('%s', (_, filed, live, edit) => {
  expect(edits(filed, live)).toEqual(edit ? [{ ...at, ...edit }] : []);
});

test('what the file spells otherwise', () => {
  expect(current({ f: '=X', v: 1, t: 2 }, { f: '=X', v: '#NAME?', t: 1 }, styles)).toMatchObject({ v: 1 });
  expect(filedFormula('=IFS(A1,"IFS(")+SORT(B:B)+MYIFS(1)')).toBe('_xlfn.IFS(A1,"IFS(")+_xlfn._xlws.SORT(B:B)+MYIFS(1)');
});

test.each(['SUM(SL_VP[Kỳ này])+SL_VP[[#This Row],[A_B]]', 'A_1&"SL_VP[x]"'])('%s comes back from the spreadsheet', (formula) => {
  expect(gridFormula(formula)).not.toMatch(/SL_VP\[(?!x)/);
  expect(fileFormula(gridFormula(formula))).toBe(formula);
});

test.each([
  ['sheet.command.set-range-values', undefined],
  ['sheet.command.clear-selection-content', undefined],
  ['sheet.command.auto-fill', undefined],
  ['sheet.command.set-worksheet-activate', undefined],
  ['sheet.command.set-zoom-ratio', undefined],
  ['sheet.command.set-table-filter', undefined],
  ['sheet.command.paste-by-short-key', undefined],
  ['sheet.command.sort-range', undefined],
  ['sheet.mutation.insert-col', undefined],
  ['sheet.command.set-range-bold', 'formatting'],
  ['sheet.command.set-background-color', 'formatting'],
  ['sheet.command.set-range-text-color', 'formatting'],
  ['sheet.command.numfmt.set.numfmt', 'formatting'],
  ['sheet.command.add-worksheet-merge-all', 'formatting'],
  ['sheet.command.insert-sheet', 'sheets'],
  ['sheet.command.remove-sheet-confirm', 'sheets'],
  ['sheet.command.copy-sheet', 'sheets'],
  ['sheet.command.set-worksheet-name', 'sheets'],
  ['sheet.command.insert-col-before', 'shape'],
  ['sheet.command.insert-multi-cols-right', 'shape'],
  ['sheet.command.delete-range-move-up-confirm', 'shape'],
  ['sheet.command.move-range', 'shape'],
  ['sheet.command.delete-table', 'shape'],
  ['sheet.command.addDataValidation', 'rules'],
  ['sheet.command.set-defined-name', 'rules'],
  ['sheet.command.insert-row-before', 'rows'],
  ['sheet.command.table-insert-row', 'rows'],
  ['univer.command.paste', 'pasting'],
])('%s is refused as %s', (command, why) => {
  expect(refusal(command, () => false)).toBe(why);
  if (why === 'rows') expect(refusal(command, () => true)).toBeUndefined();
});

test.each([
  ['sheet.command.set-worksheet-activate', false],
  ['sheet.command.scroll-view', false],
  ['sheet.command.move-selection-enter-tab', false],
  ['sheet.operation.set-selections', false],
  ['sheet.mutation.set-range-values', false],
  ['sheet.command.set-range-values', true],
  ['sheet.command.clear-selection-content', true],
  ['univer.command.undo', true],
])('while a write is under way, %s waits: %s', (command, expected) => {
  expect(waits(command)).toBe(expected);
});
