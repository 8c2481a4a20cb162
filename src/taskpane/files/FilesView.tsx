/** The report's life in Word: an edited or pasted file gets new figures, the office's own template gets the report, an earlier report becomes the template. */
import type { ReactElement } from 'react';
import { Notice } from '../parts/Notice';
import { Part } from '../parts/Part';
import { FILES_STRINGS } from '../strings/files';
import { useWords } from '../useWords';
import type { ViewProps } from '../viewProps';
import { RefreshPart } from './RefreshPart';
import { LearnPart } from './LearnPart';
import { TemplatePart } from './TemplatePart';

export function FilesView({ state: { report, snapshot }, writes, services }: ViewProps): ReactElement {
  const strings = useWords(FILES_STRINGS);
  return (
    <>
      {report && snapshot ? (
        <>
          <Part title={strings.refresh}>
            <RefreshPart document={report.document} services={services} />
          </Part>
          <Part title={strings.template}>
            <TemplatePart document={report.document} snapshot={snapshot} services={services} />
          </Part>
        </>
      ) : (
        <Part title={strings.refresh}>
          <Notice intent="info">{strings.noReport}</Notice>
        </Part>
      )}
      {snapshot && (
        <Part title={strings.learn}>
          <LearnPart snapshot={snapshot} writes={writes} />
        </Part>
      )}
    </>
  );
}
