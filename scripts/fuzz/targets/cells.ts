/** Hostile values in any cell of any table: all outputs say the same, and text stays text in HTML, .docx and .xlsx. */
import { book, type BookParts } from '../../../tests/support/workbook';
import { summarySheet } from '../../../src/figures/summarySheet';
import { cleanText } from '../../../src/locale/encoding';
import type { CellValue } from '../../../src/model/cell';
import { contentText } from '../../../src/model/document';
import { compileReport, type CompiledReport } from '../../../src/pipeline';
import { renderFindingsSheet } from '../../../src/renderers/findingsSheet';
import { reportLines } from '../../../src/renderers/lines';
import { renderSheetBlock } from '../../../src/renderers/sheetBlock';
import { editCells } from '../../../src/workbook/editCells';
import { readEverySheet } from '../../../src/workbook/readEverySheet';
import { writeBack } from '../../../src/workbook/writeBack';
import type { Chance } from '../chance';
import { CANARY, hostileText } from '../hostile';
import { assertWellFormed, judgeReport, xmlParts } from '../judge';
import { Broken, type RunContext, type Target } from '../target';
import { smallWorkbook } from './packages';
import { OFFICE } from './office';

/** As every reader of workbooks hands text over. */
const typed = (chance: Chance): string => cleanText(hostileText(chance));

export function hostileValue(chance: Chance): CellValue {
  return chance.pick<() => CellValue>([
    () => typed(chance),
    () => typed(chance),
    () => typed(chance),
    () => chance.pick([0, -1, 0.1 + 0.2, 1e308, -1e308, 5e-324, 1e21, 2 ** 53, 1_095_056, 58.65, 1e-7]),
    () => ({ percent: chance.pick([0.586, -2, 1e300]) }),
    () => ({ date: { year: chance.pick([1900, 2022, 9999]), month: chance.int(1, 12), day: chance.int(1, 28) } }),
    () => ({ error: chance.pick(['#REF!', '#DIV/0!', '<b>canary']) }),
    () => chance.one(2),
    () => null,
    () => chance.pick(['1.234', '58,6%', 'X', 'Y', 'A', 'tỷ đồng', '%', 'cộng dồn', 'một nơi', '04/2022', '31/4/2022']),
  ])();
}

type Rows = readonly (readonly CellValue[])[];

/** One value in `oneIn` is replaced; codes and words of the contract are spared often enough for the rest to be read. */
function spoil(chance: Chance, rows: Rows, oneIn: number, spared: readonly number[]): Rows {
  return rows.map((row) => row.map((value, column) => (chance.one(spared.includes(column) ? oneIn * 40 : oneIn) ? hostileValue(chance) : value)));
}

function hostileParts(chance: Chance): BookParts {
  const often = chance.pick([3, 8, 30]);
  return {
    info: spoil(chance, OFFICE.info, often, [0]).map((row, at) => (at === 0 && !chance.one(50) ? (OFFICE.info[0] ?? row) : row)),
    departments: spoil(chance, OFFICE.departments, often, [0]),
    indicators: spoil(chance, OFFICE.indicators, often, [0, 3, 4, 5, 6]),
    figures: Object.fromEntries(Object.entries(OFFICE.figures).map(([code, rows]) => [code, spoil(chance, rows, often, [0])])),
    rules: spoil(chance, OFFICE.rules, often, [2, 3]),
    // Template text is a language of its own, which has its own target.
    template: spoil(chance, OFFICE.template, often * 4, [0, 1, 2, 3]),
    documents: spoil(chance, OFFICE.documents, often, [0]),
    lists: spoil(chance, OFFICE.lists, often, [0, 1]),
    history: spoil(chance, OFFICE.history, often, [0, 1]),
  };
}

/** The report, its figures and its findings as sheets of a file, read back. */
function judgeSheets({ document, findings, figures, departments, period }: CompiledReport, { keep }: RunContext): void {
  const sheets = [summarySheet(figures, departments, period, document), renderSheetBlock({ document, findings }), renderFindingsSheet(findings)];
  const bytes = writeBack(smallWorkbook, sheets);
  keep('xlsx', bytes);
  for (const [part, xml] of xmlParts(bytes)) {
    assertWellFormed(part, xml);
    for (const [formula] of xml.matchAll(/<f[ >][^]*?<\/f>/g)) if (formula.includes(CANARY)) throw new Broken('markup', `${part}: ${formula.slice(0, 200)}`);
  }
  const block = readEverySheet(bytes).sheets.find(({ name }) => name === 'Báo cáo');
  const squeezed = (text: string): string => cleanText(text).replace(/\s+/g, ' ').trim().slice(0, 30_000);
  [...reportLines(document)].forEach(({ content }, row) => {
    const [found, wanted] = [squeezed(String(block?.rows[row]?.[0] ?? '')), squeezed(contentText(content))];
    if (found !== wanted) throw new Broken('differs', `sheet row ${row + 1}: “${found.slice(0, 200)}” instead of “${wanted.slice(0, 200)}”`);
  });
}

function judgeEdit({ chance, keep }: RunContext): void {
  const value = chance.one(6) ? chance.pick([1e308, -0, 5e-324, 12.5]) : typed(chance);
  const [row, column] = [chance.int(0, 30), chance.int(0, 12)];
  const bytes = editCells(smallWorkbook, [{ sheet: 'Ghi chú', row, column, value }]);
  keep('xlsx', bytes);
  for (const [part, xml] of xmlParts(bytes)) assertWellFormed(part, xml);
  const found = readEverySheet(bytes).sheets.find(({ name }) => name === 'Ghi chú')?.rows[row]?.[column] ?? null;
  const wanted = typeof value === 'string' ? value.replace(/\r\n?/g, '\n') || null : value;
  if (found !== wanted && !(typeof wanted === 'string' && wanted.length > 32_767) && !(found === 0 && wanted === 0))
    throw new Broken('differs', `${JSON.stringify(value).slice(0, 200)} was read back as ${JSON.stringify(found).slice(0, 200)}`);
}

export const cells: Target = {
  name: 'cells',
  share: 14,
  run(context) {
    const { chance, keep } = context;
    if (chance.one(5)) {
      judgeEdit(context);
      return;
    }
    const compiled = compileReport(book(hostileParts(chance)));
    keep('docx', judgeReport(compiled).docx);
    if (chance.one(4)) judgeSheets(compiled, context);
  },
};
