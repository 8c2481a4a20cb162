/** What one pass over a part finds around its text: content controls and figures' bookmarks, each with what lies in it. */
import { attribute, decodeXml } from '../opc/xmlGuard';
import type { Bookmark, Control, Range, Span } from './story';
import type { TextScan } from './textScan';

/** Word and LibreOffice add to the name of a bookmark that they copy. */
const FIGURE_BOOKMARK = /^_cs_\d+_[0-9a-f]{8}/;

/** How much had been seen when a range began. */
interface Mark {
  readonly pieces: number;
  readonly specials: number;
  readonly changes: number;
  readonly paragraphs: number;
  /** Closed ones. */
  readonly controls: number;
  readonly inChange: boolean;
  readonly paragraph: number;
}

interface OpenControl {
  readonly start: number;
  tag: string | undefined;
  alias: string | undefined;
  bound: boolean;
  placeholder: Span | undefined;
  content: number;
  contentEnd: number;
  mark: Mark | undefined;
}

export class RangeScan {
  /** In the order of their ends. */
  readonly controls: Control[] = [];
  readonly bookmarks: Bookmark[] = [];
  /** How much of what can't be replaced as text has gone by. */
  specials = 0;
  private changes = 0;
  private changeDepth = 0;
  private readonly openControls: OpenControl[] = [];
  private readonly openBookmarks = new Map<string, { readonly name: string; readonly start: number; readonly mark: Mark }>();

  constructor(
    private readonly xml: string,
    private readonly text: TextScan,
  ) {}

  get inChange(): boolean {
    return this.changeDepth > 0;
  }

  openChange(): void {
    this.changes += 1;
    this.changeDepth += 1;
  }

  closeChange(): void {
    this.changeDepth -= 1;
  }

  openControl(start: number): void {
    this.openControls.push({
      start,
      tag: undefined,
      alias: undefined,
      bound: false,
      placeholder: undefined,
      content: -1,
      contentEnd: -1,
      mark: undefined,
    });
  }

  /** An element of the control's settings. */
  setting(name: string, start: number, end: number): void {
    const control = this.openControls.at(-1);
    if (!control) return;
    if (name === 'tag') control.tag = this.value('w:val', start, end);
    else if (name === 'alias') control.alias = this.value('w:val', start, end);
    else if (name === 'dataBinding') control.bound = true;
    else if (name === 'showingPlcHdr' && !/^(?:0|false|off)$/.test(this.value('w:val', start, end))) control.placeholder = { start, end };
  }

  openContent(at: number): void {
    const control = this.openControls.at(-1);
    if (!control) return;
    control.content = at;
    control.contentEnd = at;
    control.mark = this.mark();
  }

  closeContent(at: number): void {
    const control = this.openControls.at(-1);
    if (control) control.contentEnd = at;
  }

  closeControl(end: number): void {
    const control = this.openControls.pop();
    if (!control?.mark) return;
    const { tag, alias, bound, placeholder, content, contentEnd, mark } = control;
    const { start, end: contentEnds, from, to, complex, tracked, paragraph } = this.range(content, contentEnd, mark);
    this.controls.push({
      start,
      end: contentEnds,
      from,
      to,
      complex: complex || this.controls.length > mark.controls,
      tracked,
      paragraph,
      whole: { start: control.start, end },
      tag,
      alias,
      bound,
      placeholder,
      inline: mark.paragraph >= 0,
    });
  }

  /** Bookmarks of people are none of ours. */
  openBookmark(start: number, end: number): void {
    const name = FIGURE_BOOKMARK.exec(this.value('w:name', start, end))?.[0];
    if (name) this.openBookmarks.set(this.value('w:id', start, end), { name, start: end, mark: this.mark() });
  }

  closeBookmark(start: number, end: number): void {
    if (!this.openBookmarks.size) return;
    const id = this.value('w:id', start, end);
    const bookmark = this.openBookmarks.get(id);
    if (bookmark) this.bookmarks.push({ ...this.range(bookmark.start, start, bookmark.mark), name: bookmark.name });
    this.openBookmarks.delete(id);
  }

  /** Of an attribute of the tag there; empty where it hasn't got it. */
  private value(name: string, start: number, end: number): string {
    return decodeXml(attribute(this.xml.slice(start + 1, end - 1), name) ?? '');
  }

  private mark(): Mark {
    const { text, specials, changes, controls, inChange } = this;
    return {
      pieces: text.pieces.length,
      specials,
      changes,
      paragraphs: text.paragraphs.length,
      controls: controls.length,
      inChange,
      paragraph: text.paragraph,
    };
  }

  private range(start: number, end: number, from: Mark): Range {
    const opened = this.text.paragraphs.length - from.paragraphs;
    return {
      start,
      end,
      from: from.pieces,
      to: this.text.pieces.length,
      complex: this.specials > from.specials || opened > 1 || (opened === 1 && from.paragraph >= 0),
      tracked: from.inChange || this.changes > from.changes,
      paragraph: opened ? from.paragraphs : from.paragraph,
    };
  }
}
