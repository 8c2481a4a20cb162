/** The pages of docs/ as HTML: of Markdown, what these pages use. */

const escape = (text) => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** Pages link to each other by their Markdown names. */
const address = (href) => escape(href.replace(/\.md(?=$|#)/, '.html'));

const SPAN = /`([^`]+)`|!\[([^\]]*)\]\(([^)\s]+)\)|\[([^\]]+)\]\(([^)\s]+)\)|\*\*(.+?)\*\*|\*(.+?)\*/g;

function spans(text) {
  let [html, from] = ['', 0];
  for (const match of text.matchAll(SPAN)) {
    const [whole, code, alt, image, label, href, bold, italic] = match;
    html += escape(text.slice(from, match.index));
    if (code !== undefined) html += `<code>${escape(code.replace(/\\\|/g, '|'))}</code>`;
    else if (image !== undefined) html += `<img src="${escape(image)}" alt="${escape(alt)}">`;
    else if (label !== undefined) html += `<a href="${address(href)}">${spans(label)}</a>`;
    else html += bold === undefined ? `<em>${spans(italic)}</em>` : `<strong>${spans(bold)}</strong>`;
    from = match.index + whole.length;
  }
  return html + escape(text.slice(from));
}

const cells = (row) =>
  row
    .replace(/^\s*\||\|\s*$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => spans(cell.trim()));

/** @param {string[]} lines The head, the rule below it, and the rows. */
function table([head, , ...rows]) {
  const row = (tag, line) =>
    `<tr>${cells(line)
      .map((cell) => `<${tag}>${cell}</${tag}>`)
      .join('')}</tr>`;
  return `<table><thead>${row('th', head)}</thead><tbody>${rows.map((line) => row('td', line)).join('')}</tbody></table>`;
}

const ITEM = /^(?:[-*]|\d+\.) +/;
const CODE = /^ {4}/;

/** An item goes on in the indented lines below it. */
function list(lines) {
  const items = [];
  for (const line of lines) {
    if (ITEM.test(line)) items.push([line.replace(ITEM, '')]);
    else items.at(-1).push(line.replace(/^ {1,4}/, ''));
  }
  const tag = /^\d/.test(lines[0]) ? 'ol' : 'ul';
  const body = (parts) => (parts.some((part) => CODE.test(part) || !part) ? blocks(parts) : spans(parts.join(' ')));
  return `<${tag}>${items.map((parts) => `<li>${body(parts)}</li>`).join('')}</${tag}>`;
}

/** Lines from `at` that satisfy; blank ones between two of them belong to it. */
function run(lines, at, fits) {
  let end = at;
  for (let next = at; next < lines.length && (fits(lines[next]) || !lines[next].trim()); next += 1) if (lines[next].trim()) end = next + 1;
  return lines.slice(at, end);
}

const paragraph = (line) => line.trim() && !ITEM.test(line) && !/^(?:#|>|\|)/.test(line);

function blocks(lines) {
  const html = [];
  for (let at = 0; at < lines.length;) {
    const line = lines[at];
    let taken = [line];
    const heading = /^(#{1,3}) +(.*)$/.exec(line);
    if (heading) html.push(`<h${heading[1].length}>${spans(heading[2])}</h${heading[1].length}>`);
    else if (CODE.test(line)) {
      taken = run(lines, at, (next) => CODE.test(next));
      html.push(`<pre><code>${escape(taken.map((next) => next.replace(CODE, '')).join('\n'))}</code></pre>`);
    } else if (ITEM.test(line)) {
      taken = run(lines, at, (next) => ITEM.test(next) || /^ /.test(next));
      html.push(list(taken));
    } else if (/^(?:>|\|)/.test(line)) {
      const mark = line[0];
      taken = lines.slice(at, at + [...lines.slice(at), ''].findIndex((next) => !next.startsWith(mark)));
      html.push(mark === '|' ? table(taken) : `<blockquote>${blocks(taken.map((next) => next.replace(/^> ?/, '')))}</blockquote>`);
    } else if (line.trim()) {
      taken = [line, ...lines.slice(at + 1, at + 1 + [...lines.slice(at + 1), ''].findIndex((next) => !paragraph(next)))];
      html.push(`<p>${spans(taken.join(' '))}</p>`);
    }
    at += taken.length;
  }
  return html.join('\n');
}

const toHtml = (markdown) => blocks(markdown.replace(/\r\n/g, '\n').trimEnd().split('\n'));

module.exports = { toHtml };
