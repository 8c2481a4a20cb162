/** The add-in only manifests: what Office demands of it and neither the schema nor office-addin-manifest looks at. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateXML, type XMLFileInfo } from 'xmllint-wasm';

const ROOT = join(__dirname, '..');
const SCHEMAS = join(ROOT, '../shared/schemas');
const SITE = 'https://addin.invalid/';
const ICON_SIZES = [16, 32, 64, 80];

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** Of a file of ours, without CDATA and entities. */
function parse(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  for (const [, close, name, attributes = '', empty, text] of xml
    .replace(/<!--.*?-->|<\?.*?\?>/gs, '')
    .matchAll(/<(\/?)(?:\w+:)?(\w+)((?:\s+[\w:]+="[^"]*")*)\s*(\/?)>|([^<]+)/g)) {
    const current = open.at(-1) ?? root;
    if (text !== undefined) current.text += text.trim();
    else if (close) expect(open.pop()?.name).toBe(name);
    else {
      const pairs = [...attributes.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]);
      const element: Element = { name: name ?? '', attributes: Object.fromEntries(pairs), children: [], text: '' };
      current.children.push(element);
      if (!empty) open.push(element);
    }
  }
  expect(open).toEqual([root]);
  return root.children[0] as Element;
}

const all = (element: Element): Element[] => [element, ...element.children.flatMap(all)];
const names = ({ children }: Element): string[] => children.map(({ name }) => name);
interface Wanted {
  readonly file: string;
  readonly host: string;
  readonly set: Readonly<Record<string, string>>;
  readonly page: string;
}

/** Excel 2021 on; Word, which is being tried out, from 2019 on. */
const WANTED: readonly Wanted[] = [
  { file: 'manifest.xml', host: 'Workbook', set: { Name: 'ExcelApi', MinVersion: '1.9' }, page: 'taskpane.html' },
  { file: 'manifest-word.xml', host: 'Document', set: { Name: 'WordApi', MinVersion: '1.3' }, page: 'wordpane.html' },
];

test('two add-ins', () => {
  const ids = WANTED.map(({ file }) => /<Id>(.*)<\/Id>/.exec(readFileSync(join(ROOT, file), 'utf8'))?.[1]);
  expect(new Set(ids).size).toBe(WANTED.length);
});

/** Pixels, from the header of a PNG. */
function sizeOf(icon: string): [number, number] {
  const bytes = readFileSync(join(ROOT, icon));
  expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

const MAIN = 'OfficeAppManifestV1_1.xsd';
const schema = (fileName: string): XMLFileInfo => ({ fileName, contents: readFileSync(join(SCHEMAS, fileName), 'utf8') });

describe.each(WANTED)('$file', ({ file, host, set, page }) => {
  const source = readFileSync(join(ROOT, file), 'utf8');
  const manifest = parse(source);
  const elements = all(manifest);
  const find = (name: string, within = manifest): Element => {
    const found = all(within).find((element) => element.name === name);
    if (!found) throw new Error(`no ${name}`);
    return found;
  };
  const overrides = find('VersionOverrides');
  const resources = find('Resources').children.flatMap(({ children }) => children);
  const idOf = ({ attributes }: Element): string => attributes['id'] ?? '';

  test('elements stand in the order that Office demands', () => {
    expect(names(manifest)).toEqual([
      ...['Id', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName', 'Description', 'IconUrl', 'HighResolutionIconUrl', 'SupportUrl'],
      ...['Hosts', 'Requirements', 'DefaultSettings', 'Permissions', 'VersionOverrides'],
    ]);
    expect(names(overrides)).toEqual(['Hosts', 'Resources']);
    expect(names(find('DesktopFormFactor'))).toEqual(['GetStarted', 'ExtensionPoint']);
    expect(names(find('GetStarted'))).toEqual(['Title', 'Description', 'LearnMoreUrl']);
    expect(names(find('Group'))).toEqual(['Label', 'Icon', 'Control']);
    expect(names(find('Control'))).toEqual(['Label', 'Supertip', 'Icon', 'Action']);
    expect(names(find('Action'))).toEqual(['TaskpaneId', 'SourceLocation']);
    expect(names(find('Resources'))).toEqual(['Images', 'Urls', 'ShortStrings', 'LongStrings']);
  });

  test('one add-in, in one version', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect(find('Id').text).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(find('Version').text).toBe(`${version}.0`);
  });

  test('the base part is complete without the ribbon: one program, from the version on that has what is used', () => {
    expect(find('Hosts').children.map(({ attributes }) => attributes)).toEqual([{ Name: host }]);
    expect(find('Host', overrides).attributes).toEqual({ 'xsi:type': host });
    expect(find('Set', find('Requirements')).attributes).toEqual(set);
    expect(find('SourceLocation', find('DefaultSettings')).attributes['DefaultValue']).toBe(`${SITE}${page}`);
    expect(find('Permissions').text).toBe('ReadWriteDocument');
    // There it would take the button away where the program is older.
    expect(names(overrides)).not.toContain('Requirements');
  });

  test('one button on the Home tab opens the pane', () => {
    expect(find('OfficeTab').attributes).toEqual({ id: 'TabHome' });
    expect(elements.filter(({ name }) => name === 'Control').map(({ attributes }) => attributes['xsi:type'])).toEqual(['Button']);
    const action = find('Action');
    const pane = resources.find((resource) => idOf(resource) === find('SourceLocation', action).attributes['resid']);
    expect([action.attributes['xsi:type'], pane?.attributes['DefaultValue']]).toEqual(['ShowTaskpane', `${SITE}${page}`]);
  });

  test('resource ids are at most 32 characters, each one there once and used', () => {
    const ids = resources.map(idOf);
    const used = elements.flatMap(({ attributes }) => attributes['resid'] ?? []);
    expect(ids.filter((id) => !id || id.length > 32)).toEqual([]);
    expect([...ids].sort()).toEqual([...new Set(used)].sort());
  });

  test('every address is on the site that the build sets', () => {
    const addresses = elements.flatMap(({ attributes }) => Object.values(attributes)).filter((value) => value.includes('//'));
    const sites = addresses.filter((address) => !/^http:\/\/(?:schemas\.microsoft\.com|www\.w3\.org)\//.test(address));
    expect(sites.length).toBeGreaterThan(8);
    expect(sites.filter((address) => !address.startsWith(SITE))).toEqual([]);
    expect(source).not.toMatch(/localhost|contoso|127\.0\.0\.1/i);
  });

  test('Vietnamese first, English for those who have Office in English', () => {
    expect(find('DefaultLocale').text).toBe('vi-VN');
    const texts = [find('DisplayName'), find('Description'), ...resources.filter(({ name }) => name === 'String')];
    for (const { children, attributes } of texts) {
      expect(children.map(({ name, attributes: own }) => [name, own['Locale']])).toEqual([['Override', 'en-US']]);
      expect([attributes['DefaultValue'], children[0]?.attributes['Value']]).toEqual([expect.stringMatching(/./), expect.stringMatching(/./)]);
    }
    const lengths = (parent: Element): number[] => all(parent).map(({ attributes }) => (attributes['DefaultValue'] ?? attributes['Value'] ?? '').length);
    expect(Math.max(...lengths(find('DisplayName')), ...lengths(find('ShortStrings')))).toBeLessThanOrEqual(125);
    expect(Math.max(...lengths(find('Description')), ...lengths(find('LongStrings')))).toBeLessThanOrEqual(250);
  });

  test('every icon is a file of the size that it is used for', () => {
    const images = elements.filter(({ name, attributes }) => name === 'Image' && attributes['resid']);
    expect(images.map(({ attributes }) => Number(attributes['size']))).toEqual([...ICON_SIZES, ...ICON_SIZES]);
    for (const { attributes } of images) {
      const image = resources.find((resource) => idOf(resource) === attributes['resid']);
      const size = Number(attributes['size']);
      expect(sizeOf(image?.attributes['DefaultValue']?.slice(SITE.length) ?? '')).toEqual([size, size]);
    }
    const base = ['IconUrl', 'HighResolutionIconUrl'].map((name) => find(name).attributes['DefaultValue']?.slice(SITE.length) ?? '');
    expect(base.map(sizeOf)).toEqual([
      [32, 32],
      [64, 64],
    ]);
  });

  /** Office's schemas aren't ours to keep in the repository. */
  (existsSync(join(SCHEMAS, MAIN)) ? test : test.skip)(
    'valid against Office’s schemas',
    async () => {
      const preload = readdirSync(SCHEMAS)
        .filter((name) => name.endsWith('.xsd') && name !== MAIN)
        .map(schema);
      const errors = async (contents: string): Promise<string[]> => {
        const { errors: found } = await validateXML({ xml: { fileName: file, contents }, schema: schema(MAIN), preload });
        return found.map(({ message }) => message);
      };
      expect(await errors(source)).toEqual([]);
      expect(await errors(source.replace('<Permissions>ReadWriteDocument', '<Permissions>Everything'))).not.toEqual([]);
    },
    30_000,
  );
});
