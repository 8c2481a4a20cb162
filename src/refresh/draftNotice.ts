/** "BẢN NHÁP" in the page headers, put there or taken away as the report becomes a draft or final. */
import { DRAFT_NOTICE } from '../locale/lexicon';
import { escapeXml } from '../opc/escape';
import { styleId } from '../renderers/docx/elements';
import { normalWording } from '../renderers/docx/wording';
import type { Splice } from '../docx/splices';
import { paragraphText, type Story } from './story';

const noticesIn = (story: Story): number[] =>
  story.paragraphs.flatMap((_, index) => (normalWording(paragraphText(story, index)) === normalWording(DRAFT_NOTICE) ? [index] : []));

export const hasNotice = (headers: readonly Story[]): boolean => headers.some((story) => noticesIn(story).length > 0);

/** A header must keep one paragraph: its last one loses only its text. */
export function removeNotice(story: Story): Splice[] {
  const notices = noticesIn(story);
  return notices.flatMap((index): Splice[] => {
    const paragraph = story.paragraphs[index];
    if (!paragraph) return [];
    if (story.paragraphs.length > notices.length) return [{ start: paragraph.start, end: paragraph.end, text: '' }];
    return paragraph.pieces.flatMap((piece) => {
      const inner = story.pieces[piece]?.inner;
      return inner ? [{ ...inner, text: '' }] : [];
    });
  });
}

/** `hasStyle`: whether the file has our style for it. */
export function addNotice(story: Story, hasStyle: boolean): Splice[] {
  const root = /<w:hdr(?:\s[^>]*)?>/.exec(story.xml);
  if (!root || root[0].endsWith('/>') || noticesIn(story).length) return [];
  const at = root.index + root[0].length;
  const properties = hasStyle ? `<w:pPr><w:pStyle w:val="${styleId('draftNotice')}"/></w:pPr>` : '<w:pPr><w:jc w:val="center"/></w:pPr>';
  return [{ start: at, end: at, text: `<w:p>${properties}<w:r>${hasStyle ? '' : '<w:rPr><w:b/></w:rPr>'}<w:t>${escapeXml(DRAFT_NOTICE)}</w:t></w:r></w:p>` }];
}
