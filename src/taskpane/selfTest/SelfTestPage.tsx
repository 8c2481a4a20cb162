/** The hidden page on which a person with Excel runs the contract's cases in it, and copies what came of them. */
import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState, type ReactElement } from 'react';
import { CONTRACT_CASES } from '../../selfTest/contractCases';
import { SELF_TEST_MARK } from '../../selfTest/runContract';
import { SELF_TEST_STRINGS } from '../strings/selfTest';
import type { Language } from '../strings/language';
import { factLines, remarkOf, reportText } from './reportText';
import type { SelfTestHost } from './selfTestHost';
import { useSelfTest } from './useSelfTest';

const useStyles = makeStyles({
  page: {
    height: '100%',
    boxSizing: 'border-box',
    overflowY: 'auto',
    padding: '12px',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  title: { margin: '0 36px 8px 0', fontSize: tokens.fontSizeBase500 },
  part: { margin: '16px 0 4px', fontSize: tokens.fontSizeBase400 },
  text: { margin: '0 0 8px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, margin: '8px 0' },
  facts: { margin: 0, display: 'grid', gridTemplateColumns: 'max-content minmax(0, 1fr)', gap: '2px 8px', fontSize: tokens.fontSizeBase200 },
  value: { margin: 0, overflowWrap: 'anywhere' },
  results: { margin: 0, paddingLeft: '24px' },
  result: { marginBottom: '4px', overflowWrap: 'anywhere' },
  bad: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  copyText: { width: '100%', boxSizing: 'border-box', minHeight: '120px', fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
});

export interface SelfTestPageProps {
  readonly host: SelfTestHost;
  readonly language: Language;
  readonly onBack: () => void;
}

export function SelfTestPage({ host, language, onBack }: SelfTestPageProps): ReactElement {
  const styles = useStyles();
  const strings = SELF_TEST_STRINGS[language];
  const { facts, survey, trouble, phase, results, remains, start, stop } = useSelfTest(host);
  const [anyway, setAnyway] = useState(false);
  const [copying, setCopying] = useState<'copied' | 'refused'>();
  const heading = useRef<HTMLHeadingElement>(null);
  const copyLabel = useId();
  useEffect(() => heading.current?.focus(), []);

  const text = reportText({ facts, results, remains }, strings, language);
  const finished = phase === 'done' || phase === 'stopped';
  const tried = results.filter(({ outcome }) => outcome !== 'leftOut');
  const kept = tried.filter(({ outcome }) => outcome === 'kept').length;
  const copy = async (): Promise<void> => setCopying((await host.copy({ text })) === 'refused' ? 'refused' : 'copied');

  return (
    <main className={styles.page} lang={language}>
      <h1 ref={heading} tabIndex={-1} className={styles.title}>
        {strings.title}
      </h1>
      <p className={styles.text}>{strings.intro}</p>
      <p className={styles.text}>{strings.willDo(SELF_TEST_MARK)}</p>
      <div role="status">
        {!survey && trouble === undefined && <p className={styles.text}>{strings.looking}</p>}
        {phase === 'before' && survey && <p className={styles.text}>{survey.blank ? strings.blank : strings.notBlank}</p>}
        {phase === 'before' && survey && survey.remains.length > 0 && <p className={styles.text}>{strings.remains(survey.remains.join(', '))}</p>}
        {phase === 'running' && <p className={styles.text}>{strings.running(results.length, CONTRACT_CASES.length)}</p>}
        {finished && (
          <p className={styles.text}>
            {phase === 'stopped' && strings.stopped} {strings.finished(kept, tried.length)} {remains.length > 0 && strings.remains(remains.join(', '))}
          </p>
        )}
      </div>
      {trouble !== undefined && (
        <p role="alert" className={styles.bad}>
          {strings.unreadable(trouble)}
        </p>
      )}
      {phase === 'before' && survey && !survey.blank && (
        <Checkbox label={strings.anyway} checked={anyway} onChange={(_, { checked }) => setAnyway(checked === true)} />
      )}
      <div className={styles.buttons}>
        {phase === 'running' ? (
          <Button onClick={stop}>{strings.stop}</Button>
        ) : (
          <Button appearance={finished ? 'secondary' : 'primary'} disabledFocusable={!survey || !(survey.blank || anyway)} onClick={start}>
            {strings.start}
          </Button>
        )}
        {finished && (
          <Button appearance="primary" onClick={() => void copy()}>
            {strings.copy}
          </Button>
        )}
        <Button onClick={onBack} disabledFocusable={phase === 'running'}>
          {strings.back}
        </Button>
      </div>
      <div role="status">{copying && <p className={styles.text}>{copying === 'copied' ? strings.copied : strings.notCopied}</p>}</div>
      {finished && (
        <>
          <label id={copyLabel} className={styles.text}>
            {strings.reportText}
          </label>
          <textarea readOnly aria-labelledby={copyLabel} className={styles.copyText} value={text} />
        </>
      )}
      <h2 className={styles.part}>{strings.facts}</h2>
      <dl className={styles.facts}>
        {factLines(facts, strings).flatMap(([label, value]) => [
          <dt key={label}>{label}</dt>,
          <dd key={`${label}=`} className={styles.value}>
            {value}
          </dd>,
        ])}
      </dl>
      {results.length > 0 && <h2 className={styles.part}>{strings.results}</h2>}
      <ol className={styles.results}>
        {results.map((result) => {
          const remark = remarkOf(result, strings);
          const fine = result.outcome === 'kept' || result.outcome === 'leftOut';
          return (
            <li key={result.name.en} className={styles.result}>
              {result.name[language]}: <span className={fine ? undefined : styles.bad}>{strings.outcomes[result.outcome]}</span>
              {result.outcome !== 'leftOut' && `, ${strings.milliseconds(result.milliseconds)}`}
              {remark && ` (${remark})`}
            </li>
          );
        })}
      </ol>
    </main>
  );
}
