/** Builds the workbench: the spreadsheet and the pane in one page, with everything that it needs beside it so that it works offline. */
const { createHash } = require('node:crypto');
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const webpack = require('webpack');
const { pagePolicy } = require('./deploy/headers');
const { resolve, typescript } = require('./webpack.shared');

const SAMPLE = 'assets/samples/876-BC-VP.xlsx';

/** Writes the list of the page's own files into the service worker: what it keeps, and a version that changes with any of them. */
class PrecachePlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('Precache', (compilation) => {
      compilation.hooks.processAssets.tap({ name: 'Precache', stage: webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT }, (assets) => {
        const hash = createHash('sha256');
        const files = Object.keys(assets)
          .filter((name) => name !== 'offline.js' && !name.endsWith('.LICENSE.txt'))
          .sort();
        for (const name of files) hash.update(name).update(assets[name].buffer());
        const worker = compilation.getAsset('offline.js');
        if (!worker) return;
        const text = worker.source
          .source()
          .toString()
          .replace('__FILES__', JSON.stringify(['./', ...files]))
          .replace('__VERSION__', JSON.stringify(hash.digest('hex').slice(0, 16)));
        compilation.updateAsset('offline.js', new webpack.sources.RawSource(text));
      });
    });
  }
}

module.exports = {
  name: 'workbench',
  target: ['web', 'es2022'],
  entry: { workbench: './src/workbench/index.tsx', offline: './src/workbench/offline.ts' },
  output: { path: path.resolve(__dirname, 'dist/workbench'), filename: '[name].js', chunkFilename: '[name].js', clean: true },
  resolve,
  experiments: { css: true },
  module: { rules: [typescript(), { test: /\.css$/, type: 'css' }] },
  plugins: [
    new HtmlPlugin({
      template: 'src/workbench/workbench.html',
      filename: 'index.html',
      chunks: ['workbench'],
      scriptLoading: 'defer',
      minify: false,
      templateParameters: { policy: pagePolicy.workbench() },
    }),
    new CopyPlugin({ patterns: [{ from: SAMPLE, to: 'sample.xlsx' }] }),
    // Hyphenation in forty languages, a megabyte that nobody asks for; one is loaded at the start.
    new webpack.IgnorePlugin({ resourceRegExp: /^\.\/(?!en-gb)[a-z]{2,3}(?:-[a-z0-9]+)*-[\w-]{8}\.js$/, contextRegExp: /engine-render[\\/]lib[\\/]es$/ }),
    new PrecachePlugin(),
  ],
  optimization: { minimize: false },
  performance: { hints: false },
  stats: 'errors-warnings',
};
