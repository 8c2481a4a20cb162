/** How well a workbook fits the contract: what it lacks, and whether there is anything of ours in it at all. */
import { fold } from '../locale/encoding';
import { InputError } from '../model/errors';
import { CONTRACT, departmentCode, departmentContract, isDepartmentTable, openTable, OPTIONAL_TABLES, type TableContract } from '../workbook/contract';
import type { WorkbookSnapshot } from '../workbook/port';

export interface Fit {
  /** Nothing of the contract is there. */
  readonly empty: boolean;
  readonly missing: readonly TableContract[];
  /** Tables that are there and lack columns: a sentence each. */
  readonly misfits: readonly string[];
}

export const isOptional = ({ table }: TableContract): boolean => OPTIONAL_TABLES.includes(table);

export function fitOf(snapshot: WorkbookSnapshot): Fit {
  const all: readonly TableContract[] = Object.values(CONTRACT);
  const named = new Map(all.map((contract) => [fold(contract.table), contract]));
  const there = new Set(snapshot.tables.map(({ name }) => fold(name)));
  const missing = all.filter(({ table }) => !there.has(fold(table)));
  const misfits = snapshot.tables.flatMap((table) => {
    const contract = isDepartmentTable(table.name) ? departmentContract(departmentCode(table.name)) : named.get(fold(table.name));
    try {
      if (contract) openTable(table, contract);
      return [];
    } catch (error) {
      if (error instanceof InputError) return [error.message];
      throw error;
    }
  });
  const empty = missing.length === all.length && !snapshot.tables.some(({ name }) => isDepartmentTable(name));
  return { empty, missing, misfits };
}
