/** What stands around a report's text, as lines of named styles: head (mẫu 1.4 of Nghị định 30/2020/NĐ-CP, Phụ lục III), title, addressees, signature. */
import { ADDRESSEES, MOTTO, NATION, RECIPIENTS } from '../locale/lexicon';
import { contentText, isNoteMark, type InlineContent, type ReportHead, type Signature } from '../model/document';
import { STYLES, TEXT_WIDTH, type StyleName } from './styleSheet';
import { boldWidth, evenWidth } from './textWidth';

export interface FrameText {
  readonly style: StyleName;
  readonly text: string;
  /** Millimetres: narrower than its column where the text takes several lines, so that they come out even. */
  readonly width: number;
}

/** A solid line in the middle of its column; millimetres, and points below it. */
export interface FrameRule {
  readonly rule: number;
  readonly after: number;
}

export type FrameLine = FrameText | FrameRule;

export interface FrameRow {
  readonly left: readonly FrameLine[];
  readonly right: readonly FrameLine[];
}

/** Millimetres; the right column of the head is as wide as the national name needs on one line. */
export const HEAD_COLUMNS = [TEXT_WIDTH - 98, 98] as const;
export const SIGNATURE_COLUMNS = [78, TEXT_WIDTH - 78] as const;

/** II.2b, II.5b: the rule is 1/3 to 1/2 of the text it underlines. */
const RULE_SHARE = 0.42;

const typedLines = (text: string): string[] => text.split(/\r\n|\r|\n/).filter((line) => line.trim());

function evenLine(style: StyleName, text: string, column: number): FrameText {
  const { size, caps } = STYLES[style];
  const shown = caps ? text.toUpperCase() : text;
  const oneLine = boldWidth(shown, size) <= column;
  // 2 mm over the computed width: kerning and other versions of the font must not cost a line more.
  return { style, text, width: oneLine ? column : Math.min(column, evenWidth(shown, size, column - 2) + 2) };
}

const plainLine = (style: StyleName, text: string, column: number): FrameText => ({ style, text, width: column });

function ruleBelow(line: FrameText | undefined, after: number): FrameRule[] {
  if (!line) return [];
  const { size, caps } = STYLES[line.style];
  return [{ rule: RULE_SHARE * Math.min(line.width, boldWidth(caps ? line.text.toUpperCase() : line.text, size)), after }];
}

/** Two rows, so that the number and the date stay level however long the agency's name is. */
export function headRows(head: ReportHead): readonly FrameRow[] {
  const [left, right] = HEAD_COLUMNS;
  const superior = typedLines(head.superior).map((text) => evenLine('superior', text, left));
  const agency = typedLines(head.agency).map((text) => evenLine('agency', text, left));
  const names: FrameRow = {
    left: [...superior, ...agency, ...ruleBelow(agency.at(-1), 0)],
    right: [plainLine('country', NATION, right), plainLine('motto', MOTTO, right), { rule: boldWidth(MOTTO, STYLES.motto.size), after: 0 }],
  };
  const line = (style: StyleName, text: string, column: number): FrameText[] => (text.trim() ? [plainLine(style, text, column)] : []);
  return `${head.number}${head.placeAndDate}`.trim()
    ? [names, { left: line('number', head.number, left), right: line('placeAndDate', head.placeAndDate, right) }]
    : [names];
}

export function titleLines(head: ReportHead): readonly FrameLine[] {
  const type = head.type ? [evenLine('type', head.type, TEXT_WIDTH)] : [];
  const subject = head.subject.map((text) => evenLine('subject', text, TEXT_WIDTH));
  return [...type, ...subject, ...ruleBelow(subject.at(-1), 10)];
}

/** As the decree wants them: one on the line of "Kính gửi:", several on lines of their own. */
export function addresseeLines({ addressees }: ReportHead): readonly FrameLine[] {
  if (addressees.length < 2) return addressees.map((text) => plainLine('addressee', `${ADDRESSEES} ${text}`, TEXT_WIDTH));
  return [plainLine('addressees', ADDRESSEES, TEXT_WIDTH), ...addressees.map((text) => plainLine('addresseeItem', `- ${text}`, TEXT_WIDTH))];
}

export function signatureRow({ recipients, authority, position, signer }: Signature): FrameRow {
  const [left, right] = SIGNATURE_COLUMNS;
  const lines = (style: StyleName, texts: readonly string[], column: number): FrameText[] => texts.map((text) => plainLine(style, text, column));
  return {
    left: recipients.length
      ? [
          plainLine('recipientsTitle', RECIPIENTS, left),
          ...lines(
            'recipient',
            recipients.map((text) => `- ${text}`),
            left,
          ),
        ]
      : [],
    right: [...lines('authority', authority, right), ...lines('position', position, right), ...(signer ? lines('signer', [signer], right) : [])],
  };
}

/** Style and width of an annex's title line. III.1b: the line that names the report to which the annex belongs is in italics, not bold. */
export function annexTitleFrame(line: InlineContent): Omit<FrameText, 'text'> {
  const reference = line.length > 0 && line.every((inline) => isNoteMark(inline) || inline.italic);
  const { style, width } = evenLine(reference ? 'annexReference' : 'annexTitle', contentText(line), TEXT_WIDTH);
  return { style, width };
}
