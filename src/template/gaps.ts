/** Findings about what the text lacks: missing figures, open conditions, blank office items, unknown groups. */
import type { CellRef } from '../model/cell';
import type { FigureSet, Gap, PrintedFigure } from '../model/figure';
import type { Finding } from '../model/finding';
import type { Groups, ListedDocument } from './listings';
import { infoText, type OfficeInfo } from './officeInfo';
import type { BlankDrop } from './textDrops';

/** These block a final copy although nothing is provably wrong. */
export const BLOCKING_GAPS: readonly string[] = ['missing-figure', 'open-condition', 'blank-item'];

const indicatorName = (figure: string, figures: FigureSet): string => figures.indicator(figure.split(/[.[]/)[0] ?? '')?.name ?? figure;

/** One finding for each figure that the text lacks, however often it is printed. */
export function missingFigures(printed: readonly PrintedFigure[], figures: FigureSet): Finding[] {
  const gaps = new Map<string, Gap>();
  for (const figure of printed) for (const gap of figure.gaps) gaps.set(gap.figure, gap);
  return [...gaps.values()].map(({ figure, departments, cells }) => ({
    level: 'chưa kiểm được',
    ruleId: 'missing-figure',
    message:
      `Chưa có số ${figure} (${indicatorName(figure, figures)})` +
      (departments.length ? `: còn thiếu ở ${departments.join('; ')}.` : ': không đơn vị nào có dòng báo cáo chỉ tiêu này.') +
      (!cells.length && departments.length ? ' Số đã nhập chưa dùng được: sửa các lỗi đã báo ở chỉ tiêu này.' : '') +
      (cells.length ? ` Điền ô ${cells.slice(0, 6).join(', ')}${cells.length > 6 ? ` và ${cells.length - 6} ô khác` : ''}; bằng 0 thì gõ 0.` : ''),
    cells,
  }));
}

/** A share of zero, a change against nothing: the text says so, and someone should read it before it is signed. */
export function valueless(printed: readonly PrintedFigure[]): Finding[] {
  const seen = new Map(printed.filter((figure) => !figure.value && !figure.missing).map((figure) => [figure.key, figure]));
  return [...seen.values()].map(({ text, formula, cells }) => ({
    level: 'cảnh báo',
    ruleId: 'no-value',
    message: `Báo cáo đang in “${text}” vì ${formula} không tính được. Điền số còn thiếu hoặc sửa câu chữ trong mẫu.`,
    cells,
    actual: text,
  }));
}

export const openCondition = (names: readonly string[], figures: FigureSet, place: CellRef): Finding => ({
  level: 'chưa kiểm được',
  ruleId: 'open-condition',
  message: `Đoạn ở ${place} có điều kiện dựa vào ${names.map((name) => `${name} (${indicatorName(name, figures)})`).join(', ')} chưa có số, nên đoạn được giữ lại. Điền số rồi chạy lại.`,
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
