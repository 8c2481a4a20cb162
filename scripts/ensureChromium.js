/** Tests in a browser need Chromium, and openssl for a certificate: finds them, or installs Debian's package where that is possible, or says how. */
const { execFileSync, spawnSync } = require('node:child_process');
const { existsSync } = require('node:fs');

const PACKAGE = 'chromium';
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Its path; undefined where there is none. CHROMIUM_PATH comes first. */
function findChromium() {
  if (process.env.CHROMIUM_PATH && existsSync(process.env.CHROMIUM_PATH)) return process.env.CHROMIUM_PATH;
  const which = process.platform === 'win32' ? 'where' : 'which';
  for (const name of NAMES) {
    const { status, stdout } = spawnSync(which, [name], { encoding: 'utf8' });
    if (status === 0) return stdout.split(/\r?\n/)[0];
  }
  return PLACES.find((place) => existsSync(place));
}

module.exports = { findChromium };

const hasOpenssl = () => spawnSync('openssl', ['version']).status === 0;
const missing = () => [...(findChromium() ? [] : [PACKAGE]), ...(hasOpenssl() ? [] : ['openssl'])];

if (require.main === module) {
  if (missing().length && process.getuid?.() === 0 && spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0) {
    process.stdout.write(`Installing ${missing().join(', ')} for the tests in a browser…\n`);
    try {
      execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
      execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing()], { stdio: 'ignore' });
    } catch {
      process.stdout.write('The installation failed.\n');
    }
  }
  if (missing().length) {
    const [names, how] = [missing().join(', '), findChromium() ? '' : ', or set CHROMIUM_PATH'];
    process.stdout.write(`${names}: not here, so tests in a browser are skipped; to have them run: apt-get install ${missing().join(' ')}${how}\n`);
    if (process.env.CHOTSO_REQUIRE_TOOLS) process.exit(1);
  }
}
