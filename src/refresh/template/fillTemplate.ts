/** The report in an organisation's own .docx: body, notes, annexes and fields come in; head, page set-up and everything else stay theirs. */
import { isNoteMark, type Block, type InlineContent, type ReportDocument } from '../../model/document';
import { rewritePackage } from '../../opc/zip';
import { annexXml } from '../../renderers/docx/body';
import { blocksXml } from '../../renderers/docx/blocks';
import { styleId, twips } from '../../renderers/docx/elements';
import { createChartDrawings } from '../../renderers/docx/chartDrawing';
import { createFigureControls } from '../../renderers/docx/figureControl';
import { noteWriter, textWriter } from '../../renderers/docx/inline';
import { lastValuesXml } from '../../renderers/docx/lastValues';
import { footnoteXml, notesXml } from '../../renderers/docx/notes';
import { firstHeaderXml } from '../../renderers/docx/section';
import { stylesXml } from '../../renderers/docx/styles';
import { wordingHashes } from '../../renderers/docx/wording';
import { TEXT_WIDTH } from '../../renderers/styleSheet';
import { addNotice } from '../draftNotice';
import { readLastRecords } from '../lastRecords';
import { freeId, openDocx, readStories } from '../openDocx';
import { packageParts } from '../packageParts';
import { applySplices, type Splice } from '../../docx/splices';
import type { Story } from '../story';
import { documentFields, type FieldLines } from './documentFields';
import { fieldSplices } from './fieldXml';
import { mapStyles } from './mapStyles';
import { missingHeaders } from './missingHeaders';
import { findMarkers, markerKey, type Marker } from './markers';
import { placeCharts } from './placeCharts';

const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';
const TEMPLATE_TYPE = `${WORD_TYPE}template.main+xml`;

export interface FilledTemplate {
  readonly bytes: Uint8Array;
  /** Fields that nothing fills; they stay as they are. */
  readonly unfilled: readonly string[];
  /** Styles that the file lacked and took from us. */
  readonly addedStyles: readonly string[];
  /** True where the annexes went to the end, as the file has no `{{phụ_lục}}`. */
  readonly annexesAtEnd: boolean;
}

/** The fields that a template asks of the workbook: those that the report itself doesn't answer. Throws InputError. */
export function templateFields(bytes: Uint8Array, document: ReportDocument): string[] {
  const docx = openDocx(bytes, { mayBeTemplate: true });
  const own = documentFields(document);
  const { fields } = findMarkers(readStories(docx), docx.main);
  return [...new Set(fields.map(({ name }) => name))].filter((name) => !own.has(markerKey(name)));
}

/** Notes of ours come after the file's own: `ids` is their highest id, `shown` how many stand before the body. */
function shiftNotes(document: ReportDocument, ids: number, shown: number): ReportDocument {
  const shift = (content: InlineContent): InlineContent =>
    content.map((inline) => (isNoteMark(inline) ? { ...inline, note: inline.note + (inline.first ? ids : shown) } : inline));
  const numbers = (content: InlineContent): InlineContent => content.map((inline) => (isNoteMark(inline) ? { ...inline, note: inline.note + shown } : inline));
  const blocks = (all: readonly Block[]): Block[] =>
    all.map((block) =>
      block.kind === 'table'
        ? { ...block, caption: shift(block.caption), rows: block.rows.map((row) => row.map(shift)) }
        : { ...block, content: shift(block.content) },
    );
  return {
    ...document,
    body: blocks(document.body),
    annexes: document.annexes.map((annex) => ({ ...annex, title: annex.title.map(shift), blocks: blocks(annex.blocks) })),
    notes: document.notes.map((note) => note.map(numbers)),
  };
}

const highest = (xml: string, pattern: RegExp): number => [...xml.matchAll(pattern)].reduce((most, match) => Math.max(most, Number(match[1])), 0);

