/** How each kind of line looks: one table for every renderer, after Nghị định 30/2020/NĐ-CP, Phụ lục I (section beside each group). */

export type Alignment = 'left' | 'center' | 'right' | 'justify';

export interface LineStyle {
  /** As Word's list of styles shows it; no comma, which parts aliases there. */
  readonly label: string;
  /** Points. */
  readonly size: number;
  readonly align: Alignment;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Shown in capitals; the text stays as it was typed. */
  readonly caps: boolean;
  /** Points above and below. */
  readonly before: number;
  readonly after: number;
  /** Multiple of single spacing. */
  readonly line: number;
  /** Millimetres: first line, and whole paragraph. */
  readonly firstLine: number;
  readonly left: number;
  /** Not to be parted from the next paragraph by a page break. */
  readonly keepNext: boolean;
  /** Level in Word's navigation pane, from 0. */
  readonly outline: number | undefined;
}

const PLAIN: Omit<LineStyle, 'label' | 'size' | 'align'> = {
  bold: false,
  italic: false,
  caps: false,
  before: 0,
  after: 0,
  line: 1,
  firstLine: 0,
  left: 0,
  keepNext: false,
  outline: undefined,
};

const style = (label: string, size: number, align: Alignment, differences: Partial<LineStyle> = {}): LineStyle => ({
  ...PLAIN,
  label,
  size,
  align,
  ...differences,
});

/** Millimetres (I.1–3): A4, margins 20–25, 20–25, 30–35 and 15–20; the page number stands in the top margin. */
export const PAGE = { width: 210, height: 297, top: 20, bottom: 20, left: 30, right: 15, header: 8 } as const;
export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;

/** I.4 */
export const FONT = 'Times New Roman';

/** II.6e: 13–14, justified, first line 1 or 1,27 cm, at least 6 pt between paragraphs, single to 1,5 lines. */
const TEXT: Partial<LineStyle> = { firstLine: 12.7, after: 6, line: 1.1 };
const BOLD: Partial<LineStyle> = { bold: true };

export const STYLES = {
  // II.2b
  superior: style('Cơ quan chủ quản', 13, 'center', { caps: true }),
  agency: style('Cơ quan ban hành', 13, 'center', { ...BOLD, caps: true }),
  // II.1
  country: style('Quốc hiệu', 13, 'center', BOLD),
  motto: style('Tiêu ngữ', 14, 'center', BOLD),
  // II.3, II.4
  number: style('Số và ký hiệu', 13, 'center', { before: 4 }),
  placeAndDate: style('Địa danh và thời gian', 14, 'center', { italic: true, before: 4 }),
  // II.5b
  type: style('Tên loại', 14, 'center', { ...BOLD, caps: true, before: 14, keepNext: true }),
  subject: style('Trích yếu', 14, 'center', { ...BOLD, keepNext: true }),
  // II.9a
  addressee: style('Kính gửi', 14, 'center', { after: 10 }),
  addressees: style('Kính gửi – nhiều nơi', 14, 'left', { left: 25, after: 4, keepNext: true }),
  addresseeItem: style('Kính gửi – từng nơi', 14, 'left', { left: 45, after: 6 }),
  // II.6đ, V.6b
  heading: style('Mục', 14, 'justify', { ...TEXT, ...BOLD, keepNext: true, outline: 0 }),
  subheading: style('Tiểu mục', 14, 'justify', { ...TEXT, ...BOLD, keepNext: true, outline: 1 }),
  paragraph: style('Đoạn', 14, 'justify', TEXT),
  bullet: style('Gạch đầu dòng', 14, 'justify', TEXT),
  closing: style('Kết', 14, 'justify', { ...TEXT, keepNext: true }),
  // The decree doesn't say how tables look; 12 pt is what its own annexes use.
  caption: style('Tên bảng', 13, 'center', { ...BOLD, before: 4, after: 4, keepNext: true }),
  tableHead: style('Bảng – đầu cột', 12, 'center', { ...BOLD, before: 2, after: 2, keepNext: true }),
  tableCell: style('Bảng – ô', 12, 'left', { before: 2, after: 2 }),
  // II.9b
  recipientsTitle: style('Nơi nhận', 12, 'left', { ...BOLD, italic: true }),
  recipient: style('Nơi nhận – từng nơi', 11, 'left'),
  // II.7; room for the signature and the seal above the name
  authority: style('Quyền hạn', 14, 'center', { ...BOLD, caps: true }),
  position: style('Chức vụ', 14, 'center', { ...BOLD, caps: true }),
  signer: style('Người ký', 14, 'center', { ...BOLD, before: 76 }),
  note: style('Chú thích', 10, 'justify'),
  // III.1
  annexTitle: style('Phụ lục', 14, 'center', { ...BOLD, keepNext: true, outline: 0 }),
  annexReference: style('Phụ lục – kèm theo', 14, 'center', { italic: true, keepNext: true }),
  // I.7
  pageNumber: style('Số trang', 13, 'center'),
  draftNotice: style('Bản nháp', 12, 'center', BOLD),
  /** An empty thin line: carries the rules, parts tables, ends sections. */
  thin: style('Dòng mảnh', 3, 'center'),
} satisfies Readonly<Record<string, LineStyle>>;

export type StyleName = keyof typeof STYLES;
