/** Giao: the finished report leaves the pane; what stands in a final copy's way is said, and a draft offered. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { SaveRegular } from '@fluentui/react-icons/svg/save';
import { TableRegular } from '@fluentui/react-icons/svg/table';
import { TextTRegular } from '@fluentui/react-icons/svg/text-t';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { WorkbookSnapshot } from '../../workbook/port';
import { announceSheets } from '../announcements';
import { CopyPreview } from './CopyPreview';
import type { CheckedReport } from '../engine';
import { groupFindings } from './findingGroups';
import { Notice, type NoticeProps } from '../parts/Notice';
import { messageOf, usePane } from '../paneContext';
import type * as outputsModule from './outputs';
import type { Clipping, PaneServices } from '../services';
import type { Writes } from '../useWrites';

type Outputs = typeof outputsModule;

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  button: { justifyContent: 'flex-start' },
  reason: { minWidth: 'auto', padding: '0 2px', textAlign: 'left', fontWeight: tokens.fontWeightRegular },
  reasons: { margin: '4px 0 0', paddingLeft: '18px' },
  // Clear of the undo bar.
  outcome: { scrollMarginBottom: '64px' },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface Said {
  readonly intent: NoticeProps['intent'];
  readonly text: string;
  /** Shown for copying by hand. */
  readonly clipping?: Clipping;
}

export interface DeliverProps {
  readonly report: CheckedReport;
  readonly snapshot: WorkbookSnapshot;
  readonly stale: boolean;
  readonly services: PaneServices;
  readonly writes: Writes;
  readonly onFindings: (of: { readonly rule?: string }) => void;
}

export function Deliver({ report, snapshot, stale, services, writes, onFindings }: DeliverProps): ReactElement {
  const { strings } = usePane();
  const styles = useStyles();
  const [outputs, setOutputs] = useState<Outputs>();
  const [said, setSaid] = useState<Said>();
  const outcome = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (said) outcome.current?.scrollIntoView?.({ block: 'nearest' });
  }, [said]);
  useEffect(() => {
    let gone = false;
    void import('./outputs').then(
      (loaded) => {
        if (!gone) setOutputs(loaded);
      },
      (error: unknown) => setSaid({ intent: 'error', text: messageOf(error, strings) }),
    );
    return () => {
      gone = true;
    };
  }, [strings]);
  const [prepared, setPrepared] = useState<{ readonly of: CheckedReport; readonly clipping: Required<Clipping> }>();
  // After the new figures are on screen: nobody copies within that blink.
  useEffect(() => {
    const timer = setTimeout(() => outputs && setPrepared({ of: report, clipping: outputs.clippingOf(report) }), 0);
    return () => clearTimeout(timer);
  }, [outputs, report]);
  const clipping = prepared?.of === report ? prepared.clipping : undefined;
  const { draft } = report.document;
  const waiting = stale || !clipping;

  const copy = async (content: Clipping | undefined, done: string): Promise<void> => {
    if (!content || waiting) return;
    const copied = await services.copy(content);
    if (copied === 'refused') setSaid({ intent: 'warning', text: strings.copyRefused, clipping: content });
    else setSaid(copied === 'exact' ? { intent: 'success', text: done } : { intent: 'warning', text: strings.copiedRewritten });
  };
  const save = async (): Promise<void> => {
    if (waiting) return;
    try {
      const { wordFile } = await import('./wordFile');
      const file = wordFile(report.document);
      await services.save(file);
      setSaid({ intent: services.saveIsUnsure ? 'info' : 'success', text: strings.saved(file.name) });
    } catch (error) {
      setSaid({ intent: 'error', text: messageOf(error, strings) });
    }
  };
  const announce = (): void => {
    if (!outputs || waiting) return;
    try {
      writes.announce(announceSheets(outputs.writtenSheets(report), snapshot, strings));
    } catch (error) {
      setSaid({ intent: 'error', text: messageOf(error, strings) });
    }
  };

  return (
    <div className={styles.stack}>
      {draft && (
        <Notice intent="warning" title={strings.blocked}>
          {strings.blockedDetail}
          <ul className={styles.reasons}>
            {groupFindings(report.blocking).map(({ ruleId, findings }) => (
              <li key={ruleId}>
                <Button size="small" appearance="transparent" className={styles.reason} onClick={() => onFindings({ rule: ruleId })}>
                  {strings.rules[ruleId] ?? strings.rule(ruleId)} ({findings.length})
                </Button>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Button
        appearance="primary"
        className={styles.button}
        icon={<CopyRegular />}
        disabledFocusable={waiting}
        onClick={() => void copy(clipping, strings.copied)}
      >
        {draft ? strings.copyDraft : strings.copyWord}
      </Button>
      <Button className={styles.button} icon={<SaveRegular />} disabledFocusable={waiting} onClick={() => void save()}>
        {draft ? strings.saveDraft : strings.saveWord}
      </Button>
      {services.saveIsUnsure && <p className={styles.hint}>{strings.saveUnsure}</p>}
      <Button
        className={styles.button}
        icon={<TextTRegular />}
        disabledFocusable={waiting}
        onClick={() => void copy(clipping && { text: clipping.text }, strings.copiedText)}
      >
        {strings.copyText}
      </Button>
      <Button className={styles.button} icon={<TableRegular />} disabledFocusable={waiting} onClick={announce}>
        {strings.writeSheets}
      </Button>
      {waiting && <p className={styles.hint}>{stale ? strings.waitForRecheck : strings.preparing}</p>}
      <div ref={outcome} className={styles.outcome}>
        {said && (
          <Notice intent={said.intent} onDismiss={() => setSaid(undefined)}>
            {said.text}
          </Notice>
        )}
      </div>
      {said?.clipping && <CopyPreview clipping={said.clipping} />}
    </div>
  );
}
