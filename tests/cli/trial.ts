/** A command run in this process, with a folder of its own and what it printed. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CellValue } from '../../src/model/cell';
import { readWorkbook } from '../../src/workbook/readWorkbook';

export interface Trial {
  /** A path in the test's folder, which goes with the test. */
  readonly at: (name: string) => string;
  /** What was printed on standard output. */
  readonly out: () => string;
}

/** Call it once in a test file, outside of its tests. */
export function trial(): Trial {
  let folder = '';
  let out = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'chotso-cli-'));
    out = '';
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
      out += String(text);
      return true;
    });
  });
  afterEach(() => {
    jest.restoreAllMocks();
    rmSync(folder, { recursive: true, force: true });
  });
  return { at: (name) => join(folder, name), out: () => out };
}

export const tableRows = (path: string, table: string): readonly (readonly CellValue[])[] =>
  readWorkbook(readFileSync(path)).tables.find(({ name }) => name === table)?.rows ?? [];
