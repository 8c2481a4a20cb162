/** Asks before a workbook with changes that no file holds gives way to another. */
import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { words } from './strings';

export interface Replacement {
  readonly name: string;
  readonly work: () => Promise<void>;
  /** Nothing takes its place but the sample. */
  readonly clears: boolean;
}

export interface ReplaceDialogProps {
  readonly replacement: Replacement | undefined;
  readonly save: () => Promise<boolean>;
  readonly onClose: () => void;
}

export function ReplaceDialog({ replacement, save, onClose }: ReplaceDialogProps): ReactElement {
  const { title, clearTitle, text, clearText, confirm, clearConfirm, saveFirst, clearSaveFirst, cancel } = words.replace;
  const clears = replacement?.clears ?? false;
  const go = (): void => {
    onClose();
    void replacement?.work();
  };
  const saveAndGo = async (): Promise<void> => {
    if (await save()) go();
  };
  return (
    <Dialog open={replacement !== undefined} modalType="alert" onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{clears ? clearTitle : title}</DialogTitle>
          <DialogContent>{(clears ? clearText : text)(replacement?.name ?? '')}</DialogContent>
          <DialogActions fluid>
            <Button onClick={onClose}>{cancel}</Button>
            <Button onClick={go}>{clears ? clearConfirm : confirm}</Button>
            <Button appearance="primary" onClick={() => void saveAndGo()}>
              {clears ? clearSaveFirst : saveFirst}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
