/** What is to be said of one mark: the calculation in words, its cause, the numbers it used, the correction, the workbook's cell. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUpRegular } from '@fluentui/react-icons/svg/chevron-up';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { Fragment, useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import type { Correction } from '../../draft/corrections';
import { CellLinks } from '../parts/CellLinks';
import { fluentRef } from '../parts/fluentRef';
import { facts, hangingCard } from '../parts/looks';
import { usePane } from '../paneContext';
import { DRAFT_STRINGS } from '../strings/draft';
import { useWords } from '../useWords';
import { LookSample } from './spotLook';
import { overlaps, type Spot } from './spots';
import type { SpotFocus } from './useSpotFocus';

const useStyles = makeStyles({
  card: { ...hangingCard, left: 0, right: 0, maxHeight: '320px', padding: '6px 8px 10px', scrollMarginBlock: '110px 12px' },
  top: { display: 'flex', gap: '2px', alignItems: 'center' },
  title: { flexGrow: 1, fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase300 },
  facts,
  strong: { fontWeight: tokens.fontWeightSemibold },
  message: { margin: '0 !important' },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, alignItems: 'center' },
  small: { minWidth: 'auto', fontWeight: tokens.fontWeightRegular, paddingInline: tokens.spacingHorizontalSNudge },
});

const GAP = 4;

export interface SpotCardProps {
  readonly spot: Spot;
  readonly corrections: readonly Correction[];
  readonly focus: SpotFocus;
  readonly onCopy: (text: string) => void;
}

export function SpotCard({ spot, corrections, focus, onCopy }: SpotCardProps): ReactElement {
  const { language } = usePane();
  const strings = useWords(DRAFT_STRINGS);
  const styles = useStyles();
  const card = useRef<HTMLDivElement>(null);
  const closeButton = useRef<HTMLButtonElement>(null);
  const [top, setTop] = useState(0);
  const { claims, slips, binding, look } = spot;
  useLayoutEffect(() => {
    const block = card.current?.parentElement;
    const lines = block?.querySelector(`[data-spot="${spot.index}"]`)?.getClientRects();
    const last = lines?.[lines.length - 1];
    if (block && last) setTop(last.bottom - block.getBoundingClientRect().top + GAP);
  }, [spot]);
  // By its place: another check of the same text must not take the focus out of the spreadsheet.
  useEffect(() => {
    closeButton.current?.focus({ preventScroll: true });
  }, [spot.start]);
  useEffect(() => {
    card.current?.scrollIntoView?.({ block: 'nearest' });
  }, [spot.start, top]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    focus.close(true);
  };
  const offer = (term: string, text: string): ReactElement => (
    <>
      <dt>{term}</dt>
      <dd className={styles.row}>
        <span lang="vi" className={styles.strong}>
          {text.trim() || strings.nothing}
        </span>
        {text.trim() && (
          <Button size="small" className={styles.small} icon={<CopyRegular />} onClick={() => onCopy(text)}>
            {strings.copy}
          </Button>
        )}
      </dd>
    </>
  );
  const at = focus.stops.indexOf(spot.index);
  const certain = corrections.some((correction) => overlaps(correction, spot));
  return (
    <div ref={card} role="dialog" lang={language} aria-label={strings.looks[look]} className={styles.card} style={{ top }} onKeyDown={onKeyDown}>
      <div className={styles.top}>
        <span className={styles.title}>
          <LookSample look={look}>{strings.looks[look]}</LookSample>
        </span>
        {at >= 0 && focus.stops.length > 1 && (
          <>
            <span>{strings.position(at + 1, focus.stops.length)}</span>
            <Button size="small" appearance="subtle" icon={<ChevronUpRegular />} aria-label={strings.previous} onClick={() => focus.step(-1)} />
            <Button size="small" appearance="subtle" icon={<ChevronDownRegular />} aria-label={strings.next} onClick={() => focus.step(1)} />
          </>
        )}
        <Button
          ref={fluentRef(closeButton)}
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={strings.close}
          onClick={() => focus.close(true)}
        />
      </div>
      {slips.map(({ start, message, suggestion }) => (
        <Fragment key={`${start} ${message}`}>
          <p lang="vi" className={styles.message}>
            {message}
          </p>
          {suggestion !== null && (
            <dl className={styles.facts}>{offer(corrections.some((one) => one.start === start) ? strings.correction : strings.suggestion, suggestion)}</dl>
          )}
        </Fragment>
      ))}
      {claims.map((claim, index) => {
        const correction = corrections.find(({ start, reason }) => start === claim.target.start && reason === claim.explanation);
        const calculated = claim.verdict !== 'unknown' && claim.kind !== 'period';
        return (
          <dl key={index} className={styles.facts}>
            <dt>{calculated ? strings.calculation : strings.looks[claim.verdict]}</dt>
            <dd lang="vi" className={styles.strong}>
              {claim.explanation}
            </dd>
            {claim.cause !== null && (
              <>
                <dt>{strings.cause}</dt>
                <dd lang="vi">{claim.cause}</dd>
              </>
            )}
            {claim.operands.length > 0 && (
              <>
                <dt>{strings.operands}</dt>
                <dd className={styles.row}>
                  {claim.operands.map(({ start, text }) => (
                    <Button key={start} size="small" className={styles.small} aria-label={strings.toOperand(text)} onClick={() => focus.point(start)}>
                      <span lang="vi">{text}</span>
                    </Button>
                  ))}
                </dd>
              </>
            )}
            {correction && offer(strings.correction, correction.correction)}
            {claim.verdict === 'wrong' && !certain && (
              <>
                <dt>{strings.correction}</dt>
                <dd>{strings.uncertain}</dd>
              </>
            )}
          </dl>
        );
      })}
      {binding && binding.status !== 'none' && (
        <dl className={styles.facts}>
          <dt>{strings.inWorkbook}</dt>
          <dd>
            {strings.cell[binding.status](binding.value ?? '')}
            <CellLinks cells={binding.cell === null ? [] : [binding.cell]} />
          </dd>
        </dl>
      )}
    </div>
  );
}
