/** The help pages: Markdown as docs/ uses it, for any site. */
import { existsSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';
import fc from 'fast-check';

const { toHtml } = jest.requireActual<{ toHtml(markdown: string): string }>('../../scripts/package/markdown.js');
const { helpPages } = jest.requireActual<{ helpPages(url: string): { name: string; content: string | Buffer }[] }>('../../scripts/package/pages.js');

test.each([
  ['# Một **hai**', '<h1>Một <strong>hai</strong></h1>'],
  ['a\nb `c<d`\n\ne', '<p>a b <code>c&#60;d</code></p>\n<p>e</p>'],
  ['[x](a.md) [y](https://b.vn/c.md)', '<p><a href="a.html">x</a> <a href="https://b.vn/c.html">y</a></p>'],
  ['- a\n  b\n- *c*', '<ul><li>a b</li><li><em>c</em></li></ul>'],
  ['1. a:\n\n        x y\n        z\n\n2. b', '<ol><li><p>a:</p>\n<pre><code>x y\nz</code></pre></li><li>b</li></ol>'],
  ['    a <b>\n\n    c', '<pre><code>a &#60;b&#62;\n\nc</code></pre>'],
  [
    '| a | b |\n| --- | --- |\n| `c \\| d` | e |',
    '<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td><code>c | d</code></td><td>e</td></tr></tbody></table>',
  ],
  ['> a\n> b', '<blockquote><p>a b</p></blockquote>'],
  ['![h](p.png)', '<p><img src="p.png" alt="h"></p>'],
])('%j', (markdown, html) => {
  expect(toHtml(markdown)).toBe(html);
});

test('any text ends, and none becomes markup of its own', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 80, unit: fc.constantFrom(...'ab1. -*_`[]()!|>#<&"\n  ') }), (text) => {
      const tags = toHtml(text).match(/<[^>]*>/g) ?? [];
      expect(
        tags.filter(
          (tag) =>
            !/^<\/?(?:h[1-3]|p|ul|ol|li|pre|code|table|thead|tbody|tr|th|td|blockquote|strong|em|a href="[^"]*"|img src="[^"]*" alt="[^"]*")>$/.test(tag),
        ),
      ).toEqual([]);
    }),
    { seed: 7, numRuns: 3000 },
  );
});

test('every page is whole: its links lead somewhere, nothing is left in Markdown, and the address is the site’s', () => {
  const pages = helpPages('https://vanphong.example.vn/bao-cao');
  const names = pages.map(({ name }) => name);
  expect(names.map((name) => posix.basename(name))).toEqual(expect.arrayContaining(readdirSync('docs').map((name) => name.replace(/\.md$/, '.html'))));
  for (const { name, content } of pages) {
    if (typeof content !== 'string' || !name.endsWith('.html')) continue;
    expect(content).toMatch(/<title>[^<]+<\/title>/);
    expect(content).not.toMatch(/office\.tinh\.gov\.vn|style="|<script/);
    const prose = content.replace(/<(pre|code)>.*?<\/\1>/gs, '');
    expect(prose).not.toMatch(/\*\*|\]\(|^\|/m);
    for (const [, href = ''] of prose.matchAll(/ (?:href|src)="([^"]+)"/g)) {
      if (/^https:/.test(href)) continue;
      const target = posix.join(posix.dirname(name), href);
      const built = target === 'workbench/' || (target.startsWith('assets/') && existsSync(target));
      expect([name, href, built || names.includes(target)]).toEqual([name, href, true]);
    }
  }
});
