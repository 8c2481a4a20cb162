/** Where a figure comes from: its name, how it was worked out, and its cells. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactElement, type RefObject } from 'react';
import { CellLinks } from '../parts/CellLinks';
import { cellsBehind } from './figureMarks';
import { fluentRef } from '../parts/fluentRef';
import { facts, hangingCard } from '../parts/looks';
import { usePane } from '../paneContext';
import type { OpenFigure } from './useFigureCard';

const useStyles = makeStyles({
  card: { ...hangingCard, left: '6px', right: '6px', maxHeight: '260px', padding: '8px 10px 10px' },
  top: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'flex-start' },
  name: { flexGrow: 1, fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase300 },
  facts,
});

const GAP = 4;

/** Below the figure's last line, in the paper's own coordinates. */
function below(element: HTMLElement, paper: HTMLElement): number {
  const lines = element.getClientRects();
  const last = lines[lines.length - 1] ?? element.getBoundingClientRect();
  return last.bottom - paper.getBoundingClientRect().top + GAP;
}

export interface FigureCardProps {
  readonly open: OpenFigure;
  readonly paper: RefObject<HTMLElement | null>;
  readonly card: RefObject<HTMLDivElement | null>;
  readonly onClose: () => void;
}

export function FigureCard({ open, paper, card, onClose }: FigureCardProps): ReactElement {
  const { language, strings } = usePane();
  const styles = useStyles();
  const closeButton = useRef<HTMLButtonElement>(null);
  const [top, setTop] = useState(0);
  const { element, figure, pinned } = open;
  useLayoutEffect(() => {
    if (paper.current) setTop(below(element, paper.current));
  }, [element, paper]);
  useEffect(() => {
    if (pinned) closeButton.current?.focus({ preventScroll: true });
  }, [pinned, element]);
  const cells = cellsBehind(figure);
  const lacking = figure.gaps.flatMap(({ departments }) => departments);
  /** The card stands at the paper's end: leaving it leads back to its figure, and on from there. */
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Tab') return;
    const buttons = card.current?.querySelectorAll('button') ?? [];
    const end = buttons[event.shiftKey ? 0 : buttons.length - 1];
    if (end !== event.target) return;
    if (event.shiftKey) event.preventDefault();
    onClose();
  };
  return (
    <div ref={card} lang={language} role="dialog" onKeyDown={leave} aria-label={strings.figure(figure.name)} className={styles.card} style={{ top }}>
      <div className={styles.top}>
        <span lang="vi" className={styles.name}>
          {figure.name}
        </span>
        <Button ref={fluentRef(closeButton)} size="small" appearance="subtle" icon={<DismissRegular />} aria-label={strings.close} onClick={onClose} />
      </div>
      <dl className={styles.facts}>
        <dt>{strings.formula}</dt>
        <dd lang="vi">
          {figure.formula}
          {!figure.missing && ` = ${figure.text}`}
        </dd>
        {lacking.length > 0 && (
          <>
            <dt>{strings.lacks}</dt>
            <dd lang="vi">{[...new Set(lacking)].join('; ')}</dd>
          </>
        )}
        <dt>{strings.sources}</dt>
        <dd>{cells.length ? <CellLinks key={figure.key} cells={cells} /> : strings.noCells}</dd>
      </dl>
    </div>
  );
}
