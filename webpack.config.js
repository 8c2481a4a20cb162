/** Builds by name: `cli` is dist/cli.js, one file for Node; `scripts` what is in scripts/; `taskpane` and `workbench` have files of their own. */
const path = require('node:path');
const webpack = require('webpack');
const { resolve, typescript } = require('./webpack.shared');

const forNode = (name, entry, output) => ({
  name,
  target: 'node20',
  entry,
  output: { path: output, filename: '[name].js', library: { type: 'commonjs2' } },
  resolve,
  module: { rules: [typescript()] },
  optimization: { minimize: false },
  performance: { hints: false },
  stats: 'errors-warnings',
});

const cli = forNode('cli', { cli: './src/cli/main.ts' }, path.resolve(__dirname, 'dist'));
cli.plugins = [new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true })];

const scripts = forNode(
  'scripts',
  { buildSamples: './scripts/buildSamples.ts', bench: './scripts/bench.ts', fuzz: './scripts/fuzz.ts' },
  path.resolve(__dirname, 'dist/scripts'),
);

// Tools of the benches are found in node_modules when they run.
scripts.module.parser = { javascript: { createRequire: false } };
// Rivals are run as they are published; tools aren't bundled.
scripts.externals = {
  ...Object.fromEntries(
    ['exceljs', 'docx', 'docxtemplater', 'pizzip', '@xmldom/xmldom', 'playwright-core', 'webpack'].map((name) => [name, `commonjs2 ${name}`]),
  ),
  ...Object.fromEntries(['retext', 'retext-repeated-words'].map((name) => [name, `import ${name}`])),
};

module.exports = [cli, scripts, require('./webpack.taskpane'), require('./webpack.workbench')];
