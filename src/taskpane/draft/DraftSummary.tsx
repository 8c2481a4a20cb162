/** How much could be checked, and what was found: never said so that it can be read as "all is well". */
import { makeStyles, tokens } from '@fluentui/react-components';
import { memo, type ReactElement } from 'react';
import type { DraftReport } from '../../draft/draftReport';
import { DRAFT_STRINGS } from '../strings/draft';
import { useWords } from '../useWords';
import { shownNumber } from './shownNumber';
import { LookSample } from './spotLook';
import { coverageOf, LOOKS, overlapsAny, type Look, type Spot } from './spots';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: '10px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    '& p': { margin: 0 },
  },
  main: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  meter: {
    display: 'flex',
    height: '8px',
    borderRadius: '4px',
    overflow: 'hidden',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundImage: `repeating-linear-gradient(135deg, ${tokens.colorNeutralStroke1} 0 2px, transparent 2px 6px)`,
  },
  checked: { height: '100%', backgroundColor: tokens.colorBrandBackground, forcedColorAdjust: 'none' },
  bound: { height: '100%', backgroundColor: tokens.colorBrandStroke2, forcedColorAdjust: 'none' },
  key: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexWrap: 'wrap',
    gap: '2px 14px',
    fontSize: tokens.fontSizeBase200,
    '& b': { fontVariantNumeric: 'tabular-nums' },
  },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export interface DraftSummaryProps {
  readonly report: DraftReport;
  readonly spots: readonly Spot[];
}

export const DraftSummary = memo(function DraftSummary({ report, spots }: DraftSummaryProps): ReactElement {
  const styles = useStyles();
  const strings = useWords(DRAFT_STRINGS);
  const { numbers, checked, bound, rest } = coverageOf(report);
  const count = (look: Look): number => spots.filter((spot) => spot.look === look).length;
  const bare = report.numbers.filter((number) => !number.checked && !overlapsAny(spots, number)).length;
  // Rounded down: 100% would say that nothing is left.
  const percent = (part: number): string => `${numbers ? Math.floor((100 * part) / numbers) : 0}%`;
  return (
    <div className={styles.box} role="status">
      <p className={styles.main}>{numbers ? strings.coverage(shownNumber(numbers), shownNumber(checked)) : strings.noNumbers}</p>
      {numbers > 0 && (
        <>
          <div className={styles.meter} role="img" aria-label={strings.meter(percent(checked), percent(bound))}>
            <div className={styles.checked} style={{ width: percent(checked) }} />
            <div className={styles.bound} style={{ width: percent(bound) }} />
          </div>
          <p>
            {bound > 0 && `${strings.bound(shownNumber(bound))} `}
            {rest ? strings.rest(shownNumber(rest)) : strings.noRest}
          </p>
        </>
      )}
      {checked > 0 && !count('wrong') && <p>{strings.noneWrong}</p>}
      <ul className={styles.key} aria-label={strings.key}>
        {LOOKS.filter((look) => count(look) > 0).map((look) => (
          <li key={look}>
            <LookSample look={look}>{strings.looks[look]}</LookSample> <b>{shownNumber(count(look))}</b>
          </li>
        ))}
        {bare > 0 && (
          <li>
            <LookSample look="number">{strings.unchecked}</LookSample> <b>{shownNumber(bare)}</b>
          </li>
        )}
      </ul>
      {!report.bindings && <p className={styles.quiet}>{strings.withoutWorkbook}</p>}
    </div>
  );
});
