/** The report as HTML for Word's clipboard: all formatting inline, as a paste drops style sheets, and footnotes that arrive as footnotes. */
import { isNoteMark, type Annex, type Block, type InlineContent, type NoteMark, type ReportDocument, type TableBlock } from '../model/document';
import { DRAFT_NOTICE } from '../locale/lexicon';
import { CELL_PADDING, columnWidths } from './columnWidths';
import {
  addresseeLines,
  annexTitleFrame,
  HEAD_COLUMNS,
  headRows,
  SIGNATURE_COLUMNS,
  signatureRow,
  titleLines,
  type FrameLine,
  type FrameRow,
  type FrameRule,
} from './frame';
import { escapeHtml } from './markup';
import { FONT, STYLES, TEXT_WIDTH, type Alignment, type StyleName } from './styleSheet';
import { noteBackLink, noteList, noteReference } from './wordHtmlNotes';

const millimetres = (value: number): string => `${Math.round(value * 10) / 10}mm`;

/** Of tables and cells: the style for Word, the attribute (in pixels) for LibreOffice. */
const width = (mm: number, css: string): string => `width=${Math.round((mm * 96) / 25.4)} style="width:${millimetres(mm)};${css}"`;

interface Marks {
  readonly bold?: boolean | undefined;
  readonly italic?: boolean | undefined;
  readonly css?: string | undefined;
}

/** Bold, italic and capitals stand on the text: Word doesn't take them from a paragraph's CSS. */
function marked(html: string, { bold, italic, css }: Marks): string {
  const styled = css ? `<span style="${css}">${html}</span>` : html;
  const slanted = italic ? `<i>${styled}</i>` : styled;
  return bold ? `<b>${slanted}</b>` : slanted;
}

interface Differences {
  readonly align?: Alignment;
  /** Millimetres on both sides. */
  readonly sides?: number;
  readonly css?: string;
}

function paragraph(name: StyleName, html: string, { align, sides = 0, css }: Differences = {}): string {
  const style = STYLES[name];
  const { bold, italic } = style;
  const declarations = [
    `margin:${style.before}pt ${millimetres(sides)} ${style.after}pt ${millimetres(style.left + sides)}`,
    `text-align:${align ?? style.align}`,
    `text-indent:${millimetres(style.firstLine)}`,
    `line-height:${Math.round(style.line * 100)}%`,
    `font-size:${style.size}pt`,
    `font-family:'${FONT}',serif`,
    ...(style.keepNext ? ['page-break-after:avoid'] : []),
    ...(css ? [css] : []),
  ];
  const shown = html ? marked(html, { bold, italic, css: style.caps ? 'text-transform:uppercase' : undefined }) : '&nbsp;';
  return `<p class=MsoNormal style="${declarations.join(';')}">${shown}</p>`;
}

type InlineWriter = (content: InlineContent) => string;

const inlineWriter =
  (mark: (mark: NoteMark) => string): InlineWriter =>
  (content) =>
    content
      .map((inline) => {
        if (isNoteMark(inline)) return mark(inline);
        const { text, bold, italic, gap } = inline;
        return marked(escapeHtml(text), { bold, italic, css: gap ? 'background:yellow;mso-highlight:yellow' : undefined });
      })
      .join('');

const number = ({ note }: NoteMark): string => `<sup>${note}</sup>`;
const writeText = inlineWriter((mark) => (mark.first ? noteReference(mark.note) : number(mark)));
const writeNote = inlineWriter(number);

/** Also keeps two tables apart, which Word would join. */
const thin = (css = ''): string => paragraph('thin', '', css ? { css } : {});

const rule = ({ rule: length, after }: FrameRule, column: number): string =>
  paragraph('thin', '', {
    sides: Math.max(0, (column - length) / 2),
    css: `margin-top:3pt;margin-bottom:${after}pt;border:none;border-top:solid windowtext .75pt;padding:0cm;mso-element:para-border-div`,
  });

