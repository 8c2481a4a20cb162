/** The parts of a .docx -> the draft's text, as Word shows it once every tracked change is accepted. */
import { InputError } from '../model/errors';
import { docxStory } from './docxStory';
import { attribute, decodeEntities, readMarkup } from './markup';

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

function readStory(xml: string, notes: Notes, inNote = false): string[] {
  const story = docxStory();
  let dropped = 0;
  let droppedBy = '';
  let properties = 0;
  let joined = false;
  let carried = '';
  let hidden = false;
  let inText = false;
  let rowProperties = false;
  for (const piece of readMarkup(xml)) {
    if (piece.kind === 'text') {
      if (inText && !dropped && !hidden) story.text(decodeEntities(piece.text));
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
          carried = '';
          joined = false;
        } else if (!open) {
          carried += story.closeParagraph(joined);
          joined = false;
        }
        break;
      case 'w:r':
        hidden = false;
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
        if (open && properties === 0) story.text(' ');
        break;
      case 'w:noBreakHyphen':
        story.text('-');
        break;
      case 'w:footnoteReference':
      case 'w:endnoteReference': {
        const mark = open ? notes.get(`${name === 'w:footnoteReference' ? 'f' : 'e'}${attribute(piece.attributes, 'w:id') ?? ''}`) : undefined;
        if (mark && !inNote) story.text(`[${mark}]`);
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
      default:
    }
  }
  return carried.trim() ? [...story.lines, carried.trim()] : story.lines;
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
function noteBodies(xml: string | undefined, element: string, prefix: string): ReadonlyMap<string, string> {
  const bodies = new Map<string, string>();
  if (!xml) return bodies;
  for (let at = xml.indexOf(`<${element} `); at >= 0; at = xml.indexOf(`<${element} `, at + 1)) {
    const head = xml.indexOf('>', at);
    const end = xml.indexOf(`</${element}>`, at);
    if (head < 0 || end < 0) break;
    const attributes = xml.slice(at, head);
    if (!/w:type="(?:separator|continuation)/.test(attributes)) bodies.set(`${prefix}${attribute(attributes, 'w:id') ?? ''}`, xml.slice(head + 1, end));
  }
  return bodies;
}

/** `parts`: part name without a leading slash -> its XML. Throws InputError when there is no document in it. */
export function readDocx(parts: ReadonlyMap<string, string>): string {
  const main = parts.get('word/document.xml') ?? [...parts].find(([name]) => /^word\/document\d{0,3}\.xml$/.test(name))?.[1];
  if (main === undefined) throw new InputError('Tệp .docx không có phần văn bản (word/document.xml).');
  const order = noteOrder(main);
  const notes = new Map(order.map((key, i): [string, number] => [key, i + 1]));
  const bodies = new Map([...noteBodies(parts.get('word/footnotes.xml'), 'w:footnote', 'f'), ...noteBodies(parts.get('word/endnotes.xml'), 'w:endnote', 'e')]);
  const noteLines = order.flatMap((key, i) => {
    const [first, ...rest] = readStory(bodies.get(key) ?? '', notes, true);
    return first === undefined ? [] : [`[${i + 1}] ${first}`, ...rest];
  });
  return [...readStory(main, notes), ...noteLines].join('\n');
}
