/** The workbench as one page that opens from a disk: script and styles inside, allowed by their hashes. */
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const path = require('node:path');
const { pagePolicy } = require('../../../deploy/headers');

const hash = (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** What stands in strings, patterns and comments of a script, as markup would end it, or hide its end. */
const asScript = (code) => code.replace(/<(?=\/script|!--)/gi, '\\x3C');

function singleFile(folder) {
  // As the browser's reader of HTML leaves it, before it is hashed.
  const read = (name) => readFileSync(path.join(folder, name), 'utf8').replace(/\r\n?/g, '\n');
  const script = asScript(read('workbench.js'));
  const style = read('workbench.css');
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${pagePolicy.singleFile(hash(script), hash(style))}">
<title>Chốt Số</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<div id="workbench"></div>
<script>${script}</script>
</body>
</html>
`;
}

module.exports = { singleFile };
