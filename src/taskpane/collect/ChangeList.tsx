/** Cells that will change: where, what stands there, what will. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { CellChange } from '../../collect/importPlan';
import { saidCell } from '../../collect/saidCell';
import { usePane } from '../paneContext';
import { LongList } from '../parts/LongList';
import { COLLECT_STRINGS } from '../strings/collect';
import { useWords } from '../useWords';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '0 6px' },
  cell: { minWidth: 'auto', padding: '0 2px', fontWeight: tokens.fontWeightRegular },
  old: { color: tokens.colorNeutralForeground2, textDecorationLine: 'line-through' },
  next: { fontWeight: tokens.fontWeightSemibold },
  about: { width: '100%', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});

export function ChangeList({ changes }: { readonly changes: readonly CellChange[] }): ReactElement {
  const styles = useStyles();
  const words = useWords(COLLECT_STRINGS);
  const { strings, goTo } = usePane();
  return (
    <LongList items={changes} keyOf={({ ref }) => ref}>
      {({ ref, old, new: next, about, source }) => (
        <div className={styles.line}>
          <Button appearance="transparent" size="small" className={styles.cell} aria-label={strings.cellName(ref)} onClick={() => goTo(ref)}>
            {ref}
          </Button>
          <span className={styles.unseen}>{words.was}</span>
          {old === null ? <span>{words.blank}</span> : <span className={styles.old}>{saidCell(old)}</span>}
          <span aria-hidden>→</span>
          <span className={styles.unseen}>{words.becomes}</span>
          <span className={styles.next}>{saidCell(next) || words.blank}</span>
          <span className={styles.about} lang="vi">
            {[about, source.file, source.place].filter(Boolean).join(' · ')}
          </span>
        </div>
      )}
    </LongList>
  );
}
