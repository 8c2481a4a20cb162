/** Sheet Báo cáo: a paragraph a row, ready to select and copy. */
import { contentText, isNoteMark, type InlineContent } from '../model/document';
import type { CellStyleName, WrittenSheet } from '../model/writtenSheet';
import { WRITTEN } from '../workbook/contract';
import { reportLines, type LineRole } from './lines';
import type { RenderInput, SheetRenderer } from './renderer';

const STYLE: Readonly<Record<LineRole, CellStyleName>> = {
  draft: 'gap',
  superior: 'centered',
  agency: 'title',
  nation: 'title',
  motto: 'title',
  number: 'centered',
  place: 'italic',
  type: 'title',
  subject: 'title',
  addressee: 'centered',
  heading: 'bold',
  subheading: 'bold',
  paragraph: 'justified',
  bullet: 'justified',
  closing: 'justified',
  caption: 'bold',
  tableHeader: 'bold',
  tableRow: 'justified',
  recipientsLabel: 'italic',
  recipient: 'note',
  authority: 'title',
  position: 'title',
  signer: 'title',
  note: 'note',
  annexTitle: 'title',
};

/** About as wide as the page's text; a wider single column is cut off when LibreOffice prints it. */
const WIDTH = 80;

const hasGap = (content: InlineContent): boolean => content.some((inline) => !isNoteMark(inline) && inline.gap);

export const renderSheetBlock = ({ document }: RenderInput): WrittenSheet => ({
  name: WRITTEN.report.sheet,
  widths: [WIDTH],
  rows: [...reportLines(document)].map(({ role, content }) => [{ value: contentText(content), style: hasGap(content) ? 'gap' : STYLE[role] }]),
});

export const sheetBlock: SheetRenderer = { kind: 'sheet', id: 'sheet', label: 'Trang Báo cáo', render: renderSheetBlock };
