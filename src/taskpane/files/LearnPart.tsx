/** The way in for an office with an earlier report: its wording becomes table Mau, its numbers become figures. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState, type ReactElement } from 'react';
import { answerQuestions } from '../../learn/answerQuestions';
import { templateSheet } from '../../learn/templateSheet';
import { fold } from '../../locale/encoding';
import { cellRef } from '../../model/address';
import { CONTRACT, isDepartmentTable } from '../../workbook/contract';
import type { WorkbookSnapshot } from '../../workbook/port';
import { announceSheets } from '../announcements';
import { messageOf, usePane } from '../paneContext';
import { FileDrop } from '../parts/FileDrop';
import { Notice } from '../parts/Notice';
import type { OpenedFile } from '../parts/takeFile';
import { FILES_STRINGS } from '../strings/files';
import type { Writes } from '../useWrites';
import { useWords } from '../useWords';
import { LearntView, type LearntAnswers } from './LearntView';
import { officeCells } from './officeCells';
import { useLearnt } from './useLearnt';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  save: { alignSelf: 'flex-start' },
});

/** Rows that a template would replace. */
function usedRows({ tables }: WorkbookSnapshot): number {
  const present = tables.find(({ name }) => fold(name) === fold(CONTRACT.template.table));
  return present?.rows.filter((row) => row.some((value) => value !== null && value !== '')).length ?? 0;
}

export interface LearnPartProps {
  readonly snapshot: WorkbookSnapshot;
  readonly writes: Writes;
}

export function LearnPart({ snapshot, writes }: LearnPartProps): ReactElement {
  const { strings: pane } = usePane();
  const strings = useWords(FILES_STRINGS);
  const styles = useStyles();
  const [file, setFile] = useState<OpenedFile>();
  const [problem, setProblem] = useState<unknown>();
  const [answers, setAnswers] = useState<LearntAnswers>(new Map());
  const learnt = useLearnt(file, snapshot);
  const template = learnt?.template;
  const rows = useMemo(() => template && answerQuestions(template.rows, answers), [template, answers]);
  const office = useMemo(() => (template ? officeCells(template, snapshot) : []), [template, snapshot]);
  const filled = new Set(office.map(({ row }) => row)).size;
  const used = usedRows(snapshot);

  const announce = (): void => {
    if (!rows) return;
    try {
      const announcement = announceSheets([templateSheet(rows)], snapshot, pane);
      writes.announce({
        ...announcement,
        lines: [...announcement.lines, ...office.map(({ sheet, row, column, value }) => `${cellRef(sheet, row, column)}: ${value ?? ''}`)],
        change: { ...announcement.change, cells: office },
        done: strings.learntDone(rows.length),
      });
      setProblem(undefined);
    } catch (error) {
      setProblem(error);
    }
  };
  if (!snapshot.tables.some(({ name }) => isDepartmentTable(name))) return <Notice intent="info">{strings.noTables}</Notice>;
  const trouble = problem ?? learnt?.error;
  return (
    <div className={styles.part}>
      <p className={styles.hint}>{strings.learnIntro}</p>
      <FileDrop
        kinds=".docx,.txt"
        label={strings.learn}
        again={file !== undefined}
        onFile={(opened) => {
          setFile(opened);
          setAnswers(new Map());
          setProblem(undefined);
        }}
        onError={setProblem}
      />
      <div role="status">{file && !learnt && strings.learning}</div>
      {trouble !== undefined && <Notice intent="error">{messageOf(trouble, pane)}</Notice>}
      {template && rows && (
        <>
          <LearntView template={template} rows={rows.length} answers={answers} onAnswers={setAnswers} />
          {filled < template.office.length && <p className={styles.hint}>{strings.notFilled}</p>}
          {used > 0 && <Notice intent="warning">{strings.replacesTemplate(used)}</Notice>}
          <Button className={styles.save} appearance="primary" onClick={announce}>
            {strings.writeTemplate}
          </Button>
        </>
      )}
    </div>
  );
}
