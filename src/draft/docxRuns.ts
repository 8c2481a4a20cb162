/** The texts of a part's runs: where each stands, and what is needed to write one beside it. */
import { readMarkup } from './markup';

export interface RunText {
  /** Of what the element w:t holds. */
  readonly from: number;
  readonly to: number;
  /** The end of its opening tag's name, where an attribute may be put; undefined where spaces are kept already. */
  readonly spaceAt: number | undefined;
  readonly run: Run;
  /** Nothing but properties stands before it in its run, nothing at all after it. */
  readonly first: boolean;
  readonly last: boolean;
}

export interface Run {
  readonly from: number;
  readonly to: number;
  /** Its opening tag, and its properties or nothing. */
  readonly opening: string;
  readonly properties: string;
  /** It is somebody's tracked insertion already. */
  readonly inserted: boolean;
}

type OpenRun = { -readonly [Key in keyof Run]: Run[Key] } & { bodyFrom: number; bodyTo: number };
type OpenText = Omit<RunText, 'run' | 'first' | 'last'> & { readonly run: OpenRun; readonly elementFrom: number; elementTo: number };

const INSERTIONS = new Set(['w:ins', 'w:moveTo']);

/** In the order of the XML, which has passed the guard. */
export function readRunTexts(xml: string): RunText[] {
  const runs: OpenRun[] = [];
  const texts: OpenText[] = [];
  let insertions = 0;
  let propertiesFrom = 0;
  let depth = 0;
  for (const piece of readMarkup(xml)) {
    if (piece.kind === 'text') continue;
    const { name, at, end } = piece;
    const run = runs.at(-1);
    if (piece.kind === 'open') {
      if (piece.empty) {
        if (name === 'w:rPr' && run && run.bodyFrom === at) run.bodyFrom = end;
        continue;
      }
      if (INSERTIONS.has(name)) insertions += 1;
      else if (name === 'w:r')
        runs.push({ from: at, to: at, opening: xml.slice(at, end), properties: '', inserted: insertions > 0, bodyFrom: end, bodyTo: end });
      else if (name === 'w:rPr') {
        if (depth === 0) propertiesFrom = at;
        depth += 1;
      } else if (name === 'w:t' && run) {
        const spaceAt = /xml:space\s*=/.test(piece.attributes) ? undefined : at + '<w:t'.length;
        texts.push({ from: end, to: end, spaceAt, run, elementFrom: at, elementTo: end });
      }
      continue;
    }
    if (INSERTIONS.has(name)) insertions -= 1;
    else if (name === 'w:rPr') {
      depth -= 1;
      if (depth === 0 && run && run.bodyFrom === propertiesFrom) {
        run.properties = xml.slice(propertiesFrom, end);
        run.bodyFrom = end;
      }
    } else if (name === 'w:t') {
      const text = texts.at(-1);
      if (text) Object.assign(text, { to: at, elementTo: end });
    } else if (name === 'w:r') {
      const closed = runs.pop();
      if (closed) Object.assign(closed, { to: end, bodyTo: at });
    }
  }
  return texts.map(({ from, to, spaceAt, run, elementFrom, elementTo }) => ({
    from,
    to,
    spaceAt,
    run,
    first: elementFrom === run.bodyFrom,
    last: elementTo === run.bodyTo,
  }));
}
