/** Reports of two versions and their files, edited as Word, LibreOffice and people do. */
import type { CellValue } from '../../src/model/cell';
import type { ReportDocument } from '../../src/model/document';
import { renderDocx } from '../../src/renderers/docx/docx';
import { applyRefresh, type RefreshOptions } from '../../src/refresh/applyRefresh';
import { planRefresh } from '../../src/refresh/planRefresh';
import type { PlannedFigure, RefreshPlan } from '../../src/refresh/refreshPlan';
import { compile, type BookParts } from '../support/workbook';
import { editParts, partText } from '../support/xlsxParts';

export const BODY = 'word/document.xml';
export const STORE = 'customXml/item1.xml';

const TEMPLATE: NonNullable<BookParts['template']> = [
  ['mục', null, '1. Nhiệm vụ được giao'],
  'Trong {{ kỳ.tên }}, đã giao {{ GIAO }} nhiệm vụ; hoàn thành {{ XONG }} nhiệm vụ (**{{ XONG | tỷ_lệ: GIAO }}**)[^a], {{ XONG | so_với: XONG.cùng_kỳ }} so với cùng kỳ.',
  ['gạch đầu dòng', null, 'Còn {{ QH }} nhiệm vụ quá hạn.', 'QH > 0'],
  '{% if XONG > GIAO.kế_hoạch %}Kết quả cao hơn yêu cầu.{% else %}Kết quả thấp hơn yêu cầu.{% endif %}',
  ['bảng', 'Kết quả', 'chỉ_tiêu: GIAO, XONG; cột: kỳ này, cùng kỳ'],
  ['chú thích', 'a', 'Trong đó {{ QH }} nhiệm vụ quá hạn của tháng.'],
];

export interface Values {
  readonly GIAO: CellValue;
  readonly XONG: CellValue;
  readonly QH: CellValue;
}

export const FIRST: Values = { GIAO: 1912, XONG: 571, QH: 32 };
export const LATER: Values = { GIAO: 1912, XONG: 517, QH: 86 };

export const reportOf = ({ GIAO, XONG, QH }: Values, parts: BookParts = {}): ReportDocument =>
  compile({
    indicators: [
      ['GIAO', 'Nhiệm vụ giao', 'nhiệm vụ'],
      ['XONG', 'Nhiệm vụ hoàn thành', 'nhiệm vụ'],
      ['QH', 'Nhiệm vụ quá hạn', 'nhiệm vụ'],
    ],
    rules: [],
    figures: {
      A: [
        ['GIAO', 'Nhiệm vụ giao', 'nhiệm vụ', GIAO, GIAO, 1800, 1700, 550],
        ['XONG', 'Nhiệm vụ hoàn thành', 'nhiệm vụ', XONG, XONG, 540, 500, null],
        ['QH', 'Nhiệm vụ quá hạn', 'nhiệm vụ', QH, QH, 12, 10, null],
      ],
    },
    template: TEMPLATE,
    ...parts,
  }).document;

export const firstFile = (): Uint8Array => renderDocx(reportOf(FIRST));

/** The body edited as text. */
export const edited = (bytes: Uint8Array, edit: (xml: string) => string, part = BODY): Uint8Array => editParts(bytes, { [part]: edit });

/** Replaces once; a pattern that isn't there is a mistake of the test. */
export function once(xml: string, from: string | RegExp, to: string): string {
  const out = xml.replace(from, () => to);
  if (out === xml) throw new Error(`not found: ${String(from)}`);
  return out;
}

export const control = (xml: string, tag: string): string => {
  const found = [...xml.matchAll(/<w:sdt>.*?<\/w:sdt>/gs)].find(([whole]) => whole.includes(`<w:tag w:val="${tag}"/>`));
  if (!found) throw new Error(`no control ${tag}`);
  return found[0];
};

export const statuses = ({ figures }: RefreshPlan): string[] =>
  figures.map(({ key, status, old, next }) => `${status} ${key}: ${old}${next === old ? '' : ` → ${next ?? '?'}`}`);

export function refreshed(bytes: Uint8Array, report: ReportDocument, choose?: (figure: PlannedFigure) => boolean, track?: RefreshOptions['track']): Uint8Array {
  const plan = planRefresh(bytes, report);
  const chosen = choose && new Set(plan.figures.filter(choose).map(({ id }) => id));
  return applyRefresh(bytes, plan, { ...(chosen ? { chosen } : {}), ...(track ? { track } : {}) });
}

/** Visible text of a part, tracked deletions left out. */
export const shown = (bytes: Uint8Array, part = BODY): string =>
  partText(bytes, part)
    .replace(/<\/w:p>/g, '\n')
    .replace(/<w:delText[^>]*>[^<]*/g, '')
    .replace(/<[^>]+>/g, '');
