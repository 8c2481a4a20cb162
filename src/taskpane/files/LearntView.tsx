/** What was learnt of an earlier report: how it will differ, what has to be chosen, what stays text. */
import { Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { LearntChoice, LearntQuestion, LearntTemplate } from '../../learn/learningResult';
import { FILES_STRINGS } from '../strings/files';
import { useWords } from '../useWords';
import { LearntPlaces, PlaceInText, placeInWords } from './LearntPlaces';

export type LearntAnswers = ReadonlyMap<LearntQuestion, LearntChoice>;

interface QuestionProps {
  readonly question: LearntQuestion;
  readonly answer: LearntChoice | undefined;
  readonly onAnswer: (choice: LearntChoice | undefined) => void;
}

function Question({ question, answer, onAnswer }: QuestionProps): ReactElement {
  const strings = useWords(FILES_STRINGS);
  const { reason, choices } = question;
  return (
    <>
      <PlaceInText place={question} />: {reason}
      {choices.some(({ edit }) => edit) ? (
        <Select
          aria-label={`${placeInWords(question)}: ${reason}`}
          value={answer?.source ?? ''}
          onChange={(_, { value }) => onAnswer(choices.find(({ source }) => source === value))}
        >
          <option value="">{strings.keepText}</option>
          {choices.map(({ source, name, edit }) => (
            <option key={source} value={source} disabled={!edit}>
              {name} ({source})
            </option>
          ))}
        </Select>
      ) : (
        ` ${choices.map(({ source, name }) => `${name} (${source})`).join('; ')}`
      )}
    </>
  );
}

export interface LearntViewProps {
  readonly template: LearntTemplate;
  /** Of the template as answered. */
  readonly rows: number;
  readonly answers: LearntAnswers;
  readonly onAnswers: (answers: LearntAnswers) => void;
}

export function LearntView({ template, rows, answers, onAnswers }: LearntViewProps): ReactElement {
  const strings = useWords(FILES_STRINGS);
  const { coverage, differences, questions, unsourced, charts, office } = template;
  const answer = (question: LearntQuestion, choice: LearntChoice | undefined): void => {
    const next = new Map(answers);
    if (choice) next.set(question, choice);
    else next.delete(question);
    onAnswers(next);
  };
  return (
    <>
      <strong>{strings.learnt(rows, coverage.bound + answers.size, coverage.numbers)}</strong>
      <LearntPlaces
        title={strings.wrongBefore(differences.length)}
        items={differences}
        say={({ text, now, reason }) => (
          <>
            <del>{text}</del> → <ins>{now}</ins>: {reason}
          </>
        )}
      />
      <LearntPlaces
        title={strings.questions(questions.length)}
        items={questions}
        say={(question) => <Question question={question} answer={answers.get(question)} onAnswer={(choice) => answer(question, choice)} />}
      />
      <LearntPlaces
        title={strings.unsourced(unsourced.length)}
        items={unsourced}
        say={(gap) => (
          <>
            <PlaceInText place={gap} />: {gap.reason}
          </>
        )}
      />
      <LearntPlaces title={strings.learntCharts(charts.length)} items={charts.map((chart) => ({ chart, row: 0 }))} say={({ chart }) => <>{chart}</>} />
      <LearntPlaces
        title={strings.office(office.length)}
        items={office.map((filled) => ({ ...filled, row: 0 }))}
        say={({ item, value }) => (
          <>
            {item}: {value}
          </>
        )}
      />
    </>
  );
}
