import fc from 'fast-check';
import { cleanText } from '../../src/locale/encoding';
import { DRAFT_NOTICE } from '../../src/locale/lexicon';
import { contentText, type InlineContent, type ReportDocument } from '../../src/model/document';
import { renderWordHtml } from '../../src/renderers/wordHtml';
import { randomDocument, sampleDocument } from '../support/sampleDocument';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: '\u00a0' };
const decode = (html: string): string => html.replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => ENTITIES[name] ?? '');

/** As a program that knows footnotes shows it: the other branch is left out. */
const wordText = (html: string): string => decode(html.replace(/<!\[if !supportFootnotes\]>.*?<!\[endif\]>/g, '').replace(/<[^>]*>/g, ''));

const shown = (text: string): string => cleanText(text).replace(/\r\n|[\n\r\t\u2028\u2029]/g, ' ');
const runTexts = (content: InlineContent): string[] => content.flatMap((inline) => ('note' in inline ? [] : [inline.text]));

const texts = ({ body, notes, annexes, head, signature }: ReportDocument): string[] => [
  head.number,
  head.type,
  ...head.subject,
  ...head.addressees,
  ...[...body, ...annexes.flatMap(({ blocks }) => blocks)].flatMap((block) =>
    block.kind === 'table'
      ? [...runTexts(block.caption), ...block.columns.map(({ title }) => title), ...block.rows.flat().flatMap(runTexts)]
      : runTexts(block.content),
  ),
  ...annexes.flatMap(({ title }) => title.flatMap(runTexts)),
  ...notes.flat().flatMap(runTexts),
  ...signature.recipients,
  signature.signer,
];

describe('renderWordHtml', () => {
  const document = sampleDocument();
  const html = renderWordHtml(document);

  test('escapes text everywhere', () => {
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;script&gt;alert(&quot;1 &amp; 2&quot;)&lt;/script&gt; ]]&gt; dòng một dòng hai tab');
    expect(html).toContain('<b>Đơn vị &lt;A&amp;B&gt;</b>');
  });

  test('relies on no style sheet', () => {
    expect(html).not.toContain('<style');
    for (const [tag] of html.matchAll(/<p\b[^>]*>/g))
      expect(tag).toMatch(/style="margin:[^"]*text-align:[^"]*font-size:[\d.]+pt;font-family:'Times New Roman',serif/);
  });

  test('anchors each note once, in both markups', () => {
    for (const note of [1, 2, 3]) {
      expect(html.split(`href="#_ftn${note}" name="_ftnref${note}"`)).toHaveLength(2);
      expect(html).toContain(
        `<a style='mso-footnote-id:ftn${note}' href="#_ftn${note}" name="_ftnref${note}" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'></span></span></a>` +
          `<![if !supportFootnotes]><a class="sdfootnoteanc" name="sdfootnote${note}anc" href="#sdfootnote${note}sym"><sup>${note}</sup></a><![endif]>`,
      );
      expect(html).toContain(`<div style='mso-element:footnote' id=ftn${note}><div id="sdfootnote${note}">`);
    }
    expect(html).toContain('và nghiêng</i></b><sup>1</sup>');
  });

  test('holds all text of the notes, outside the section', () => {
    const [section = '', list = ''] = html.split("<div style='mso-element:footnote-list'>");
    for (const content of document.notes.flat()) expect(wordText(list)).toContain(contentText(content).replace('[1]', '1'));
    expect(section.trimEnd().endsWith('</div>')).toBe(true);
    expect(renderWordHtml(sampleDocument({ notes: [] }))).not.toContain('mso-element:footnote-list');
  });

  test('highlights gaps, and starts each annex on a page', () => {
    expect(html.split('<span style="background:yellow;mso-highlight:yellow">[chưa có số: NV_QH – Sở Y tế]</span>')).toHaveLength(5);
    expect(html.split('page-break-before:always')).toHaveLength(3);
  });

  test('a draft says so in its first line', () => {
    expect(
      wordText(renderWordHtml(sampleDocument({ draft: true })))
        .trim()
        .split('\n')[0],
    ).toBe(DRAFT_NOTICE);
    expect(html).not.toContain(DRAFT_NOTICE);
  });

  test('any document keeps all its text and closes what it opens', () => {
    fc.assert(
      fc.property(randomDocument, (random) => {
        const written = renderWordHtml(random);
        const text = wordText(written);
        for (const one of texts(random)) expect(text).toContain(shown(one));
        for (const tag of ['p', 'b', 'i', 'table', 'tr', 'td', 'span', 'div', 'a'])
          expect(written.match(new RegExp(`<${tag}[ >]`, 'g'))?.length ?? 0).toBe(written.match(new RegExp(`</${tag}>`, 'g'))?.length ?? 0);
      }),
      { seed: 30, numRuns: 100 },
    );
  });
});
