/** The finished report as an immutable tree; renderers turn it into text, HTML, .docx or sheet rows. */
import type { CellRef } from './cell';
import type { ChartShape } from './chart';
import type { PrintedFigure } from './figure';

export interface TextRun {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
  /** Set where the text is a figure: the run can be traced, and Word gets a content control. */
  readonly figure?: PrintedFigure;
  /** Something is missing here: shown highlighted in every output that can. */
  readonly gap?: true;
}

/** The mark of footnote `note` (1-based); `first` at its first mark, where Word anchors the note. */
export interface NoteMark {
  readonly note: number;
  readonly first: boolean;
}

export type Inline = TextRun | NoteMark;
export type InlineContent = readonly Inline[];

export const isNoteMark = (inline: Inline): inline is NoteMark => 'note' in inline;

export type ParagraphKind = 'heading' | 'subheading' | 'paragraph' | 'bullet' | 'closing';

export interface ParagraphBlock {
  readonly kind: ParagraphKind;
  readonly content: InlineContent;
  /** The row of table Mau that wrote it. */
  readonly source: CellRef;
}

export interface TableColumn {
  readonly title: string;
  readonly align: 'left' | 'center' | 'right';
  /** Share of the table's width; the columns' weights need not add to anything. */
  readonly weight: number;
}

export interface TableBlock {
  readonly kind: 'table';
  readonly caption: InlineContent;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly InlineContent[])[];
  /** Set where outputs that can draw show a chart instead: its categories are the first column, its series the others. */
  readonly chart?: ChartShape;
  readonly source: CellRef;
}

export type ChartBlock = TableBlock & { readonly chart: ChartShape };

export const isChart = (block: TableBlock): block is ChartBlock => block.chart !== undefined;

export type Block = ParagraphBlock | TableBlock;

/** Starts on a page of its own, after the signature. */
export interface Annex {
  /** Title lines. */
  readonly title: readonly InlineContent[];
  readonly blocks: readonly Block[];
  readonly source: CellRef;
}

/** Absent items are empty strings or empty lists and give no line. */
export interface ReportHead {
  readonly superior: string;
  readonly agency: string;
  /** "Số: 876/BC-VP" */
  readonly number: string;
  /** "Cao Bằng, ngày 28 tháng 4 năm 2022" */
  readonly placeAndDate: string;
  readonly type: string;
  readonly subject: readonly string[];
  /** Without "Kính gửi:" and without their dashes. */
  readonly addressees: readonly string[];
}

export interface Signature {
  /** Without their dashes. */
  readonly recipients: readonly string[];
  readonly authority: readonly string[];
  readonly position: readonly string[];
  readonly signer: string;
}

export interface ReportDocument {
  /** True while something blocks the final copy; every output says so. */
  readonly draft: boolean;
  readonly head: ReportHead;
  readonly body: readonly Block[];
  readonly signature: Signature;
  /** Footnote n is at index n - 1; each is a list of paragraphs. */
  readonly notes: readonly (readonly InlineContent[])[];
  readonly annexes: readonly Annex[];
}

export const contentText = (content: InlineContent): string => content.map((inline) => (isNoteMark(inline) ? `[${inline.note}]` : inline.text)).join('');

/** The figure of a table's cell; undefined where it has none. */
export function figureIn(content: InlineContent): PrintedFigure | undefined {
  for (const inline of content) if (!isNoteMark(inline) && inline.figure) return inline.figure;
  return undefined;
}

/** Every table that is drawn. */
export const chartsOf = ({ body, annexes }: ReportDocument): ChartBlock[] =>
  [...body, ...annexes.flatMap(({ blocks }) => blocks)].flatMap((block) => (block.kind === 'table' && isChart(block) ? block : []));

function* contents(document: ReportDocument): Generator<InlineContent> {
  const ofBlocks = function* (blocks: readonly Block[]): Generator<InlineContent> {
    for (const block of blocks) {
      if (block.kind !== 'table') yield block.content;
      else {
        yield block.caption;
        for (const row of block.rows) yield* row;
      }
    }
  };
  yield* ofBlocks(document.body);
  for (const note of document.notes) yield* note;
  for (const annex of document.annexes) {
    yield* annex.title;
    yield* ofBlocks(annex.blocks);
  }
}

/** Every figure in the order of the plain text. */
export function figuresOf(document: ReportDocument): PrintedFigure[] {
  const figures: PrintedFigure[] = [];
  for (const content of contents(document)) {
    for (const inline of content) if (!isNoteMark(inline) && inline.figure) figures.push(inline.figure);
  }
  return figures;
}
