/** The bar on top: which workbook is open, where it is kept, and what can be done with the file. */
import { Button, makeStyles, Text, tokens, Tooltip } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { BookOpenRegular } from '@fluentui/react-icons/svg/book-open';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { FolderOpenRegular } from '@fluentui/react-icons/svg/folder-open';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import { useRef, type ReactElement } from 'react';
import { words } from './strings';
import type { BenchState } from './bench';
import type { Keeping } from './bookKeeper';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '6px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    minWidth: 0,
  },
  brand: { color: tokens.colorBrandForeground1, whiteSpace: 'nowrap', margin: '0' },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', minWidth: 0 },
  grow: { flexGrow: 1 },
  state: { display: 'flex', alignItems: 'center', gap: '4px', color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap', overflow: 'hidden' },
  good: { color: tokens.colorPaletteGreenForeground1 },
  bad: { color: tokens.colorPaletteDarkOrangeForeground1 },
  hint: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap', '@media (max-width: 1100px)': { display: 'none' } },
  button: { whiteSpace: 'nowrap', flexShrink: 0 },
});

const STATE: Readonly<Record<Keeping, string>> = { nothing: words.nothingKept, keeping: words.keeping, kept: words.kept, failed: words.notKept };

export interface BenchBarProps {
  readonly state: BenchState;
  /** The spreadsheet stands. */
  readonly ready: boolean;
  readonly onOpen: (file: File) => void;
  readonly onSample: () => void;
  readonly onClear: () => void;
  readonly onSave: () => void;
}

export function BenchBar({ state: { book, keeping }, ready, onOpen, onSample, onClear, onSave }: BenchBarProps): ReactElement {
  const styles = useStyles();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <header className={styles.bar} data-region>
      <Text as="h1" size={400} weight="semibold" className={styles.brand}>
        {words.title}
      </Text>
      <Text className={styles.name} title={book?.name}>
        {book?.name}
      </Text>
      <span className={styles.state} role="status">
        {keeping === 'kept' && <CheckmarkCircleRegular className={styles.good} />}
        {keeping === 'failed' && <WarningRegular className={styles.bad} />}
        <Text size={200}>{STATE[keeping]}</Text>
      </span>
      {ready && (keeping === 'kept' || keeping === 'failed') && (
        <Tooltip content={words.clearHint} relationship="description">
          <Button size="small" appearance="subtle" className={styles.button} icon={<DeleteRegular />} onClick={onClear}>
            {words.clear}
          </Button>
        </Tooltip>
      )}
      <span className={styles.grow} />
      <Text size={200} className={styles.hint}>
        {words.regions}
      </Text>
      <input
        ref={picker}
        type="file"
        hidden
        accept=".xlsx,.xlsm"
        aria-label={words.open}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.item(0);
          currentTarget.value = '';
          if (file) onOpen(file);
        }}
      />
      <Button className={styles.button} appearance="subtle" icon={<BookOpenRegular />} disabled={!ready} onClick={onSample}>
        {words.sample}
      </Button>
      <Button className={styles.button} icon={<FolderOpenRegular />} disabled={!ready} onClick={() => picker.current?.click()}>
        {words.open}
      </Button>
      <Button className={styles.button} appearance="primary" icon={<ArrowDownloadRegular />} disabled={!ready} onClick={onSave}>
        {words.save}
      </Button>
    </header>
  );
}
