/** The engine as the pane loads it, apart from its own code: it arrives while the workbook is being read. */
import type { Finding } from '../model/finding';
import { blocksFinal, compileSteps, type CompiledReport } from '../pipeline';
import type { WorkbookSnapshot } from '../workbook/port';
import { breathe } from './parts/breathe';

export interface CheckedReport extends CompiledReport {
  /** What keeps it a draft; worst first. */
  readonly blocking: readonly Finding[];
}

/** At a stretch; then the page paints and takes clicks. */
const STRETCH_MS = 20;

/** Undefined as soon as it isn't `wanted` any more. Throws as compileReport does. */
export async function check(snapshot: WorkbookSnapshot, wanted: () => boolean): Promise<CheckedReport | undefined> {
  const steps = compileSteps(snapshot);
  for (let start = -Infinity; ;) {
    if (performance.now() - start > STRETCH_MS) {
      await breathe();
      if (!wanted()) return undefined;
      start = performance.now();
    }
    const { done, value } = steps.next();
    if (done) return { ...value, blocking: value.findings.filter(blocksFinal) };
  }
}
