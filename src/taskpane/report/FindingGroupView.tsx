/** One cause with its findings: what is there, what was expected, and the way to the cells. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { useEffect, useId, useState, type ReactElement } from 'react';
import type { Finding } from '../../model/finding';
import { CellLinks } from '../parts/CellLinks';
import type { FindingGroup } from './findingGroups';
import { LevelIcon } from './levelLook';
import { usePane } from '../paneContext';

const useStyles = makeStyles({
  group: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground1 },
  heading: { margin: 0 },
  toggle: { width: '100%', justifyContent: 'flex-start', gap: tokens.spacingHorizontalS, padding: '6px 8px', textAlign: 'left', overflowWrap: 'anywhere' },
  count: { marginLeft: 'auto', fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  finding: {
    padding: '8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    overflowWrap: 'anywhere',
  },
  message: { margin: 0, whiteSpace: 'pre-wrap' },
  pair: { margin: 0, display: 'grid', gridTemplateColumns: 'max-content 1fr', columnGap: tokens.spacingHorizontalS, fontSize: tokens.fontSizeBase200 },
  term: { color: tokens.colorNeutralForeground2 },
  detail: { margin: 0, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  more: { margin: '4px 8px 8px' },
});

const SHOWN = 20;

function FindingView({ finding }: { readonly finding: Finding }): ReactElement {
  const { strings } = usePane();
  const styles = useStyles();
  const { message, actual, expected, cause, cells } = finding;
  const details: readonly (readonly [string, string | undefined])[] = [
    [strings.found, actual],
    [strings.expected, expected],
    [strings.cause, cause],
  ];
  const shown = details.filter(([, value]) => value !== undefined && value !== '');
  return (
    <li className={styles.finding}>
      <p lang="vi" className={styles.message}>
        {message}
      </p>
      {shown.length > 0 && (
        <dl className={styles.pair}>
          {shown.map(([term, value]) => [
            <dt key={term} className={styles.term}>
              {term}
            </dt>,
            <dd key={`${term} value`} lang="vi" className={styles.detail}>
              {value}
            </dd>,
          ])}
        </dl>
      )}
      <CellLinks cells={cells} />
    </li>
  );
}

export interface FindingGroupProps {
  readonly group: FindingGroup;
  /** Whether it is unfolded at first, and again whenever this becomes true. */
  readonly open: boolean;
}

export function FindingGroupView({ group, open }: FindingGroupProps): ReactElement {
  const { strings } = usePane();
  const styles = useStyles();
  const list = useId();
  const [unfolded, setUnfolded] = useState(open);
  const [shown, setShown] = useState(SHOWN);
  useEffect(() => {
    if (open) setUnfolded(true);
  }, [open]);
  const { ruleId, level, findings } = group;
  const Chevron = unfolded ? ChevronDownRegular : ChevronRightRegular;
  return (
    <div className={styles.group}>
      <h3 className={styles.heading}>
        <Button appearance="subtle" className={styles.toggle} aria-expanded={unfolded} aria-controls={list} onClick={() => setUnfolded(!unfolded)}>
          <LevelIcon level={level} />
          <span>{strings.rules[ruleId] ?? strings.rule(ruleId)}</span> <span className={styles.count}>{findings.length}</span>
          <Chevron aria-hidden />
        </Button>
      </h3>
      <div id={list} hidden={!unfolded}>
        {unfolded && (
          <>
            <ul className={styles.list}>
              {findings.slice(0, shown).map((finding, index) => (
                <FindingView key={index} finding={finding} />
              ))}
            </ul>
            {findings.length > shown && (
              <Button size="small" className={styles.more} onClick={() => setShown(shown + SHOWN * 5)}>
                {strings.more(Math.min(findings.length - shown, SHOWN * 5))}
              </Button>
            )}
          </>
        )}
      </div>
    </div>
  );
}
