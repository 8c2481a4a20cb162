/**
 * `npm run package -- --url ADDRESS`: the kit for an office's own web server.
 *
 *     web/          goes onto the server: pane, workbench, help, manifest.xml; .htaccess and web.config for Apache and IIS
 *     nginx.conf    the same for nginx
 *     cli.js        the command line, one file
 *     workbench.html with --single-file: the workbench without a server
 *     sbom.cdx.json, LICENSES.txt, SHA256SUMS
 *
 * Built aside and copied when everything stands; the same commit gives the same bytes.
 */
const { createHash } = require('node:crypto');
const { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');
const { siteHeaders } = require('../deploy/headers');
const { runBuilds } = require('./package/builds');
const { parseOptions, UsageError } = require('./package/options');
const { billOfMaterials, licences } = require('./package/packages');
const { helpPages } = require('./package/pages');
const { apache, iis, nginx } = require('./package/servers');
const { singleFile } = require('./package/singleFile/singleFile');

const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();

const checksums = (folder) =>
  filesIn(folder)
    .map(
      (file) =>
        `${createHash('sha256')
          .update(readFileSync(path.join(folder, file)))
          .digest('hex')}  ${file}\n`,
    )
    .join('');

async function makeKit(options, kit, builds) {
  const write = (name, content) => {
    mkdirSync(path.dirname(path.join(kit, name)), { recursive: true });
    writeFileSync(path.join(kit, name), content);
  };
  const packages = await runBuilds(options, builds);
  cpSync(path.join(builds, 'web'), path.join(kit, 'web'), { recursive: true });
  cpSync(path.join(builds, 'cli', 'cli.js'), path.join(kit, 'cli.js'));
  if (options.singleFile) write('workbench.html', singleFile(path.join(builds, 'single')));

  const rules = siteHeaders(options.officeJs);
  write('web/.htaccess', apache(rules, options.url));
  write('web/web.config', iis(rules));
  write('nginx.conf', nginx(rules, options.url));
  for (const { name, content } of helpPages(options.url)) write(`web/${name}`, content);

  write('sbom.cdx.json', `${JSON.stringify(billOfMaterials(packages), undefined, 2)}\n`);
  write('LICENSES.txt', licences(packages));
  write('SHA256SUMS', checksums(kit));
}

async function main(args) {
  const options = parseOptions(args);
  const aside = mkdtempSync(path.join(tmpdir(), 'chotso-package-'));
  try {
    const kit = path.join(aside, 'kit');
    await makeKit(options, kit, path.join(aside, 'builds'));
    cpSync(kit, options.out, { recursive: true });
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
  process.stdout.write(`Bộ cài cho ${options.url} ở ${options.out}\nBắt đầu từ web/help/trien-khai.html.\n`);
}

main(process.argv.slice(2)).catch((error) => {
  process.stderr.write(`${error instanceof UsageError ? error.message : error.stack}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
});
