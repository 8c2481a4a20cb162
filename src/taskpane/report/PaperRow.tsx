/** What one row of table Mau wrote, with the pencil that edits it. */
import { Button } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { memo, type ReactElement, type ReactNode } from 'react';
import type { Block } from '../../model/document';
import { BlockView, sameBlock } from './BlockView';
import { usePane } from '../paneContext';
import { usePaperStyles } from './paperStyles';
import type { EditableRow } from './templateRows';

export interface EditableProps {
  /** Undefined where the text has no row of its own. */
  readonly row: EditableRow | undefined;
  readonly onEdit: (row: EditableRow) => void;
}

export function Editable({ row, onEdit, children }: EditableProps & { readonly children: ReactNode }): ReactElement {
  const { language, strings } = usePane();
  const styles = usePaperStyles();
  return (
    <div className={styles.row}>
      {children}
      {row && (
        <Button
          size="small"
          lang={language}
          appearance="subtle"
          className={styles.pencil}
          icon={<EditRegular />}
          aria-label={strings.edit(row.ref)}
          title={strings.edit(row.ref)}
          data-row={row.ref}
          onClick={() => onEdit(row)}
        />
      )}
    </div>
  );
}

interface PaperRowProps extends EditableProps {
  readonly blocks: readonly Block[];
}

/** Every computation makes new rows and blocks; most say the same as before. */
export const PaperRow = memo(
  ({ row, onEdit, blocks }: PaperRowProps): ReactElement => (
    <Editable row={row} onEdit={onEdit}>
      {blocks.map((block, index) => (
        <BlockView key={index} block={block} live />
      ))}
    </Editable>
  ),
  (a, b) =>
    a.onEdit === b.onEdit &&
    a.row?.ref === b.row?.ref &&
    a.row?.text === b.row?.text &&
    a.blocks.length === b.blocks.length &&
    a.blocks.every((block, index) => sameBlock(block, b.blocks[index])),
);
