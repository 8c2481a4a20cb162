/** What the spreadsheet may do: whatever ends up in the saved file, and nothing that would be lost. */
import type { words } from './strings';

const FORMATTING =
  /(?:set|reset)-(?:range-|text-)*(?:bold|italic|underline|stroke|overline|subscript|superscript|font|text|background|border|style|horizontal|vertical|background-color)|format-painter|clear-selection-(?:format|all)|command\.numfmt|paste-format|paste-col-width|worksheet-merge/;
const SHEETS = /-sheet$|-sheet-confirm$|set-worksheet-(?:name|order|hidden|show)|set-tab-color/;
const SHAPE =
  /(?:insert|remove)-(?:multi-)?cols?|table-(?:insert|remove)-col|range-move|move-range|move-cols|move-rows|add-table|delete-table|set-table-config/;
const RULES = /protection|DataValidation|data-validation\.command|-data-validation|defined-name/i;
/** They read the clipboard on their own, past the reading of Vietnamese numbers. */
const PASTING = /^univer\.command\.paste$|sheet\.command\.paste(?:-value|-formula|-besides-border)?$|split-text-to-columns|text-to-number/;
const ROWS = /(?:insert|remove)-(?:multi-)?rows?|table-(?:insert|remove)-row/;

export type Refusal = keyof typeof words.refused;

/** Why the command isn't run; undefined where it may. */
export function refusal(command: string, rowsMayMove: () => boolean): Refusal | undefined {
  if (!/\.command\./.test(command)) return undefined;
  if (ROWS.test(command)) return rowsMayMove() ? undefined : 'rows';
  if (SHEETS.test(command)) return 'sheets';
  if (SHAPE.test(command)) return 'shape';
  if (RULES.test(command)) return 'rules';
  if (PASTING.test(command)) return 'pasting';
  return FORMATTING.test(command) ? 'formatting' : undefined;
}

const LOOKING = /\.command\.(?:(?:move|expand)-selection[\w-]*|select-all|[\w-]*(?:scroll|zoom)[\w-]*|set-worksheet-activate|copy)$/;

/** What isn't run while a write is under way: everything but looking around. */
export const waits = (command: string): boolean => /\.command\./.test(command) && !LOOKING.test(command);

/** What changes cells: by hand, by moving rows, by calculation. */
export const CHANGES_CELLS =
  /^(?:sheet\.mutation\.(?:set-range-values|insert-row|remove-rows?|move-rows|move-range|reorder-range)|formula\.mutation\.set-formula-calc.*)$/;
