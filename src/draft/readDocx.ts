/** The parts of a .docx -> the draft's text, as Word shows it once every tracked change is accepted. */
import { InputError } from '../model/errors';
import { docxStory } from './docxStory';
import { attribute, readMarkup } from './markup';
import { asLine, cleanTraced, joinTraced, NOTHING, NOWHERE, traceRaw, untraced, type TracedText } from './tracedText';
import { STYLE_MARKS } from './styleMarks';

/** Content that isn't the document's text: deleted, moved away, a field's code, a drawing's second version for old Word. */
const DROPPED = new Set([
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:delText',
  'w:delInstrText',
  'mc:Fallback',
  'w:sectPr',
  'w:numPr',
  'w:rPrChange',
  'w:pPrChange',
  'w:tblPrChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:sectPrChange',
  'w:cellDel',
]);

type Notes = ReadonlyMap<string, number>;

interface StoryXml {
  readonly xml: string;
  /** Its place among all that is read. */
  readonly at: number;
}

const OFF = /w:val="(?:0|false|none|off)"/;

/** `styled` puts style marks around bold and italic runs and writes note marks as such. `base` is added to every place. */
function readStory({ xml, at: base }: StoryXml, notes: Notes, styled: boolean, inNote = false): TracedText[] {
  const story = docxStory();
  let bold = false;
  let italic = false;
  const say = (text: TracedText): void => {
    if (!styled) {
      story.text(text);
      return;
    }
    const marks = `${bold ? STYLE_MARKS.bold : ''}${italic ? STYLE_MARKS.italic : ''}`;
    story.text(joinTraced([untraced(marks), cleanTraced(text), untraced(marks && STYLE_MARKS.end)]));
  };
  let dropped = 0;
  let droppedBy = '';
  let properties = 0;
  let joined = false;
  let carried = NOTHING;
  let hidden = false;
  let inText = false;
  let rowProperties = false;
  for (const piece of readMarkup(xml)) {
    if (piece.kind === 'text') {
      if (inText && !dropped && !hidden) say(traceRaw(piece.text, base + piece.at));
      continue;
    }
    const { name } = piece;
    const open = piece.kind === 'open';
    const empty = open && piece.empty;
    if (dropped) {
      if (name === droppedBy && !empty) dropped += open ? 1 : -1;
      continue;
    }
    if (name === 'w:rPr' && !empty) properties += open ? 1 : -1;
    if (open && name === 'w:del' && (empty || properties > 0)) {
      if (rowProperties) story.deleteRow();
      else if (properties > 0) joined = true;
      if (empty) continue;
    }
    if (open && DROPPED.has(name) && !empty) {
      dropped = 1;
      droppedBy = name;
      continue;
    }
    switch (name) {
      case 'w:p':
        if (open && !empty) {
          story.openParagraph();
          story.text(carried);
          carried = NOTHING;
          joined = false;
        } else if (!open) {
          carried = joinTraced([carried, story.closeParagraph(joined)]);
          joined = false;
        }
        break;
      case 'w:r':
        hidden = false;
        bold = false;
        italic = false;
        break;
      case 'w:b':
        if (open && properties > 0) bold = !OFF.test(piece.attributes);
        break;
      case 'w:i':
        if (open && properties > 0) italic = !OFF.test(piece.attributes);
        break;
      case 'w:vanish':
        if (open && properties > 0 && !/w:val="(?:0|false)"/.test(piece.attributes)) hidden = true;
        break;
      case 'w:t':
        inText = open && !empty;
        break;
      case 'w:tab':
      case 'w:br':
      case 'w:cr':
        if (open) story.text(untraced(' '));
        break;
      case 'w:noBreakHyphen':
        story.text(untraced('-'));
        break;
      case 'w:footnoteReference':
      case 'w:endnoteReference': {
        const mark = open ? notes.get(`${name === 'w:footnoteReference' ? 'f' : 'e'}${attribute(piece.attributes, 'w:id') ?? ''}`) : undefined;
        if (mark && !inNote) story.text(untraced(styled ? `${STYLE_MARKS.note}${mark}` : `[${mark}]`));
        break;
      }
      case 'w:tbl':
        if (open) story.openTable();
        else story.closeTable();
        break;
      case 'w:trPr':
        rowProperties = open && !empty;
        break;
      case 'w:tr':
        if (open) story.openRow();
        else story.closeRow();
        break;
      case 'w:tc':
        if (open) story.openCell();
        else story.closeCell();
        break;
      case 'w:gridSpan':
        if (open) story.spanCell(Number(/^[1-9]\d?$/.exec(attribute(piece.attributes, 'w:val') ?? '')?.[0] ?? 1));
        break;
      default:
    }
  }
  const rest = asLine(carried);
  return rest.text ? [...story.lines, rest] : story.lines;
}

