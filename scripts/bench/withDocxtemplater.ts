/** A report through docxtemplater: paragraphs and figures by loops, each figure in a content control. It has no footnotes: they come as paragraphs. */
import { Document, Packer, Paragraph } from 'docx';
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { isNoteMark, type InlineContent, type ReportDocument } from '../../src/model/document';

interface Run {
  readonly text: string;
  readonly figure: boolean;
}

export interface TemplateJob {
  readonly template: Uint8Array;
  readonly paragraphs: readonly { readonly runs: readonly Run[] }[];
}

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const LOOP = `<w:p>${run('{#runs}{#figure}')}<w:sdt><w:sdtPr><w:alias w:val="Chỉ tiêu"/><w:tag w:val="figure"/></w:sdtPr><w:sdtContent>${run('{text}')}</w:sdtContent></w:sdt>${run('{/figure}{^figure}{text}{/figure}{/runs}')}</w:p>`;

const runsOf = (content: InlineContent): Run[] =>
  content.flatMap((inline) => (isNoteMark(inline) ? [] : { text: inline.text, figure: inline.figure !== undefined }));

/** Made beforehand, as an office makes its template once. */
export async function templateJob({ body, notes }: ReportDocument): Promise<TemplateJob> {
  const children = ['{#paragraphs}', 'LOOP', '{/paragraphs}'].map((text) => new Paragraph(text));
  const template = new PizZip(await Packer.toBuffer(new Document({ sections: [{ children }] })));
  const part = 'word/document.xml';
  template.file(
    part,
    template
      .file(part)
      ?.asText()
      .replace(/<w:p>(?:(?!<w:p>).)*LOOP.*?<\/w:p>/, LOOP) ?? '',
  );
  const contents = body.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : [block.content]));
  return { template: template.generate({ type: 'uint8array' }), paragraphs: [...contents, ...notes.flat()].map((content) => ({ runs: runsOf(content) })) };
}

export function withDocxtemplater({ template, paragraphs }: TemplateJob): Uint8Array {
  const document = new Docxtemplater(new PizZip(template), { paragraphLoop: true });
  document.render({ paragraphs });
  return document.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' });
}
