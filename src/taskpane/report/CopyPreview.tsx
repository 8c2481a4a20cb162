/** The last way to copy: the text selected for Ctrl+C, which puts the formatted report on the clipboard too. */
import { makeStyles, Textarea } from '@fluentui/react-components';
import { useEffect, useRef, type ReactElement } from 'react';
import { fillClipboard } from '../parts/clipboard';
import { fluentRef } from '../parts/fluentRef';
import { usePane } from '../paneContext';
import type { Clipping } from '../services';

const useStyles = makeStyles({ area: { width: '100%', '& textarea': { minHeight: '140px' } } });

export function CopyPreview({ clipping }: { readonly clipping: Clipping }): ReactElement {
  const { strings } = usePane();
  const styles = useStyles();
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    area.current?.focus();
    area.current?.select();
  }, [clipping]);
  return (
    <Textarea
      ref={fluentRef(area)}
      readOnly
      className={styles.area}
      aria-label={strings.copyPreview}
      lang="vi"
      value={clipping.text}
      onCopy={({ nativeEvent }) => fillClipboard(nativeEvent, clipping)}
    />
  );
}