/** Notes in the order of their marks; a note's text begins "[1] ". */
function noteOrder(xml: string): string[] {
  const order: string[] = [];
  const seen = new Set<string>();
  for (const piece of readMarkup(xml)) {
    if (piece.kind !== 'open' || (piece.name !== 'w:footnoteReference' && piece.name !== 'w:endnoteReference')) continue;
    const key = `${piece.name === 'w:footnoteReference' ? 'f' : 'e'}${attribute(piece.attributes, 'w:id') ?? ''}`;
    if (!seen.has(key)) order.push(key);
    seen.add(key);
  }
  return order;
}

/** Each note's own XML, by its key. */
function noteBodies({ xml, base }: TracedPart, element: string, prefix: string): ReadonlyMap<string, StoryXml> {
  const bodies = new Map<string, StoryXml>();
  for (let at = xml.indexOf(`<${element} `); at >= 0; at = xml.indexOf(`<${element} `, at + 1)) {
    const head = xml.indexOf('>', at);
    const end = xml.indexOf(`</${element}>`, at);
    if (head < 0 || end < 0) break;
    bodies.set(`${prefix}${attribute(xml.slice(at, head), 'w:id') ?? ''}`, { xml: xml.slice(head + 1, end), at: base + head + 1 });
  }
  return bodies;
}

/** A part's place in the one line of numbers that the places of a text are. */
interface TracedPart {
  readonly name: string;
  readonly base: number;
  readonly xml: string;
}

export interface TracedDocx extends TracedText {
  readonly parts: readonly TracedPart[];
}

/** The part that holds a place, and the place in its XML; undefined for what stands in no part. */
export function partAt({ parts }: TracedDocx, place = NOWHERE): { readonly part: TracedPart; readonly at: number } | undefined {
  const part = parts.findLast(({ base }) => base <= place);
  return part && { part, at: place - part.base };
}

/** The names of the parts that hold a draft's text. */
export const isDraftPart = (name: string): boolean => /^word\/(?:document\d{0,3}|footnotes|endnotes)\.xml$/.test(name);

function readStories(xml: ReadonlyMap<string, string>, styled: boolean): TracedDocx {
  const name = xml.has('word/document.xml') ? 'word/document.xml' : [...xml.keys()].find((key) => /^word\/document\d{0,3}\.xml$/.test(key));
  if (name === undefined) throw new InputError('Tệp .docx không có phần văn bản (word/document.xml).');
  let base = 0;
  const part = (key: string): TracedPart => {
    const found = { name: key, base, xml: xml.get(key) ?? '' };
    base += found.xml.length;
    return found;
  };
  const [main, footnotes, endnotes] = [part(name), part('word/footnotes.xml'), part('word/endnotes.xml')];
  const order = noteOrder(main.xml);
  const notes = new Map(order.map((key, i): [string, number] => [key, i + 1]));
  const bodies = new Map([...noteBodies(footnotes, 'w:footnote', 'f'), ...noteBodies(endnotes, 'w:endnote', 'e')]);
  const noteLines = order.flatMap((key, i) => {
    const body = bodies.get(key);
    const [first, ...rest] = body ? readStory(body, notes, styled, true) : [];
    return first === undefined ? [] : [joinTraced([untraced(`[${i + 1}] `), first]), ...rest];
  });
  const lines = [...readStory({ xml: main.xml, at: main.base }, notes, styled), ...noteLines];
  return { ...joinTraced(lines, '\n'), parts: [main, footnotes, endnotes] };
}

/** `xml`: part name without a leading slash -> its XML. Throws InputError when there is no document in it. */
export function traceDocx(xml: ReadonlyMap<string, string>): TracedDocx {
  const { parts, ...text } = readStories(xml, false);
  return { ...cleanTraced(text), parts };
}

/** The same as plain text. Throws as traceDocx does. */
export const readDocx = (xml: ReadonlyMap<string, string>): string => traceDocx(xml).text;

/** … with bold, italics and note marks as STYLE_MARKS. */
export const readStyledDocx = (xml: ReadonlyMap<string, string>): string => readStories(xml, true).text;
