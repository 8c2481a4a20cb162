/** A paragraph's template, edited where it stands, with its result beside it; saving writes one cell of Mau. */
import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import type { CellValue } from '../../model/cell';
import type { FigureSet } from '../../model/figure';
import type { WorkbookSnapshot } from '../../workbook/port';
import { BlockView } from './BlockView';
import { FigurePicker } from './FigurePicker';
import { fluentRef } from '../parts/fluentRef';
import { Notice } from '../parts/Notice';
import { messageOf, usePane } from '../paneContext';
import { previewRow } from './previewRow';
import { editOf, type RowDraft } from './templateRows';
import type { WriteResult, Writes } from '../useWrites';

const useStyles = makeStyles({
  editor: {
    padding: '8px',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
  },
  source: { '& textarea': { fontSize: tokens.fontSizeBase300, minHeight: '120px', maxHeight: '50vh' } },
  condition: { margin: '0 !important', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  result: {
    padding: '8px',
    backgroundColor: tokens.colorNeutralBackground1,
    fontFamily: "'Times New Roman', 'Liberation Serif', serif",
    fontSize: '14px',
    maxHeight: '240px',
    overflowY: 'auto',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  label: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase200, margin: '0 !important' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

const PAUSE_MS = 150;

/** The text once the typist pauses: the preview computes the whole report. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

export interface RowEditorProps {
  readonly draft: RowDraft;
  readonly snapshot: WorkbookSnapshot;
  /** Undefined while the workbook's figures can't be read. */
  readonly figures: FigureSet | undefined;
  readonly writes: Writes;
  readonly onClose: () => void;
}

const shown = (value: CellValue, blank: string): string =>
  value === null || value === '' ? blank : typeof value === 'object' ? JSON.stringify(value) : String(value);

/** A cell may hold 32.767 characters. */
const excerpt = (text: string): string => (text.length > 300 ? `${text.slice(0, 300)}…` : text);

export function RowEditor({ draft, snapshot, figures, writes, onClose }: RowEditorProps): ReactElement {
  const { language, strings, goTo } = usePane();
  const styles = useStyles();
  const area = useRef<HTMLTextAreaElement>(null);
  const { row, typed } = draft;
  const [text, setText] = useState(typed.current);
  useEffect(() => {
    typed.current = text;
  }, [typed, text]);
  const [expected, setExpected] = useState<CellValue>(row.value);
  const [result, setResult] = useState<WriteResult>();
  const settled = useSettled(text);
  const preview = useMemo(() => previewRow(snapshot, row, settled), [snapshot, row, settled]);
  useEffect(() => area.current?.focus(), []);

  const select = (from: number, to = from): void => {
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(from, to);
    });
  };
  const insert = (piece: string): void => {
    const [from, to] = [area.current?.selectionStart ?? text.length, area.current?.selectionEnd ?? text.length];
    setText(text.slice(0, from) + piece + text.slice(to));
    select(from + piece.length);
  };
  const save = async (against: CellValue): Promise<void> => {
    const outcome = await writes.write({ cells: [editOf(row, against, text)] }, strings.wroteCell(row.ref));
    if (outcome.kind === 'written') onClose();
    else setResult(outcome);
  };
  const theirs = result?.kind === 'conflict' ? (result.conflicts[0]?.found ?? null) : null;
  const takeTheirs = (): void => {
    setText(shown(theirs, ''));
    setExpected(theirs);
    setResult(undefined);
  };

  return (
    <div
      className={styles.editor}
      lang={language}
      role="group"
      aria-label={strings.editing}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && text === row.text) onClose();
      }}
    >
      <Field label={strings.source} size="small">
        <Textarea
          ref={fluentRef(area)}
          lang="vi"
          className={styles.source}
          resize="vertical"
          spellCheck={false}
          value={text}
          onChange={(_, { value }) => setText(value)}
        />
      </Field>
      {row.condition && (
        <p className={styles.condition}>
          {strings.condition}: <code>{row.condition}</code>
        </p>
      )}
      {figures && <FigurePicker figures={figures} onPick={insert} />}
      <p className={styles.label}>{strings.result}</p>
      {preview.kind === 'fault' ? (
        <Notice
          intent="error"
          lang="vi"
          actions={
            preview.at && (
              <Button size="small" onClick={() => preview.at && select(...preview.at)}>
                {strings.faultAt}
              </Button>
            )
          }
        >
          {preview.message}
        </Notice>
      ) : (
        <div className={styles.result} role="region" aria-label={strings.result} tabIndex={0} lang="vi">
          {preview.blocks.length ? preview.blocks.map((block, index) => <BlockView key={index} block={block} live={false} />) : strings.leftOut}
        </div>
      )}
      {result?.kind === 'conflict' && (
        <Notice
          intent="warning"
          actions={
            <>
              <Button size="small" onClick={takeTheirs}>
                {strings.keepTheirs}
              </Button>
              <Button size="small" onClick={() => void save(theirs)}>
                {strings.keepMine}
              </Button>
            </>
          }
        >
          {strings.conflict(row.ref)} “{excerpt(shown(theirs, strings.blank))}”
        </Notice>
      )}
      {result?.kind === 'failed' && <Notice intent="error">{messageOf(result.error, strings)}</Notice>}
      <p className={styles.condition}>{strings.saveNote(row.ref)}</p>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          size="small"
          disabledFocusable={writes.busy || settled !== text || preview.kind === 'fault' || text === shown(expected, '')}
          onClick={() => void save(expected)}
        >
          {strings.saveTo(row.ref)}
        </Button>
        <Button size="small" onClick={onClose}>
          {strings.cancel}
        </Button>
        <Button size="small" appearance="transparent" onClick={() => goTo(row.ref)}>
          {strings.goToPlace(row.ref)}
        </Button>
      </div>
    </div>
  );
}
