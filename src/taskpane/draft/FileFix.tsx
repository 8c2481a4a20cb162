/** Certain corrections, chosen one by one, into the .docx that was opened, as tracked changes. */
import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { SaveRegular } from '@fluentui/react-icons/svg/save';
import { useRef, useState, type ReactElement } from 'react';
import type { Correction } from '../../draft/corrections';
import { changeDate } from '../../docx/trackedChange';
import { DOCX_TYPE } from '../parts/docxFile';
import { Notice } from '../parts/Notice';
import { messageOf, usePane } from '../paneContext';
import type { PaneServices, SavedFile } from '../services';
import { DRAFT_STRINGS } from '../strings/draft';
import { useWords } from '../useWords';
import { runTask } from './runTask';

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, alignItems: 'flex-start' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: { display: 'flex', alignItems: 'center' },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  small: { minWidth: 'auto', fontWeight: tokens.fontWeightRegular },
});

export interface FileFixProps {
  readonly file: { readonly name: string; readonly bytes: Uint8Array };
  readonly corrections: readonly Correction[];
  readonly services: PaneServices;
}

interface Said {
  readonly intent: 'success' | 'warning' | 'info' | 'error';
  readonly text: string;
}

const SHOWN = 30;

export function FileFix({ file, corrections, services }: FileFixProps): ReactElement {
  const pane = usePane();
  const strings = useWords(DRAFT_STRINGS);
  const styles = useStyles();
  const [refused, setRefused] = useState<ReadonlySet<number>>(new Set());
  const [shown, setShown] = useState(SHOWN);
  const [said, setSaid] = useState<Said>();
  const working = useRef(false);
  const chosen = corrections.filter(({ start }) => !refused.has(start));
  const change = ({ written, correction }: Correction): string => strings.change(written, correction.trim() || strings.nothing);

  const fix = async (): Promise<void> => {
    if (working.current || !chosen.length) return;
    working.current = true;
    try {
      const date = changeDate(services.now());
      const { bytes, made, left } = await runTask({ kind: 'correct', bytes: file.bytes, corrections: chosen, date }).result;
      const saved: SavedFile = { name: file.name.replace(/(\.docx)?$/i, '-da-sua.docx'), type: DOCX_TYPE, bytes };
      if (made.length) await services.save(saved);
      const sentences = [
        ...(made.length ? [strings.fixed(saved.name, made.length)] : []),
        ...(left.length ? [strings.notFixed(left.map(change).join('; '))] : []),
      ];
      setSaid({ intent: left.length ? 'warning' : services.saveIsUnsure ? 'info' : 'success', text: sentences.join(' ') });
    } catch (error) {
      setSaid({ intent: 'error', text: messageOf(error, pane.strings) });
    } finally {
      working.current = false;
    }
  };
  const choose = (start: number, on: boolean): void => {
    const next = new Set(refused);
    if (on) next.delete(start);
    else next.add(start);
    setRefused(next);
  };
  return (
    <div className={styles.box}>
      <p className={styles.hint}>{strings.fixIntro}</p>
      <ul className={styles.list}>
        {corrections.slice(0, shown).map((correction) => (
          <li key={correction.start} className={styles.item}>
            <Checkbox
              checked={!refused.has(correction.start)}
              label={<span lang="vi">{change(correction)}</span>}
              onChange={(_, { checked }) => choose(correction.start, checked === true)}
            />
          </li>
        ))}
      </ul>
      {corrections.length > shown && (
        <Button size="small" className={styles.small} onClick={() => setShown(shown + SHOWN * 5)}>
          {strings.more(Math.min(corrections.length - shown, SHOWN * 5))}
        </Button>
      )}
      <Button appearance="primary" icon={<SaveRegular />} disabledFocusable={!chosen.length} onClick={() => void fix()}>
        {strings.fix}
      </Button>
      {services.saveIsUnsure && <p className={styles.hint}>{strings.saveUnsure}</p>}
      {said && (
        <Notice intent={said.intent} onDismiss={() => setSaid(undefined)}>
          {said.text}
        </Notice>
      )}
    </div>
  );
}