/** Twips between the margins of the section that `place` is in; ours where the file doesn't say. */
function textWidth({ xml }: Story, place: number): number {
  const section = xml.slice(xml.indexOf('<w:sectPr', place));
  const number = (pattern: RegExp): number => Number(pattern.exec(section)?.[1] ?? NaN);
  const width = number(/<w:pgSz\b[^>]*\sw:w="(\d+)"/) - number(/<w:pgMar\b[^>]*\sw:left="(\d+)"/) - number(/<w:pgMar\b[^>]*\sw:right="(\d+)"/);
  return width > 0 ? width : twips(TEXT_WIDTH);
}

/** Our tables and charts are as wide as our page's text: theirs may be narrower. */
function fitted(xml: string, width: number): string {
  const ratio = width / twips(TEXT_WIDTH);
  if (Math.abs(ratio - 1) < 0.01) return xml;
  const scaled = (value: string): number => Math.round(Number(value) * ratio);
  return xml
    .replace(/(<w:(?:tblW|gridCol|tcW) w:w=")(\d+)"/g, (_, head: string, value: string) => `${head}${scaled(value)}"`)
    .replace(/<wp:extent cx="(\d+)" cy="(\d+)"/g, (_, cx: string, cy: string) => `<wp:extent cx="${scaled(cx)}" cy="${scaled(cy)}"`);
}

/** A section's properties may hang on the marker's own paragraph: then only its text goes. */
function inPlaceOf({ story, paragraph: index, slices }: Marker, xml: string): Splice[] {
  const place = story.paragraphs[index];
  if (!place) return [];
  if (!story.xml.slice(place.start, place.end).includes('<w:sectPr')) return [{ start: place.start, end: place.end, text: xml }];
  const emptied = slices.flatMap(({ piece }): Splice[] => {
    const inner = story.pieces[piece]?.inner;
    return inner ? [{ ...inner, text: '' }] : [];
  });
  return [{ start: place.start, end: place.start, text: xml }, ...emptied];
}

/** Before the last section's properties, else at the end of the body. */
function endOfBody(xml: string): number {
  const end = xml.lastIndexOf('</w:body>');
  const section = xml.lastIndexOf('<w:sectPr', end);
  return section > Math.max(xml.lastIndexOf('</w:p>', end), xml.lastIndexOf('</w:tbl>', end), xml.lastIndexOf('</w:sdt>', end)) ? section : end;
}

/** `values`: what the workbook says to the fields that `templateFields` named. Throws InputError. */
export function fillTemplate(bytes: Uint8Array, document: ReportDocument, values: ReadonlyMap<string, FieldLines>): FilledTemplate {
  const docx = openDocx(bytes, { mayBeTemplate: true });
  const stories = readStories(docx);
  const { body, annex, fields } = findMarkers(stories, docx.main);
  const main = body.story;
  const bodyStart = main.paragraphs[body.paragraph]?.start ?? 0;
  const own = documentFields(document);
  const [notesPart] = docx.related('footnotes');
  const notes = notesPart === undefined ? '' : docx.text(notesPart);
  const noteBase = highest(notes, /<w:footnote\b[^>]*\sw:id="(\d+)"/g);
  const shownBefore = [...main.xml.slice(0, bodyStart).matchAll(/<w:footnoteReference\b/g)].length;
  const shifted = shiftNotes(document, noteBase, shownBefore);
  const controls = createFigureControls(freeId(stories));

  const splices = new Map<Story, Splice[]>(stories.map((story) => [story, []]));
  const put = (story: Story, all: readonly Splice[]): number | undefined => splices.get(story)?.push(...all);
  const unfilled: string[] = [];
  const fill = (marker: Marker): void => {
    const lines = own.get(markerKey(marker.name)) ?? values.get(marker.name);
    if (lines) put(marker.story, fieldSplices(marker, lines, controls));
    else unfilled.push(marker.name);
  };
  const isBefore = ({ story, paragraph: index }: Marker): boolean => story === main && index < body.paragraph;
  fields.filter(isBefore).forEach(fill);
  const parts = packageParts(docx);
  const placed = placeCharts(docx, parts);
  const drawings = Math.max(0, ...stories.map(({ xml }) => highest(xml, /<wp:docPr\b[^>]*\sid="(\d+)"/g)));
  const writers = { write: textWriter(controls), charts: createChartDrawings(placed.place, drawings + 1) };
  const bodyText = fitted(blocksXml(shifted.body, writers, true).join(''), textWidth(main, bodyStart));
  const annexPlace = annex ? (main.paragraphs[annex.paragraph]?.start ?? 0) : endOfBody(main.xml);
  const annexText = fitted(
    shifted.annexes
      .map((one) =>
        annexXml(one, writers)
          .join('')
          .replace(/<w:pStyle [^>]*>/, '$&<w:pageBreakBefore/>'),
      )
      .join(''),
    textWidth(main, annexPlace),
  );
  fields.filter((marker) => !isBefore(marker)).forEach(fill);
  const writeNote = noteWriter(controls);
  const noteText = shifted.notes.map((paragraphs, index) => footnoteXml(noteBase + index + 1, paragraphs, writeNote)).join('');

  const [stylesPart] = docx.related('styles');
  const noticeStyle = document.draft ? `<w:pStyle w:val="${styleId('draftNotice')}"/>` : '';
  const separators = notesPart === undefined && noteText ? notesXml([], writeNote) : '';
  const styles = mapStyles(
    stylesPart ?? 'word/styles.xml',
    stylesPart === undefined ? stylesXml() : docx.text(stylesPart),
    bodyText + annexText + noteText + separators + noticeStyle,
  );
  if (stylesPart === undefined) parts.add('word/chotso_styles', 'styles', `${WORD_TYPE}styles+xml`, styles.xml);
  else if (styles.added.length) parts.set(stylesPart, styles.xml);
  if (noteText) {
    const into = (xml: string): string => xml.replace(/<\/w:footnotes>\s*$/, (end) => styles.apply(noteText) + end);
    // Fields in the file's own notes are filled at the same time.
    if (notesPart === undefined) parts.add('word/footnotes', 'footnotes', `${WORD_TYPE}footnotes+xml`, into(styles.apply(separators)));
    else parts.set(notesPart, into(applySplices(notes, splices.get(stories.find(({ part }) => part === notesPart) ?? main) ?? [])));
  }
  put(main, inPlaceOf(body, styles.apply(bodyText)));
  if (annex) put(main, inPlaceOf(annex, styles.apply(annexText)));
  else if (annexText) put(main, [{ start: annexPlace, end: annexPlace, text: styles.apply(annexText) }]);
  if (document.draft) {
    for (const story of stories.filter(({ part }) => docx.related('header').includes(part)))
      put(
        story,
        addNotice(story, true).map((splice) => ({ ...splice, text: styles.apply(splice.text) })),
      );
    const [settings] = docx.related('settings');
    const addHeader = (): string => parts.add('word/chotso_header', 'header', `${WORD_TYPE}header+xml`, styles.apply(firstHeaderXml(true))).id;
    put(main, missingHeaders(main.xml, settings === undefined ? '' : docx.text(settings), addHeader));
  }
  for (const [story, all] of splices) if (all.length && !(story.part === notesPart && noteText)) parts.set(story.part, applySplices(story.xml, all));
  const remembered = lastValuesXml(controls.lastValues, wordingHashes(document));
  // A template made of an earlier report remembers that one.
  const former = readLastRecords(docx).part;
  if (former === undefined) parts.addStore(remembered);
  else parts.set(former, remembered);
  const types = parts.changes.get('[Content_Types].xml') ?? docx.text('[Content_Types].xml');
  if (types.includes(TEMPLATE_TYPE)) parts.set('[Content_Types].xml', types.replace(TEMPLATE_TYPE, `${WORD_TYPE}document.main+xml`));
  return {
    bytes: rewritePackage(docx.zip, new Map<string, string | Uint8Array>([...parts.changes, ...placed.workbooks])),
    unfilled: [...new Set(unfilled)],
    addedStyles: styles.added,
    annexesAtEnd: !annex && shifted.annexes.length > 0,
  };
}
