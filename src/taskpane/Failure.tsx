/** No report from this workbook yet: a first run, tables that are missing, or a fault with the way to it. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState, type ReactElement } from 'react';
import { dayOf } from '../collect/logTime';
import { TemplateError } from '../model/errors';
import { CONTRACT } from '../workbook/contract';
import type { WorkbookSnapshot } from '../workbook/port';
import { announceTables } from './announcements';
import { fitOf, isOptional } from '../workbook/contractFit';
import { Notice } from './parts/Notice';
import { messageOf, usePane } from './paneContext';
import type { PaneServices } from './services';
import { TemplateRepair } from './report/TemplateRepair';
import type { RowDraft } from './report/templateRows';
import type { Writes } from './useWrites';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, padding: '16px 12px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  text: { margin: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  list: { margin: 0, paddingLeft: '18px' },
});

export interface FailureProps {
  readonly error: unknown;
  /** Undefined where not even reading worked. */
  readonly snapshot: WorkbookSnapshot | undefined;
  readonly services: PaneServices;
  readonly writes: Writes;
  readonly editing: RowDraft | undefined;
  readonly onEditing: (draft: RowDraft | undefined) => void;
  readonly onRetry: () => void;
}

export function Failure({ error, snapshot, services, writes, editing, onEditing, onRetry }: FailureProps): ReactElement {
  const { strings, goTo, open } = usePane();
  const styles = useStyles();
  const [trouble, setTrouble] = useState<unknown>();
  const fit = useMemo(() => snapshot && fitOf(snapshot), [snapshot]);

  const lacksColumns = fit?.misfits.some(({ columns }) => columns.length > 0) ?? false;
  const offer = !lacksColumns ? strings.addTables : fit?.missing.length ? strings.addTablesAndColumns : strings.addColumns;

  const announceNew = async (): Promise<void> => {
    if (!snapshot || !fit) return;
    try {
      const { missingColumns, missingSheets, starterSheets } = await import('../workbook/starterTables');
      const today = dayOf(services.now());
      const sheets = fit.empty ? starterSheets(today) : missingSheets(fit.missing, snapshot, today);
      writes.announce(announceTables(fit.empty ? strings.newWorkbook : offer, sheets, snapshot, strings, missingColumns(fit.misfits)));
    } catch (reason) {
      setTrouble(reason);
    }
  };
  const openSample = (): void => {
    services.openSample?.().then(() => setTrouble(undefined), setTrouble);
  };
  const problem = trouble !== undefined && <Notice intent="error">{messageOf(trouble, strings)}</Notice>;

  if (fit?.empty)
    return (
      <div className={styles.page}>
        <h2 className={styles.title}>{strings.emptyTitle}</h2>
        <p className={styles.text}>{strings.emptyDetail}</p>
        <div className={styles.buttons}>
          <Button appearance="primary" onClick={() => void announceNew()}>
            {strings.newWorkbook}
          </Button>
          {services.openSample && <Button onClick={openSample}>{strings.openSample}</Button>}
        </div>
        {problem}
      </div>
    );

  const needed = fit?.missing.filter((contract) => !isOptional(contract)) ?? [];
  const misfit = needed.length > 0 || (fit?.misfits.length ?? 0) > 0;
  const place = error instanceof TemplateError ? error.cell : undefined;
  return (
    <div className={styles.page}>
      <Notice
        intent="error"
        lang="vi"
        title={misfit ? strings.misfit : place === undefined ? strings.readFailed : strings.templateFault}
        actions={
          <>
            {place !== undefined && (
              <Button size="small" onClick={() => goTo(place)}>
                {strings.goToPlace(place)}
              </Button>
            )}
            <Button size="small" onClick={onRetry}>
              {strings.retry}
            </Button>
          </>
        }
      >
        {messageOf(error, strings)}
      </Notice>
      {fit && misfit && (
        <>
          <h2 className={styles.title}>{strings.missingTables}</h2>
          <ul className={styles.list}>
            {fit.misfits.map(({ message }) => (
              <li key={message} lang="vi">
                {message}
              </li>
            ))}
            {fit.missing.map((contract) => (
              <li key={contract.table}>{(isOptional(contract) ? strings.optionalTable : strings.neededTable)(contract.sheet, contract.table)}</li>
            ))}
          </ul>
          {(fit.missing.length > 0 || lacksColumns) && (
            <div className={styles.buttons}>
              <Button appearance="primary" onClick={() => void announceNew()}>
                {offer}
              </Button>
              {fit.missing.some(({ table }) => table === CONTRACT.template.table) && <Button onClick={() => open('word')}>{strings.learnTemplate}</Button>}
            </div>
          )}
        </>
      )}
      {problem}
      {snapshot && place !== undefined && (
        <TemplateRepair key={place} place={place} snapshot={snapshot} writes={writes} editing={editing} onEditing={onEditing} />
      )}
    </div>
  );
}
