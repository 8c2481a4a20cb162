/** How well a workbook fits the contract: what it lacks, and whether there is anything of ours in it at all. */
import { fold, nearestName } from '../locale/encoding';
import { InputError } from '../model/errors';
import { CONTRACT, departmentCode, departmentContract, isDepartmentTable, openTable, OPTIONAL_TABLES, renamed, type TableContract } from './contract';
import type { TableSnapshot, WorkbookSnapshot } from './port';

/** A table that lacks columns. */
export interface Misfit {
  readonly table: TableSnapshot;
  readonly contract: TableContract;
  /** What is wrong, in a sentence. */
  readonly message: string;
  /** That can be added; a header that is nearly right is for people to mend, as its column holds what a new one would lack. */
  readonly columns: readonly string[];
}

export interface Fit {
  /** Nothing of the contract is there. */
  readonly empty: boolean;
  readonly missing: readonly TableContract[];
  readonly misfits: readonly Misfit[];
}

export const isOptional = ({ table }: TableContract): boolean => OPTIONAL_TABLES.includes(table);

function addable({ headers }: TableSnapshot, { columns, optional = [] }: TableContract): string[] {
  const known = new Set([...columns, ...optional].map(fold));
  const strange = headers.filter((header) => !known.has(fold(header)));
  const there = new Set(headers.map(fold));
  return columns.filter((column) => !there.has(fold(column)) && nearestName(column, strange) === undefined);
}

export function fitOf(snapshot: WorkbookSnapshot): Fit {
  const all: readonly TableContract[] = Object.values(CONTRACT);
  const named = new Map(all.map((contract) => [fold(contract.table), contract]));
  const there = new Set(snapshot.tables.map(({ name }) => fold(name)));
  // A second one beside a table that has only lost its name would split what belongs together.
  const missing = all.filter((contract) => !there.has(fold(contract.table)) && !renamed(snapshot.tables, contract));
  const misfits = snapshot.tables.flatMap((table): Misfit[] => {
    const contract = isDepartmentTable(table.name) ? departmentContract(departmentCode(table.name)) : named.get(fold(table.name));
    try {
      if (contract) openTable(table, contract);
      return [];
    } catch (error) {
      if (contract && error instanceof InputError) return [{ table, contract, message: error.message, columns: addable(table, contract) }];
      throw error;
    }
  });
  const empty = missing.length === all.length && !snapshot.tables.some(({ name }) => isDepartmentTable(name));
  return { empty, missing, misfits };
}
