/** The way in for an office with an earlier report: its wording becomes table Mau, its numbers become figures. */
import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useState, type ReactElement } from 'react';
import { openStyledDraft } from '../../draft/openDraft';
import { answerQuestions } from '../../learn/answerQuestions';
import { learnTemplate } from '../../learn/learnTemplate';
import type { LearntChoice, LearntPlace, LearntQuestion, LearntTemplate } from '../../learn/learntTemplate';
import { planTemplate } from '../../learn/templatePlan';
import { templateSheet } from '../../learn/templateSheet';
import { fold } from '../../locale/encoding';
import { InputError } from '../../model/errors';
import { CONTRACT, isDepartmentTable } from '../../workbook/contract';
import { cellRef } from '../../workbook/address';
import type { CellEdit, WorkbookSnapshot } from '../../workbook/port';
import { announceSheets } from '../announcements';
import { Notice } from '../parts/Notice';
import { messageOf, usePane } from '../paneContext';
import { WORD_STRINGS } from '../strings/word';
import type { Writes } from '../useWrites';
import { FileDrop, type OpenedFile } from '../parts/FileDrop';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  heading: { margin: '8px 0 0', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    maxHeight: '300px',
    overflowY: 'auto',
    '& > li': { padding: '4px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, overflowWrap: 'anywhere' },
  },
  save: { alignSelf: 'flex-start' },
});

interface Learnt {
  readonly file: OpenedFile;
  readonly snapshot: WorkbookSnapshot;
  readonly template?: LearntTemplate;
  readonly error?: unknown;
}

function learnFrom(file: OpenedFile, snapshot: WorkbookSnapshot): Learnt {
  try {
    return { file, snapshot, template: learnTemplate(openStyledDraft(file.name, file.bytes), snapshot) };
  } catch (error) {
    return { file, snapshot, error: error instanceof InputError ? new InputError(`${file.name}: ${error.message}`) : error };
  }
}

/** Learning takes a moment: the page says so first. */
function useLearnt(file: OpenedFile | undefined, snapshot: WorkbookSnapshot): Learnt | undefined {
  const [learnt, setLearnt] = useState<Learnt>();
  useEffect(() => {
    if (!file) return undefined;
    const timer = setTimeout(() => setLearnt(learnFrom(file, snapshot)), 30);
    return () => clearTimeout(timer);
  }, [file, snapshot]);
  return learnt?.file === file && learnt?.snapshot === snapshot ? learnt : undefined;
}

function Places<T extends LearntPlace>({
  title,
  items,
  say,
}: {
  readonly title: string;
  readonly items: readonly T[];
  readonly say: (item: T) => ReactElement;
}): ReactElement | null {
  const { language } = usePane();
  const strings = WORD_STRINGS[language];
  const styles = useStyles();
  if (!items.length) return null;
  return (
    <>
      <h3 className={styles.heading}>{title}</h3>
      <ul className={styles.list} tabIndex={0} aria-label={title}>
        {items.map((item, index) => (
          <li key={index}>
            {item.row > 0 && strings.learntRow(item.row)} <span lang="vi">{say(item)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

const inPlace = ({ before, text, after }: LearntPlace): ReactElement => (
  <>
    {before && '…'}
    {before.slice(-40)}
    <mark>{text}</mark>
    {after.slice(0, 40)}
    {after && '…'}
  </>
);

/** Blank items of ThongTin that the old report fills in; rows below the table aren't its own. */
function officeCells({ office }: LearntTemplate, snapshot: WorkbookSnapshot): readonly CellEdit[] {
  const info = snapshot.tables.find(({ name }) => fold(name) === fold(CONTRACT.info.table));
  if (!info) return [];
  const { cells } = planTemplate({ ...snapshot, tables: [info] }, { rows: [], office }, true);
  return cells.filter(({ row }) => row <= info.top + info.rows.length);
}

export interface LearnPartProps {
  readonly snapshot: WorkbookSnapshot;
  readonly writes: Writes;
}

export function LearnPart({ snapshot, writes }: LearnPartProps): ReactElement {
  const { language, strings: pane } = usePane();
  const strings = WORD_STRINGS[language];
  const styles = useStyles();
  const [file, setFile] = useState<OpenedFile>();
  const [problem, setProblem] = useState<unknown>();
  const [answers, setAnswers] = useState<ReadonlyMap<LearntQuestion, LearntChoice>>(new Map());
  const learnt = useLearnt(file, snapshot);
  const template = learnt?.template;
  const rows = useMemo(() => template && answerQuestions(template.rows, answers), [template, answers]);
  const present = snapshot.tables.find(({ name }) => fold(name) === fold(CONTRACT.template.table));
  const used = present?.rows.filter((row) => row.some((value) => value !== null && value !== '')).length ?? 0;

  const office = useMemo(() => (template ? officeCells(template, snapshot) : []), [template, snapshot]);

  const announce = (): void => {
    if (!template || !rows) return;
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
  const answer = (question: LearntQuestion, source: string): void => {
    const next = new Map(answers);
    const chosen = question.choices.find((choice) => choice.source === source);
    if (chosen) next.set(question, chosen);
    else next.delete(question);
    setAnswers(next);
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
          <strong>{strings.learnt(rows.length, template.coverage.bound + answers.size, template.coverage.numbers)}</strong>
          <Places
            title={strings.wrongBefore(template.differences.length)}
            items={template.differences}
            say={({ text, now, reason }) => (
              <>
                <del>{text}</del> → <ins>{now}</ins>: {reason}
              </>
            )}
          />
          <Places
            title={strings.questions(template.questions.length)}
            items={template.questions}
            say={(question) => (
              <>
                {inPlace(question)}: {question.reason}
                {question.choices.some(({ edit }) => edit) ? (
                  <Select
                    aria-label={`${question.before.slice(-40)}${question.text}${question.after.slice(0, 40)}: ${question.reason}`}
                    value={answers.get(question)?.source ?? ''}
                    onChange={(_, { value }) => answer(question, value)}
                  >
                    <option value="">{strings.keepText}</option>
                    {question.choices.map(({ source, name, edit }) => (
                      <option key={source} value={source} disabled={!edit}>
                        {name} ({source})
                      </option>
                    ))}
                  </Select>
                ) : (
                  ` ${question.choices.map(({ source, name }) => `${name} (${source})`).join('; ')}`
                )}
              </>
            )}
          />
          <Places
            title={strings.unsourced(template.unsourced.length)}
            items={template.unsourced}
            say={(gap) => (
              <>
                {inPlace(gap)}: {gap.reason}
              </>
            )}
          />
          {template.office.length > 0 && (
            <>
              <h3 className={styles.heading}>{strings.office(template.office.length)}</h3>
              <ul className={styles.list} lang="vi">
                {template.office.map(({ item, value }) => (
                  <li key={item}>
                    {item}: {value}
                  </li>
                ))}
              </ul>
              {new Set(office.map(({ row }) => row)).size < template.office.length && <p className={styles.hint}>{strings.notFilled}</p>}
            </>
          )}
          {used > 0 && <Notice intent="warning">{strings.replacesTemplate(used)}</Notice>}
          <Button className={styles.save} appearance="primary" onClick={announce}>
            {strings.writeTemplate}
          </Button>
        </>
      )}
    </div>
  );
}
