/** What an import would do: questions first, then every cell by department, then what stays out. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { memo, useMemo, type ReactElement } from 'react';
import type { ImportProblem } from '../../collect/importPlan';
import { ChangeList } from './ChangeList';
import { Fold } from '../parts/Fold';
import type { PanePlan } from './importDesk';
import { LongList } from '../parts/LongList';
import { Question, SentValues } from './Question';
import { COLLECT_STRINGS } from '../strings/collect';
import { useWords } from '../useWords';

const useStyles = makeStyles({
  note: { margin: '0 0 4px', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  message: { overflowWrap: 'anywhere' },
});

/** One of the choices is always to leave it. */
const hasWays = ({ choices }: ImportProblem): boolean => choices.length > 1;

function groupBy<T>(items: readonly T[], key: (item: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return [...groups];
}

/** Open ones of the same kind and file, by the choices that they share. */
function alikeOf(problems: readonly ImportProblem[]): (problem: ImportProblem) => string[] {
  const open = new Map(
    groupBy(
      problems.filter(({ asks }) => asks),
      ({ kind, file }) => `${kind}|${file}`,
    ),
  );
  return ({ kind, file, answer }) => (open.get(`${kind}|${file}`) ?? []).filter(({ choices }) => choices.some(({ id }) => id === answer)).map(({ id }) => id);
}

interface ProblemListProps {
  readonly problems: readonly ImportProblem[];
  readonly title: string;
  readonly count?: number;
  readonly note?: string;
  readonly open?: boolean;
  readonly children: (problem: ImportProblem) => ReactElement;
}

function ProblemList({ problems, title, count = problems.length, note, open = false, children }: ProblemListProps): ReactElement | null {
  const styles = useStyles();
  const words = useWords(COLLECT_STRINGS);
  if (!problems.length) return null;
  return (
    <Fold title={title} aside={String(count)} level={3} open={open}>
      {() => (
        <>
          {note && <p className={styles.note}>{note}</p>}
          {groupBy(problems, ({ kind }) => words.kinds[kind]).map(([kind, own], at) => (
            <Fold key={kind} title={kind} aside={String(own.length)} level={4} open={open && at === 0}>
              {() => (
                <LongList items={own} keyOf={({ id }) => id} atOnce={20}>
                  {children}
                </LongList>
              )}
            </Fold>
          ))}
        </>
      )}
    </Fold>
  );
}

export interface PreviewProps {
  readonly plan: PanePlan;
  /** Of departments, by code. */
  readonly names: ReadonlyMap<string, string>;
  /** Given, but perhaps not in the plan yet. */
  readonly answers: ReadonlyMap<string, string>;
  readonly onAnswer: (ids: readonly string[], choice: string | undefined) => void;
}

/** Drawn anew only for another plan. */
export const Preview = memo(function Preview({ plan: { changes, problems }, names, answers, onAnswer }: PreviewProps): ReactElement {
  const styles = useStyles();
  const words = useWords(COLLECT_STRINGS);
  const departments = useMemo(() => groupBy(changes, ({ department }) => department), [changes]);
  const alike = useMemo(() => alikeOf(problems), [problems]);
  const question = (problem: ImportProblem): ReactElement => (
    <Question problem={problem} given={answers.get(problem.id)} alike={alike(problem)} onAnswer={onAnswer} />
  );
  const statement = (problem: ImportProblem): ReactElement => (
    <>
      <div className={styles.message} lang="vi">
        {problem.message}
      </div>
      <SentValues problem={problem} />
    </>
  );
  const matches = problems.filter(({ kind }) => kind === 'name-match');
  const others = problems.filter(({ kind }) => kind !== 'name-match');
  // In an order that no answer changes: the one being answered keeps its place, and the focus.
  const questions = others.filter(hasWays).sort((a, b) => (a.id < b.id ? -1 : 1));
  return (
    <>
      <ProblemList problems={questions} title={words.questions} count={questions.filter(({ asks }) => asks).length} note={words.questionsNote} open>
        {question}
      </ProblemList>
      <ProblemList problems={matches} title={words.matches} note={words.matchesNote}>
        {question}
      </ProblemList>
      <Fold title={words.preview} aside={words.changesOf(changes.length)} level={3} open>
        {() =>
          changes.length ? (
            <LongList items={departments} keyOf={([code]) => code} atOnce={20}>
              {([code, own]) => (
                <Fold title={names.get(code) ?? code} aside={words.changesOf(own.length)} level={4} open={code === departments[0]?.[0]} lang="vi">
                  {() => <ChangeList changes={own} />}
                </Fold>
              )}
            </LongList>
          ) : (
            <p className={styles.note}>{words.noChanges}</p>
          )
        }
      </Fold>
      <ProblemList problems={others.filter((one) => one.choices.length === 1)} title={words.left} note={words.leftNote}>
        {statement}
      </ProblemList>
      <ProblemList problems={others.filter(({ choices }) => !choices.length)} title={words.notes}>
        {statement}
      </ProblemList>
    </>
  );
});
