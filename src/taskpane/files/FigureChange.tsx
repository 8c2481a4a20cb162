/** A figure in its sentence: what stands there, and what would. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Leftover, PlannedFigure } from '../../refresh/refreshPlan';
import { FILES_STRINGS } from '../strings/files';
import { useWords } from '../useWords';

const useStyles = makeStyles({
  words: { margin: 0, overflowWrap: 'anywhere' },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  old: { textDecorationLine: 'line-through' },
  next: { fontWeight: tokens.fontWeightSemibold, textDecorationLine: 'none', backgroundColor: tokens.colorBrandBackground2 },
});

export function FigureChange({ figure }: { readonly figure: PlannedFigure | Leftover }): ReactElement {
  const strings = useWords(FILES_STRINGS);
  const styles = useStyles();
  const { before, after, old, next, label } = figure;
  return (
    <p className={styles.words} lang="vi">
      {before}
      <del className={styles.old}>{old || strings.empty}</del>
      {next !== undefined && next !== old && (
        <>
          {' → '}
          <ins className={styles.next}>{next}</ins>
        </>
      )}
      {after} <span className={styles.label}>({label})</span>
    </p>
  );
}
