/** Rows of kind `bảng`: indicators by column, indicators by department, or cited documents, as a table of the report. */
import { toKey } from '../locale/encoding';
import { isPercent } from '../locale/unit';
import { InputError } from '../model/errors';
import type { FigureSet, Indicator } from '../model/figure';
import type { InlineContent, TableColumn } from '../model/document';
import { MEASURE_COLUMNS } from '../workbook/contract';
import type { ConditionReads } from './figureDrop';
import type { Groups, ListedDocument } from './listings';
import { figureCell, plainKey, readIndicators, readMeasures, readSettings } from './rowSettings';

export interface TableContent {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly InlineContent[])[];
}

export interface TableSources {
  readonly figures: FigureSet;
  readonly documents: Groups<ListedDocument>;
  readonly reads: ConditionReads;
  readonly unknownGroup: (name: string) => void;
}

const text = (value: string): InlineContent => (value ? [{ text: value }] : []);

/** More than a page of any report holds. */
const MAX_CELLS = 5_000;

function byMeasure(indicators: readonly Indicator[], columns: readonly string[], { figures, reads }: TableSources): TableContent {
  const measures = readMeasures(columns);
  return {
    columns: [
      { title: 'Chỉ tiêu', align: 'left', weight: 4 },
      { title: 'Đơn vị tính', align: 'center', weight: 2 },
      ...measures.map((measure): TableColumn => ({ title: MEASURE_COLUMNS[measure], align: 'right', weight: 2 })),
    ],
    rows: indicators.map((indicator) => [
      text(indicator.name),
      text(indicator.unit),
      ...measures.map((measure) => figureCell(figures.figure(indicator.code, measure), reads)),
    ]),
  };
}

function byDepartment(indicators: readonly Indicator[], { figures, reads }: TableSources): TableContent {
  const senders = figures.departments.filter(({ code }) => indicators.some((indicator) => figures.reports(indicator.code, code)));
  const total = indicators.some((indicator) => indicator.combination === 'sum' && !isPercent(indicator.unit));
  return {
    columns: [
      { title: 'Đơn vị', align: 'left', weight: 4 },
      ...indicators.map((indicator): TableColumn => ({ title: indicator.name, align: 'right', weight: 2 })),
    ],
    rows: [
      ...senders.map(({ code, name }) => [
        text(name),
        ...indicators.map((indicator) =>
          figures.reports(indicator.code, code) ? figureCell(figures.ofDepartment(indicator.code, 'current', code), reads) : [],
        ),
      ]),
      ...(total
        ? [
            [
              text('Tổng cộng'),
              ...indicators.map((indicator) =>
                indicator.combination === 'sum' && !isPercent(indicator.unit) ? figureCell(figures.figure(indicator.code, 'current'), reads) : [],
              ),
            ],
          ]
        : []),
    ],
  };
}

function ofDocuments(groups: readonly string[], { documents, unknownGroup }: TableSources): TableContent {
  const items = groups.flatMap((name) => {
    const group = documents.get(toKey(name));
    if (!group) unknownGroup(name);
    return group?.items ?? [];
  });
  const agencies = items.some(({ agency }) => agency);
  return {
    columns: [
      { title: 'Loại văn bản', align: 'left', weight: 2 },
      { title: 'Số, ký hiệu', align: 'left', weight: 3 },
      { title: 'Ngày', align: 'center', weight: 2 },
      ...(agencies ? [{ title: 'Cơ quan', align: 'left', weight: 3 } as const] : []),
      { title: 'Trích yếu', align: 'left', weight: 6 },
    ],
    rows: items.map((item) => [text(item.type), text(item.reference), text(item.date), ...(agencies ? [text(item.agency)] : []), text(item.subject)]),
  };
}

const HINT = 'bảng ghi như “chỉ_tiêu: A, B; cột: kỳ này, lũy kế”, “chỉ_tiêu: A, B; theo: đơn vị” hoặc “văn_bản: NHÓM”';

/** Throws InputError for a table that can't be understood, with the nearest known name. */
export function buildTable(source: string, sources: TableSources): TableContent {
  const asked = readSettings(source, ['chi_tieu', 'cot', 'theo', 'van_ban'], HINT);
  const groups = asked.get('van_ban');
  if (groups) return ofDocuments(groups, sources);
  const indicators = readIndicators(asked.get('chi_tieu') ?? [], sources.figures);
  if (!indicators.length) throw new InputError('bảng chưa nêu chỉ tiêu nào; ghi như “chỉ_tiêu: NV_GIAO, NV_HT; cột: kỳ này”');
  const columns = asked.get('cot') ?? ['kỳ này'];
  if (indicators.length * Math.max(columns.length, asked.has('theo') ? sources.figures.departments.length : 1) > MAX_CELLS)
    throw new InputError(`bảng có quá nhiều ô (giới hạn ${MAX_CELLS})`);
  const by = asked.get('theo');
  if (by) {
    if (plainKey(by.join(' ')) === 'don_vi') return byDepartment(indicators, sources);
    throw new InputError(`bảng chỉ tính “theo: đơn vị”, không theo “${by.join(', ')}”`);
  }
  return byMeasure(indicators, columns, sources);
}
