/** Buttons that lead to cells of the workbook. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { CellRef } from '../../model/cell';
import { usePane } from '../paneContext';

const useStyles = makeStyles({
  list: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  link: { minWidth: 'auto', maxWidth: '100%', overflowWrap: 'anywhere', fontWeight: tokens.fontWeightRegular, paddingInline: tokens.spacingHorizontalSNudge },
});

export function CellLinks({ cells, shown = 6 }: { readonly cells: readonly CellRef[]; readonly shown?: number }): ReactElement | null {
  const { strings, goTo } = usePane();
  const styles = useStyles();
  const [all, setAll] = useState(false);
  if (!cells.length) return null;
  const hidden = all ? 0 : Math.max(0, cells.length - shown);
  return (
    <div className={styles.list}>
      {cells.slice(0, cells.length - hidden).map((cell) => (
        <Button key={cell} size="small" className={styles.link} aria-label={strings.cellName(cell)} onClick={() => goTo(cell)}>
          {cell}
        </Button>
      ))}
      {hidden > 0 && (
        <Button size="small" appearance="transparent" className={styles.link} onClick={() => setAll(true)}>
          {strings.moreCells(hidden)}
        </Button>
      )}
    </div>
  );
}
