/** `npm run start:excel`: builds the pane for https://localhost, serves it, and opens Excel on Windows or Mac with the add-in loaded. */
const { spawn } = require('node:child_process');
const { readFileSync } = require('node:fs');
const { homedir } = require('node:os');
const path = require('node:path');
const { serve } = require('./serve');

const PORT = 3001;
// Microsoft's tools, fetched when asked for: hundreds of packages that nothing else needs.
const CERTIFICATES = 'office-addin-dev-certs@3.0.0';
const DEBUGGING = 'office-addin-debugging@7.0.0';
const MANIFEST = path.join('dist', 'taskpane', 'manifest.xml');

/** Not the blocking kind: Excel asks our server for the pane before the tool that opened it has ended. */
const run = (command, args, env = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...env }, shell: process.platform === 'win32' });
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${command} ${args.join(' ')}: exit ${code}`))));
  });

async function start() {
  if (!['win32', 'darwin'].includes(process.platform))
    throw new Error('Excel doesn’t run on this system. The pane runs in a browser: npm start. For Excel on the web, upload the manifest by hand.');
  await run('npm', ['run', 'build:taskpane', '--silent'], { ADDIN_URL: `https://localhost:${PORT}` });
  await run('npx', ['--yes', CERTIFICATES, 'install']);
  const folder = path.join(homedir(), '.office-addin-dev-certs');
  const read = (name) => readFileSync(path.join(folder, name));
  await serve(path.join('dist', 'taskpane'), PORT, { key: read('localhost.key'), cert: read('localhost.crt') });
  await run('npx', ['--yes', DEBUGGING, 'start', MANIFEST, 'desktop', '--app', 'excel', '--no-debug', '--no-live-reload']);
  process.stdout.write(`Chốt Số: https://localhost:${PORT}. Ctrl+C ends it; npx ${DEBUGGING} stop ${MANIFEST} takes the add-in out of Excel.\n`);
}

start().catch((error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
