/** The report that was edited in Word gets the workbook's figures of now. */
import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { SaveRegular } from '@fluentui/react-icons/svg/save';
import { useMemo, useState, type ReactElement } from 'react';
import { withFileName } from '../../model/errors';
import type { ReportDocument } from '../../model/document';
import { applyRefresh } from '../../refresh/applyRefresh';
import { planRefresh } from '../../refresh/planRefresh';
import { refreshCharts, type RefreshedChart } from '../../refresh/refreshCharts';
import { applyRelink } from '../../refresh/relink/applyRelink';
import { planRelink, type RelinkPlan } from '../../refresh/relink/planRelink';
import { defaultChoice, type RefreshPlan } from '../../refresh/refreshPlan';
import { changeDate } from '../../docx/trackedChange';
import { DOCX_TYPE } from '../parts/docxFile';
import { Notice } from '../parts/Notice';
import { messageOf, usePane } from '../paneContext';
import type { PaneServices } from '../services';
import { FILES_STRINGS } from '../strings/files';
import { useWords } from '../useWords';
import { ChartsPlan } from './ChartsPlan';
import { FileDrop } from '../parts/FileDrop';
import type { OpenedFile } from '../parts/takeFile';
import { RelinkPlanView } from './RelinkPlanView';
import { RefreshPlanView } from './RefreshPlanView';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  save: { alignSelf: 'flex-start' },
});

interface Planned {
  readonly plan?: RefreshPlan;
  readonly charts?: readonly RefreshedChart[];
  /** Where the file has no figures. */
  readonly links?: RelinkPlan;
  readonly error?: unknown;
}

function planOf(file: OpenedFile | undefined, document: ReportDocument): Planned {
  if (!file) return {};
  try {
    return withFileName(file.name, () => {
      const plan = planRefresh(file.bytes, document);
      const { charts } = refreshCharts(file.bytes, document);
      return plan.figures.length || charts.length ? { plan, charts } : { links: planRelink(file.bytes, document) };
    });
  } catch (error) {
    return { error };
  }
}

export interface RefreshPartProps {
  readonly document: ReportDocument;
  readonly services: PaneServices;
}

export function RefreshPart({ document, services }: RefreshPartProps): ReactElement {
  const { strings: pane } = usePane();
  const strings = useWords(FILES_STRINGS);
  const styles = useStyles();
  const [file, setFile] = useState<OpenedFile>();
  const [problem, setProblem] = useState<unknown>();
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const [track, setTrack] = useState(false);
  const [said, setSaid] = useState<string>();
  const [linked, setLinked] = useState(0);
  const { plan, charts = [], links, error } = useMemo(() => planOf(file, document), [file, document]);

  // A choice is of a figure's place and value: another value asks anew.
  const markOf = (id: number): string => `${id} ${plan?.figures[id]?.next ?? ''}`;
  const usual = plan ? defaultChoice(plan) : new Set<number>();
  const chosen = new Set((plan?.figures ?? []).map(({ id }) => id).filter((id) => usual.has(id) !== turned.has(markOf(id))));
  const choose = (id: number, on: boolean): void => {
    const next = new Set(turned);
    if (usual.has(id) === on) next.delete(markOf(id));
    else next.add(markOf(id));
    setTurned(next);
  };
  const save = async (): Promise<void> => {
    if (!file || !plan) return;
    try {
      const date = changeDate(services.now());
      const name = file.name.replace(/(\.docx)?$/i, '-so-moi.docx');
      const refreshed = applyRefresh(file.bytes, plan, { chosen, ...(track ? { track: { date } } : {}) });
      await services.save({ name, type: DOCX_TYPE, bytes: refreshCharts(refreshed, document).bytes });
      setSaid(strings.saved(name));
      setProblem(undefined);
    } catch (reason) {
      setProblem(reason);
    }
  };
  const relink = (): void => {
    if (!file || !links) return;
    setFile({ ...file, bytes: applyRelink(file.bytes, links) });
    setLinked(links.sure.length);
  };
  const trouble = problem ?? error;
  const redrawn = charts.some(({ status }) => status === 'changed');
  return (
    <div className={styles.part}>
      <p className={styles.hint}>{strings.refreshIntro}</p>
      <FileDrop
        kinds=".docx"
        label={strings.refresh}
        again={file !== undefined}
        onFile={(opened) => {
          setFile(opened);
          setTurned(new Set());
          setLinked(0);
          setProblem(undefined);
          setSaid(undefined);
        }}
        onError={setProblem}
      />
      {trouble !== undefined && <Notice intent="error">{messageOf(trouble, pane)}</Notice>}
      {links && <RelinkPlanView plan={links} onRelink={relink} />}
      {file && plan && (
        <>
          <strong lang="vi">{file.name}</strong>
          {document.draft && <Notice intent="warning">{strings.draft}</Notice>}
          {linked > 0 && <Notice intent="success">{strings.relinked(linked)}</Notice>}
          <RefreshPlanView plan={plan} chosen={chosen} onChoose={choose} />
          <ChartsPlan charts={charts} />
          <Checkbox checked={track} label={strings.track} onChange={(_, { checked }) => setTrack(checked === true)} />
          <Button
            className={styles.save}
            appearance="primary"
            icon={<SaveRegular aria-hidden />}
            disabledFocusable={!chosen.size && !linked && !redrawn}
            onClick={() => void save()}
          >
            {chosen.size || !(linked || redrawn) ? strings.save(chosen.size) : linked ? strings.saveLinked : strings.saveCharts}
          </Button>
          {services.saveIsUnsure && <p className={styles.hint}>{strings.saveUnsure}</p>}
          {said && <Notice intent="success">{said}</Notice>}
        </>
      )}
    </div>
  );
}
