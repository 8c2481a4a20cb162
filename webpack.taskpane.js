/**
 * Builds dist/taskpane/: the pane as Excel loads it, and as Word does (wordpane.html, manifest-word.xml; being tried out).
 * OFFICE_JS=self takes office.js from the package @microsoft/office-js
 * into the build, for networks that don't reach Microsoft's; anything else takes it from Microsoft's CDN, as its store demands.
 * ADDIN_URL is where the folder will be served; without it the manifest keeps the reserved name that leads nowhere.
 */
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const { pagePolicy } = require('./deploy/headers');
const { resolve, typescript } = require('./webpack.shared');

const CDN = 'https://appsforoffice.microsoft.com';
const selfHosted = process.env.OFFICE_JS === 'self';
const PLACEHOLDER = 'https://addin.invalid';
const productionUrl = (process.env.ADDIN_URL ?? PLACEHOLDER).replace(/\/+$/, '');
if (!productionUrl.startsWith('https://')) throw new Error(`ADDIN_URL must begin with https://: ${productionUrl}`);

const here = (...parts) => path.resolve(__dirname, ...parts);

/** What office.js itself loads in Excel and Word: the hosts' files and its words, byte for byte; not the other programs' nor the debug builds. */
const office = here('node_modules/@microsoft/office-js/dist');
const words = ['vi-vn/office_strings.js', 'en-us/office_strings.js'];
const officeFiles = [
  ...['office.js', 'excel-*.js', 'word-*.js', 'o15apptofilemappingtable.js'].map((from) => ({
    from,
    to: 'office-js/[name][ext]',
    globOptions: { ignore: ['**/*.debug.js'] },
  })),
  ...words.map((from) => ({ from, to: `office-js/${from}` })),
].map((pattern) => ({ ...pattern, context: office, info: { minimized: true } }));

/** One frame for both: policy, office.js, and what is said until they run. */
const page = (name) =>
  new HtmlPlugin({
    template: './src/taskpane/taskpane.html',
    filename: `${name}.html`,
    chunks: [name],
    scriptLoading: 'defer',
    templateParameters: {
      policy: pagePolicy.pane(selfHosted ? 'self' : 'cdn'),
      officeScript: selfHosted ? 'office-js/office.js' : `${CDN}/lib/1/hosted/office.js`,
    },
  });

module.exports = {
  name: 'taskpane',
  target: ['web', 'es2020'],
  entry: { taskpane: './src/taskpane/index.tsx', wordpane: './src/wordpane/index.tsx' },
  output: { path: here('dist/taskpane'), filename: '[name].[contenthash:10].js', chunkFilename: '[name].[contenthash:10].js', clean: true },
  resolve,
  module: { rules: [typescript({ target: 'ES2020' })] },
  plugins: [
    ...['taskpane', 'wordpane'].map(page),
    new CopyPlugin({
      patterns: [
        { from: here('assets/samples'), to: 'samples' },
        { from: here('assets/icon-*.png'), to: 'assets/[name][ext]' },
        { from: here('src/taskpane/taskpane.css') },
        ...['manifest.xml', 'manifest-word.xml'].map((name) => ({
          from: here(name),
          transform: (content) => content.toString().replaceAll(PLACEHOLDER, productionUrl),
        })),
        ...(selfHosted ? officeFiles : []),
      ],
    }),
  ],
  optimization: { splitChunks: { chunks: 'async' } },
  performance: { hints: false },
  stats: 'errors-warnings',
};
