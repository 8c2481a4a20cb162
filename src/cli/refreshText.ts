/** A refresh in words: what changes, in its sentence, and what a person has to look at. */
import type { Finding } from '../model/finding';
import type { ChartStatus, RefreshedChart } from '../refresh/refreshCharts';
import { needsLook, type FigureStatus, type PlannedFigure, type RefreshPlan } from '../refresh/refreshPlan';

const SHOWN = 60;

const STATUS_NAMES: Readonly<Record<FigureStatus, string>> = {
  changed: 'số đổi',
  same: 'số giữ nguyên',
  edited: 'số đã sửa tay',
  tracked: 'số nằm trong thay đổi đang theo dõi',
  complex: 'số bị chèn nội dung khác',
  bound: 'số gắn với dữ liệu riêng của tệp',
  unknown: 'số sổ không còn in',
  lost: 'số không tìm thấy trong văn bản',
};

const ADVICE: Readonly<Partial<Record<FigureStatus, string>>> = {
  edited: 'Đã sửa tay, không ghi đè (thêm --edited nếu muốn lấy số của sổ)',
  tracked: 'Nằm trong thay đổi đang theo dõi; chấp nhận hoặc từ chối thay đổi trong Word rồi chạy lại',
  complex: 'Bị chèn trường, hình, dấu chú thích hoặc xuống dòng vào giữa; sửa tay trong Word',
  bound: 'Gắn với dữ liệu riêng của tệp Word; sửa tay trong Word',
  unknown: 'Báo cáo từ sổ không còn in số này; xóa hoặc sửa tay trong Word',
  lost: 'Không còn tìm thấy trong văn bản; nếu số vẫn còn thì sửa tay',
};

const listed = (lines: readonly string[]): string[] =>
  lines.length > SHOWN ? [...lines.slice(0, SHOWN), `- và ${lines.length - SHOWN} dòng nữa; xem đủ bằng --json.`] : [...lines];

const shownValue = (text: string): string => text || '(trống)';

const change = ({ label, old, next, before, after }: Pick<PlannedFigure, 'label' | 'old' | 'next' | 'before' | 'after'>): string => {
  const values = next === undefined ? `[${shownValue(old)}]` : `[${shownValue(old)} → ${next}]`;
  return `- ${label}: ${before || after ? `“${before}${values}${after}”` : values}`;
};

const section = (title: string, lines: readonly string[]): string[] => (lines.length ? ['', `${title} (${lines.length}):`, ...listed(lines)] : []);

function wordingLine({ kind, old, next }: RefreshPlan['wording'][number]): string {
  const cut = (text: string): string => (text.length > 240 ? `${text.slice(0, 240)}…` : text);
  if (kind === 'added') return `- Thêm: “${cut(next ?? '')}”`;
  if (kind === 'removed') return `- Bỏ: “${cut(old ?? '')}”`;
  return old === undefined ? `- Đổi thành: “${cut(next ?? '')}” (câu cũ trong văn bản đã được sửa tay)` : `- Đổi: “${cut(old)}” → “${cut(next ?? '')}”`;
}

export interface DoneRefresh {
  readonly plan: RefreshPlan;
  /** Ids of the figures that take their new text. */
  readonly refreshed: ReadonlySet<number>;
  readonly charts: readonly RefreshedChart[];
  /** What keeps the workbook's report a draft. */
  readonly blocking: readonly Finding[];
  /** The last line: what was written. */
  readonly outcome: string;
}

export function describeRefresh({ plan, refreshed, charts, blocking, outcome }: DoneRefresh): string {
  const { figures, leftovers, wording, notice, signed } = plan;
  const counts = (Object.keys(STATUS_NAMES) as FigureStatus[]).flatMap((status) => {
    const count = figures.filter((figure) => figure.status === status).length;
    return count ? [`${count} ${STATUS_NAMES[status]}`] : [];
  });
  const titles = (status: ChartStatus): string[] => charts.filter((chart) => chart.status === status).map(({ title }) => `- ${title}`);
  const open = figures.filter((figure) => !refreshed.has(figure.id) && needsLook(figure));
  return [
    `Văn bản có ${figures.length} số liệu: ${counts.join(', ')}.`,
    ...section('Thay đổi', figures.filter(({ id }) => refreshed.has(id)).map(change)),
    ...(Object.entries(ADVICE) as [FigureStatus, string][]).flatMap(([status, advice]) =>
      section(advice, open.filter((figure) => figure.status === status).map(change)),
    ),
    ...section('Giá trị cũ còn nằm ngoài ô số liệu; sửa tay nếu là cùng một số', leftovers.map(change)),
    ...section('Câu chữ trong mẫu đã khác so với lần trước; chỉ số liệu được làm mới, câu chữ xin sửa tay', wording.map(wordingLine)),
    ...section('Biểu đồ nhận số mới', titles('changed')),
    ...section('Biểu đồ còn số cũ vì đã được dựng lại khác với biểu đồ của Chốt Số; xóa rồi chép lại từ báo cáo mới', titles('stale')),
    ...section('Biểu đồ mà báo cáo không còn vẽ; xóa hoặc sửa tay trong Word', titles('unknown')),
    ...(notice === 'add' ? ['', 'Đầu trang được ghi “BẢN NHÁP” vì số liệu chưa chốt được.'] : []),
    ...(notice === 'remove' ? ['', 'Đầu trang được bỏ dòng “BẢN NHÁP” vì số liệu đã chốt được.'] : []),
    ...(signed ? ['', 'Tệp có chữ ký số; tệp mới phải ký lại.'] : []),
    ...section(
      'Sổ còn điều phải xử lý trước khi chốt',
      blocking.map(({ level, message }) => `- ${level}: ${message}`),
    ),
    '',
    outcome,
    '',
  ].join('\n');
}
