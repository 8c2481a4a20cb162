/** A part of a .docx that holds text (body, notes, headers), as places in its XML: nothing becomes a tree, so nothing can get lost on the way back. */

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One w:t, or a tab or break that reads as a blank. */
export interface Piece extends Span {
  readonly text: string;
  /** Its characters in the XML; undefined for `<w:t/>` and for what isn't text. */
  readonly inner: Span | undefined;
  /** False for a tab or break, and for a w:t that holds more than characters. */
  readonly replaceable: boolean;
  /** Index of its run. */
  readonly run: number;
  /** Index of its paragraph. */
  readonly paragraph: number;
}

export interface Run {
  readonly index: number;
  readonly start: number;
  end: number;
  /** Where its content begins: after its properties. */
  content: number;
  properties: Span | undefined;
  /** Indexes of its pieces. */
  pieces: number[];
  /** True while it holds nothing but properties and text. */
  plain: boolean;
  /** In somebody's tracked change. */
  readonly tracked: boolean;
}

/** A stretch of the story and what lies in it; pieces by index, `to` exclusive. */
export interface Range extends Span {
  readonly from: number;
  readonly to: number;
  /** Something in it that isn't text: a field, a picture, a note mark, a break, more than one paragraph. */
  readonly complex: boolean;
  /** A tracked change in it or around it. */
  readonly tracked: boolean;
  /** The paragraph it stands in or holds; -1 where there is none. */
  readonly paragraph: number;
}

/** A content control; its range is its content. */
export interface Control extends Range {
  readonly whole: Span;
  readonly tag: string | undefined;
  readonly alias: string | undefined;
  readonly bound: boolean;
  /** Emptied by its reader: what it shows is Word's prompt. */
  readonly placeholder: Span | undefined;
  /** Its content is runs, not paragraphs or cells. */
  readonly inline: boolean;
}

export interface Bookmark extends Range {
  /** As it was given: what a program added when it copied the bookmark is left out. */
  readonly name: string;
}

export interface Paragraph extends Span {
  /** Indexes of its pieces. */
  readonly pieces: number[];
  /** Index of its table row; -1 outside tables. */
  readonly row: number;
}

export interface Story {
  /** Part name. */
  readonly part: string;
  readonly xml: string;
  readonly pieces: readonly Piece[];
  readonly runs: readonly Run[];
  readonly paragraphs: readonly Paragraph[];
  /** In the order of their ends: inner ones before outer ones. */
  readonly controls: readonly Control[];
  /** Those of figures. */
  readonly bookmarks: readonly Bookmark[];
}

export const paragraphText = (story: Story, paragraph: number): string =>
  (story.paragraphs[paragraph]?.pieces ?? []).map((index) => story.pieces[index]?.text ?? '').join('');
