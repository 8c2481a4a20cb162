/** A file without figures: which of its words are figures of the report, before any is tied to its cell again. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { LinkRegular } from '@fluentui/react-icons/svg/link';
import type { ReactElement } from 'react';
import { needsRefresh, type RelinkPlace, type RelinkPlan } from '../../refresh/relink/planRelink';
import { Notice } from '../parts/Notice';
import { FILES_STRINGS } from '../strings/files';
import { useWords } from '../useWords';

const useStyles = makeStyles({
  heading: { margin: '12px 0 4px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    maxHeight: '320px',
    overflowY: 'auto',
    '& > li': { padding: '4px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, overflowWrap: 'anywhere' },
  },
  text: { margin: 0 },
});

const Sentence = ({ place: { before, text, after } }: { readonly place: RelinkPlace }): ReactElement => (
  <>
    {before}
    <mark>{text}</mark>
    {after}
  </>
);

export function RelinkPlanView({ plan: { sure, unsure }, onRelink }: { readonly plan: RelinkPlan; readonly onRelink: () => void }): ReactElement {
  const strings = useWords(FILES_STRINGS);
  const styles = useStyles();
  const differing = sure.filter(needsRefresh).length;
  return (
    <>
      <Notice intent="info">{strings.noFigures}</Notice>
      <h3 className={styles.heading}>{strings.relinkSure(sure.length)}</h3>
      {differing > 0 && <p className={styles.text}>{strings.relinkDiffers(differing)}</p>}
      <ul className={styles.list} lang="vi" tabIndex={0} aria-label={strings.relinkSure(sure.length)}>
        {sure.map((match, index) => (
          <li key={index}>
            <Sentence place={match} /> ({match.figure.name}
            {needsRefresh(match) && ` → ${match.figure.text}`})
          </li>
        ))}
      </ul>
      {unsure.length > 0 && (
        <>
          <h3 className={styles.heading}>{strings.relinkUnsure(unsure.length)}</h3>
          <ul className={styles.list} lang="vi" tabIndex={0} aria-label={strings.relinkUnsure(unsure.length)}>
            {unsure.map(({ figure, places }, index) => (
              <li key={index}>
                {figure.name} ({figure.text}): {!places.length && strings.nowhere}
                {places.map((place, at) => (
                  <span key={at}>
                    {at > 0 && ' / '}
                    <Sentence place={place} />
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </>
      )}
      <Button appearance="primary" icon={<LinkRegular aria-hidden />} disabledFocusable={!sure.length} onClick={onRelink}>
        {strings.relink(sure.length)}
      </Button>
    </>
  );
}
