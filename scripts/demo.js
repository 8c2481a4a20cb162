/** The main job on real input: compiles the sample workbook into out/ and says what was found and where the report lies. */
const { spawnSync } = require('node:child_process');
const path = require('node:path');

const root = path.resolve(__dirname, '..');
const name = '876-BC-VP';
const out = (extension) => path.join('out', `${name}.${extension}`);
const outputs = { text: 'txt', docx: 'docx', html: 'html', json: 'json', workbook: 'xlsx' };
const options = Object.entries(outputs).flatMap(([option, extension]) => [`--${option}`, out(extension)]);
const { status } = spawnSync(process.execPath, ['dist/cli.js', 'report', path.join('assets', 'samples', `${name}.xlsx`), ...options, '--force'], {
  cwd: root,
  stdio: 'inherit',
});
if (status === 0) process.stdout.write(`\nThe report is ${path.join(root, out('docx'))}: open it in Word or LibreOffice.\n`);
process.exit(status ?? 1);
