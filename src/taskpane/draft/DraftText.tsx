/** The draft in its colours; one stop for Tab, arrow keys between the marks, and the card of the one that is open. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, type KeyboardEvent, type MouseEvent, type ReactElement, type ReactNode } from 'react';
import { usePaperStyles } from '../report/paperStyles';
import { DRAFT_STRINGS } from '../strings/draft';
import { useWords } from '../useWords';
import { chunksOf, type Chunk } from './chunks';
import { DraftChunk } from './DraftChunk';
import type { CheckedDraft } from './draftWork';
import type { Marking } from './MarkedText';
import { useMarkClasses } from './spotLook';
import { overlaps, type Spot } from './spots';
import type { SpotFocus } from './useSpotFocus';

const useStyles = makeStyles({
  // Room for a card under the last line.
  text: { padding: '12px 12px 24px', minHeight: '120px', '& [data-at]': { scrollMarginBlock: '110px 180px' } },
  keys: { margin: `0 0 ${tokens.spacingVerticalS}`, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

const NONE: readonly Chunk[] = [];

export interface DraftTextProps {
  readonly checked: CheckedDraft;
  readonly spots: readonly Spot[];
  readonly focus: SpotFocus;
  readonly card: ReactNode;
}

const spotAt = (target: EventTarget): number | undefined => {
  const found = target instanceof Element ? target.closest<HTMLElement>('[data-spot]')?.dataset['spot'] : undefined;
  return found === undefined ? undefined : Number(found);
};

export function DraftText({ checked, spots, focus, card }: DraftTextProps): ReactElement {
  const styles = useStyles();
  const strings = useWords(DRAFT_STRINGS);
  const paper = usePaperStyles();
  const classes = useMarkClasses();
  const element = useRef<HTMLDivElement>(null);
  const { text, report } = checked;
  const { current, open, target } = focus;
  const chunks = useMemo(() => chunksOf(text, spots), [text, spots]);
  const opened = open === undefined ? undefined : spots[open];
  const operands = useMemo(() => (opened ? opened.claims.flatMap((claim) => claim.operands).sort((a, b) => a.start - b.start) : NONE), [opened]);
  useEffect(() => {
    if (!target) return;
    const place = element.current?.querySelector<HTMLElement>(`[data-at="${target.at}"]`);
    place?.scrollIntoView?.({ block: 'nearest' });
    if (target.takesFocus) place?.focus({ preventScroll: true });
  }, [target]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const spot = spotAt(event.target);
    if (spot === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    const next = { ArrowRight: spot + 1, ArrowLeft: spot - 1, Home: 0, End: spots.length - 1 }[event.key];
    if (next !== undefined) focus.move(next);
    else if (event.key === 'Enter' || event.key === ' ') focus.show(spot);
    else return;
    event.preventDefault();
  };
  const onClick = ({ target: clicked }: MouseEvent): void => {
    const spot = spotAt(clicked);
    if (spot !== undefined) focus.show(spot);
    else if (!(clicked instanceof Element && clicked.closest('[role="dialog"]'))) focus.close();
  };

  const whole = { text, spots, numbers: report.numbers, classes };
  // Only the chunks that it concerns are drawn again when something moves.
  const resting = useMemo((): Marking => ({ ...whole, operands: NONE, current: -1, open: undefined }), [text, spots, report]);
  const [stop, focused] = [spots[current], target && { start: target.at, end: target.at + 1 }];
  return (
    <>
      {spots.length > 0 && <p className={styles.keys}>{strings.keys}</p>}
      <div
        ref={element}
        role="group"
        aria-label={strings.draft}
        lang="vi"
        className={mergeClasses(paper.paper, styles.text)}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        {chunks.map((chunk) => {
          const needed = [stop, opened, focused].some((place) => place && overlaps(place, chunk));
          const used = needed || operands.some((operand) => overlaps(operand, chunk));
          const holdsCard = opened !== undefined && opened.start >= chunk.start && opened.start < chunk.end;
          return (
            <DraftChunk
              key={chunk.start}
              chunk={chunk}
              marking={used ? { ...whole, operands, current, open } : resting}
              needed={needed}
              card={holdsCard && card}
              cardAt={holdsCard ? opened.start : undefined}
            />
          );
        })}
      </div>
    </>
  );
}
