/** One portion of the draft: bare text until it comes near the window, then with its marks and tables. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, useEffect, useRef, useState, type ReactElement, type ReactNode, type RefObject } from 'react';
import { usePaperStyles } from '../report/paperStyles';
import { DRAFT_STRINGS } from '../strings/draft';
import { useWords } from '../useWords';
import { blocksOf, type Chunk, type Table } from './chunks';
import { MarkedText, type Marking } from './MarkedText';

const useStyles = makeStyles({
  chunk: { contentVisibility: 'auto', containIntrinsicSize: 'auto 2000px', padding: '0 3px' },
  // What is put off is also cut off: the card hangs over the chunk's edge.
  withCard: { contentVisibility: 'visible', position: 'relative', zIndex: 1 },
  bare: { whiteSpace: 'pre-wrap' },
  block: { position: 'relative' },
  scroll: {
    overflowX: 'auto',
    margin: '0 0 8px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '& table': { minWidth: '100%' },
    '& td': { minWidth: '36px' },
  },
});

/** Once seen, it stays drawn. Where nothing can tell, everything is drawn. */
function useSeen(element: RefObject<HTMLElement | null>): boolean {
  const [seen, setSeen] = useState(typeof IntersectionObserver === 'undefined');
  useEffect(() => {
    if (seen || !element.current) return undefined;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [seen, element]);
  return seen;
}

function DraftTable({ table, marking }: { readonly table: Table; readonly marking: Marking }): ReactElement {
  const styles = useStyles();
  const paper = usePaperStyles();
  const strings = useWords(DRAFT_STRINGS);
  return (
    <div className={mergeClasses(paper.scroll, styles.scroll)} role="group" tabIndex={0} aria-label={strings.table}>
      <table>
        <tbody>
          {table.rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell) => (
                <td key={cell.start}>
                  <MarkedText marking={marking} stretch={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export interface DraftChunkProps {
  readonly chunk: Chunk;
  readonly marking: Marking;
  /** It holds what is in use, seen or not. */
  readonly needed: boolean;
  /** Stands under the block that holds `cardAt`. */
  readonly card: ReactNode;
  readonly cardAt: number | undefined;
}

export const DraftChunk = memo(function DraftChunk({ chunk, marking, needed, card, cardAt }: DraftChunkProps): ReactElement {
  const styles = useStyles();
  const element = useRef<HTMLDivElement>(null);
  const seen = useSeen(element);
  const { text } = marking;
  if (!seen && !needed)
    return (
      <div ref={element} className={mergeClasses(styles.chunk, styles.bare)}>
        {text.slice(chunk.start, chunk.end)}
      </div>
    );
  return (
    <div ref={element} className={mergeClasses(styles.chunk, cardAt !== undefined && styles.withCard)}>
      {blocksOf(text, chunk).map((block) => (
        <div key={block.start} className={styles.block}>
          {block.kind === 'table' ? (
            <DraftTable table={block} marking={marking} />
          ) : (
            <p>
              <MarkedText marking={marking} stretch={block} />
            </p>
          )}
          {cardAt !== undefined && block.start <= cardAt && cardAt <= block.end && card}
        </div>
      ))}
    </div>
  );
});
