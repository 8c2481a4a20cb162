/** Kiểm tra: the findings by cause, and the filter over them. */
import { Button, Input, makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import { useMemo, type ReactElement } from 'react';
import { LEVELS, type Finding } from '../../model/finding';
import { FindingGroupView } from './FindingGroupView';
import { groupFindings, matching, NO_FILTER, type FindingFilter } from './findingGroups';
import { LevelIcon } from './levelLook';
import { usePane } from '../paneContext';

const useStyles = makeStyles({
  tools: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, marginBottom: tokens.spacingVerticalS },
  levels: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  level: { minWidth: 'auto', fontWeight: tokens.fontWeightRegular, gap: tokens.spacingHorizontalXXS, paddingInline: tokens.spacingHorizontalSNudge },
  groups: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export interface FindingsProps {
  readonly findings: readonly Finding[];
  readonly filter: FindingFilter;
  readonly onFilter: (filter: FindingFilter) => void;
}

/** Below this, a filter is more to read than the findings. */
const FILTER_FROM = 4;

export function Findings({ findings, filter, onFilter }: FindingsProps): ReactElement {
  const { strings } = usePane();
  const styles = useStyles();
  const groups = useMemo(() => groupFindings(matching(findings, filter)), [findings, filter]);
  const filtered = filter.level !== undefined || filter.rule !== undefined || filter.text !== '';
  if (!findings.length) return <p className={styles.none}>{strings.noFindings}</p>;
  return (
    <>
      {(findings.length >= FILTER_FROM || filtered) && (
        <div className={styles.tools}>
          <Input
            size="small"
            type="search"
            aria-label={strings.filterText}
            placeholder={strings.filterText}
            contentBefore={<SearchRegular aria-hidden />}
            value={filter.text}
            onChange={(_, { value }) => onFilter({ ...filter, text: value })}
          />
          <div className={styles.levels} role="group" aria-label={strings.filterLevels}>
            {LEVELS.map((level) => ({ level, count: findings.filter((finding) => finding.level === level).length }))
              .filter(({ count }) => count > 0)
              .map(({ level, count }) => (
                <ToggleButton
                  key={level}
                  size="small"
                  className={styles.level}
                  checked={filter.level === level}
                  onClick={() => onFilter({ text: filter.text, level: filter.level === level ? undefined : level })}
                >
                  <LevelIcon level={level} /> {strings.levels[level]} {count}
                </ToggleButton>
              ))}
            {filtered && (
              <Button size="small" appearance="transparent" className={styles.level} onClick={() => onFilter(NO_FILTER)}>
                {strings.clearFilter}
              </Button>
            )}
          </div>
        </div>
      )}
      <div className={styles.groups}>
        {groups.map((group, index) => (
          <FindingGroupView key={group.ruleId} group={group} open={index === 0 || filtered} />
        ))}
        {!groups.length && <p className={styles.none}>{strings.noMatches}</p>}
      </div>
    </>
  );
}
