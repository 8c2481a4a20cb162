/** One question of an import, its choices, and what stays out until it is answered. */
import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ImportProblem } from '../../collect/importPlan';
import { saidValue } from '../../collect/sentFile';
import { COLLECT_STRINGS } from '../strings/collect';
import { useWords } from '../useWords';

const useStyles = makeStyles({
  question: { padding: '4px 0' },
  field: { display: 'block' },
  select: { width: '100%', minWidth: 0, '& > select': { minWidth: 0, textOverflow: 'ellipsis' } },
  label: { fontWeight: tokens.fontWeightRegular, overflowWrap: 'anywhere' },
  values: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
});

const SHOWN_VALUES = 8;

export function SentValues({ problem: { values } }: { readonly problem: ImportProblem }): ReactElement | null {
  const styles = useStyles();
  const words = useWords(COLLECT_STRINGS);
  if (!values.length) return null;
  const rest = values.length - SHOWN_VALUES;
  return (
    <div className={styles.values}>
      {words.notWritten} <span lang="vi">{values.slice(0, SHOWN_VALUES).map(saidValue).join(', ')}</span>
      {rest > 0 && ` +${rest}`}
    </div>
  );
}

export interface QuestionProps {
  readonly problem: ImportProblem;
  /** The answer that the next plan will know. */
  readonly given: string | undefined;
  /** Others that could be answered the same way and aren't yet. */
  readonly alike: readonly string[];
  readonly onAnswer: (ids: readonly string[], choice: string | undefined) => void;
}

export function Question({ problem, given, alike, onAnswer }: QuestionProps): ReactElement {
  const styles = useStyles();
  const words = useWords(COLLECT_STRINGS);
  const { id, message, choices, answer, likely } = problem;
  const sorted = [...choices].sort((a, b) => Number(b.id === likely) - Number(a.id === likely));
  return (
    <div className={styles.question}>
      <Field size="small" className={styles.field} label={{ children: <span lang="vi">{message}</span>, className: styles.label }}>
        <Select size="small" className={styles.select} value={given ?? answer ?? ''} onChange={(_, { value }) => onAnswer([id], value || undefined)}>
          <option value="">{words.undecided}</option>
          {sorted.map((choice) => (
            <option key={choice.id} value={choice.id} lang="vi">
              {choice.id === likely ? words.likely(choice.label) : choice.label}
            </option>
          ))}
        </Select>
      </Field>
      {answer !== undefined && alike.length > 0 && (
        <Button size="small" appearance="transparent" onClick={() => onAnswer(alike, answer)}>
          {words.sameForAll(alike.length)}
        </Button>
      )}
      <SentValues problem={problem} />
    </div>
  );
}
