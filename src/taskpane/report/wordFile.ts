/** The report as a .docx; its renderer is the heaviest and comes only when someone saves. */
import type { ReportDocument } from '../../model/document';
import { renderDocx } from '../../renderers/docx/docx';
import { DOCX_TYPE } from '../parts/docxFile';
import type { SavedFile } from '../services';

/** From "Số: 876/BC-VP": 876-BC-VP.docx; a draft says so in its name too. */
export function fileName({ head, draft }: ReportDocument): string {
  const number = head.number
    .replace(/^[^:]*:\s*/, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return `${draft ? 'NHAP-' : ''}${/\d/.test(number) ? number : 'bao-cao'}.docx`;
}

export const wordFile = (document: ReportDocument): SavedFile => ({ name: fileName(document), type: DOCX_TYPE, bytes: renderDocx(document) });
