/** The help over the pane: the first month, template examples and questions, searchable; all of it in the page, nothing is fetched. */
import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useId, useLayoutEffect, useRef, useState, type ReactElement, type ReactNode } from 'react';
import { usePane, type ViewId } from '../paneContext';
import { HELP_STRINGS } from '../strings/help';
import { HELP_LABEL } from '../strings/helpLabel';
import { useWords } from '../useWords';
import { FIRST_MONTH } from './firstMonth';
import { HelpText } from './HelpText';
import { QUESTIONS } from './questions';
import { searchHelp } from './searchHelp';
import { givenValues, type TemplateExample } from './templateExample';
import { TEMPLATE_EXAMPLES } from './templateExamples';

const useStyles = makeStyles({
  dialog: {
    // At the pane's side of a wide page, over all of a narrow one.
    margin: '0 0 0 auto',
    width: '100%',
    maxWidth: '420px',
    height: '100%',
    maxHeight: '100%',
    boxSizing: 'border-box',
    padding: 0,
    border: 'none',
    overflowY: 'auto',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    '::backdrop': { backgroundColor: 'rgba(0, 0, 0, 0.4)' },
  },
  // The host's own menu covers the top right corner of the pane.
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    gap: '8px',
    padding: '8px 36px 8px 12px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400 },
  search: { gridColumn: '1 / -1' },
  body: { padding: '0 12px 24px' },
  part: { margin: '16px 0 4px', fontSize: tokens.fontSizeBase400 },
  text: { margin: '4px 0 8px' },
  steps: { margin: 0, paddingLeft: '24px' },
  step: { marginBottom: '8px' },
  entry: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, padding: '6px 0' },
  asked: { cursor: 'pointer', fontWeight: tokens.fontWeightSemibold },
  example: { margin: '6px 0 2px', display: 'grid', gridTemplateColumns: 'max-content minmax(0, 1fr)', gap: '4px 8px' },
  value: { margin: 0, overflowWrap: 'anywhere' },
});

function Entry({ asked, open, children }: { readonly asked: string; readonly open: boolean; readonly children: ReactNode }): ReactElement {
  const styles = useStyles();
  return (
    <details className={styles.entry} open={open}>
      <summary className={styles.asked}>{asked}</summary>
      {children}
    </details>
  );
}

function Example({ example }: { readonly example: TemplateExample }): ReactElement {
  const styles = useStyles();
  const strings = useWords(HELP_STRINGS);
  const given = givenValues(example).join('; ');
  const rows = [
    [strings.write, <code key="template">{example.template}</code>],
    ...(example.when === undefined ? [] : [[strings.when, <code key="when">{example.when}</code>] as const]),
    ...(given ? [[strings.given, given] as const] : []),
    [strings.printed, example.printed || <em key="none">{strings.notPrinted}</em>],
  ] as const;
  return (
    <dl className={styles.example}>
      {rows.flatMap(([label, value]) => [
        <dt key={label}>{label}</dt>,
        <dd key={`${label}=`} className={styles.value} lang="vi">
          {value}
        </dd>,
      ])}
    </dl>
  );
}

export function HelpDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { language, strings: pane, open } = usePane();
  const strings = useWords(HELP_STRINGS);
  const title = useWords(HELP_LABEL);
  const styles = useStyles();
  const heading = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState('');
  // Closed before it leaves the page, or the focus wouldn't return to where it came from.
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);

  const searching = typed.trim() !== '';
  const steps = searchHelp(FIRST_MONTH, typed, ({ text }) => [text[language]]);
  const examples = searchHelp(TEMPLATE_EXAMPLES, typed, ({ wants, template, printed }) => [wants[language], template, printed]);
  const questions = searchHelp(QUESTIONS, typed, ({ asks, answer }) => [asks[language], answer[language]]);
  const goTo = (view: ViewId): void => {
    onClose();
    open(view);
  };
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={heading} lang={language} onCancel={onClose}>
      <div className={styles.head}>
        <h2 id={heading} className={styles.title}>
          {title}
        </h2>
        <Button size="small" appearance="subtle" icon={<DismissRegular />} aria-label={strings.close} onClick={onClose} />
        <Input
          className={styles.search}
          type="search"
          placeholder={strings.search}
          aria-label={strings.search}
          value={typed}
          onChange={(_, { value }) => setTyped(value)}
        />
      </div>
      <div className={styles.body}>
        <div role="status">{steps.length + examples.length + questions.length === 0 && <p className={styles.text}>{strings.nothing}</p>}</div>
        {steps.length > 0 && (
          <>
            <h3 className={styles.part}>{strings.firstMonth}</h3>
            <ol className={styles.steps}>
              {steps.map(({ text, view }) => (
                <li key={text.vi} value={FIRST_MONTH.findIndex((step) => step.text === text) + 1} className={styles.step}>
                  <HelpText text={text[language]} />{' '}
                  {view && (
                    <Button size="small" onClick={() => goTo(view)}>
                      {strings.goTo(pane.views[view])}
                    </Button>
                  )}
                </li>
              ))}
            </ol>
          </>
        )}
        {examples.length > 0 && (
          <>
            <h3 className={styles.part}>{strings.examples}</h3>
            <p className={styles.text}>{strings.examplesIntro}</p>
            {examples.map((example) => (
              <Entry key={`${example.template} ${searching}`} asked={example.wants[language]} open={searching}>
                <Example example={example} />
              </Entry>
            ))}
          </>
        )}
        {questions.length > 0 && (
          <>
            <h3 className={styles.part}>{strings.questions}</h3>
            {questions.map(({ asks, answer }) => (
              <Entry key={`${asks.vi} ${searching}`} asked={asks[language]} open={searching}>
                <p className={styles.text}>
                  <HelpText text={answer[language]} />
                </p>
              </Entry>
            ))}
          </>
        )}
        <h3 className={styles.part}>{strings.support}</h3>
        <p className={styles.text}>{strings.supportText}</p>
      </div>
    </dialog>
  );
}
