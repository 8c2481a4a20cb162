/** The pages to read: docs/ and the users' page in help/, one to start from above them, with the site's address in them. */
const { readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');
const { toHtml } = require('./markdown');

const ROOT = path.resolve(__dirname, '../..');
const USERS = 'README.vi.md';
const STYLE = 'help.css';

/** The site's address as the pages write it, replaced by the real one. */
const EXAMPLE = 'https://office.tinh.gov.vn/chotso';

/** docs/index.md, which stands where the site begins. */
const START = 'index.html';

const page = (html, toRoot) => `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${/<h1>(.*?)<\/h1>/.exec(html)?.[1].replace(/<[^>]*>/g, '') ?? 'Chốt Số'}</title>
<link rel="icon" href="${toRoot}assets/icon-32.png">
<link rel="stylesheet" href="${toRoot}help/${STYLE}">
</head>
<body>
<main>
${html}
</main>
</body>
</html>
`;

/** [{ name, content }], by their places on the site. */
function helpPages(url) {
  const read = (file) => readFileSync(path.join(ROOT, file), 'utf8').replaceAll(EXAMPLE, url);
  const sources = [
    ...readdirSync(path.join(ROOT, 'docs'))
      .filter((name) => name.endsWith('.md'))
      .sort()
      .map((name) => [name, `docs/${name}`]),
    ['su-dung.md', USERS],
  ];
  const pages = sources.map(([name, file]) => ({ name: name.replace(/\.md$/, '.html'), html: toHtml(read(file)) }));
  const pictures = [...read(USERS).matchAll(/!\[[^\]]*\]\(([^):\s]+)\)/g)].map(([, file]) => ({
    name: `help/${file}`,
    content: readFileSync(path.join(ROOT, file)),
  }));
  return [
    ...pages.map(({ name, html }) => (name === START ? { name, content: page(html, '') } : { name: `help/${name}`, content: page(html, '../') })),
    ...pictures,
    { name: `help/${STYLE}`, content: readFileSync(path.join(ROOT, 'deploy', STYLE), 'utf8') },
  ];
}

module.exports = { helpPages };
