/** Rows of kind `bảng`: indicators by column, indicators by department, or cited documents, as a table of the report. */
import { fold, nearestName, toKey, withoutMarks } from '../locale/encoding';
import { isPercent } from '../locale/unit';
import { InputError } from '../model/errors';
import { MEASURES, type Figure, type FigureSet, type Indicator, type Measure } from '../model/figure';
import type { InlineContent, TableColumn } from '../model/document';
import { MEASURE_COLUMNS } from '../workbook/contract';
import { FigureDrop, type ConditionReads } from './figureDrop';
import type { Groups, ListedDocument } from './listings';

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

function figureCell(figure: Figure, reads: ConditionReads): InlineContent {
  const { printed } = new FigureDrop(figure, reads);
  return [{ text: printed.text, figure: printed, ...(printed.missing ? { gap: true as const } : {}) }];
}

const COLUMN_BY_NAME: ReadonlyMap<string, Measure> = new Map(MEASURES.map((measure) => [withoutMarks(toKey(MEASURE_COLUMNS[measure])), measure]));

function settings(source: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const part of source.split(';')) {
    if (!part.trim()) continue;
    const colon = part.indexOf(':');
    const name = withoutMarks(toKey(colon < 0 ? part : part.slice(0, colon)));
    if (colon < 0 || !['chi_tieu', 'cot', 'theo', 'van_ban'].includes(name))
      throw new InputError(
        `không hiểu “${part.trim().slice(0, 40)}”; bảng ghi như “chỉ_tiêu: A, B; cột: kỳ này, lũy kế”, “chỉ_tiêu: A, B; theo: đơn vị” hoặc “văn_bản: NHÓM”`,
      );
    found.set(
      name,
      part
        .slice(colon + 1)
        .split(',')
        .map((item) => item.trim())
        .filter(Boolean),
    );
  }
  return found;
}

/** More than a page of any report holds. */
const MAX_CELLS = 5_000;

function readIndicators(codes: readonly string[], figures: FigureSet): Indicator[] {
  return codes.map((code) => {
    const indicator = figures.indicator(code.toUpperCase());
    if (indicator) return indicator;
    const near = nearestName(
      code,
      figures.indicators.map((candidate) => candidate.code),
    );
    throw new InputError(`không có chỉ tiêu “${code}”${near ? `. Có phải “${near}”?` : ''}`);
  });
}

function byMeasure(indicators: readonly Indicator[], columns: readonly string[], { figures, reads }: TableSources): TableContent {
  const measures = columns.map((name) => {
    const measure = COLUMN_BY_NAME.get(withoutMarks(toKey(name)));
    if (!measure) throw new InputError(`không có cột “${name}”; chỉ nhận ${Object.values(MEASURE_COLUMNS).join(', ').toLowerCase()}`);
    return measure;
  });
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

/** Throws InputError for a table that can't be understood, with the nearest known name. */
export function buildTable(source: string, sources: TableSources): TableContent {
  const asked = settings(source);
  const groups = asked.get('van_ban');
  if (groups) return ofDocuments(groups, sources);
  const indicators = readIndicators(asked.get('chi_tieu') ?? [], sources.figures);
  if (!indicators.length) throw new InputError('bảng chưa nêu chỉ tiêu nào; ghi như “chỉ_tiêu: NV_GIAO, NV_HT; cột: kỳ này”');
  const columns = asked.get('cot') ?? ['kỳ này'];
  if (indicators.length * Math.max(columns.length, asked.has('theo') ? sources.figures.departments.length : 1) > MAX_CELLS)
    throw new InputError(`bảng có quá nhiều ô (giới hạn ${MAX_CELLS})`);
  const by = asked.get('theo');
  if (by) {
    if (fold(by.join(' ')).replace(/_/g, ' ') === 'đơn vị' || withoutMarks(toKey(by.join(' '))) === 'don_vi') return byDepartment(indicators, sources);
    throw new InputError(`bảng chỉ tính “theo: đơn vị”, không theo “${by.join(', ')}”`);
  }
  return byMeasure(indicators, columns, sources);
}
