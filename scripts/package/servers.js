/** The same headers in the words of nginx, IIS and Apache, put into the templates of deploy/. */
const { readFileSync } = require('node:fs');
const path = require('node:path');

const DEPLOY = path.resolve(__dirname, '../../deploy');
/** Where Debian's nginx expects sites; the page about nginx says so too. */
const ROOT = '/srv/chotso';

const fill = (template, values) => readFileSync(path.join(DEPLOY, template), 'utf8').replace(/\{\{(\w+)\}\}/g, (_, name) => values[name]);
const indent = (lines, by) => lines.map((line) => (line ? ' '.repeat(by) + line : line)).join('\n');
const each = (headers, line) => Object.entries(headers).map(([name, value]) => line(name, value));

function nginx(rules, url) {
  const { hostname, port, pathname } = new URL(url);
  const base = pathname.replace(/\/$/, '');
  const locations = rules.flatMap(({ path: at, headers }) => [
    // A folder's rule also wins over patterns; a file's is exact.
    `location ${at === '' || at.endsWith('/') ? '^~' : '='} ${base}/${at} {`,
    ...each(headers, (name, value) => `    add_header ${name} "${value}" always;`),
    // Settings of other servers, in case that they were copied along.
    ...(at === '' ? [`    location ~ /(\\.htaccess|web\\.config)$ { return 404; }`] : []),
    '}',
  ]);
  return fill('nginx.conf', { url, host: hostname, port: port || '443', root: ROOT, base, locations: indent(locations, 4) });
}

function iis(rules) {
  const locations = rules.flatMap(({ path: at, headers }) => [
    at ? `<location path="${at.replace(/\/$/, '')}">` : '<location path="." inheritInChildApplications="false">',
    '  <system.webServer>',
    '    <httpProtocol>',
    '      <customHeaders>',
    // A header that an outer folder or the server has set can only be replaced so.
    ...(at ? [] : ['        <remove name="X-Powered-By" />']),
    ...each(headers, (name, value) => `        <remove name="${name}" />\n        <add name="${name}" value="${value}" />`).flatMap((pair) => pair.split('\n')),
    '      </customHeaders>',
    '    </httpProtocol>',
    '  </system.webServer>',
    '</location>',
  ]);
  return fill('web.config', { locations: indent(locations, 2) });
}

function apache(rules, url) {
  const base = new URL(url).pathname.replace(/\/$/, '');
  const pattern = (at) => `^${`${base}/${at}`.replace(/\./g, '\\.')}${at.endsWith('/') ? '' : '$'}`;
  const locations = rules.flatMap(({ path: at, headers }) => {
    const lines = each(headers, (name, value) => `Header always set ${name} "${value}"`);
    // Sections count in the order in which they stand: the narrower ones come later.
    return at ? [`<If "%{REQUEST_URI} =~ m#${pattern(at)}#">`, ...lines.map((line) => `  ${line}`), '</If>'] : lines;
  });
  return fill('htaccess', { locations: locations.join('\n') });
}

module.exports = { nginx, iis, apache };
