/** Marks for bold, italics and footnote marks in a draft's text, for readers that need more than the words. */

/** Non-characters, which cleanText takes out of every text that comes in. */
const [BOLD, ITALIC, END, NOTE] = ['\ufdd2', '\ufdd3', '\ufdd4', '\ufdd5'] as const;

export const STYLE_MARKS = {
  bold: BOLD,
  italic: ITALIC,
  /** Ends bold and italics. */
  end: END,
  /** Followed by the note's number. */
  note: NOTE,
  /** For splitting: every mark is a piece of its own. */
  pattern: /([\ufdd2-\ufdd4]|\ufdd5\d+)/,
} as const;
