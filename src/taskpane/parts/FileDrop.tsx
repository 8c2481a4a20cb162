/** One file, chosen or dropped. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DocumentAddRegular } from '@fluentui/react-icons/svg/document-add';
import { useRef, useState, type DragEvent, type ReactElement } from 'react';
import { InputError } from '../../model/errors';
import { usePane } from '../paneContext';
import { WORD_STRINGS } from '../strings/word';

const useStyles = makeStyles({
  zone: { padding: '10px', border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`, borderRadius: tokens.borderRadiusMedium },
  over: { backgroundColor: tokens.colorBrandBackground2 },
  hint: { margin: '6px 0 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

export interface OpenedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

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
  const { language } = usePane();
  const strings = WORD_STRINGS[language];
  const styles = useStyles();
  const picker = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = async (files: readonly File[]): Promise<void> => {
    const [file] = files;
    if (!file) return;
    try {
      if (files.length > 1) throw new InputError(strings.oneFile);
      const bytes = await file.arrayBuffer().catch(() => {
        throw new InputError(strings.unreadable(file.name));
      });
      onFile({ name: file.name, bytes: new Uint8Array(bytes) });
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
        void take([...event.dataTransfer.files]);
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
          void take([...(target.files ?? [])]);
          target.value = '';
        }}
      />
      <p className={styles.hint}>{strings.dropHint(kinds.replaceAll(',', ', '))}</p>
    </div>
  );
}
