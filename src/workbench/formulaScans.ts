/** Keeps the spreadsheet from looking through every cell of the workbook for formulas whenever one cell changes. */
import { IUniverInstanceService, UniverInstanceType, type Workbook, type Worksheet } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/preset-sheets-core';
import type { Spreadsheet } from './startUniver';

type SheetFormulas = NonNullable<ReturnType<FormulaDataModel['getSheetFormulaData']>>;

const PUTS = 'sheet.mutation.set-range-values';
/** These may take formulas from one sheet to another. */
const MOVES = /^sheet\.mutation\.(?:(?:insert|remove|move)-(?:rows?|col|columns|range)|reorder-range)$/;
const EVERY = '*';

export function mendFormulaScans({ univer, api }: Spreadsheet): void {
  const injector = univer.__getInjector();
  const model = injector.get(FormulaDataModel);
  const instances = injector.get(IUniverInstanceService);
  const known = new WeakMap<Worksheet, SheetFormulas>();
  /** Ids of sheets that are being changed: looked through each time until that is over. */
  const changing = new Set<string>();

  api.addEvent(api.Event.BeforeCommandExecute, ({ id, params }) => {
    if (id !== PUTS && !MOVES.test(id)) return;
    const sheet = id === PUTS ? ((params as { readonly subUnitId?: string } | undefined)?.subUnitId ?? EVERY) : EVERY;
    changing.add(sheet);
    setTimeout(() => changing.delete(sheet), 0);
  });

  const formulasOf = (unit: string, sheet: Worksheet): SheetFormulas => {
    const id = sheet.getSheetId();
    const busy = changing.has(EVERY) || changing.has(id);
    const formulas = (busy ? undefined : known.get(sheet)) ?? model.getSheetFormulaData(unit, id) ?? {};
    if (busy) known.delete(sheet);
    else known.set(sheet, formulas);
    // Whoever asks may change what he gets.
    return structuredClone(formulas);
  };
  model.getFormulaData = () =>
    Object.fromEntries(
      instances.getAllUnitsForType<Workbook>(UniverInstanceType.UNIVER_SHEET).map((workbook) => {
        const unit = workbook.getUnitId();
        return [unit, Object.fromEntries(workbook.getSheets().map((sheet) => [sheet.getSheetId(), formulasOf(unit, sheet)]))];
      }),
    );
}
