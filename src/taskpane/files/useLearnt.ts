/** What the program learns from an earlier report, against the workbook as it was read last. */
import { useEffect, useState } from 'react';
import { chartNames } from '../../docx/chartDrawings';
import { openStyledDraft } from '../../draft/openDraft';
import { learnTemplate } from '../../learn/learnTemplate';
import type { LearntTemplate } from '../../learn/learningResult';
import type { ReportText } from '../../learn/readLastReport';
import { withFileName } from '../../model/errors';
import type { WorkbookSnapshot } from '../../workbook/port';
import type { OpenedFile } from '../parts/takeFile';

export interface Learnt {
  readonly file: OpenedFile;
  readonly snapshot: WorkbookSnapshot;
  readonly template?: LearntTemplate;
  readonly error?: unknown;
}

/** Learning takes a moment: the page says so first. */
const SAY_FIRST_MS = 30;

function readReport({ name, bytes }: OpenedFile): ReportText {
  const read = openStyledDraft(name, bytes);
  return read.styled ? { ...read, charts: chartNames(bytes) } : read;
}

function learnFrom(file: OpenedFile, snapshot: WorkbookSnapshot): Learnt {
  try {
    return { file, snapshot, template: withFileName(file.name, () => learnTemplate(readReport(file), snapshot)) };
  } catch (error) {
    return { file, snapshot, error };
  }
}

/** Undefined while it is being learnt. */
export function useLearnt(file: OpenedFile | undefined, snapshot: WorkbookSnapshot): Learnt | undefined {
  const [learnt, setLearnt] = useState<Learnt>();
  useEffect(() => {
    if (!file) return undefined;
    const timer = setTimeout(() => setLearnt(learnFrom(file, snapshot)), SAY_FIRST_MS);
    return () => clearTimeout(timer);
  }, [file, snapshot]);
  return learnt?.file === file && learnt?.snapshot === snapshot ? learnt : undefined;
}
