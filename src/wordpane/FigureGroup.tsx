/** Figures of one status, to be folded away where there is nothing to do; each is the way to its place in the document. */
import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ListedFigure } from './document/documentFigures';
import { FILES_STRINGS } from '../taskpane/strings/files';
import { useWords } from '../taskpane/useWords';
import { WORD_PANE_STRINGS } from './strings';

const useStyles = makeStyles({
  heading: { margin: '8px 0 4px', fontSize: tokens.fontSizeBase300 },
  fold: { cursor: 'pointer' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: { display: 'flex', alignItems: 'flex-start', padding: '4px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  words: { flexGrow: 1, minWidth: 0 },
  place: { minWidth: 0, paddingLeft: 0, textAlign: 'left', fontWeight: tokens.fontWeightRegular },
  quiet: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

export interface FigureGroupProps {
  readonly title: string;
  readonly figures: readonly ListedFigure[];
  readonly folded?: boolean;
  readonly isChosen: (figure: ListedFigure) => boolean;
  readonly onTurn: (figure: ListedFigure) => void;
  readonly onGoTo: (figure: ListedFigure) => void;
}

export function FigureGroup({ title, figures, folded = false, isChosen, onTurn, onGoTo }: FigureGroupProps): ReactElement | null {
  const strings = useWords(WORD_PANE_STRINGS);
  const { empty } = useWords(FILES_STRINGS);
  const styles = useStyles();
  if (!figures.length) return null;
  const heading = `${title} (${figures.length})`;
  const list = (
    <ul className={styles.list} lang="vi">
      {figures.map((one) => {
        const { figure, label, status, next, cells } = one;
        const old = figure.text || empty;
        const differs = status === 'changed' || status === 'edited';
        const shown = differs ? `${old} → ${next ?? ''}` : old;
        return (
          <li key={figure.id} className={styles.item}>
            {differs && <Checkbox aria-label={`${label}: ${shown}`} checked={isChosen(one)} onChange={() => onTurn(one)} />}
            <div className={styles.words}>
              <Button appearance="subtle" size="small" className={styles.place} aria-label={strings.goTo(label, shown)} onClick={() => onGoTo(one)}>
                {shown}
              </Button>
              <p className={styles.quiet}>
                {label}
                {cells.length > 0 && <> · {strings.cells(cells.join(', '))}</>}
              </p>
            </div>
          </li>
        );
      })}
    </ul>
  );
  return (
    <section aria-label={title}>
      {folded ? (
        <details>
          <summary className={styles.fold}>{heading}</summary>
          {list}
        </details>
      ) : (
        <>
          <h3 className={styles.heading}>{heading}</h3>
          {list}
        </>
      )}
    </section>
  );
}
