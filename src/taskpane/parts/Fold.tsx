/** A part of the view that isn't needed every day: it opens at a press. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { useId, useState, type ReactElement, type ReactNode } from 'react';

const useStyles = makeStyles({
  part: { padding: '10px 12px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  heading: { margin: '0 0 6px', fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  inner: { margin: '8px 0 4px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  toggle: {
    width: '100%',
    minWidth: 'auto',
    justifyContent: 'flex-start',
    padding: '2px 0',
    gap: '4px',
    fontSize: 'inherit',
    fontWeight: 'inherit',
    textAlign: 'left',
    overflowWrap: 'anywhere',
  },
  aside: { marginLeft: 'auto', fontWeight: tokens.fontWeightRegular, fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground2 },
});

export interface FoldProps {
  readonly title: string;
  /** Stands at the end of the line: a count. */
  readonly aside?: string;
  /** 2 for a part of the view, 3 and 4 within one. */
  readonly level: 2 | 3 | 4;
  readonly open?: boolean;
  /** Made only once it is opened. */
  readonly children: () => ReactNode;
  readonly lang?: 'vi';
}

export function Fold({ title, aside, level, open = false, children, lang }: FoldProps): ReactElement {
  const styles = useStyles();
  const [shown, setShown] = useState(open);
  const id = useId();
  const Heading = `h${level}` as const;
  const body = (
    <>
      <Heading className={level === 2 ? styles.heading : styles.inner}>
        <Button
          id={id}
          appearance="subtle"
          className={styles.toggle}
          icon={shown ? <ChevronDownRegular aria-hidden /> : <ChevronRightRegular aria-hidden />}
          aria-expanded={shown}
          onClick={() => setShown(!shown)}
        >
          <span lang={lang}>{title}</span>
          {aside !== undefined && <span className={styles.aside}>{aside}</span>}
        </Button>
      </Heading>
      {shown && children()}
    </>
  );
  return level === 2 ? (
    <section className={styles.part} aria-labelledby={id}>
      {body}
    </section>
  ) : (
    <div role="group" aria-labelledby={id}>
      {body}
    </div>
  );
}