const frameLine = (line: FrameLine, column: number): string =>
  'rule' in line ? rule(line, column) : paragraph(line.style, escapeHtml(line.text), { sides: (column - line.width) / 2 });

const frameLines = (lines: readonly FrameLine[], column: number): string => lines.map((line) => frameLine(line, column)).join('\n');

const tableTag = (css: string): string => `<table border=0 cellspacing=0 cellpadding=0 align=center ${width(TEXT_WIDTH, `border-collapse:collapse;${css}`)}>`;

const rowTag = '<tr style="page-break-inside:avoid">';

function frameTable(columns: readonly [number, number], rows: readonly FrameRow[]): string {
  const cell = (lines: readonly FrameLine[], column: number): string =>
    `<td valign=top ${width(column, 'padding:0cm;border:none')}>${frameLines(lines, column) || thin()}</td>`;
  const [left, right] = columns;
  const body = rows.map((row) => `${rowTag}${cell(row.left, left)}${cell(row.right, right)}</tr>`);
  return `${tableTag('mso-padding-alt:0cm 0cm 0cm 0cm')}${body.join('\n')}</table>`;
}

function tableHtml(block: TableBlock): string {
  const { caption, columns, rows } = block;
  const widths = columnWidths(block, TEXT_WIDTH);
  const cell = (index: number, html: string): string =>
    `<td valign=middle ${width(widths[index] ?? 0, `border:solid windowtext .75pt;padding:0cm ${CELL_PADDING}mm 0cm ${CELL_PADDING}mm`)}>${html}</td>`;
  const head = columns.map(({ title }, index) => cell(index, paragraph('tableHead', escapeHtml(title))));
  const body = rows.map((contents) => columns.map(({ align }, index) => cell(index, paragraph('tableCell', writeText(contents[index] ?? []), { align }))));
  return [
    ...(caption.length ? [paragraph('caption', writeText(caption))] : []),
    `${tableTag('border:none')}<thead>${rowTag}${head.join('')}</tr></thead>`,
    ...body.map((cells) => `${rowTag}${cells.join('')}</tr>`),
    `</table>${thin('margin-bottom:5pt')}`,
  ].join('\n');
}

const blockHtml = (block: Block): string => (block.kind === 'table' ? tableHtml(block) : paragraph(block.kind, writeText(block.content)));

function titleLine(line: InlineContent): string {
  const { style, width: lineWidth } = annexTitleFrame(line);
  return paragraph(style, writeText(line), { sides: (TEXT_WIDTH - lineWidth) / 2 });
}

const annexHtml = ({ title, blocks }: Annex): string =>
  [thin('page-break-before:always'), ...title.map(titleLine), thin('margin-bottom:5pt'), ...blocks.map(blockHtml)].join('\n');

const notesHtml = (notes: ReportDocument['notes']): string =>
  noteList(
    notes.map((paragraphs, note) =>
      (paragraphs.length ? paragraphs : [[]]).map((content, index) => paragraph('note', (index ? '' : noteBackLink(note + 1)) + writeNote(content))).join('\n'),
    ),
  );

export function renderWordHtml({ draft, head, body, signature, notes, annexes }: ReportDocument): string {
  const section = [
    ...(draft ? [paragraph('draftNotice', escapeHtml(DRAFT_NOTICE), { css: 'margin-bottom:6pt' })] : []),
    frameTable(HEAD_COLUMNS, headRows(head)),
    thin(),
    frameLines(titleLines(head), TEXT_WIDTH),
    frameLines(addresseeLines(head), TEXT_WIDTH),
    ...body.map(blockHtml),
    frameTable(SIGNATURE_COLUMNS, [signatureRow(signature)]),
    ...annexes.map(annexHtml),
  ];
  return [
    '<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">',
    '<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Word.Document></head>',
    '<body lang=VI><div class=WordSection1>',
    ...section.filter(Boolean),
    '</div>',
    notesHtml(notes),
    '</body></html>',
  ].join('\n');
}
