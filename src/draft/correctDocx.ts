/** Corrections into a .docx as tracked changes: the text is split where it must be, every other byte stays. */
import { applySplices, type Splice } from '../docx/splices';
import { changeMarks } from '../docx/trackedChange';
import { escapeXml } from '../opc/escape';
import { guardXml } from '../opc/xmlGuard';
import { fromUtf8, inflateEntry, openZip, rewritePackage } from '../opc/zip';
import type { Correction } from './corrections';
import { readRunTexts, type RunText } from './docxRuns';
import { isDraftPart, partAt, traceDocx, type TracedDocx } from './readDocx';

export interface CorrectedDocx {
  readonly bytes: Uint8Array;
  readonly made: readonly Correction[];
  /** Those that run over something besides text: a footnote's mark, a line's or a cell's end. */
  readonly left: readonly Correction[];
}

/** What goes of one w:t. */
interface Cut {
  readonly text: RunText;
  readonly from: number;
  readonly to: number;
}

/** Where only signs are too many, only they go; a figure is replaced whole, so that it can be read. */
function narrowed({ start, end, written, correction }: Correction): { start: number; end: number; text: string } {
  let head = 0;
  while (head < correction.length && written[head] === correction[head]) head += 1;
  let tail = 0;
  while (tail < correction.length - head && written.at(-1 - tail) === correction.at(-1 - tail)) tail += 1;
  const gone = written.slice(head, written.length - tail);
  return head + tail === correction.length && !/\d/.test(gone) ? { start: start + head, end: end - tail, text: '' } : { start, end, text: correction };
}

function textAt(texts: readonly RunText[], at: number): RunText | undefined {
  let [low, high] = [0, texts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((texts[middle]?.to ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  const text = texts[low];
  return text && text.from <= at ? text : undefined;
}

/** Undefined where a unit of the range stands in no text; between two parts there is always a line's end, which doesn't. */
function cutsOf(docx: TracedDocx, start: number, end: number, textsOf: (part: string) => readonly RunText[]): { part: string; cuts: Cut[] } | undefined {
  const cuts: Cut[] = [];
  let part: string | undefined;
  for (let unit = start; unit < end; unit += 1) {
    const place = partAt(docx, docx.places[unit]);
    const text = place && textAt(textsOf(place.part.name), place.at);
    if (!text) return undefined;
    part = place.part.name;
    if (cuts.at(-1)?.text === text) continue;
    cuts.push({ text, from: place.at, to: text.to });
  }
  const last = cuts.at(-1);
  if (!last || part === undefined) return undefined;
  const next = partAt(docx, docx.places[end]);
  // Up to the next unit: entities, composing marks and folded spaces are longer in the XML than in the text.
  if (next && next.part.name === part && next.at >= last.from && next.at < last.text.to) cuts[cuts.length - 1] = { ...last, to: next.at };
  return { part, cuts };
}

/** `date` as `changeDate` gives it. Throws InputError for what isn't a .docx, RangeError for corrections of another text. */
export function correctDocx(bytes: Uint8Array, corrections: readonly Correction[], date: string): CorrectedDocx {
  const zip = openZip(bytes);
  const xml = new Map(zip.entries.filter(({ name }) => isDraftPart(name)).map((entry) => [entry.name, fromUtf8(inflateEntry(entry))]));
  for (const [name, content] of xml) guardXml(name, content);
  const docx = traceDocx(xml);
  const texts = new Map<string, readonly RunText[]>();
  const textsOf = (part: string): readonly RunText[] => {
    const known = texts.get(part) ?? readRunTexts(xml.get(part) ?? '');
    texts.set(part, known);
    return known;
  };
  const mark = changeMarks(xml.values(), date);
  const track = (element: 'w:del' | 'w:ins', content: string): string => `<${element} ${mark()}>${content}</${element}>`;

  const splices = new Map<string, Splice[]>();
  const made: Correction[] = [];
  const left: Correction[] = [];
  for (const correction of corrections) {
    if (docx.text.slice(correction.start, correction.end) !== correction.written) throw new RangeError(`another text: ${correction.written}`);
    const { start, end, text } = narrowed(correction);
    const found = cutsOf(docx, start, end, textsOf);
    if (!found) {
      left.push(correction);
      continue;
    }
    made.push(correction);
    const { part, cuts } = found;
    const content = xml.get(part) ?? '';
    const own = splices.get(part) ?? [];
    splices.set(part, own);
    cuts.forEach((cut, index) => {
      const { run, first, last, spaceAt } = cut.text;
      const gone = track('w:del', `<w:r>${run.properties}<w:delText xml:space="preserve">${content.slice(cut.from, cut.to)}</w:delText></w:r>`);
      const properties = cuts[0]?.text.run.properties ?? '';
      const added = text && index === cuts.length - 1 ? `<w:r>${properties}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>` : '';
      // In somebody's insertion the new text is part of that insertion: refused together with it, it is gone too.
      const changed = gone + (added && !run.inserted ? track('w:ins', added) : added);
      const whole = { before: first && cut.from === cut.text.from, after: last && cut.to === cut.text.to };
      if (spaceAt !== undefined && !whole.before) own.push({ start: spaceAt, end: spaceAt, text: ' xml:space="preserve"', once: true });
      own.push({
        start: whole.before ? run.from : cut.from,
        end: whole.after ? run.to : cut.to,
        text: `${whole.before ? '' : '</w:t></w:r>'}${changed}${whole.after ? '' : `${run.opening}${run.properties}<w:t xml:space="preserve">`}`,
      });
    });
  }
  const changes = new Map([...splices].map(([part, own]) => [part, applySplices(xml.get(part) ?? '', own)]));
  return { bytes: rewritePackage(zip, changes), made, left };
}
