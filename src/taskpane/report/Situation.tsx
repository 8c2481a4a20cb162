/** Tình hình: a line for each thing that matters, each a way to its place. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CalendarRegular } from '@fluentui/react-icons/svg/calendar';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import type { ReactElement, ReactNode } from 'react';
import { fold } from '../../locale/encoding';
import { periodName } from '../../locale/period';
import type { CellRef } from '../../model/cell';
import type { Finding, Level } from '../../model/finding';
import { CONTRACT, openTable } from '../../workbook/contract';
import type { WorkbookSnapshot } from '../../workbook/port';
import type { CheckedReport } from '../engine';
import { LevelIcon } from './levelLook';
import { framedList } from '../parts/looks';
import { usePane } from '../paneContext';

const useStyles = makeStyles({
  verdict: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    alignItems: 'center',
    marginBottom: tokens.spacingVerticalS,
    fontWeight: tokens.fontWeightSemibold,
  },
  detail: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  good: { color: tokens.colorStatusSuccessForeground1, fontSize: '18px', flexShrink: 0 },
  period: { color: tokens.colorNeutralForeground2, fontSize: '18px', flexShrink: 0 },
  list: framedList,
  line: {
    width: '100%',
    justifyContent: 'flex-start',
    gap: tokens.spacingHorizontalS,
    padding: '6px 8px',
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'left',
  },
  value: { marginLeft: 'auto', fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums', textAlign: 'right' },
  arrow: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  absent: { padding: '0 8px 8px 34px', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  name: { minWidth: 'auto', padding: '0 2px', height: 'auto', fontWeight: tokens.fontWeightRegular, textAlign: 'left', fontSize: 'inherit' },
});

const periodCell = ({ tables }: WorkbookSnapshot): CellRef | undefined => {
  const table = tables.find(({ name }) => fold(name) === fold(CONTRACT.info.table));
  const row = table && openTable(table, CONTRACT.info).rows.find((line) => fold(line.text('Mục')) === 'kỳ báo cáo');
  return row?.cell('Giá trị').ref;
};

interface LineProps {
  readonly label: string;
  readonly value: ReactNode;
  /** Before the label: what kind of thing it is, or that all is well. */
  readonly icon: ReactElement;
  readonly onGo: () => void;
}

function Line({ label, value, icon, onGo }: LineProps): ReactElement {
  const styles = useStyles();
  return (
    <Button appearance="subtle" className={styles.line} onClick={onGo}>
      {icon}
      <span>{label}</span> <span className={styles.value}>{value}</span>
      <ChevronRightRegular className={styles.arrow} aria-hidden />
    </Button>
  );
}

const SHOWN_ABSENT = 5;

export interface SituationProps {
  readonly report: CheckedReport;
  readonly snapshot: WorkbookSnapshot;
  /** Shows the findings of a level, or of one rule. */
  readonly onFindings: (of: { readonly level?: Level; readonly rule?: string }) => void;
}

export function Situation({ report, snapshot, onFindings }: SituationProps): ReactElement {
  const { strings, goTo, jump } = usePane();
  const styles = useStyles();
  const { findings, departments, period, blocking } = report;
  const of = (test: (finding: Finding) => boolean): number => findings.filter(test).length;
  const listed = departments.filter((department) => department.listed);
  const absentCells = new Set(findings.filter(({ ruleId }) => ruleId === 'department-not-in').flatMap(({ cells }) => cells));
  const absent = listed.filter(({ ref }) => absentCells.has(ref));
  const missing = of(({ ruleId }) => ruleId === 'missing-figure');
  const wrong = of(({ level }) => level === 'sai');
  const warnings = of(({ level, ruleId }) => level === 'cảnh báo' && ruleId !== 'department-not-in');
  const well = <CheckmarkCircleFilled className={styles.good} aria-hidden />;
  const iconOf = (level: Level, count: number): ReactElement => (count ? <LevelIcon level={level} /> : well);
  const place = periodCell(snapshot);
  return (
    <>
      <p className={styles.verdict} style={{ marginTop: 0 }}>
        {iconOf(wrong ? 'sai' : 'chưa kiểm được', blocking.length)}
        <span>
          {blocking.length ? strings.notFinal : strings.final}.{' '}
          <span className={styles.detail}>{blocking.length ? strings.notFinalDetail(blocking.length) : strings.finalDetail}</span>
        </span>
      </p>
      <ul className={styles.list}>
        <li>
          <Line
            label={strings.period}
            value={<span lang="vi">{periodName(period)}</span>}
            icon={<CalendarRegular className={styles.period} aria-hidden />}
            onGo={() => place && goTo(place)}
          />
        </li>
        <li>
          <Line
            label={strings.departments}
            value={strings.ofTotal(listed.length - absent.length, listed.length)}
            icon={iconOf('cảnh báo', absent.length)}
            onGo={() => (absent.length ? onFindings({ rule: 'department-not-in' }) : listed[0] && goTo(listed[0].ref))}
          />
          {absent.length > 0 && (
            <div className={styles.absent}>
              {strings.notIn}{' '}
              {absent.slice(0, SHOWN_ABSENT).map(({ code, name, ref }, index) => (
                <span key={code}>
                  {index > 0 && '· '}
                  <Button appearance="transparent" size="small" className={styles.name} onClick={() => goTo(ref)}>
                    {name}
                  </Button>{' '}
                </span>
              ))}
              {absent.length > SHOWN_ABSENT && (
                <Button appearance="transparent" size="small" className={styles.name} onClick={() => onFindings({ rule: 'department-not-in' })}>
                  {strings.more(absent.length - SHOWN_ABSENT)}
                </Button>
              )}
            </div>
          )}
        </li>
        <li>
          <Line
            label={strings.missingFigures}
            value={missing}
            icon={iconOf('chưa kiểm được', missing)}
            onGo={() => (missing ? onFindings({ rule: 'missing-figure' }) : jump('compose'))}
          />
        </li>
        <li>
          <Line label={strings.wrong} value={wrong} icon={iconOf('sai', wrong)} onGo={() => onFindings(wrong ? { level: 'sai' } : {})} />
        </li>
        <li>
          <Line label={strings.warnings} value={warnings} icon={iconOf('cảnh báo', warnings)} onGo={() => onFindings(warnings ? { level: 'cảnh báo' } : {})} />
        </li>
      </ul>
    </>
  );
}
