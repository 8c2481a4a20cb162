/** A block of the report on screen. */
import { mergeClasses } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Block, InlineContent, TableBlock } from '../../model/document';
import { isChart, isNoteMark } from '../../model/document';
import { ChartView } from './ChartView';
import { InlineText } from './InlineText';
import { usePane } from '../paneContext';
import { usePaperStyles } from './paperStyles';

interface BlockProps {
  readonly block: Block;
  readonly live: boolean;
}

function TableView({ block, live }: { readonly block: TableBlock; readonly live: boolean }): ReactElement {
  const { strings } = usePane();
  const styles = usePaperStyles();
  return (
    <>
      {block.caption.length > 0 && (
        <p className={mergeClasses(styles.center, styles.bold)}>
          <InlineText content={block.caption} live={live} />
        </p>
      )}
      {isChart(block) && <ChartView block={block} />}
      <div className={styles.scroll} role="group" aria-label={strings.table} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {block.columns.map(({ title }, index) => (
                <th key={index} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((cells, row) => (
              <tr key={row}>
                {cells.map((content, index) => (
                  <td key={index} style={{ textAlign: block.columns[index]?.align ?? 'left' }}>
                    <InlineText content={content} live={live} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

export function BlockView({ block, live }: BlockProps): ReactElement {
  const styles = usePaperStyles();
  if (block.kind === 'table') return <TableView block={block} live={live} />;
  const text = <InlineText content={block.content} live={live} />;
  if (block.kind === 'heading') return <h3 className={styles.heading}>{text}</h3>;
  if (block.kind === 'subheading') return <h4 className={styles.heading}>{text}</h4>;
  return <p className={styles.text}>{text}</p>;
}

const sameContent = (a: InlineContent, b: InlineContent): boolean =>
  a.length === b.length &&
  a.every((one, index) => {
    const other = b[index];
    if (!other || isNoteMark(one) || isNoteMark(other)) return !!other && isNoteMark(one) && isNoteMark(other) && one.note === other.note;
    return (
      one.text === other.text &&
      one.bold === other.bold &&
      one.italic === other.italic &&
      one.gap === other.gap &&
      one.figure?.key === other.figure?.key &&
      one.figure?.name === other.figure?.name &&
      one.figure?.formula === other.figure?.formula &&
      one.figure?.cells.join() === other.figure?.cells.join() &&
      one.figure?.gaps.length === other.figure?.gaps.length
    );
  });

/** Whether both look and answer alike; tables are taken as changed. */
export function sameBlock(one: Block, other: Block | undefined): boolean {
  if (!other || one.kind === 'table' || other.kind === 'table') return false;
  return one.kind === other.kind && one.source === other.source && sameContent(one.content, other.content);
}
