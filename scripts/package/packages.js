/** The packages inside the kit: the bill of materials (CycloneDX) and the texts of their licences. */
const { existsSync, readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');

const ROOT = path.resolve(__dirname, '../..');
const readJson = (file) => JSON.parse(readFileSync(path.join(ROOT, file), 'utf8'));

const nameOf = (folder) => folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
const purl = (name, version) => `pkg:npm/${name.replace('@', '%40')}@${version}`;

/** The lock file's word, or the package's own; `LICENSE` is npm's way to say "read the file". */
function licence(folder, { license }) {
  const said = license ?? readJson(`${folder}/package.json`).license;
  if (!said || /^(?:see )?licen[cs]e/i.test(said)) return { license: { name: `Văn bản riêng, xem LICENSES.txt (${nameOf(folder)})` } };
  return / (?:OR|AND) /.test(said) ? { expression: said } : { license: { id: said } };
}

function component(folder, locked) {
  const name = nameOf(folder);
  const { version, integrity = '' } = locked;
  const [, sha512 = ''] = /^sha512-(.+)$/.exec(integrity) ?? [];
  return {
    type: 'library',
    'bom-ref': purl(name, version),
    name,
    version,
    purl: purl(name, version),
    licenses: [licence(folder, locked)],
    ...(sha512 ? { hashes: [{ alg: 'SHA-512', content: Buffer.from(sha512, 'base64').toString('hex') }] } : {}),
  };
}

/** Each package once, of several copies of one version the first; without date and serial number: the same commit gives the same bytes. */
function components(folders) {
  const { packages } = readJson('package-lock.json');
  const all = folders.map((folder) => {
    // Otherwise the list would name what isn't there.
    const locked = packages[folder];
    if (!locked || locked.version !== readJson(`${folder}/package.json`).version) throw new Error(`${folder} isn't as package-lock.json has it: run npm ci`);
    return { folder, ...component(folder, locked) };
  });
  return [...new Map(all.reverse().map((one) => [one.purl, one])).values()].sort((a, b) => (a.purl < b.purl ? -1 : 1));
}

function billOfMaterials(folders) {
  const { name, version, license } = readJson('package.json');
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: { type: 'application', 'bom-ref': purl(name, version), name, version, licenses: [{ license: { id: license } }] } },
    components: components(folders).map(({ folder, ...one }) => one),
  };
}

/** Of one package: every file that its publisher put beside the code for this. */
function licenceTexts(folder) {
  const where = path.join(ROOT, folder);
  const files = existsSync(where) ? readdirSync(where).filter((file) => /^(?:licen[cs]e|copying|notice|thirdparty)[^/]*$/i.test(file)) : [];
  return files.sort().map((file) => readFileSync(path.join(where, file), 'utf8').replace(/\r\n/g, '\n').trim());
}

function author(folder) {
  const { author: by, homepage } = readJson(`${folder}/package.json`);
  return [typeof by === 'string' ? by : by?.name, homepage].filter(Boolean).join(', ');
}

function licences(folders) {
  const ours = readFileSync(path.join(ROOT, 'LICENSE'), 'utf8').trim();
  const theirs = components(folders).map(({ folder, name, version, licenses: [{ expression, license }] }) => {
    const texts = licenceTexts(folder);
    const head = `${name} ${version}: ${expression ?? license.id ?? license.name}`;
    return [head, ...(texts.length ? texts : [`(Gói không kèm văn bản giấy phép. ${author(folder)})`])].join('\n\n');
  });
  const rule = `\n\n${'='.repeat(80)}\n\n`;
  return `${[`Chốt Số\n\n${ours}`, ...theirs].join(rule)}\n`;
}

module.exports = { billOfMaterials, licences };
