/** The first view: one spine from what is missing to the finished report. */
import { useCallback, useState, type ReactElement } from 'react';
import { Deliver } from './Deliver';
import { Failure } from '../Failure';
import { NO_FILTER, type FindingFilter } from './findingGroups';
import { Findings } from './Findings';
import { usePane } from '../paneContext';
import { ReportPaper } from './ReportPaper';
import { Section } from './Section';
import { Situation } from './Situation';
import type { RowDraft } from './templateRows';
import type { ViewProps } from '../viewProps';

export function ReportView({ state, selection, writes, services, onRetry }: ViewProps & { readonly onRetry: () => void }): ReactElement | null {
  const { jump } = usePane();
  const [filter, setFilter] = useState<FindingFilter>(NO_FILTER);
  const [editing, setEditing] = useState<RowDraft>();
  const { report, snapshot } = state;
  const showFindings = useCallback(
    (of: Omit<FindingFilter, 'text'>): void => {
      setFilter({ ...of, text: '' });
      jump('findings');
    },
    [jump],
  );
  if (report && snapshot)
    return (
      <>
        <Section id="situation">
          <Situation report={report} snapshot={snapshot} onFindings={showFindings} />
        </Section>
        <Section id="findings">
          <Findings findings={report.findings} filter={filter} onFilter={setFilter} />
        </Section>
        <Section id="compose">
          <ReportPaper report={report} snapshot={snapshot} selection={selection} writes={writes} editing={editing} onEditing={setEditing} />
        </Section>
        <Section id="deliver">
          <Deliver report={report} snapshot={snapshot} stale={state.stale} services={services} writes={writes} onFindings={showFindings} />
        </Section>
      </>
    );
  if (state.error === undefined) return null;
  return <Failure error={state.error} snapshot={snapshot} services={services} writes={writes} editing={editing} onEditing={setEditing} onRetry={onRetry} />;
}
