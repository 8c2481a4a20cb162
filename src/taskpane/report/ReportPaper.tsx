/** Soạn: the report as it will look, each figure open to questions, each paragraph to editing. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Fragment, Suspense, useCallback, useMemo, useRef, type ReactElement } from 'react';
import { DRAFT_NOTICE } from '../../locale/lexicon';
import type { CellRef } from '../../model/cell';
import { figuresOf, type Block } from '../../model/document';
import type { WorkbookSnapshot } from '../../workbook/port';
import type { CheckedReport } from '../engine';
import { FigureCard } from './FigureCard';
import { cellsBehind, SelectionContext, useGapClass } from './figureMarks';
import { InlineText, noteId } from './InlineText';
import { usePane } from '../paneContext';
import { LazyRowEditor } from './LazyRowEditor';
import { PaperHead, PaperSignature } from './PaperFrame';
import { Editable, PaperRow } from './PaperRow';
import { usePaperStyles } from './paperStyles';
import { draftOf, editableRows, noteRows, type EditableRow, type RowDraft } from './templateRows';
import { useFigureCard } from './useFigureCard';
import type { Writes } from '../useWrites';

const useStyles = makeStyles({
  hint: { margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export interface ReportPaperProps {
  readonly report: CheckedReport;
  readonly snapshot: WorkbookSnapshot;
  readonly selection: CellRef | undefined;
  readonly writes: Writes;
  readonly editing: RowDraft | undefined;
  readonly onEditing: (draft: RowDraft | undefined) => void;
}

export function ReportPaper({ report, snapshot, selection, writes, editing, onEditing }: ReportPaperProps): ReactElement {
  const { strings } = usePane();
  const styles = usePaperStyles();
  const own = useStyles();
  const gapClass = useGapClass();
  const paper = useRef<HTMLDivElement>(null);
  const card = useRef<HTMLDivElement>(null);
  const { document: content } = report;
  const { open, close, listeners } = useFigureCard(card, content);
  const rows = useMemo(() => editableRows(snapshot), [snapshot]);
  const notes = useMemo(() => noteRows(rows, content), [rows, content]);
  const uses = useMemo(
    () => (selection === undefined ? 0 : figuresOf(content).filter((figure) => cellsBehind(figure).includes(selection)).length),
    [content, selection],
  );
  const stop = (): void => {
    const left = editing?.row.ref;
    onEditing(undefined);
    requestAnimationFrame(() => {
      const pencils = paper.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [];
      Array.from(pencils)
        .find(({ dataset }) => dataset['row'] === left)
        ?.focus();
    });
  };
  const showFirst = (): void => paper.current?.querySelector<HTMLElement>('[data-marked]')?.focus();

  const edit = useCallback((row: EditableRow): void => onEditing(draftOf(row)), [onEditing]);

  let placed = false;
  const editor = (draft: RowDraft, key: string): ReactElement => {
    placed = true;
    return (
      <div key={key} className={styles.editor}>
        <Suspense fallback={null}>
          <LazyRowEditor key={draft.row.ref} draft={draft} snapshot={snapshot} figures={report.figures} writes={writes} onClose={stop} />
        </Suspense>
      </div>
    );
  };
  /** The editor where `row` is being edited, `children` otherwise. */
  const place = (row: EditableRow | undefined, key: string, children: ReactElement): ReactElement =>
    editing && row?.ref === editing.row.ref ? editor(editing, key) : <Fragment key={key}>{children}</Fragment>;
  /** A row may write several paragraphs: they are edited as one. */
  const blocks = (all: readonly Block[]): ReactElement[] => {
    const bySource = new Map<CellRef, Block[]>();
    for (const block of all) {
      const written = bySource.get(block.source);
      if (written) written.push(block);
      else bySource.set(block.source, [block]);
    }
    return [...bySource].map(([source, written]) => {
      const row = rows.get(source);
      return place(row, source, <PaperRow row={row} onEdit={edit} blocks={written} />);
    });
  };

  return (
    <SelectionContext value={uses ? selection : undefined}>
      <p className={own.hint} role="status">
        {uses && selection ? (
          <>
            {strings.usedBy(selection, uses)}{' '}
            <Button size="small" onClick={showFirst}>
              {strings.showFirst}
            </Button>
          </>
        ) : (
          strings.figureHint
        )}
      </p>
      <div ref={paper} className={styles.paper} lang="vi" role="group" aria-label={strings.report} {...listeners}>
        {content.draft && (
          <p className={styles.draft}>
            <mark className={gapClass}>{DRAFT_NOTICE}</mark>
          </p>
        )}
        <PaperHead head={content.head} />
        {blocks(content.body)}
        <PaperSignature signature={content.signature} />
        {content.notes.length > 0 && (
          <div className={styles.notes} role="group" aria-label={strings.notes}>
            {content.notes.map((paragraphs, index) => {
              const row = notes[index]?.[0];
              return place(
                row,
                `note ${index}`,
                <Editable row={row} onEdit={edit}>
                  {paragraphs.map((inline, at) => (
                    <p key={at} id={at === 0 ? noteId(index + 1) : undefined}>
                      {at === 0 && `[${index + 1}] `}
                      <InlineText content={inline} live />
                    </p>
                  ))}
                </Editable>,
              );
            })}
          </div>
        )}
        {content.annexes.map((annex, index) => (
          <div key={index} className={styles.annex}>
            {place(
              rows.get(annex.source),
              annex.source,
              <Editable row={rows.get(annex.source)} onEdit={edit}>
                {annex.title.map((line, at) => (
                  <p key={at} className={mergeClasses(styles.center, styles.bold)}>
                    <InlineText content={line} live />
                  </p>
                ))}
              </Editable>,
            )}
            {blocks(annex.blocks)}
          </div>
        ))}
        {/* A row whose condition has ceased to hold while it was being edited. */}
        {editing && !placed && editor(editing, 'left out')}
        {open && <FigureCard open={open} paper={paper} card={card} onClose={close} />}
      </div>
    </SelectionContext>
  );
}
