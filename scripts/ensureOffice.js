/** Tests recalculate workbooks in LibreOffice: finds it, or installs Debian's package where that is possible, or says how. */
const { execFileSync, spawnSync } = require('node:child_process');

const PACKAGES = ['libreoffice-calc-nogui', 'libreoffice-writer-nogui'];
const isThere = () => spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0;

if (!isThere() && process.getuid?.() === 0 && spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0) {
  process.stdout.write(`Installing ${PACKAGES.join(' ')} for the tests that recalculate workbooks…\n`);
  try {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...PACKAGES], { stdio: 'ignore' });
  } catch {
    process.stdout.write('The installation failed.\n');
  }
}
if (!isThere()) {
  process.stdout.write(`LibreOffice (soffice) isn't here, so tests that need it are skipped; to have them run: apt-get install ${PACKAGES.join(' ')}\n`);
  if (process.env.CHOTSO_REQUIRE_TOOLS) process.exit(1);
}
