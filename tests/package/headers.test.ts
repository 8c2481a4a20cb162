/** The headers as data: what they allow, and that nginx, IIS and Apache are told the same. */
import { readFileSync } from 'node:fs';

type Headers = Readonly<Record<string, string>>;
interface Rule {
  readonly path: string;
  readonly headers: Headers;
}
type OfficeJs = 'self' | 'cdn';

const { siteHeaders, pagePolicy } = jest.requireActual<{
  siteHeaders(officeJs: OfficeJs): Rule[];
  pagePolicy: { pane(officeJs: OfficeJs): string; workbench(): string; singleFile(script: string, style: string): string };
}>('../../deploy/headers.js');
const servers = jest.requireActual<Record<'nginx' | 'iis' | 'apache', (rules: Rule[], url: string) => string>>('../../scripts/package/servers.js');

const URL_OF_SITE = 'https://office.tinh.gov.vn:8443/chot.so';
const BASE = '/chot.so';
const rules = siteHeaders('self');
const policyOf = (path: string, from = rules): string => from.find((rule) => rule.path === path)?.headers['Content-Security-Policy'] ?? '';
const directives = (policy: string): Map<string, string[]> =>
  new Map(policy.split('; ').map((directive) => [directive.split(' ')[0] ?? '', directive.split(' ').slice(1)]));
const expected = Object.fromEntries(rules.map(({ path, headers }) => [path, headers]));

const pairs = (text: string, pattern: RegExp): Headers => Object.fromEntries([...text.matchAll(pattern)].map(([, name = '', value = '']) => [name, value]));

test.each(['self', 'cdn'] as const)('no policy makes an exception, office.js from %s', (officeJs) => {
  const policies = [...siteHeaders(officeJs).map(({ headers }) => headers['Content-Security-Policy'] ?? ''), pagePolicy.singleFile('sha256-x', 'sha256-y')];
  for (const policy of policies) {
    expect(policy).not.toMatch(/unsafe|http:|(?:^| )\*|wasm|strict-dynamic/);
    const said = directives(policy);
    expect([said.get('default-src'), said.get('base-uri'), said.get('form-action')]).toEqual([["'none'"], ["'none'"], ["'none'"]]);
    expect(["'self'", undefined]).toContain(said.get('connect-src')?.join(' '));
  }
});

test('only a self-hosted pane does without Microsoft, and only the pane knows it', () => {
  expect(directives(policyOf('taskpane.html')).get('script-src')).toEqual(["'self'"]);
  const cdn = siteHeaders('cdn').filter(({ headers }) => headers['Content-Security-Policy']?.includes('appsforoffice'));
  expect(cdn.map(({ path }) => path)).toEqual(['taskpane.html', 'wordpane.html']);
});

test('Office on the web may frame the panes, nobody anything else', () => {
  for (const { path, headers } of rules) {
    const ancestors = directives(headers['Content-Security-Policy'] ?? '').get('frame-ancestors') ?? [];
    if (path.endsWith('pane.html')) expect(ancestors).toEqual(expect.arrayContaining(["'self'", 'https://*.officeapps.live.com', 'https://*.sharepoint.com']));
    else expect(ancestors).toEqual(["'none'"]);
    expect(Object.keys(headers)).not.toContain('X-Frame-Options');
  }
});

test('pages say in themselves what their headers say; only framing is the header’s', () => {
  expect(policyOf('taskpane.html')).toMatch(`${pagePolicy.pane('self')}; frame-ancestors`);
  expect(policyOf('workbench/')).toBe(`${pagePolicy.workbench()}; frame-ancestors 'none'`);
  for (const page of ['src/taskpane/taskpane.html', 'src/workbench/workbench.html']) expect(readFileSync(page, 'utf8')).toContain('content="<%= policy %>"');
});

test('every file has the basic headers, hashed ones stay, the pane may write the clipboard', () => {
  for (const { headers } of rules) {
    expect(headers).toMatchObject({ 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer', 'Strict-Transport-Security': 'max-age=31536000' });
    expect(headers['Permissions-Policy']).toContain('camera=(), ');
  }
  const kept = rules.filter(({ headers }) => headers['Cache-Control']?.includes('immutable')).map(({ path }) => path);
  expect(kept).toEqual(['static/', 'workbench/static/']);
  expect(['', 'taskpane.html', 'workbench/'].map((path) => expected[path]?.['Cache-Control'])).toEqual(Array(3).fill('no-cache'));
  expect(expected['taskpane.html']?.['Permissions-Policy']).toMatch(/clipboard-read=\(\), clipboard-write=\(self\)$/);
  expect(expected['']?.['Permissions-Policy']).toMatch(/clipboard-read=\(\), clipboard-write=\(\)$/);
});

test('values mean the same in every server: no variables, formats or quotes of theirs', () => {
  for (const { headers } of rules) for (const value of Object.values(headers)) expect(value).not.toMatch(/["$%\\<>&\r\n]/);
});

test('nginx is told every header at every place', () => {
  const text = servers.nginx(rules, URL_OF_SITE);
  const told = [...text.matchAll(/^ {4}location (\S+) (\S+) \{\n(.*?)\n {4}\}$/gms)].map(([, kind, at = '', body = '']) => {
    const path = at.slice(BASE.length + 1);
    expect(kind).toBe(path === '' || path.endsWith('/') ? '^~' : '=');
    return [path, pairs(body, /^ {8}add_header (\S+) "([^"]*)" always;$/gm)];
  });
  expect(Object.fromEntries(told)).toEqual(expected);
  expect(text).toMatch(/listen 8443 ssl;[^]*server_name office\.tinh\.gov\.vn;/);
  expect(text).not.toContain('{{');
});

test('IIS is told every header at every place, and to drop what it had', () => {
  const text = servers.iis(rules, URL_OF_SITE);
  const told = [...text.matchAll(/<location path="([^"]*)".*?>(.*?)<\/location>/gs)].map(([, at = '', body = '']) => {
    const headers = pairs(body, /<add name="([^"]*)" value="([^"]*)" \/>/g);
    for (const name of Object.keys(headers)) expect(body.indexOf(`<remove name="${name}" />`)).toBeLessThan(body.indexOf(`<add name="${name}"`));
    return [rules.find(({ path }) => (at === '.' ? '' : at) === path.replace(/\/$/, ''))?.path, headers];
  });
  expect(Object.fromEntries(told)).toEqual(expected);
});

test('Apache is told every header at every place, the narrower ones later', () => {
  const text = servers.apache(rules, URL_OF_SITE);
  const header = /^ *Header always set (\S+) "([^"]*)"$/gm;
  const sections = [...text.matchAll(/<If "%\{REQUEST_URI\} =~ m#(.*?)#">\n(.*?)<\/If>/gs)].map(([, pattern = '', body = '']) => ({
    pattern: new RegExp(pattern),
    headers: pairs(body, header),
  }));
  const base = pairs(text.slice(0, text.indexOf('<If ')), header);
  const answered = (path: string): Headers =>
    Object.assign({}, base, ...sections.filter(({ pattern }) => pattern.test(`${BASE}/${path}`)).map(({ headers }) => headers)) as Headers;
  for (const { path, headers } of rules) expect(answered(path === '' || path.endsWith('/') ? `${path}x.js` : path)).toEqual(headers);
  expect(answered('taskpaneXhtml')).toEqual(expected['']);
});
