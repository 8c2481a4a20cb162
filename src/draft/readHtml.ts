/** HTML, also as Word puts it on the clipboard, -> the draft's text. */
import { decodeEntities, readMarkup } from './markup';

const DROPPED = new Set(['script', 'style', 'head', 'title', 'xml', 'del', 's', 'strike', 'template', 'noscript']);
const BLOCKS = new Set([
  'p',
  'div',
  'li',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'blockquote',
  'section',
  'article',
  'header',
  'footer',
  'ul',
  'ol',
  'table',
  'tr',
  'dd',
  'dt',
  'pre',
  'body',
]);
const EMPTY = new Set(['br', 'hr', 'img', 'meta', 'link', 'input', 'col', 'wbr']);

export function readHtml(html: string): string {
  const lines: string[] = [];
  let line = '';
  let cells: string[] | undefined;
  let dropped = 0;
  let droppedBy = '';
  const endLine = (): void => {
    const text = line.replace(/[ \t\r\n]+/g, ' ').trim();
    if (text && cells) cells.push(text);
    else if (text) lines.push(text);
    line = '';
  };
  const endCell = (): void => {
    const text = line.replace(/[ \t\r\n]+/g, ' ').trim();
    // Empty cells for the other columns that it covers, so that those to its right keep theirs.
    cells?.push(text, ...Array<string>(span - 1).fill(''));
    line = '';
    span = 1;
  };
  let span = 1;
  let inCell = false;
  for (const piece of readMarkup(html)) {
    if (piece.kind === 'text') {
      if (!dropped) line += decodeEntities(piece.text);
      continue;
    }
    const name = piece.name.toLowerCase();
    if (dropped) {
      // nested tags of the same name only: what is dropped is dropped whole
      if (name === droppedBy) dropped += piece.kind === 'close' ? -1 : piece.empty ? 0 : 1;
      continue;
    }
    if (piece.kind === 'open' && (DROPPED.has(name) || /display:\s?none|mso-hide:\s?all/i.test(piece.attributes)) && !piece.empty && !EMPTY.has(name)) {
      dropped = 1;
      droppedBy = name;
    } else if (name === 'br') {
      if (inCell) line += ' ';
      else endLine();
    } else if (name === 'tr') {
      if (piece.kind === 'open') {
        if (!inCell) endLine();
        cells = [];
      } else {
        if (cells?.length) lines.push(cells.join(' | '));
        cells = undefined;
        inCell = false;
      }
    } else if (name === 'td' || name === 'th') {
      if (piece.kind === 'open') {
        line = '';
        span = Number(/\scolspan\s*=\s*["']?([1-9]\d?)\b/i.exec(piece.attributes)?.[1] ?? 1);
        inCell = true;
      } else {
        endCell();
        inCell = false;
      }
    } else if (BLOCKS.has(name)) {
      if (inCell) line += ' ';
      else endLine();
    }
  }
  endLine();
  if (cells?.length) lines.push(cells.join(' | '));
  return lines.join('\n');
}
