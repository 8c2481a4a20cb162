/** What the builds have in common: TypeScript without its checks (tsc does those), and modules as TypeScript finds them. */
const path = require('node:path');

const resolve = {
  extensions: ['.tsx', '.ts', '.mjs', '.js'],
  // Its build for browsers: no file system behind the template language, in the command line neither.
  alias: { liquidjs$: path.resolve(__dirname, 'node_modules/liquidjs/dist/liquid.browser.mjs') },
};

const typescript = (compilerOptions = {}) => ({
  test: /\.tsx?$/,
  loader: 'ts-loader',
  options: { transpileOnly: true, compilerOptions: { noEmit: false, ...compilerOptions } },
});

module.exports = { resolve, typescript };
