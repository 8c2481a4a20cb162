/** The places that a person has to look at, worst first; each is the way to its place in the text. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { memo, useState, type ReactElement } from 'react';
import { framedList } from '../parts/looks';
import { DRAFT_STRINGS, type DraftStrings } from '../strings/draft';
import { useWords } from '../useWords';
import { LookSample } from './spotLook';
import { OPEN_LOOKS, type Spot } from './spots';

const useStyles = makeStyles({
  heading: { margin: '10px 0 4px', fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  list: framedList,
  item: {
    width: '100%',
    minHeight: '32px',
    padding: '5px 8px',
    display: 'block',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'anywhere',
  },
  quote: { fontWeight: tokens.fontWeightSemibold },
  more: { marginTop: '4px' },
});

const SHOWN = 12;
const LONGEST = 60;

/** What is said of it, shortly. */
function said({ claims, slips, binding }: Spot, strings: DraftStrings): string {
  const claim = claims.find(({ verdict }) => verdict === 'wrong') ?? claims.find(({ verdict }) => verdict === 'rounding');
  if (claim) return claim.explanation;
  if (slips[0]) return slips[0].message;
  return binding && binding.status !== 'none' ? strings.cell[binding.status](binding.value ?? '') : '';
}

export interface SpotListProps {
  readonly text: string;
  readonly spots: readonly Spot[];
  readonly onShow: (index: number) => void;
}

export const SpotList = memo(function SpotList({ text, spots, onShow }: SpotListProps): ReactElement {
  const styles = useStyles();
  const strings = useWords(DRAFT_STRINGS);
  const [shown, setShown] = useState(SHOWN);
  const groups = OPEN_LOOKS.map((look) => ({ look, found: spots.filter((spot) => spot.look === look) })).filter(({ found }) => found.length);
  return (
    <>
      {groups.map(({ look, found }) => (
        <section key={look}>
          <h3 className={styles.heading}>
            <LookSample look={look}>{strings.looks[look]}</LookSample> ({found.length})
          </h3>
          <ul className={styles.list} lang="vi">
            {found.slice(0, shown).map((spot) => (
              <li key={spot.index}>
                <Button appearance="subtle" className={styles.item} onClick={() => onShow(spot.index)}>
                  <span className={styles.quote}>{text.slice(spot.start, Math.min(spot.end, spot.start + LONGEST))}</span> – {said(spot, strings)}
                </Button>
              </li>
            ))}
          </ul>
          {found.length > shown && (
            <Button size="small" className={styles.more} onClick={() => setShown(shown + SHOWN * 5)}>
              {strings.more(Math.min(found.length - shown, SHOWN * 5))}
            </Button>
          )}
        </section>
      ))}
    </>
  );
});
