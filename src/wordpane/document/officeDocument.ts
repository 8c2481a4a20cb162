/** The document in Word, by Office.js: the only file that names its objects. */
/// <reference types="office-js" />
import { LAST_VALUES_NAMESPACE } from '../../renderers/docx/lastValues';
import { Patience, type PatienceOptions } from '../../officeJs/patience';
import type { DocumentFigure, DocumentPort, LeftReason, OpenDocument, Replacement, ReplaceOutcome } from './documentPort';
import { obstacle } from './obstacle';
import { asWordSentence } from './wordErrors';

const FIGURE = 'items/id,items/tag,items/title,items/text';

const asFigures = ({ items }: Word.ContentControlCollection): DocumentFigure[] =>
  items.filter(({ tag }) => tag).map(({ id, tag, title, text }) => ({ id, tag, alias: title, text }));

/** Word ends lines and cells with characters of its own. */
const asLines = (text: string): string => text.replace(/\r\n?|[\v\f\u0007]/g, '\n');

/** One call of Office's older interface, where XML parts have always been. */
async function asked<T>(ask: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    ask(({ status, value, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve(value);
      else reject(Object.assign(new Error(error.message), { code: error.name }));
    });
  });
}

async function memoryParts(): Promise<Office.CustomXmlPart[]> {
  return asked((done) => Office.context.document.customXmlParts.getByNamespaceAsync(LAST_VALUES_NAMESPACE, done));
}

const hasMemory = (): boolean => Office.context.requirements.isSetSupported('CustomXmlParts');

/** Undefined where this Word or this file has none: then no figure counts as unedited. */
async function readMemory(): Promise<string | undefined> {
  if (!hasMemory()) return undefined;
  const [part] = await memoryParts();
  return part && asked((done) => part.getXmlAsync({}, done));
}

async function readDocument(context: Word.RequestContext): Promise<Omit<OpenDocument, 'remembered'>> {
  const { body } = context.document;
  const notesRead = Office.context.requirements.isSetSupported('WordApi', '1.5');
  body.load('text');
  const controls = context.document.contentControls.load(FIGURE);
  const notes = notesRead ? body.footnotes.load('items/body/text') : undefined;
  await context.sync();
  const inNotes = (notes?.items ?? []).map((note) => note.body.contentControls.load(FIGURE));
  if (inNotes.length) await context.sync();
  const figures = new Map([controls, ...inNotes].flatMap(asFigures).map((figure) => [figure.id, figure]));
  const texts = [body.text, ...(notes?.items ?? []).map((note) => note.body.text)];
  return { text: texts.map(asLines).join('\n'), notesRead, figures: [...figures.values()] };
}

/** Compares in one message and writes in the next: Word has no way to do both at once. */
async function replaceTexts(context: Word.RequestContext, changes: readonly Replacement[]): Promise<ReplaceOutcome> {
  const { contentControls } = context.document;
  const places = changes.map(({ figure, next }) => {
    const control = contentControls.getByIdOrNullObject(figure.id).load('text,cannotEdit');
    return { figure, next, control, ooxml: control.getOoxml() };
  });
  await context.sync();
  const judged = places.map((place) => {
    const { figure, control, ooxml } = place;
    const reason = (): LeftReason | undefined => {
      if (control.isNullObject) return 'gone';
      if (control.text !== figure.text) return 'differs';
      return control.cannotEdit ? 'locked' : obstacle(ooxml.value, figure.tag);
    };
    return { ...place, reason: reason() };
  });
  const fit = judged.filter(({ reason }) => reason === undefined);
  for (const { control, next } of fit) control.insertText(next, 'Replace');
  if (fit.length) await context.sync();
  return { replaced: fit.map(({ figure }) => figure.id), left: judged.flatMap(({ figure, reason }) => (reason ? [{ figure, reason }] : [])) };
}

/** The new part first: a file with two memories is read by its first, one with none has forgotten its figures. */
async function replaceMemory(xml: string): Promise<boolean> {
  if (!hasMemory()) return false;
  const old = await memoryParts();
  await asked((done) => Office.context.document.customXmlParts.addAsync(xml, done));
  for (const part of old) await asked((done) => part.deleteAsync({}, done));
  return true;
}

async function selectControl(context: Word.RequestContext, { id }: DocumentFigure): Promise<void> {
  context.document.contentControls.getById(id).select();
  await context.sync();
}

export function createOfficeDocument(options: PatienceOptions = {}): DocumentPort {
  const patience = new Patience(options);
  const asking = async <T>(answer: Promise<T>, after?: string): Promise<T> => {
    try {
      return await patience.answered(answer);
    } catch (error) {
      throw asWordSentence(error, after);
    }
  };
  return {
    async read() {
      const [document, remembered] = await asking(Promise.all([Word.run(readDocument), readMemory()]));
      return { ...document, remembered };
    },
    replace: (changes) =>
      asking(
        Word.run((context) => replaceTexts(context, changes)),
        'Có thể một phần số đã được thay: bấm Đọc lại văn bản để xem.',
      ),
    remember: (xml) => asking(replaceMemory(xml)),
    select: (figure) => asking(Word.run((context) => selectControl(context, figure))),
  };
}
