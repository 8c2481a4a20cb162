/** The house keeps its own shape: who imports whom (README's table), no cycles, and one address for each piece of the outside world. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';

const ROOT = 'src';

function walk(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? walk(path) : /\.tsx?$/.test(name) ? [path] : [];
  });
}

interface SourceFile {
  /** From src/, without its extension. */
  readonly path: string;
  readonly file: string;
  readonly text: string;
  /** Code without comments. */
  readonly code: string;
  readonly imports: readonly string[];
}

const withoutComments = (text: string): string => {
  const printer = ts.createPrinter({ removeComments: true });
  return printer.printFile(ts.createSourceFile('x.tsx', text, ts.ScriptTarget.Latest, false, ts.ScriptKind.TSX));
};

const files: SourceFile[] = walk(ROOT).map((file) => {
  const text = readFileSync(file, 'utf8');
  const imports = ts
    .preProcessFile(text, true, true)
    .importedFiles.map(({ fileName }) => (fileName.startsWith('.') ? relative(ROOT, join(dirname(file), fileName)) : fileName));
  return { path: relative(ROOT, file).replace(/\.tsx?$/, ''), file, text, code: withoutComments(text), imports };
});

const folderOf = (path: string): string => path.split('/')[0] ?? path;

/** Rows `| folder | may import |` of the README; `every row above` stands for the rows before. */
function importTable(): Map<string, string[]> {
  const table = new Map<string, string[]>();
  for (const line of readFileSync('README.md', 'utf8').split('\n')) {
    const row = /^\| `([\w]+)` \| ([^|]+) \|$/.exec(line);
    if (!row) continue;
    const [, folder = '', allowed = ''] = row;
    const above = [...table.keys()];
    table.set(
      folder,
      allowed.split(', ').flatMap((entry) => (entry === 'nothing' ? [] : entry === 'every row above' ? above : [entry.replace(/`/g, '').trim()])),
    );
  }
  return table;
}

test('imports go only where the README’s table allows', () => {
  const table = importTable();
  expect([...table.keys()].sort()).toEqual([...new Set(files.map(({ path }) => folderOf(path)))].sort());
  const violations = files.flatMap(({ path, imports }) =>
    imports
      .filter((target) => files.some((other) => other.path === target))
      .filter(
        (target) =>
          folderOf(target) !== folderOf(path) && !(table.get(folderOf(path)) ?? []).some((allowed) => target === allowed || target.startsWith(`${allowed}/`)),
      )
      .map((target) => `${path} imports ${target}`),
  );
  expect(violations).toEqual([]);
});

test('README’s table allows nothing that nobody needs', () => {
  const table = importTable();
  const used = (folder: string, allowed: string): boolean =>
    files.some(({ path, imports }) => folderOf(path) === folder && imports.some((target) => target === allowed || target.startsWith(`${allowed}/`)));
  const idle = [...table].flatMap(([folder, allowed]) =>
    folder === 'cli' ? [] : allowed.filter((entry) => !used(folder, entry)).map((entry) => `${folder} doesn’t import ${entry}`),
  );
  expect(idle).toEqual([]);
});

/** Names that a file exports as values, and those it imports by file. */
function exchanged(file: string): { readonly exported: readonly string[]; readonly imported: ReadonlyMap<string, ReadonlySet<string>> } {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const exported: string[] = [];
  const imported = new Map<string, Set<string>>();
  const take = (specifier: ts.Expression | undefined, names: readonly string[]): void => {
    if (!specifier || !ts.isStringLiteral(specifier) || !specifier.text.startsWith('.')) return;
    const target = join(dirname(file), specifier.text);
    imported.set(target, new Set([...(imported.get(target) ?? []), ...names]));
  };
  const visit = (node: ts.Node): void => {
    const isExported = ts.canHaveModifiers(node) && !!ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (isExported && ts.isVariableStatement(node)) exported.push(...node.declarationList.declarations.map(({ name }) => name.getText()));
    if (isExported && (ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node)) && node.name) exported.push(node.name.text);
    const bindings = ts.isImportDeclaration(node) ? node.importClause?.namedBindings : undefined;
    if (ts.isImportDeclaration(node) && bindings)
      take(node.moduleSpecifier, ts.isNamedImports(bindings) ? bindings.elements.map(({ name, propertyName }) => (propertyName ?? name).text) : ['*']);
    // What is loaded when it is needed says which names it takes only further on.
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) take(node.arguments[0], ['*']);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { exported, imported };
}

test('what is exported has a user in another file', () => {
  const everywhere = [...walk(ROOT), ...walk('tests'), ...walk('scripts')].map((file) => ({ file, ...exchanged(file) }));
  const idle = everywhere
    .filter(({ file }) => file.startsWith(`${ROOT}/`))
    .flatMap(({ file, exported }) => {
      const path = file.replace(/\.tsx?$/, '');
      const names = new Set(everywhere.flatMap(({ imported }) => [...(imported.get(path) ?? []), ...(imported.get(dirname(path)) ?? [])]));
      return names.has('*') ? [] : exported.filter((name) => !names.has(name)).map((name) => `${file}: ${name}`);
    });
  expect(idle).toEqual([]);
});

test('no import cycles', () => {
  const graph = new Map(files.map(({ path, imports }) => [path, imports]));
  const state = new Map<string, 'open' | 'done'>();
  const cycles: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (state.get(path) === 'done') return;
    if (state.get(path) === 'open') {
      cycles.push([...trail.slice(trail.indexOf(path)), path].join(' -> '));
      return;
    }
    state.set(path, 'open');
    for (const next of graph.get(path) ?? []) if (graph.has(next)) visit(next, [...trail, path]);
    state.set(path, 'done');
  };
  for (const path of graph.keys()) visit(path, []);
  expect(cycles).toEqual([]);
});

/** What may be named only in certain places. */
const CONFINED: readonly (readonly [what: string, pattern: RegExp, where: RegExp])[] = [
  ['the zip library', /from ['"]fflate['"]/, /^opc\/zip$/],
  ['the spreadsheet library', /from ['"]hucre/, /^workbook\/writeWorkbook$/],
  ['the template library', /from ['"]liquidjs['"]/, /^template\//],
  ['Node', /from ['"]node:|\bprocess\./, /^cli\//],
  [
    'Office',
    /\b(?:Office|Excel|Word)\.(?!.*['"`])/,
    /^(?:workbook\/excel\/(?:excelWorkbook|sheets|tables|charts)|wordpane\/document\/officeDocument|taskpane\/parts\/startInOffice|(?:taskpane|wordpane)\/index)$/,
  ],
  ['the browser', /(?<![.\w])(?:window|navigator)\.|(?<![.\w])document\.(?:create|query|getElement|exec|addEvent)/, /^(?:taskpane|wordpane|workbench)\//],
  ['locale-dependent printing', /\bIntl\.|\.toFixed\(|\.toLocale\w*String\(/, /^locale\/number$/],
  ['the clock and chance', /new Date\(\)|Date\.now\(|Math\.random\(|crypto\.random/, /^(?:(?:taskpane|wordpane|workbench)\/index|cli\/main)$/],
  ['code made at run time', /\beval\(|new Function\(|dangerouslySetInnerHTML/, /^$/],
];

test.each(CONFINED)('%s has one address', (_, pattern, where) => {
  expect(files.filter(({ path, code }) => !where.test(path) && pattern.test(code)).map(({ path }) => path)).toEqual([]);
});

test('files are short, begin with a header sentence, export by name, and index.ts is a registry', () => {
  expect(files.filter(({ text }) => text.split('\n').length > 301).map(({ path }) => path)).toEqual([]);
  expect(files.filter(({ text }) => !text.startsWith('/**')).map(({ path }) => path)).toEqual([]);
  expect(files.filter(({ code }) => /^export default|^export \*|^export (?:type )?\{[^}]*\} from/m.test(code)).map(({ path }) => path)).toEqual([]);
  expect(files.filter(({ file, code }) => file.endsWith('/index.ts') && !/export const REGISTRY\b/.test(code)).map(({ path }) => path)).toEqual([]);
  expect(files.filter(({ path }) => /utils?|helpers?|common|Manager|Service|Impl/.test(path)).map(({ path }) => path)).toEqual([]);
});
