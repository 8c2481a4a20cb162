/** A long report, of 200 pages unless told; by our writer and by the package docx. */
import {
  Document,
  FootnoteReferenceRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun as DocxText,
  XmlAttributeComponent,
  XmlComponent,
  type ParagraphChild,
} from 'docx';
import type { Block, Inline, ReportDocument } from '../../src/model/document';
import { isNoteMark } from '../../src/model/document';
import type { PrintedFigure } from '../../src/model/figure';
import { rational } from '../../src/model/rational';

/** 200 pages as LibreOffice lays them out. */
const BLOCKS = 2_080;

const PROSE =
  'Trong kỳ, các cơ quan chuyên môn đã tích cực tham mưu, triển khai đồng bộ các nhiệm vụ được giao; công tác theo dõi, đôn đốc được duy trì thường xuyên, góp phần hoàn thành chỉ tiêu đề ra, với kết quả ';

function figure(n: number): Inline {
  const text = String(1000 + n);
  const printed: PrintedFigure = {
    key: `CT_${n}`,
    name: `Chỉ tiêu ${n}`,
    text,
    value: rational(BigInt(1000 + n)),
    cells: [`STC!D${n + 2}`],
    formula: `CT_${n}`,
    missing: false,
    gaps: [],
  };
  return { text, figure: printed };
}

export function longReport(blocks = BLOCKS): ReportDocument {
  let next = 0;
  let note = 0;
  const body = Array.from({ length: blocks }, (_, i): Block => {
    const source = `Mẫu!C${i + 2}`;
    if (i % 15 === 0) return { kind: 'heading', content: [{ text: `${i / 15 + 1}. Kết quả thực hiện nhiệm vụ`, bold: true }], source };
    if (i % 50 === 7)
      return {
        kind: 'table',
        caption: [{ text: `Biểu ${i}` }],
        columns: ['Chỉ tiêu', 'Kỳ này', 'Lũy kế', 'Cùng kỳ'].map((title, column) => ({ title, align: column ? 'right' : 'left', weight: 1 })),
        rows: Array.from({ length: 6 }, (_row, row) => [[{ text: `Chỉ tiêu ${row}` }], [figure(next++)], [{ text: '12,5' }], [{ text: '11,9' }]]),
        source,
      };
    const content: Inline[] = [{ text: PROSE }, figure(next++), { text: ' và ' }, figure(next++), { text: `, đạt ${i % 100}% kế hoạch` }];
    if (i % 3 === 1 && note < blocks / 3) content.push({ note: ++note, first: true });
    return { kind: 'paragraph', content: [...content, { text: '.' }], source };
  });
  return {
    draft: false,
    head: {
      superior: 'UBND TỈNH',
      agency: 'VĂN PHÒNG',
      number: 'Số: 01/BC-VP',
      placeAndDate: 'Cao Bằng, ngày 01 tháng 4 năm 2022',
      type: 'BÁO CÁO',
      subject: ['Công tác chỉ đạo điều hành'],
      addressees: [],
    },
    body,
    signature: { recipients: ['Như trên;', 'Lưu: VT.'], authority: [], position: ['CHÁNH VĂN PHÒNG'], signer: 'Nguyễn Văn A' },
    notes: Array.from({ length: note }, (_, i) => [[{ text: PROSE }, figure(next++), { text: ` (${i}).` }]]),
    annexes: [],
  };
}

/** The package docx has no content controls; its documented way is a component of one's own. */
class Attributes extends XmlAttributeComponent<{ val: string | number }> {
  protected override readonly xmlKeys = { val: 'w:val' };
}
class Element extends XmlComponent {
  constructor(name: string, value?: string | number, children: readonly object[] = []) {
    super(name);
    if (value !== undefined) this.root.push(new Attributes({ val: value }));
    this.root.push(...(children as never[]));
  }
}

let controlId = 0;
const control = (key: string, text: string): ParagraphChild =>
  new Element('w:sdt', undefined, [
    new Element('w:sdtPr', undefined, [new Element('w:alias', key), new Element('w:tag', key), new Element('w:id', (controlId += 1))]),
    new Element('w:sdtContent', undefined, [new DocxText(text)]),
  ]);

const children = (content: readonly Inline[]): ParagraphChild[] =>
  content.map((inline) =>
    isNoteMark(inline)
      ? new FootnoteReferenceRun(inline.note)
      : inline.figure
        ? control(inline.figure.key, inline.text)
        : new DocxText({ text: inline.text, bold: !!inline.bold }),
  );

/** The same report through the package docx. */
export function withDocx(report: ReportDocument): Promise<Buffer> {
  controlId = 0;
  const document = new Document({
    footnotes: Object.fromEntries(
      report.notes.map((note, i) => [String(i + 1), { children: note.map((content) => new Paragraph({ children: children(content) })) }]),
    ),
    sections: [
      {
        children: report.body.map((block) =>
          block.kind === 'table'
            ? new Table({
                rows: [block.columns.map(({ title }) => [{ text: title, bold: true as const }]), ...block.rows].map(
                  (row) => new TableRow({ children: row.map((cell) => new TableCell({ children: [new Paragraph({ children: children(cell) })] })) }),
                ),
              })
            : new Paragraph({ children: children(block.content) }),
        ),
      },
    ],
  });
  return Packer.toBuffer(document);
}
