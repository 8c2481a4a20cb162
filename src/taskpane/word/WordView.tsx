/** The report's life in Word: an edited or pasted file gets new figures, the office's own template gets the report, an earlier report becomes the template. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, type ReactElement, type ReactNode } from 'react';
import { Notice } from '../Notice';
import { usePane } from '../paneContext';
import { WORD_STRINGS } from '../strings/word';
import type { ViewProps } from '../viewProps';
import { RefreshPart } from './RefreshPart';
import { LearnPart } from './LearnPart';
import { TemplatePart } from './TemplatePart';

const useStyles = makeStyles({
  part: { padding: '12px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  heading: { margin: '0 0 8px', fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
});

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {title}
      </h2>
      {children}
    </section>
  );
}

export function WordView({ state: { report, snapshot }, writes, services }: ViewProps): ReactElement {
  const { language } = usePane();
  const strings = WORD_STRINGS[language];
  const styles = useStyles();
  return (
    <>
      {report && snapshot ? (
        <>
          <Part title={strings.refresh}>
            <RefreshPart document={report.document} services={services} />
          </Part>
          <Part title={strings.template}>
            <TemplatePart document={report.document} snapshot={snapshot} services={services} />
          </Part>
        </>
      ) : (
        <div className={styles.part}>
          <Notice intent="info">{strings.noReport}</Notice>
        </div>
      )}
      {snapshot && (
        <Part title={strings.learn}>
          <LearnPart snapshot={snapshot} writes={writes} />
        </Part>
      )}
    </>
  );
}
