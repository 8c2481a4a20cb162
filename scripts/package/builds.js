/** Runs the builds of the kit into a folder of its own, and says which packages they are made of. */
const path = require('node:path');
const webpack = require('webpack');

const ROOT = path.resolve(__dirname, '../..');
/** Not hashed: a service worker is renewed at its own address. */
const WORKER = 'offline';
const HASHED = 'static/[name].[contenthash:10]';

const hashed =
  (extension) =>
  ({ chunk }) =>
    chunk?.name === WORKER ? `${WORKER}.js` : `${HASHED}.${extension}`;

/** The configurations read the environment while they load. */
function configurations(url, officeJs) {
  Object.assign(process.env, { ADDIN_URL: url, OFFICE_JS: officeJs });
  return Object.fromEntries(require('../../webpack.config').map((config) => [config.name, config]));
}

/** Everything in one script: no chunks, no workers, and a `fetch` that knows only the sample. */
function singleFile(workbench) {
  return {
    ...workbench,
    name: 'single-file',
    entry: { workbench: workbench.entry.workbench },
    module: {
      rules: [...workbench.module.rules, { test: /\.xlsx$/, type: 'asset/inline' }],
      parser: { javascript: { worker: false, url: false } },
    },
    plugins: [
      ...workbench.plugins.filter((plugin) => plugin instanceof webpack.IgnorePlugin),
      new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 }),
      // No address to find a worker at: starting one throws, and its work is done in the page's own thread.
      new webpack.DefinePlugin({ 'import.meta.url': JSON.stringify('about:blank') }),
      new webpack.ProvidePlugin({ fetch: [path.join(__dirname, 'singleFile', 'embeddedFetch.ts'), 'embeddedFetch'] }),
    ],
  };
}

function buildsFor({ url, officeJs, singleFile: wanted }, folder) {
  const { cli, taskpane, workbench } = configurations(url, officeJs);
  const into = (config, where, output = {}) => ({
    ...config,
    mode: 'production',
    context: ROOT,
    output: { ...config.output, path: path.join(folder, where), ...output },
  });
  const named = { filename: hashed('js'), chunkFilename: hashed('js'), cssFilename: hashed('css'), cssChunkFilename: hashed('css') };
  return [
    into(cli, 'cli'),
    into(taskpane, 'web', { filename: hashed('js'), chunkFilename: hashed('js') }),
    into(workbench, 'web/workbench', named),
    ...(wanted ? [into(singleFile(workbench), 'single', { filename: 'workbench.js', cssFilename: 'workbench.css' })] : []),
  ];
}

/** Folders of packages, from the project's root, whose code stands in a build. */
function packagesIn({ compilation: { modules, chunkGraph } }) {
  const files = [...modules].filter((module) => chunkGraph.getNumberOfModuleChunks(module) > 0).flatMap((module) => [module, ...(module.modules ?? [])]);
  return files.flatMap(({ resource }) => {
    const [, folder] = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(resource ? path.relative(ROOT, resource).split(path.sep).join('/') : '') ?? [];
    return folder ?? [];
  });
}

/** Resolves to the packages, sorted. One after the other: the workbench alone takes a gigabyte. */
async function runBuilds(options, folder) {
  // An umbrella that only hands on others leaves no code of its own, but advisories name it.
  const packages = new Set(Object.keys(require('../../package.json').dependencies).map((name) => `node_modules/${name}`));
  for (const config of buildsFor(options, folder)) {
    const compiler = webpack(config);
    const stats = await new Promise((resolve, reject) => compiler.run((error, done) => (error ? reject(error) : resolve(done))));
    if (stats.hasErrors()) throw new Error(stats.toString('errors-only'));
    packagesIn(stats).forEach((name) => packages.add(name));
    await new Promise((resolve) => compiler.close(resolve));
  }
  if (options.officeJs === 'self') packages.add('node_modules/@microsoft/office-js');
  return [...packages].sort();
}

module.exports = { runBuilds };
