/** Names of Word's elements, told apart in place: cutting a name out of the text for each of a long file's tags costs more than all else. */

/** Those that mean something to a refresh. */
const NAMES = (
  'p r t tr rPr pPr sdt sdtPr sdtContent tag alias dataBinding showingPlcHdr bookmarkStart bookmarkEnd ins del moveFrom moveTo tab br cr ' +
  'fldChar fldSimple drawing pict object footnoteReference endnoteReference tbl sym noBreakHyphen softHyphen ptab ruby lastRenderedPageBreak'
).split(' ');

/** By first letter and length. */
const slot = (letter: number, length: number): number => letter * 32 + length;
const BY_SLOT: readonly (readonly string[])[] = Array.from({ length: slot(128, 0) }, (_, at) =>
  NAMES.filter((name) => slot(name.charCodeAt(0), name.length) === at),
);

const OTHER_NAME = 'other';

/** The local name at `from`, up to `to`: one of those above, "other", or empty where the prefix isn't "w:". */
export function wordName(xml: string, from: number, to: number): string {
  if (xml.charCodeAt(from) !== 119 || xml.charCodeAt(from + 1) !== 58) return '';
  const start = from + 2;
  const known = to - start < 32 ? BY_SLOT[slot(xml.charCodeAt(start), to - start)] : undefined;
  if (known) for (const name of known) if (xml.startsWith(name, start)) return name;
  return OTHER_NAME;
}
