/** The fake Excel as one script for a page. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import webpack from 'webpack';

export async function bundleHost(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'chotso-host-'));
  const compiler = webpack({
    mode: 'development',
    devtool: false,
    entry: join(process.cwd(), 'tests/e2e/hostPage.ts'),
    output: { path: folder, filename: 'host.js' },
    resolve: { extensions: ['.ts', '.js'] },
    module: { rules: [{ test: /\.ts$/, loader: 'ts-loader', options: { transpileOnly: true, compilerOptions: { noEmit: false } } }] },
  });
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error || stats?.hasErrors()) reject(error ?? new Error(stats?.toString('errors-only')));
      else compiler.close(() => resolve());
    });
  });
  return readFileSync(join(folder, 'host.js'), 'utf8');
}
