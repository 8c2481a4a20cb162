/** Places of an earlier report that people should look at, each with what is said of it. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { LearntPlace } from '../../learn/learningResult';
import { FILES_STRINGS } from '../strings/files';
import { useWords } from '../useWords';

const useStyles = makeStyles({
  heading: { margin: '8px 0 0', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    maxHeight: '300px',
    overflowY: 'auto',
    '& > li': { padding: '4px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, overflowWrap: 'anywhere' },
  },
});

/** Characters on either side of the place. */
const AROUND = 40;

export const PlaceInText = ({ place: { before, text, after } }: { readonly place: LearntPlace }): ReactElement => (
  <>
    {before && '…'}
    {before.slice(-AROUND)}
    <mark>{text}</mark>
    {after.slice(0, AROUND)}
    {after && '…'}
  </>
);

/** The same for a label. */
export const placeInWords = ({ before, text, after }: LearntPlace): string => `${before.slice(-AROUND)}${text}${after.slice(0, AROUND)}`;

export interface LearntPlacesProps<T> {
  readonly title: string;
  /** `row` is 0 for what stands in none. */
  readonly items: readonly T[];
  readonly say: (item: T) => ReactElement;
}

export function LearntPlaces<T extends Pick<LearntPlace, 'row'>>({ title, items, say }: LearntPlacesProps<T>): ReactElement | null {
  const strings = useWords(FILES_STRINGS);
  const styles = useStyles();
  if (!items.length) return null;
  return (
    <>
      <h3 className={styles.heading}>{title}</h3>
      <ul className={styles.list} tabIndex={0} aria-label={title}>
        {items.map((item, index) => (
          <li key={index}>
            {item.row > 0 && strings.learntRow(item.row)} <span lang="vi">{say(item)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
