/** What the pane asks of the page it runs in, besides the workbook. */

export interface Clipping {
  /** Absent for plain text alone. */
  readonly html?: string;
  readonly text: string;
}

/** `rewritten`: on the clipboard, but the browser changed the HTML on the way. */
export type CopyOutcome = 'exact' | 'rewritten' | 'refused';

export interface SavedFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

export interface PaneServices {
  /** Called inside the click; the first attempt must be synchronous. */
  copy(clipping: Clipping): CopyOutcome | Promise<CopyOutcome>;
  save(file: SavedFile): void | Promise<void>;
  /** True where the host may swallow downloads without a word (Excel on Mac). */
  readonly saveIsUnsure?: boolean;
  /** Absent where there is no sample to open. Throws InputError. */
  openSample?(): Promise<void>;
  now(): Date;
}
