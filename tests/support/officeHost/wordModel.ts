/** As much of Word's object model as the pane asks for, over a toy document of paragraphs and content controls. */
import { openDocx } from '../../../src/refresh/openDocx';
import { scanStory } from '../../../src/refresh/scanStory';
import { LAST_VALUES_NAMESPACE } from '../../../src/renderers/docx/lastValues';
import { HostError, Proxy, type ProxyType } from './richApi';

export interface FakeControl {
  readonly id: number;
  tag: string;
  title: string;
  text: string;
  cannotEdit: boolean;
  /** Its XML as Word would give it, with `%TEXT%` in the place of its text. */
  xml: string;
}

type Content = (string | FakeControl)[];

export class FakeDocument {
  body: Content = [];
  notes: Content[] = [];
  parts: { readonly id: string; readonly namespace: string; readonly xml: string }[] = [];
  selected: number | undefined;
  readOnly = false;
  #lastId = 0;

  get controls(): FakeControl[] {
    return controlsOf(this.body);
  }

  control(id: number): FakeControl | undefined {
    return [...this.controls, ...this.notes.flatMap(controlsOf)].find((control) => control.id === id);
  }

  addControl(tag: string, title: string, text: string): FakeControl {
    const run = '<w:r><w:t xml:space="preserve">%TEXT%</w:t></w:r>';
    const xml = `<w:sdt><w:sdtPr><w:tag w:val="${tag}"/></w:sdtPr><w:sdtContent>${run}</w:sdtContent></w:sdt>`;
    return { id: (this.#lastId += 1), tag, title, text, cannotEdit: false, xml };
  }

  addPart(xml: string): string {
    const id = `{part-${(this.#lastId += 1)}}`;
    this.parts.push({ id, namespace: /xmlns="([^"]*)"/.exec(xml)?.[1] ?? '', xml });
    return id;
  }

  /** The figures and the words of a .docx of ours. */
  open(bytes: Uint8Array): void {
    const docx = openDocx(bytes);
    const contentOf = (part: string): Content => {
      const { paragraphs, pieces, controls } = scanStory(part, docx.text(part));
      const content: Content = [];
      const opened = new Set<unknown>();
      for (const paragraph of paragraphs) {
        for (const index of paragraph.pieces) {
          const control = controls.find(({ from, to }) => from <= index && index < to);
          if (!control) content.push(pieces[index]?.text ?? '');
          else if (!opened.has(control)) {
            const text = pieces.slice(control.from, control.to).map((piece) => piece.text);
            content.push(this.addControl(control.tag ?? '', control.alias ?? '', text.join('')));
          }
          opened.add(control);
        }
        content.push('\r');
      }
      return content;
    };
    this.body = contentOf(docx.main);
    this.notes = docx.related('footnotes').map(contentOf);
    for (const part of docx.related('customXml')) if (docx.text(part).includes(LAST_VALUES_NAMESPACE)) this.addPart(docx.text(part));
  }

  /** Office's older calls, by their numbers; undefined for those that it doesn't know. */
  call(service: number, [first]: readonly unknown[]): unknown {
    const part = this.parts.find(({ id }) => id === first);
    if (service === 128) return [this.addPart(String(first)), false];
    if (service === 130) return this.parts.filter(({ namespace }) => namespace === first).map(({ id }) => [id, false]);
    if (service === 131) return part?.xml;
    if (service !== 133) return undefined;
    this.parts = this.parts.filter((one) => one !== part);
    return null;
  }
}

const controlsOf = (content: Content): FakeControl[] => content.filter((piece) => typeof piece !== 'string');
const textOf = (content: Content): string => content.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');

interface InDocument<T> {
  readonly document: FakeDocument;
  readonly it: T;
}

const kept = { _KeepReference: (): null => null };

const InsertedRange: ProxyType<FakeControl> = { name: 'Range', call: kept };

const ControlType: ProxyType<InDocument<FakeControl>> = {
  name: 'ContentControl',
  read: { Id: ({ it }) => it.id, Tag: ({ it }) => it.tag, Title: ({ it }) => it.title, Text: ({ it }) => it.text, CannotEdit: ({ it }) => it.cannotEdit },
  call: {
    ...kept,
    GetOoxml: ({ it }) =>
      `<pkg:package xmlns:pkg="p"><pkg:part><w:document xmlns:w="w"><w:body><w:p>${it.xml.replace('%TEXT%', it.text)}</w:p></w:body></w:document></pkg:part></pkg:package>`,
    InsertText: ({ document, it }, text, where) => {
      if (document.readOnly) throw new HostError('AccessDenied');
      if (where !== 'Replace') throw new HostError('InvalidArgument');
      it.text = String(text);
      return new Proxy(InsertedRange, it);
    },
    Select: ({ document, it }) => void (document.selected = it.id),
  },
};

const controlById = ({ document }: InDocument<unknown>, id: unknown): Proxy => {
  const it = document.control(Number(id));
  if (!it) throw new HostError('ItemNotFound');
  return new Proxy(ControlType, { document, it });
};

const Controls: ProxyType<InDocument<readonly FakeControl[]>> = {
  name: 'ContentControlCollection',
  items: ({ document, it }) => it.map((control) => new Proxy(ControlType, { document, it: control })),
  call: {
    ...kept,
    GetById: controlById,
    // So office.js calls a control again that it has met.
    GetItem: controlById,
    GetByIdOrNullObject: (within, id) => (within.document.control(Number(id)) ? controlById(within, id) : null),
  },
};

const Body: ProxyType<InDocument<Content>> = {
  name: 'Body',
  read: { Text: ({ it }) => textOf(it) },
  open: {
    ContentControls: ({ document, it }) => new Proxy(Controls, { document, it: controlsOf(it) }),
    Footnotes: ({ document }) => new Proxy(Notes, document),
  },
  call: kept,
};

const Note: ProxyType<InDocument<Content>> = { name: 'NoteItem', open: { Body: (note) => new Proxy(Body, note) }, call: kept };

const Notes: ProxyType<FakeDocument> = {
  name: 'NoteItemCollection',
  items: (document) => document.notes.map((it) => new Proxy(Note, { document, it })),
  call: {
    ...kept,
    GetItemAt: (document, index) => {
      const it = document.notes[Number(index)];
      if (!it) throw new HostError('ItemNotFound');
      return new Proxy(Note, { document, it });
    },
  },
};

const DocumentType: ProxyType<FakeDocument> = {
  name: 'Document',
  open: {
    Body: (document) => new Proxy(Body, { document, it: document.body }),
    ContentControls: (document) => new Proxy(Controls, { document, it: document.controls }),
  },
  call: kept,
};

export const documentRoot = (document: FakeDocument): Proxy => new Proxy(DocumentType, document);

/** For the check against office.js's own classes. */
export const WORD_TYPES: readonly ProxyType<never>[] = [DocumentType, Body, Controls, ControlType, Notes, Note, InsertedRange];
