/** The way in: paste, type, choose or drop. */
import { Button, makeStyles, mergeClasses, Textarea, tokens } from '@fluentui/react-components';
import { DocumentAddRegular } from '@fluentui/react-icons/svg/document-add';
import { useEffect, useRef, useState, type ClipboardEvent, type DragEvent, type ReactElement } from 'react';
import { InputError } from '../../model/errors';
import { fluentRef } from '../parts/fluentRef';
import { Notice } from '../parts/Notice';
import { takeFile } from '../parts/takeFile';
import { messageOf, usePane } from '../paneContext';
import { DRAFT_STRINGS } from '../strings/draft';
import { TAKE_FILE_STRINGS } from '../strings/takeFile';
import { useWords } from '../useWords';
import type { DraftSource } from './draftWork';

const useStyles = makeStyles({
  zone: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: '10px',
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  over: { border: `2px dashed ${tokens.colorBrandStroke1}`, padding: '9px', backgroundColor: tokens.colorBrandBackground2 },
  area: { width: '100%', '& textarea': { minHeight: '132px', maxHeight: '240px' } },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

const ENDINGS = '.docx,.docm,.txt,.md,.html,.htm';
const NAMED_ENDINGS = '.docx, .txt, .md, .html';

const carriesFile = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes('Files');

export interface DraftInputProps {
  /** Why the last one couldn't be checked. */
  readonly error: unknown;
  readonly onSource: (source: DraftSource) => void;
  readonly onError: (error: unknown) => void;
}

export function DraftInput({ error, onSource, onError }: DraftInputProps): ReactElement {
  const pane = usePane();
  const strings = useWords(DRAFT_STRINGS);
  const fileWords = useWords(TAKE_FILE_STRINGS);
  const styles = useStyles();
  const picker = useRef<HTMLInputElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const [typed, setTyped] = useState('');
  const [over, setOver] = useState(false);
  useEffect(() => {
    area.current?.focus({ preventScroll: true });
  }, []);

  const take = async (files: FileList): Promise<void> => {
    try {
      const file = await takeFile(files, fileWords);
      if (file) onSource({ kind: 'file', ...file });
    } catch (problem) {
      onError(problem);
    }
  };
  const paste = (event: ClipboardEvent): void => {
    const { files } = event.clipboardData;
    const [text, html] = [event.clipboardData.getData('text/plain'), event.clipboardData.getData('text/html')];
    event.preventDefault();
    // Word puts a picture of the text beside the text.
    if (text.trim() || html.trim()) onSource({ kind: 'text', text, ...(html.trim() ? { html } : {}) });
    else if (files.length) void take(files);
    else onError(new InputError(strings.nothingPasted));
  };
  const dragged = (event: DragEvent, isOver: boolean): void => {
    if (!carriesFile(event)) return;
    event.preventDefault();
    setOver(isOver);
  };
  return (
    <>
      <p className={styles.hint}>{strings.intro}</p>
      <div
        className={mergeClasses(styles.zone, over && styles.over)}
        onDragOver={(event) => dragged(event, true)}
        onDragLeave={(event) => dragged(event, event.currentTarget.contains(event.relatedTarget as Element | null))}
        onDrop={(event) => {
          dragged(event, false);
          void take(event.dataTransfer.files);
        }}
      >
        <Textarea
          ref={fluentRef(area)}
          className={styles.area}
          aria-label={strings.paste}
          placeholder={over ? strings.drop : strings.paste}
          value={typed}
          onChange={(_, { value }) => setTyped(value)}
          onPaste={paste}
        />
        <div className={styles.row}>
          {typed.trim() && (
            <Button appearance="primary" onClick={() => onSource({ kind: 'text', text: typed })}>
              {strings.typed}
            </Button>
          )}
          <Button icon={<DocumentAddRegular />} onClick={() => picker.current?.click()}>
            {fileWords.choose}
          </Button>
          <input
            ref={picker}
            type="file"
            hidden
            accept={ENDINGS}
            aria-label={fileWords.choose}
            onChange={({ target }) => {
              if (target.files) void take(target.files);
              // So that the same file, put right, can be chosen again.
              target.value = '';
            }}
          />
        </div>
        <p className={styles.hint}>{fileWords.dropHint(NAMED_ENDINGS)}</p>
      </div>
      {error !== undefined && <Notice intent="error">{messageOf(error, pane.strings)}</Notice>}
    </>
  );
}
