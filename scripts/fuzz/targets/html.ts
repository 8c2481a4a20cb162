/** Pasted HTML, as Word, LibreOffice and browsers make it and as nobody makes it. */
import { book } from '../../../tests/support/workbook';
import { checkDraft } from '../../../src/draft/checkDraft';
import { readDraft } from '../../../src/draft/readDraft';
import { compileReport } from '../../../src/pipeline';
import { renderWordHtml } from '../../../src/renderers/wordHtml';
import type { Chance } from '../chance';
import { hostileText, mutateText } from '../hostile';
import { Broken, type Target } from '../target';
import { assertPlaces } from './drafts';
import { OFFICE } from './office';

const TAGS = [
  'p',
  'div',
  'table',
  'tr',
  'td',
  'th',
  'span',
  'b',
  'del',
  's',
  'style',
  'script',
  'head',
  'o:p',
  'li',
  'ul',
  'a',
  'sup',
  'h1',
  'pre',
  'template',
  'body',
  'P',
  'TD',
];
const ATTRIBUTES = [
  '',
  '',
  '',
  ' class=x',
  ' style="display:none"',
  " style='mso-hide:all'",
  ' a="<p>"',
  ' a=">"',
  ' colspan=9999999',
  ' href="javascript:canary()"',
  ' a',
  ' ="',
  " b='",
];
const LOOSE = [
  '<br>',
  '<br/>',
  '<hr>',
  '<!--',
  '-->',
  '<![if !supportFootnotes]>',
  '<![endif]>',
  '<?xml ?>',
  '<!DOCTYPE html>',
  '<![CDATA[',
  ']]>',
  '<',
  '>',
  '</',
  '&',
  '&nbsp;',
  '&amp;',
  '&#0;',
  '&#xd800;',
  '&#99999999;',
  '&lt;b&gt;',
  '12,5%',
  ' 1.234 nhiệm vụ',
  'trong đó ',
  '<p',
  '<td>',
  '</td>',
  '<del>',
  '</script>',
];

function soup(chance: Chance, depth: number): string {
  const tag = chance.pick(TAGS);
  const inner = (): string => (depth ? chance.list(0, 3, () => soup(chance, depth - 1)).join('') : chance.pick(LOOSE));
  return chance.pick([
    () => `<${tag}${chance.pick(ATTRIBUTES)}>${inner()}</${tag}>`,
    () => `<${tag}${chance.pick(ATTRIBUTES)}>${inner()}`,
    () => chance.pick(LOOSE),
    () => (chance.one(5) ? hostileText(chance) : chance.pick(LOOSE)),
  ])();
}

const page = renderWordHtml(compileReport(book(OFFICE)).document);
const TOKENS = [...LOOSE, '<table>', '</table>', '<tr>', '<td style="display:none">', '</p>'];

/** A stretch of a real page. */
function excerpt(chance: Chance): string {
  const at = chance.int(0, page.length - 1);
  return page.slice(at, at + chance.int(50, 3_000));
}

export const html: Target = {
  name: 'html',
  share: 130,
  run({ chance }) {
    const source = chance.one(2) ? chance.list(1, 6, () => soup(chance, 3)).join('') : mutateText(chance, excerpt(chance), TOKENS, 6);
    const text = readDraft({ kind: 'html', html: source });
    if (text !== text.normalize('NFC') || /[\u0000\ufdd0\ufdd1\ud800-\udbff](?![\udc00-\udfff])/.test(text))
      throw new Broken('invalid', 'text that isn’t clean');
    if (chance.one(10)) assertPlaces(text, checkDraft(text));
  },
};
