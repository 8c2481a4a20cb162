/** Table Mau: texts, conditions and table rows in words of the template language, sound and broken, hostile text between them. */
import { book } from '../../../tests/support/workbook';
import { cleanText } from '../../../src/locale/encoding';
import type { CellValue } from '../../../src/model/cell';
import { compose } from '../../../src/template/compose';
import { readDocuments, readLists } from '../../../src/template/listings';
import { readOfficeInfo } from '../../../src/template/officeInfo';
import { readTemplateRows } from '../../../src/template/readRows';
import { hasMark } from '../../../src/template/marks';
import { REGISTRY } from '../../../src/template/filters/index';
import { compileReport } from '../../../src/pipeline';
import { renderText } from '../../../src/renderers/text';
import { CONTRACT, openTable, ROW_KINDS, type OpenTable, type TableContract } from '../../../src/workbook/contract';
import type { Chance } from '../chance';
import { hostileText, mutateText } from '../hostile';
import { judgeReport } from '../judge';
import { Broken, type Target } from '../target';
import { FIGURE_NAMES, OFFICE } from './office';

const FILTERS = [
  ...REGISTRY.map(({ name }) => name),
  'upcase',
  'split',
  'join',
  'size',
  'first',
  'replace',
  'append',
  'slice',
  'plus',
  'times',
  'divided_by',
  'sort',
  'map',
  'where',
  'concat',
  'truncate',
  'strip',
  'default',
  'reverse',
  'lạ',
];
const VALUES = [
  ...FIGURE_NAMES,
  'kỳ.tên',
  'kỳ.năm',
  'kỳ',
  'thông_tin.người_ký',
  'thông_tin',
  'thông_tin.lạ',
  'văn_bản.NQ',
  'văn_bản',
  'danh_sách.viec',
  'danh_sách.lạ',
  '"chữ"',
  '3',
  '-1.5',
  '(1..9)',
  'v',
  'forloop.index',
  'blank',
  'true',
  'KHONG_CO',
  'kỳ.constructor',
  'X["lũy_kế"]',
  'v[0]',
];
const OPERATORS = ['>', '<', '==', '!=', '>=', '<=', 'contains', 'and', 'or'];
const WORDS = ['Trong kỳ ', 'đạt ', '**đậm** ', '*nghiêng* ', '[^n]', '[^lạ]', '\n', '- ', ' * ', '12,5% ', '{', '}', '%}', '{{', '{%'];
const TABLES = ['chỉ_tiêu: X, Y; cột: kỳ này, lũy kế', 'chỉ_tiêu: X; theo: đơn vị', 'văn_bản: NQ', 'chỉ_tiêu: LA', 'cột: kỳ này', 'theo: lạ'];

const CHARTS = [
  'chỉ_tiêu: X, Y; cột: kỳ này, cùng kỳ',
  'chỉ_tiêu: X; theo: đơn vị',
  'chỉ_tiêu: X, Y; theo: kỳ',
  'chỉ_tiêu: X; phần_của: Y',
  'chỉ_tiêu: X, Y; kiểu: phần',
  'chỉ_tiêu: X, X; kiểu: phần',
  'chỉ_tiêu: X; phần_của: Y; kiểu: phần',
  'chỉ_tiêu: LA; theo: kỳ',
];

const output = (chance: Chance): string =>
  `{{ ${chance.pick(VALUES)}${chance.list(0, 3, () => ` | ${chance.pick(FILTERS)}${chance.one(2) ? `: ${chance.list(1, 2, () => chance.pick(VALUES)).join(', ')}` : ''}`).join('')} }}`;

const condition = (chance: Chance): string =>
  chance
    .list(1, 3, () => `${chance.pick(VALUES)}${chance.one(2) ? ` ${chance.pick(OPERATORS)} ${chance.pick(VALUES)}` : ''}`)
    .join(` ${chance.pick(['and', 'or'])} `);

function text(chance: Chance, depth = 2): string {
  const inner = (): string => (depth ? text(chance, depth - 1) : chance.pick(WORDS));
  const block = (): string =>
    chance.pick([
      () => `{% if ${condition(chance)} %}${inner()}{% else %}${inner()}{% endif %}`,
      () => `{% unless ${condition(chance)} %}${inner()}{% endunless %}`,
      () => `{% for v in ${chance.pick(VALUES)}${chance.pick(['', ' limit: 2', ' reversed', ' offset: X'])} %}${inner()}{% endfor %}`,
      () => `{% assign v = ${chance.pick(VALUES)} | ${chance.pick(FILTERS)} %}${inner()}`,
      () => `{% capture v %}${inner()}{% endcapture %}{{ v }}`,
      () => `{% case ${chance.pick(VALUES)} %}{% when ${chance.pick(VALUES)} %}${inner()}{% endcase %}`,
      () => `{% raw %}${inner()}{% endraw %}`,
      () => `{% comment %}${inner()}{% endcomment %}`,
    ])();
  return chance
    .list(1, 4, () => chance.pick([() => output(chance), () => chance.pick(WORDS), block, () => (chance.one(3) ? hostileText(chance) : chance.pick(WORDS))])())
    .join('');
}

/** All that the composer is given besides the rows is the same in every run. */
const workbook = book(OFFICE);
const tableOf = (contract: TableContract): OpenTable => {
  const found = workbook.tables.find((table) => table.name === contract.table);
  if (!found) throw new RangeError(contract.table);
  return openTable(found, contract);
};
const { figures, period } = compileReport(workbook);
const office = {
  figures,
  period,
  info: readOfficeInfo(tableOf(CONTRACT.info)),
  documents: readDocuments(tableOf(CONTRACT.documents)),
  lists: readLists(tableOf(CONTRACT.lists)),
};
const template = (rows: readonly (readonly CellValue[])[]): OpenTable =>
  openTable({ name: 'Mau', sheet: 'Mẫu', top: 0, left: 0, headers: CONTRACT.template.columns, rows }, CONTRACT.template);

const KINDS = Object.keys(ROW_KINDS);

export const templates: Target = {
  name: 'templates',
  share: 110,
  run({ chance }) {
    const rows = chance.list(1, 2, () => {
      const kind = chance.one(3) ? chance.pick(KINDS) : 'đoạn';
      const sound = kind === 'bảng' ? chance.pick(TABLES) : kind === 'biểu đồ' ? chance.pick(CHARTS) : text(chance);
      const content = chance.one(2) ? mutateText(chance, sound, [...WORDS, ...VALUES, '{{ X', '%}', 'endif'], 2) : sound;
      return [kind, kind === 'chú thích' ? 'n' : null, cleanText(content), chance.one(6) ? cleanText(condition(chance)) : null];
    });
    const { document, findings } = compose({
      ...office,
      rows: readTemplateRows(template([...rows, ['chú thích', 'n', 'Chú thích.'], ['đoạn', null, 'Hết[^n]']])),
    });
    if (hasMark(renderText(document))) throw new Broken('differs', 'a private mark came out');
    if (chance.one(25)) judgeReport({ document, findings });
  },
};
