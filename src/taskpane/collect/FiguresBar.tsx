/** How many figures of a department are in: a bar, its number beside it. Hatched: something in it is to be looked at. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { BoardRow } from '../../collect/board';
import { COLLECT_STRINGS } from '../strings/collect';
import { useWords } from '../useWords';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', gap: '8px' },
  track: {
    flexGrow: 1,
    height: '10px',
    boxSizing: 'border-box',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground1,
    overflow: 'hidden',
    '@media (forced-colors: active)': { border: '1px solid CanvasText', backgroundColor: 'Canvas' },
  },
  given: {
    height: '100%',
    backgroundColor: tokens.colorBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
  },
  faulty: {
    backgroundImage: `repeating-linear-gradient(45deg, ${tokens.colorNeutralBackground1} 0 3px, transparent 3px 7px)`,
    '@media (forced-colors: active)': { backgroundImage: 'repeating-linear-gradient(45deg, Canvas 0 3px, transparent 3px 7px)' },
  },
  share: { minWidth: '44px', textAlign: 'right', fontVariantNumeric: 'tabular-nums', fontSize: tokens.fontSizeBase200 },
});

export function FiguresBar({ row: { owed, missing, faults } }: { readonly row: BoardRow }): ReactElement {
  const styles = useStyles();
  const words = useWords(COLLECT_STRINGS);
  const given = owed - missing;
  return (
    <div className={styles.line}>
      <div className={styles.track} role="img" aria-label={words.bar(given, owed, faults)}>
        <div className={mergeClasses(styles.given, faults > 0 && styles.faulty)} style={{ width: owed ? `${(given / owed) * 100}%` : '0' }} />
      </div>
      <span className={styles.share} aria-hidden>
        {words.share(given, owed)}
      </span>
    </div>
  );
}
