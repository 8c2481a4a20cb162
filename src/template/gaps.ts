/** Findings about what the text lacks: missing figures, open conditions, blank office items, unknown groups. */
import { IMPOSSIBLE, NO_BASE, ZERO_BASE } from '../locale/lexicon';
import type { CellRef } from '../model/cell';
import type { FigureSet, Gap, PrintedFigure } from '../model/figure';
import type { Finding } from '../model/finding';
import type { Groups, ListedDocument } from './listings';
import { infoText, type OfficeInfo } from './officeInfo';
import type { BlankDrop } from './textDrops';

/** These block a final copy although nothing is provably wrong. */
export const BLOCKING_GAPS: readonly string[] = ['missing-figure', 'open-condition', 'blank-item'];

const indicatorName = (figure: string, figures: FigureSet): string => figures.indicator(figure.split(/[.[]/)[0] ?? '')?.name ?? figure;

/** What to do about a gap: places that aren't departments are periods of LichSu. */
function remedy({ figure, departments, cells }: Gap, figures: FigureSet): string {
  const names = new Set(figures.departments.map(({ name }) => name));
  const [senders, history] = [departments.filter((place) => names.has(place)), departments.filter((place) => !names.has(place))];
  const code = figure.split(/[.[]/)[0] ?? figure;
  return [
    ...(history.length ? [`Thêm vào bảng LichSu số của ${code}, cột Kỳ này, cho ${history.length > 1 ? 'các kỳ' : 'kỳ'} đó.`] : []),
    ...(senders.length && !cells.length ? ['Số đã nhập chưa dùng được: sửa các lỗi đã báo ở chỉ tiêu này.'] : []),
    ...(cells.length ? [`Điền ô ${cells.slice(0, 6).join(', ')}${cells.length > 6 ? ` và ${cells.length - 6} ô khác` : ''}; bằng 0 thì gõ 0.`] : []),
  ].join(' ');
}

function missingFrom(gap: Gap, figures: FigureSet): string {
  if (gap.departments.length) return `còn thiếu ở ${gap.departments.join('; ')}. ${remedy(gap, figures)}`;
  // Of a past period only LichSu knows, and it said too much.
  return gap.figure.includes('[')
    ? 'bảng LichSu ghi hơn một số cho kỳ đó. Giữ lại một dòng.'
    : 'không đơn vị nào có dòng báo cáo chỉ tiêu này. Thêm dòng vào bảng của đơn vị báo cáo.';
}

/** One finding for each figure that the text lacks, however often it is printed. */
export function missingFigures(printed: readonly PrintedFigure[], figures: FigureSet): Finding[] {
  const gaps = new Map<string, Gap>();
  for (const figure of printed) for (const gap of figure.gaps) gaps.set(gap.figure, gap);
  return [...gaps.values()].map((gap) => ({
    level: 'chưa kiểm được',
    ruleId: 'missing-figure',
    message: `Chưa có số ${gap.figure} (${indicatorName(gap.figure, figures)}): ${missingFrom(gap, figures)}`,
    cells: gap.cells,
  }));
}

const bare = (text: string): string => text.replace(/^\((.*)\)$/s, '$1');

/** Why a figure has no value, and what to do; a filter's formula ends with what it divides by. */
function whyValueless({ text, formula }: PrintedFigure): string {
  const [, divisor = formula] = / \/ (\(.*\)|\S+)(?: × 100)?$/s.exec(formula) ?? [];
  // Conditions know no arithmetic.
  const condition = /[\s()]/.test(divisor) ? 'điều kiện' : `${divisor} > 0`;
  const conditional = `ghi ${condition} vào cột Khi, hoặc đặt vế câu giữa {% if ${condition} %} và {% endif %}`;
  switch (bare(text)) {
    case bare(NO_BASE):
      return `chưa có số ${divisor}. Điền số đó (bằng 0 thì gõ 0), hoặc bỏ vế so sánh trong mẫu.`;
    case bare(ZERO_BASE):
      return `${divisor} bằng 0. Nếu số 0 đúng, dùng bộ lọc chênh thay cho tỷ lệ, hoặc ${conditional}; nếu sai, sửa số.`;
    case bare(IMPOSSIBLE):
      return `${formula} dựa trên một phép tính không có kết quả. Trong mẫu, chỉ in vế này khi tính được: ${conditional}.`;
    default:
      return `mẫu số ${divisor} bằng 0. Nếu số 0 đúng, chỉ in khi khác 0: ${conditional}; nếu sai, sửa số.`;
  }
}

/** A share of zero, a change against nothing: the text says so, and someone should read it before it is signed. */
export function valueless(printed: readonly PrintedFigure[]): Finding[] {
  const seen = new Map(printed.filter((figure) => !figure.value && !figure.missing).map((figure) => [figure.key, figure]));
  return [...seen.values()].map((figure) => ({
    level: 'cảnh báo',
    ruleId: 'no-value',
    message: `Báo cáo đang in “${figure.text}” vì ${whyValueless(figure)}`,
    cells: figure.cells,
    actual: figure.text,
  }));
}

export const openCondition = (names: readonly string[], figures: FigureSet, place: CellRef): Finding => ({
  level: 'chưa kiểm được',
  ruleId: 'open-condition',
  message: `Điều kiện ở ${place} dựa vào ${names.map((name) => `${name} (${indicatorName(name, figures)})`).join(', ')} chưa có số, nên đoạn được giữ lại. Điền số rồi chạy lại.`,
  cells: [place],
});

export const blankItem = ({ name, cell }: BlankDrop, place: CellRef): Finding => ({
  level: 'chưa kiểm được',
  ruleId: 'blank-item',
  message: `Mục “${name}” của bảng ThongTin (ô ${cell}) còn trống mà đoạn ở ${place} cần đến. Điền mục này rồi chạy lại.`,
  cells: [cell],
});

export const unknownGroup = (table: 'VanBan' | 'DanhSach', name: string, nearest: string | undefined, place: CellRef): Finding => ({
  level: 'sai',
  ruleId: 'unknown-group',
  message: `Đoạn ở ${place} gọi nhóm “${name}” nhưng bảng ${table} không có nhóm đó, nên không in ra gì.${nearest ? ` Có phải “${nearest}”?` : ` Thêm các dòng của nhóm vào ${table}.`}`,
  cells: [place],
  actual: name,
  ...(nearest ? { expected: nearest } : {}),
});

/** A number or a day that no calendar has, where a document's date belongs. */
export function unreadableDates(documents: Groups<ListedDocument>): Finding[] {
  return [...documents.values()].flatMap(({ items }) =>
    items
      .filter(({ dateValue }) => typeof dateValue === 'string' && /^[\d\s./-]+$/.test(dateValue))
      .map(({ date, dateCell }) => ({
        level: 'sai' as const,
        ruleId: 'unreadable-date',
        message: `Bảng VanBan, ô ${dateCell}: “${date}” không phải là một ngày. Ghi như 12/4/2022.`,
        cells: [dateCell],
        actual: date,
      })),
  );
}

/** Items that a report has one of. */
const SINGLE_ITEMS = ['Số', 'Ký hiệu', 'Địa danh', 'Ngày ký', 'Kỳ báo cáo', 'Người ký', 'Tên loại'];

export function repeatedItems(info: OfficeInfo): Finding[] {
  return SINGLE_ITEMS.flatMap((name) => {
    const item = info.item(name);
    const texts = (item?.values ?? []).map(infoText).filter(Boolean);
    if (!item || new Set(texts).size < 2) return [];
    return [
      {
        level: 'sai' as const,
        ruleId: 'repeated-item',
        message: `Bảng ThongTin có ${texts.length} dòng “${name}” khác nhau (${texts.join('; ')}), báo cáo chỉ dùng dòng đầu. Giữ một dòng.`,
        cells: item.cells,
        actual: texts.join('; '),
      },
    ];
  });
}
