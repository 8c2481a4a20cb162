/** What a refresh would change, to be chosen from, and what it leaves for people. */
import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { mayRefresh, type FigureStatus, type PlannedFigure, type RefreshPlan } from '../../refresh/refreshPlan';
import { CellLinks } from '../parts/CellLinks';
import { Notice } from '../parts/Notice';
import { FILES_STRINGS } from '../strings/files';
import { useWords } from '../useWords';
import { FigureChange } from './FigureChange';

const useStyles = makeStyles({
  heading: { margin: '12px 0 4px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: { display: 'flex', alignItems: 'flex-start', padding: '4px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  text: { flexGrow: 1, minWidth: 0, paddingTop: '6px' },
  words: { margin: 0, overflowWrap: 'anywhere' },
});

interface ListProps {
  readonly title: string;
  readonly figures: readonly PlannedFigure[];
  readonly chosen: ReadonlySet<number>;
  readonly onChoose: (id: number, on: boolean) => void;
}

function FigureList({ title, figures, chosen, onChoose }: ListProps): ReactElement | null {
  const styles = useStyles();
  if (!figures.length) return null;
  return (
    <>
      <h3 className={styles.heading}>{title}</h3>
      <ul className={styles.list}>
        {figures.map((figure) => (
          <li key={figure.id} className={styles.item}>
            {mayRefresh(figure) && (
              <Checkbox
                aria-label={`${figure.label}: ${figure.old} → ${figure.next ?? ''}`}
                checked={chosen.has(figure.id)}
                onChange={(_, { checked }) => onChoose(figure.id, checked === true)}
              />
            )}
            <div className={styles.text}>
              <FigureChange figure={figure} />
              <CellLinks cells={figure.cells} shown={3} />
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

const LEFT_ALONE = ['edited', 'tracked', 'complex', 'bound', 'unknown', 'lost'] as const satisfies readonly FigureStatus[];

export interface RefreshPlanViewProps {
  readonly plan: RefreshPlan;
  readonly chosen: ReadonlySet<number>;
  readonly onChoose: (id: number, on: boolean) => void;
}

export function RefreshPlanView({ plan, chosen, onChoose }: RefreshPlanViewProps): ReactElement {
  const strings = useWords(FILES_STRINGS);
  const styles = useStyles();
  const { figures, leftovers, wording, notice, signed } = plan;
  const of = (status: FigureStatus): PlannedFigure[] => figures.filter((figure) => figure.status === status);
  const changed = of('changed');
  return (
    <>
      <p className={styles.words} role="status">
        {changed.length ? strings.summary(changed.length, of('same').length) : strings.nothingToDo}
      </p>
      {notice !== 'none' && <Notice intent="info">{strings.notice[notice]}</Notice>}
      {signed && <Notice intent="warning">{strings.signed}</Notice>}
      <FigureList title={strings.changes(changed.length)} figures={changed} chosen={chosen} onChoose={onChoose} />
      {LEFT_ALONE.map((status) => (
        <FigureList key={status} title={`${strings.reasons[status]} (${of(status).length})`} figures={of(status)} chosen={chosen} onChoose={onChoose} />
      ))}
      {leftovers.length > 0 && (
        <>
          <h3 className={styles.heading}>
            {strings.leftovers} ({leftovers.length})
          </h3>
          <ul className={styles.list}>
            {leftovers.map((leftover, index) => (
              <li key={index} className={styles.item}>
                <FigureChange figure={leftover} />
              </li>
            ))}
          </ul>
        </>
      )}
      {wording.length > 0 && (
        <>
          <h3 className={styles.heading}>
            {strings.wording} ({wording.length})
          </h3>
          <ul className={styles.list}>
            {wording.map(({ kind, old, next }, index) => (
              <li key={index} className={styles.item}>
                <p className={styles.words}>
                  <strong>{strings.wordingKinds[kind]}:</strong> <span lang="vi">{old ?? (kind === 'changed' ? `(${strings.editedByHand})` : '')}</span>
                  {kind === 'changed' && ' → '}
                  <span lang="vi">{next}</span>
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
