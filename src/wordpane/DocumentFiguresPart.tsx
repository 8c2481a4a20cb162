/** The document's figures beside the workbook's: chosen, and updated. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState, type ReactElement } from 'react';
import { documentFigures, type ControlStatus, type ListedFigure } from './document/documentFigures';
import type { DocumentPort, OpenDocument, ReplaceOutcome } from './document/documentPort';
import { withNewTexts } from './document/rememberedFigures';
import type { ReportDocument } from '../model/document';
import { Notice } from '../taskpane/parts/Notice';
import { FILES_STRINGS } from '../taskpane/strings/files';
import { FigureGroup } from './FigureGroup';
import { useWords } from '../taskpane/useWords';
import { WORD_PANE_STRINGS } from './strings';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, '& p': { margin: 0 } },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Those that a person has to look at. */
const OPEN: readonly ControlStatus[] = ['changed', 'edited', 'unknown'];

interface Done extends ReplaceOutcome {
  readonly forgotten: boolean;
}

export interface DocumentFiguresPartProps {
  readonly document: DocumentPort;
  readonly opened: OpenDocument;
  readonly report: ReportDocument;
  readonly onRead: () => Promise<unknown>;
  readonly onTrouble: (error: unknown) => void;
}

export function DocumentFiguresPart({ document, opened, report, onRead, onTrouble }: DocumentFiguresPartProps): ReactElement {
  const strings = useWords(WORD_PANE_STRINGS);
  const fileWords = useWords(FILES_STRINGS);
  const styles = useStyles();
  const { listed, absent } = useMemo(() => documentFigures(opened, report), [opened, report]);
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const [done, setDone] = useState<Done>();
  const [working, setWorking] = useState(false);

  // A choice is of a figure and its values: others ask anew.
  const markOf = ({ figure, next }: ListedFigure): string => `${figure.id} ${figure.text} ${next ?? ''}`;
  const isChosen = (one: ListedFigure): boolean =>
    (one.status === 'changed' && !turned.has(markOf(one))) || (one.status === 'edited' && turned.has(markOf(one)));
  const turn = (one: ListedFigure): void => {
    const next = new Set(turned);
    if (!next.delete(markOf(one))) next.add(markOf(one));
    setTurned(next);
  };
  const chosen = listed.filter(isChosen);

  /** What the file remembers has to follow what it shows. */
  const remember = async ({ replaced }: ReplaceOutcome): Promise<boolean> => {
    const { remembered } = opened;
    const now = listed.filter(({ figure, status }) => status === 'same' || replaced.includes(figure.id));
    const news = now.flatMap(({ figure, turn: place, next }) => (next === undefined ? [] : [{ tag: figure.tag, turn: place, text: next }]));
    return remembered === undefined || !replaced.length || document.remember(withNewTexts(remembered, news)).catch(() => false);
  };
  const update = async (): Promise<void> => {
    setWorking(true);
    setDone(undefined);
    try {
      const outcome = await document.replace(chosen.flatMap(({ figure, next }) => (next === undefined ? [] : [{ figure, next }])));
      setDone({ ...outcome, forgotten: !(await remember(outcome)) });
      await onRead();
    } catch (error) {
      onTrouble(error);
    } finally {
      setWorking(false);
    }
  };
  const group = (status: ControlStatus): ReactElement => (
    <FigureGroup
      key={status}
      title={strings.groups[status]}
      figures={listed.filter((one) => one.status === status)}
      folded={status === 'same'}
      isChosen={isChosen}
      onTurn={turn}
      onGoTo={({ figure }) => void document.select(figure).catch(onTrouble)}
    />
  );
  return (
    <div className={styles.part}>
      {report.draft && <Notice intent="warning">{fileWords.draft}</Notice>}
      {!opened.notesRead && <Notice intent="warning">{strings.notesUnread}</Notice>}
      {!listed.length && <p>{strings.none}</p>}
      {OPEN.map(group)}
      {listed.length > 0 && absent.length > 0 && <p>{strings.absent(absent.join('; '))}</p>}
      <div className={styles.buttons}>
        {listed.length > 0 && (
          <Button appearance="primary" disabledFocusable={!chosen.length || working} onClick={() => void update()}>
            {strings.update(chosen.length)}
          </Button>
        )}
        <Button disabledFocusable={working} onClick={() => void onRead()}>
          {strings.reread}
        </Button>
      </div>
      {done && (
        <Notice intent={done.left.length || done.forgotten ? 'warning' : 'success'} onDismiss={() => setDone(undefined)}>
          {strings.updated(done.replaced.length)} {done.forgotten && strings.forgotten} {done.left.length > 0 && strings.left}{' '}
          {done.left.map(({ figure, reason }) => `${figure.text} (${strings.reasons[reason]})`).join('; ')}
        </Notice>
      )}
      {group('same')}
    </div>
  );
}
