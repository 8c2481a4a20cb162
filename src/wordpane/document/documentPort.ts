/** What the pane in Word needs of the document that is open there. */

/** A content control that carries a tag. */
export interface DocumentFigure {
  /** Word's own; good for as long as the document is open. */
  readonly id: number;
  readonly tag: string;
  readonly alias: string;
  readonly text: string;
}

export interface OpenDocument {
  /** Paragraphs on lines of their own; footnotes last. */
  readonly text: string;
  /** False where this Word doesn't let footnotes be read. */
  readonly notesRead: boolean;
  /** In the order of the document; those in footnotes last. */
  readonly figures: readonly DocumentFigure[];
  /** The figures as the file remembers them (customXml); undefined where it doesn't. */
  readonly remembered: string | undefined;
}

export interface Replacement {
  readonly figure: DocumentFigure;
  readonly next: string;
}

/** `differs`: edited since it was read. `locked`, `tracked`, `complex`, `bound`: Word says that more than plain text stands there. */
export type LeftReason = 'differs' | 'gone' | 'locked' | 'tracked' | 'complex' | 'bound';

export interface ReplaceOutcome {
  /** Ids. */
  readonly replaced: readonly number[];
  readonly left: readonly { readonly figure: DocumentFigure; readonly reason: LeftReason }[];
}

/** Every call throws InputError with a sentence for what Word refuses. */
export interface DocumentPort {
  read(): Promise<OpenDocument>;
  /** Replaces the text of those that still read as they did, and leaves the others. */
  replace(changes: readonly Replacement[]): Promise<ReplaceOutcome>;
  /** Gives the file another memory of its figures; false where this Word can't. */
  remember(xml: string): Promise<boolean>;
  select(figure: DocumentFigure): Promise<void>;
}
