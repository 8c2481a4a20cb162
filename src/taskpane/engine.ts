/** The engine as the pane loads it, apart from its own code: it arrives while the workbook is being read. */
import type { Finding } from '../model/finding';
import { blocksFinal, compileReport, type CompiledReport } from '../pipeline';
import type { WorkbookSnapshot } from '../workbook/port';

export interface CheckedReport extends CompiledReport {
  /** What keeps it a draft; worst first. */
  readonly blocking: readonly Finding[];
}

/** Throws as compileReport does. */
export function check(snapshot: WorkbookSnapshot): CheckedReport {
  const compiled = compileReport(snapshot);
  return { ...compiled, blocking: compiled.findings.filter(blocksFinal) };
}
