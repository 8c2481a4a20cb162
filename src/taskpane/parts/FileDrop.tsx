/** One file, chosen or dropped. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DocumentAddRegular } from '@fluentui/react-icons/svg/document-add';
import { useRef, useState, type DragEvent, type ReactElement } from 'react';
import { TAKE_FILE_STRINGS } from '../strings/takeFile';
import { useWords } from '../useWords';
import { takeFile, type OpenedFile } from './takeFile';

const useStyles = makeStyles({
  zone: { padding: '10px', border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`, borderRadius: tokens.borderRadiusMedium },
  over: { backgroundColor: tokens.colorBrandBackground2 },
  hint: { margin: '6px 0 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

export interface FileDropProps {
  /** Endings, as `accept` takes them. */
  readonly kinds: string;
  /** Of the button, where several stand on one page. */
  readonly label: string;
  readonly again: boolean;
  readonly onFile: (file: OpenedFile) => void;
  readonly onError: (error: unknown) => void;
}

export function FileDrop({ kinds, label, again, onFile, onError }: FileDropProps): ReactElement {
  const strings = useWords(TAKE_FILE_STRINGS);
  const styles = useStyles();
  const picker = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = async (files: FileList): Promise<void> => {
    try {
      const file = await takeFile(files, strings);
      if (file) onFile(file);
    } catch (error) {
      onError(error);
    }
  };
  const dragged = (event: DragEvent, isOver: boolean): void => {
    event.preventDefault();
    setOver(isOver);
  };
  return (
    <div
      className={mergeClasses(styles.zone, over && styles.over)}
      onDragOver={(event) => dragged(event, true)}
      onDragLeave={(event) => dragged(event, false)}
      onDrop={(event) => {
        dragged(event, false);
        void take(event.dataTransfer.files);
      }}
    >
      <Button
        icon={<DocumentAddRegular aria-hidden />}
        aria-label={`${label}: ${again ? strings.another : strings.choose}`}
        onClick={() => picker.current?.click()}
      >
        {again ? strings.another : strings.choose}
      </Button>
      <input
        ref={picker}
        type="file"
        hidden
        accept={kinds}
        aria-label={label}
        onChange={({ target }) => {
          if (target.files) void take(target.files);
          // So that the same file, put right, can be chosen again.
          target.value = '';
        }}
      />
      <p className={styles.hint}>{strings.dropHint(kinds.replaceAll(',', ', '))}</p>
    </div>
  );
}
