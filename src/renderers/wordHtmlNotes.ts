/**
 * Footnotes in HTML that becomes real footnotes: Word's markup (Office HTML and XML Reference, "Footnotes and Endnotes") and, in the branch
 * that Word skips, LibreOffice's (sw/source/filter/html/htmlftn.cxx). Measured: with both, every note arrives with all its text.
 */

const WORD_MARK = `<span class=MsoFootnoteReference><span style='mso-special-character:footnote'></span></span>`;

/** Word numbers the note itself, so the number stands only where the program knows no footnotes. */
const withoutFootnotes = (html: string): string => `<![if !supportFootnotes]>${html}<![endif]>`;

export const noteReference = (note: number): string =>
  `<a style='mso-footnote-id:ftn${note}' href="#_ftn${note}" name="_ftnref${note}" title="">${WORD_MARK}</a>` +
  withoutFootnotes(`<a class="sdfootnoteanc" name="sdfootnote${note}anc" href="#sdfootnote${note}sym"><sup>${note}</sup></a>`);

/** What the first paragraph of a note begins with. */
export const noteBackLink = (note: number): string =>
  `<a style='mso-footnote-id:ftn${note}' href="#_ftnref${note}" name="_ftn${note}" title="">${WORD_MARK}</a>` +
  `${withoutFootnotes(`<a class="sdfootnotesym" name="sdfootnote${note}sym" href="#sdfootnote${note}anc">${note}</a>`)} `;

/** `paragraphs` of note n at index n - 1, as HTML; stands outside the section's div. */
export const noteList = (notes: readonly string[]): string =>
  notes.length
    ? [
        "<div style='mso-element:footnote-list'>",
        ...notes.map((paragraphs, index) => `<div style='mso-element:footnote' id=ftn${index + 1}><div id="sdfootnote${index + 1}">${paragraphs}</div></div>`),
        '</div>',
      ].join('\n')
    : '';
