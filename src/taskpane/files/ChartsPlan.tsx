/** The charts of an edited report: those that are drawn anew, and those that are left to people. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ChartStatus, RefreshedChart } from '../../refresh/refreshCharts';
import { FILES_STRINGS } from '../strings/files';
import { useWords } from '../useWords';

const useStyles = makeStyles({
  heading: { margin: '12px 0 4px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingLeft: '20px' },
});

const SHOWN = ['changed', 'stale', 'unknown'] as const satisfies readonly ChartStatus[];

export function ChartsPlan({ charts }: { readonly charts: readonly RefreshedChart[] }): ReactElement {
  const strings = useWords(FILES_STRINGS);
  const styles = useStyles();
  return (
    <>
      {SHOWN.map((status) => {
        const own = charts.filter((chart) => chart.status === status);
        return own.length ? (
          <div key={status}>
            <h3 className={styles.heading}>
              {strings.charts[status]} ({own.length})
            </h3>
            <ul className={styles.list}>
              {own.map(({ title }, index) => (
                <li key={index} lang="vi">
                  {title}
                </li>
              ))}
            </ul>
          </div>
        ) : null;
      })}
    </>
  );
}
