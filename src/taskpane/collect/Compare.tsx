/** So sánh: what changed between two issued versions, or between one and the workbook now, figure by figure. */
import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useMemo, useState, type ReactElement } from 'react';
import { currentEdition, differencesOf, editionsOf, issuedPeriods, type Edition, type FigureDifference } from '../../collect/editions';
import type { Collection } from '../../collect/readCollection';
import { formatAtMost } from '../../locale/number';
import { formatPeriod } from '../../locale/period';
import type { Rational } from '../../model/rational';
import { CellLinks } from '../parts/CellLinks';
import { usePane } from '../paneContext';
import { LongList } from '../parts/LongList';
import { COLLECT_STRINGS } from '../strings/collect';
import { useWords } from '../useWords';

const useStyles = makeStyles({
  choices: { display: 'flex', gap: '8px', '& > *': { flexGrow: 1, flexBasis: 0, minWidth: 0 } },
  select: { minWidth: 0, '& > select': { minWidth: 0, textOverflow: 'ellipsis' } },
  note: { margin: '8px 0 4px', color: tokens.colorNeutralForeground2 },
  figures: { fontVariantNumeric: 'tabular-nums' },
});

const printed = (value: Rational | undefined, blank: string): string => (value ? formatAtMost(value, 10) : blank);

interface Version {
  readonly name: string;
  readonly edition: Edition;
}

export function Compare({ collection }: { readonly collection: Collection }): ReactElement {
  const styles = useStyles();
  const words = useWords(COLLECT_STRINGS);
  const { strings } = usePane();
  const versions = useMemo((): Version[] => {
    const issued = issuedPeriods(collection).flatMap((period) =>
      editionsOf(collection, period).map((edition) => ({ name: words.edition(formatPeriod(period), edition.number, edition.closedAt), edition })),
    );
    return [...issued, { name: words.now, edition: currentEdition(collection) }];
  }, [collection, words]);
  const [chosen, setChosen] = useState<{ readonly from?: number; readonly to?: number }>({});
  const { from = versions.length - 2, to = versions.length - 1 } = chosen;
  const [before, after] = [versions[from], versions[to]];
  const differences = useMemo(() => (before && after ? differencesOf(before.edition, after.edition, collection) : []), [before, after, collection]);
  if (!before || !after) return <p className={styles.note}>{words.nothingIssued}</p>;
  const choice = (label: string, value: number, onChoose: (at: number) => void): ReactElement => (
    <Field size="small" label={label}>
      <Select size="small" className={styles.select} value={String(value)} onChange={(_, { value: at }) => onChoose(Number(at))}>
        {versions.map(({ name }, at) => (
          <option key={name} value={at}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
  return (
    <>
      <div className={styles.choices}>
        {choice(words.compareFrom, from, (at) => setChosen({ ...chosen, from: at }))}
        {choice(words.compareTo, to, (at) => setChosen({ ...chosen, to: at }))}
      </div>
      <p className={styles.note} role="status">
        {differences.length ? words.differences(differences.length) : words.noDifference}
      </p>
      <LongList items={differences} keyOf={({ about, measure }: FigureDifference) => `${about}|${measure}`}>
        {({ about, measure, before: was, after: is, ref }) => (
          <>
            <div>
              <span lang="vi">{about}</span>, {strings.measures[measure]}:{' '}
              <span className={styles.figures}>
                {printed(was, words.blank)} → <strong>{printed(is, words.blank)}</strong>
              </span>
            </div>
            <CellLinks cells={[ref]} />
          </>
        )}
      </LongList>
    </>
  );
}
