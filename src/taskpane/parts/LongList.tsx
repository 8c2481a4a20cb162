/** A list of any length, so many at a time. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement, type ReactNode } from 'react';
import { usePane } from '../paneContext';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    '& > li': { padding: '4px 0', borderTop: `1px solid ${tokens.colorNeutralStroke3}`, overflowWrap: 'anywhere' },
  },
});

export interface LongListProps<T> {
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  readonly children: (item: T) => ReactNode;
  readonly atOnce?: number;
}

export function LongList<T>({ items, keyOf, children, atOnce = 40 }: LongListProps<T>): ReactElement {
  const styles = useStyles();
  const { strings } = usePane();
  const [count, setCount] = useState(atOnce);
  const rest = items.length - count;
  return (
    <>
      <ul className={styles.list}>
        {items.slice(0, count).map((item) => (
          <li key={keyOf(item)}>{children(item)}</li>
        ))}
      </ul>
      {rest > 0 && (
        <Button size="small" appearance="transparent" onClick={() => setCount(count + atOnce * 5)}>
          {strings.more(Math.min(rest, atOnce * 5))}
        </Button>
      )}
    </>
  );
}
