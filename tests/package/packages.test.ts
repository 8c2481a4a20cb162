/** The bill of materials and the licences, of packages that the project really has. */
import { readFileSync } from 'node:fs';

interface Component {
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly licenses: readonly { readonly expression?: string; readonly license?: { readonly id?: string; readonly name?: string } }[];
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
}
const { billOfMaterials, licences } = jest.requireActual<{
  billOfMaterials(folders: readonly string[]): { bomFormat: string; metadata: { component: Component }; components: Component[] };
  licences(folders: readonly string[]): string;
}>('../../scripts/package/packages.js');

const FOLDERS = ['liquidjs', 'fflate', '@microsoft/office-js', 'react'].map((name) => `node_modules/${name}`);
const locked = (JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, { version: string; integrity: string }> }).packages;

test('each package once, as the lock file has it', () => {
  const { components, metadata, bomFormat } = billOfMaterials([...FOLDERS, 'node_modules/react']);
  expect([bomFormat, metadata.component.name]).toEqual(['CycloneDX', 'chot-so']);
  expect(components.map(({ name }) => name)).toEqual(['@microsoft/office-js', 'fflate', 'liquidjs', 'react']);
  for (const { name, version, purl, hashes } of components) {
    const entry = locked[`node_modules/${name}`];
    expect([version, purl]).toEqual([entry?.version, `pkg:npm/${name.replace('@', '%40')}@${version}`]);
    expect(hashes?.[0]?.alg).toBe('SHA-512');
    expect(Buffer.from(hashes?.[0]?.content ?? '', 'hex').toString('base64')).toBe(entry?.integrity.slice('sha512-'.length));
  }
  expect(components.map(({ licenses }) => licenses[0]?.license?.id)).toEqual([undefined, 'MIT', 'MIT', 'MIT']);
});

test('the texts of the licences, ours first', () => {
  const text = licences(FOLDERS);
  expect(text.indexOf('The Chốt Số authors')).toBeLessThan(text.indexOf('fflate '));
  expect(text).toContain('MICROSOFT OFFICE JAVASCRIPT (OFFICE.JS) API LIBRARY');
  expect(text.match(/Permission is hereby granted/g)?.length).toBeGreaterThan(2);
});

test('a package that isn’t locked is an error, not a gap', () => {
  expect(() => billOfMaterials(['node_modules/không-có'])).toThrow('package-lock.json');
});
