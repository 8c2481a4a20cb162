/** The report in the organisation's own .docx. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { SaveRegular } from '@fluentui/react-icons/svg/save';
import { useMemo, useState, type ReactElement } from 'react';
import { withFileName } from '../../model/errors';
import type { ReportDocument } from '../../model/document';
import { fillOrganisationTemplate, type TemplateOutput } from '../../organisationTemplate';
import type { WorkbookSnapshot } from '../../workbook/port';
import { DOCX_TYPE } from '../parts/docxFile';
import { Notice } from '../parts/Notice';
import { messageOf, usePane } from '../paneContext';
import type { PaneServices } from '../services';
import { FILES_STRINGS } from '../strings/files';
import { useWords } from '../useWords';
import { fileName } from '../report/wordFile';
import { FileDrop } from '../parts/FileDrop';
import type { OpenedFile } from '../parts/takeFile';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingLeft: '18px' },
  save: { alignSelf: 'flex-start' },
});

export interface TemplatePartProps {
  readonly document: ReportDocument;
  readonly snapshot: WorkbookSnapshot;
  readonly services: PaneServices;
}

export function TemplatePart({ document, snapshot, services }: TemplatePartProps): ReactElement {
  const { strings: pane } = usePane();
  const strings = useWords(FILES_STRINGS);
  const styles = useStyles();
  const [file, setFile] = useState<OpenedFile>();
  const [problem, setProblem] = useState<unknown>();
  const [said, setSaid] = useState<string>();
  const filled = useMemo((): { output?: TemplateOutput; error?: unknown } => {
    if (!file) return {};
    try {
      return { output: withFileName(file.name, () => fillOrganisationTemplate(file.bytes, snapshot, document)) };
    } catch (error) {
      return { error };
    }
  }, [file, snapshot, document]);
  const trouble = problem ?? filled.error;
  const { output } = filled;
  const draft = document.draft || output?.complete === false;
  const save = async (): Promise<void> => {
    if (!output) return;
    try {
      const name = fileName({ ...document, draft });
      await services.save({ name, type: DOCX_TYPE, bytes: output.content });
      setSaid(strings.saved(name));
    } catch (error) {
      setProblem(error);
    }
  };
  return (
    <div className={styles.part}>
      <p className={styles.hint}>{strings.templateIntro}</p>
      <FileDrop
        kinds=".docx,.dotx"
        label={strings.template}
        again={file !== undefined}
        onFile={(opened) => {
          setFile(opened);
          setProblem(undefined);
          setSaid(undefined);
        }}
        onError={setProblem}
      />
      {trouble !== undefined && <Notice intent="error">{messageOf(trouble, pane)}</Notice>}
      {file && output && (
        <>
          <strong lang="vi">{file.name}</strong>
          {output.remarks.length > 0 && (
            <Notice intent={output.complete ? 'info' : 'warning'} title={strings.remarks}>
              <ul className={styles.list} lang="vi">
                {output.remarks.map((remark) => (
                  <li key={remark}>{remark}</li>
                ))}
              </ul>
            </Notice>
          )}
          {document.draft && <Notice intent="warning">{strings.draft}</Notice>}
          <Button className={styles.save} appearance="primary" icon={<SaveRegular aria-hidden />} onClick={() => void save()}>
            {draft ? strings.saveFilledDraft : strings.saveFilled}
          </Button>
          {said && <Notice intent="success">{said}</Notice>}
        </>
      )}
    </div>
  );
}
