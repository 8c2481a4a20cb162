/** Text of HTML or XML that the project's own renderers wrote: paragraphs, rows and cells on lines of their own. */
export const plainHtml = (markup: string): string =>
  markup
    .replace(/<style>[^]*?<\/style>|<title>[^]*?<\/title>|<!\[if[^]*?<!\[endif\]>/g, '')
    .replace(/<\/(?:p|td|tr|div)>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
