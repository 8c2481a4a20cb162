/** Sections: the report and each annex begin on a page of their own, numbered from 1 and unnumbered there (NĐ 30/2020, Phụ lục I, I.7, III.1đ). */
import { XML_DECLARATION } from '../../opc/escape';
import { DRAFT_NOTICE } from '../../locale/lexicon';
import { PAGE } from '../styleSheet';
import { NAMESPACES, paragraph, run, twips } from './elements';

export const HEADER_IDS = { first: 'rId4', default: 'rId5' } as const;

export const SECTION = [
  `<w:sectPr><w:headerReference w:type="default" r:id="${HEADER_IDS.default}"/><w:headerReference w:type="first" r:id="${HEADER_IDS.first}"/>`,
  `<w:type w:val="nextPage"/><w:pgSz w:w="${twips(PAGE.width)}" w:h="${twips(PAGE.height)}"/>`,
  `<w:pgMar w:top="${twips(PAGE.top)}" w:right="${twips(PAGE.right)}" w:bottom="${twips(PAGE.bottom)}" w:left="${twips(PAGE.left)}"`,
  ` w:header="${twips(PAGE.header)}" w:footer="${twips(PAGE.header)}" w:gutter="0"/>`,
  '<w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>',
].join('');

const notice = (draft: boolean): string => (draft ? paragraph('draftNotice', run(DRAFT_NOTICE)) : '');

const header = (content: string): string => `${XML_DECLARATION}<w:hdr ${NAMESPACES}>${content}</w:hdr>`;

export const firstHeaderXml = (draft: boolean): string => header(notice(draft) || paragraph('pageNumber', ''));

export const headerXml = (draft: boolean): string =>
  header(notice(draft) + paragraph('pageNumber', '<w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple>'));
