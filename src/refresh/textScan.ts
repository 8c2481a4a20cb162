/** What one pass over a part finds of its text: paragraphs and their table rows, runs, and the pieces of text in them. */
import { decodeXml } from '../opc/xmlGuard';
import type { Paragraph, Piece, Run } from './story';

/** May stand in a run beside its text without making it anything else. */
const PLAIN_IN_RUN = new Set(['t', 'rPr', 'lastRenderedPageBreak']);

export class TextScan {
  readonly pieces: Piece[] = [];
  readonly runs: Run[] = [];
  readonly paragraphs: (Paragraph & { end: number })[] = [];
  /** How many moves are open whose text stands elsewhere now. */
  movedAway = 0;
  private readonly openParagraphs: number[] = [];
  private readonly openRuns: Run[] = [];
  private readonly openRows: number[] = [];
  private rows = 0;
  private openText: { readonly start: number; readonly inner: number } | undefined;
  /** The open rPr or pPr: where it begins, how many are open in it, itself included, and the run that it belongs to. */
  private propertiesStart = 0;
  private propertiesDepth = 0;
  private propertiesOf: Run | undefined;

  constructor(private readonly xml: string) {}

  /** Index of the paragraph that is open; -1 outside. */
  get paragraph(): number {
    return this.openParagraphs.at(-1) ?? -1;
  }

  get inProperties(): boolean {
    return this.propertiesDepth > 0;
  }

  /** Any tag in a run that isn't text makes the run more than text. */
  meet(name: string): void {
    const run = this.openRuns.at(-1);
    if (run && !PLAIN_IN_RUN.has(name)) run.plain = false;
  }

  openProperties(start: number, ofRun: boolean): void {
    this.propertiesDepth += 1;
    if (this.propertiesDepth > 1) return;
    this.propertiesStart = start;
    this.propertiesOf = ofRun ? this.openRuns.at(-1) : undefined;
  }

  closeProperties(end: number): void {
    this.propertiesDepth -= 1;
    const run = this.propertiesOf;
    if (this.propertiesDepth > 0 || !run) return;
    run.properties = { start: this.propertiesStart, end };
    run.content = end;
  }

  openRow(): void {
    this.openRows.push(this.rows);
    this.rows += 1;
  }

  closeRow(): void {
    this.openRows.pop();
  }

  openParagraph(start: number, end: number): void {
    this.openParagraphs.push(this.paragraphs.length);
    this.paragraphs.push({ start, end, pieces: [], row: this.openRows.at(-1) ?? -1 });
  }

  closeParagraph(end: number): void {
    const paragraph = this.paragraphs[this.openParagraphs.pop() ?? -1];
    if (paragraph) paragraph.end = end;
  }

  openRun(start: number, end: number, tracked: boolean): void {
    const run: Run = { index: this.runs.length, start, end, content: end, properties: undefined, pieces: [], plain: true, tracked };
    this.openRuns.push(run);
    this.runs.push(run);
  }

  closeRun(end: number): void {
    const run = this.openRuns.pop();
    if (run) run.end = end;
  }

  /** A tab or a break. */
  blank(start: number, end: number): void {
    this.add({ start, end, inner: undefined, text: ' ', replaceable: false });
  }

  /** `<w:t/>`. */
  emptyText(start: number, end: number): void {
    this.add({ start, end, inner: undefined, text: '', replaceable: true });
  }

  beginText(start: number, inner: number): void {
    this.openText = { start, inner };
  }

  endText(start: number, end: number): void {
    const open = this.openText;
    if (!open) return;
    this.openText = undefined;
    const raw = this.xml.slice(open.inner, start);
    this.add({ start: open.start, end, inner: { start: open.inner, end: start }, text: decodeXml(raw), replaceable: !raw.includes('<') });
  }

  private add({ start, end, inner, text, replaceable }: Omit<Piece, 'run' | 'paragraph'>): void {
    const run = this.openRuns.at(-1);
    const paragraph = this.paragraph;
    if (!run || paragraph < 0 || this.movedAway > 0) return;
    // A list that grows takes room for many; most runs have one piece.
    if (run.pieces.length) run.pieces.push(this.pieces.length);
    else run.pieces = [this.pieces.length];
    this.paragraphs[paragraph]?.pieces.push(this.pieces.length);
    // Spreading what came in takes ten times as long.
    this.pieces.push({ start, end, inner, text, replaceable, run: run.index, paragraph });
  }
}
