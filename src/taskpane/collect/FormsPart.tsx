/** Biểu gửi đơn vị: all forms at one press. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { SaveRegular } from '@fluentui/react-icons/svg/save';
import { useState, type ReactElement } from 'react';
import type { Collection } from '../../collect/readCollection';
import { Notice } from '../parts/Notice';
import { messageOf, usePane } from '../paneContext';
import type { PaneServices } from '../services';
import { Part } from '../parts/Part';
import { COLLECT_STRINGS } from '../strings/collect';
import { useWords } from '../useWords';

const useStyles = makeStyles({ note: { margin: '0 0 8px', color: tokens.colorNeutralForeground2 } });

export function FormsPart({ collection, services }: { readonly collection: Collection; readonly services: PaneServices }): ReactElement {
  const styles = useStyles();
  const words = useWords(COLLECT_STRINGS);
  const { strings } = usePane();
  const [progress, setProgress] = useState<string>();
  const [said, setSaid] = useState('');
  const [error, setError] = useState<unknown>();
  const save = async (): Promise<void> => {
    setSaid('');
    setError(undefined);
    try {
      const { formsFile } = await import('./formsFile');
      const file = await formsFile(collection, (done, total) => setProgress(words.makingForms(done + 1, total)));
      if (file) await services.save(file);
      setSaid(file ? words.savedForms(file.count, file.name) : words.noForms);
    } catch (reason) {
      setError(reason);
    } finally {
      setProgress(undefined);
    }
  };
  return (
    <Part title={words.forms}>
      <p className={styles.note}>{words.formsNote}</p>
      <Button icon={<SaveRegular aria-hidden />} disabledFocusable={progress !== undefined} onClick={() => void save()}>
        {words.saveForms}
      </Button>
      <div role="status">{progress ?? said}</div>
      {said && services.saveIsUnsure && <Notice intent="info">{strings.saveUnsure}</Notice>}
      {error !== undefined && <Notice intent="error">{messageOf(error, strings)}</Notice>}
    </Part>
  );
}
