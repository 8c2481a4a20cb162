/** Table names in formulas: the spreadsheet reads none with an underscore in it, so that there they carry a letter that looks like one. */

const STAND_IN = '\u02cd';

export const gridTableName = (name: string): string => name.replace(/_/g, STAND_IN);

/** Names before a bracket are tables; what stands in quotes isn't touched. */
export const gridFormula = (formula: string): string =>
  formula.includes('[')
    ? formula.replace(/"[^"]*"|'(?:[^']|'')*'|[\p{L}_][\p{L}\p{M}\p{N}_.]*(?=\[)/gu, (found) => (/^["']/.test(found) ? found : gridTableName(found)))
    : formula;

export const fileFormula = (formula: string): string => formula.replaceAll(STAND_IN, '_');
