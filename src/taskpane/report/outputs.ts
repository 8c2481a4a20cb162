/** The report in the forms that leave the pane; loaded when there is a report to hand over. */
import { summarySheet } from '../../figures/summarySheet';
import type { WrittenSheet } from '../../model/writtenSheet';
import { renderFindingsSheet } from '../../renderers/findingsSheet';
import { renderSheetBlock } from '../../renderers/sheetBlock';
import { renderText } from '../../renderers/text';
import { renderWordHtml } from '../../renderers/wordHtml';
import type { CheckedReport } from '../engine';
import type { Clipping } from '../services';

/** Made before the click, which must not wait. */
export const clippingOf = ({ document }: CheckedReport): Required<Clipping> => ({ html: renderWordHtml(document), text: renderText(document) });

export const writtenSheets = ({ figures, departments, period, document, findings }: CheckedReport): WrittenSheet[] => [
  summarySheet(figures, departments, period, document),
  renderFindingsSheet(findings),
  renderSheetBlock({ document, findings }),
];
