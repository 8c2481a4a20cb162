/** Small .docx files, and what becomes of them when a correction is accepted or refused. */
import { checkDraft } from '../../src/draft/checkDraft';
import { correctDocx } from '../../src/draft/correctDocx';
import { certainCorrections } from '../../src/draft/corrections';
import { openDraft } from '../../src/draft/openDraft';
import { packParts } from '../../src/opc/zip';
import { editParts } from '../support/xlsxParts';

export const DATE = '2022-04-28T00:00:00Z';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
export const P = (content: string): string => `<w:p>${content}</w:p>`;
export const R = (text: string, properties = ''): string => `<w:r>${properties}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const packed = (body: string, footnotes?: string): Uint8Array =>
  packParts(
    new Map([
      ['word/document.xml', `<w:document ${W}><w:body>${body}</w:body></w:document>`],
      ...(footnotes === undefined ? [] : ([['word/footnotes.xml', `<w:footnotes ${W}>${footnotes}</w:footnotes>`]] as const)),
    ]),
  );

export const textOf = (bytes: Uint8Array): string => openDraft('a.docx', bytes).text;
export const correct = (bytes: Uint8Array): ReturnType<typeof correctDocx> => {
  const text = textOf(bytes);
  return correctDocx(bytes, certainCorrections(text, checkDraft(text)), DATE);
};
/** The document as it is after every change of ours has been refused. */
export const refused = (bytes: Uint8Array): Uint8Array =>
  editParts(bytes, {
    'word/document.xml': (xml) =>
      xml
        .replace(/<w:ins [^>]*w:author="Chốt Số"[^>]*>.*?<\/w:ins>/gs, '')
        .replace(/<w:del [^>]*w:author="Chốt Số"[^>]*>(.*?)<\/w:del>/gs, (_, content: string) => content.replace(/w:delText/g, 'w:t')),
  });

/** A share that its neighbours refute. */
export const WRONG = 'Đã giao 912 việc, trong đó có 571 việc xong (đạt 56,7%); 90 việc đang làm (chiếm 9,9%); 251 việc quá hạn (chiếm 27,5%).';
