import fc from 'fast-check';
import { readLastReport } from '../../src/learn/readLastReport';
import { readStyledDocx } from '../../src/draft/readDocx';

const read = (text: string, subject = ''): ReturnType<typeof readLastReport> =>
  readLastReport({ text, styled: false }, { subject, agencies: ['SỞ CÔNG THƯƠNG'] });
const kinds = (text: string): string[] => read(text).blocks.map(({ kind, styled, note }) => `${kind}${note ? ` ${note}` : ''}: ${styled.text}`);

test('head, body, signature and annex', () => {
  const report = read(
    'UBND TỈNH\nSỞ CÔNG THƯƠNG\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 15/BC-SCT\nHà Giang, ngày 02 tháng 6 năm 2023\n\nBÁO CÁO\nTình hình công thương\ntháng 5 năm 2023\nKính gửi: UBND tỉnh\n\n' +
      'I. Công nghiệp\n1.1. Sản xuất:\nSản lượng đạt 12 nghìn tấn.\n- Điện: 30 triệu kWh.\nTrên đây là báo cáo./.\nNơi nhận:\n- UBND tỉnh;\n- Lưu: VT.\nGIÁM ĐỐC\nLý Văn Páo\nPhụ lục I\nBẢNG SỐ\n(Kèm theo báo cáo)\nTên | Số\nĐiện | 30\n',
  );
  expect(report.head.at(-1)).toBe('Kính gửi: UBND tỉnh');
  expect(report.head.length).toBe(10);
  expect(report.signature).toEqual(['Nơi nhận:', '- UBND tỉnh;', '- Lưu: VT.', 'GIÁM ĐỐC', 'Lý Văn Páo']);
  expect(report.blocks.map(({ kind }) => kind)).toEqual(['heading', 'subheading', 'paragraph', 'bullet', 'closing', 'annex', 'annex', 'annex', 'row', 'row']);
});

test('a paragraph that a page cut goes on behind the page’s footnotes', () => {
  const text =
    'Tháng này mưa nhiều¹, nước lên nhanh ở các sông lớn và\n\n¹ Theo đài khí tượng.\n\nLượng mưa đo tại ba trạm.\n\ncác hồ chứa trong tỉnh. Mực nước² đã hạ.\n\n² Số liệu sơ bộ.\n\nViệc khắc phục đang được làm trên 4 km² ruộng.\n\nTrên đây là báo cáo./.\n';
  expect(kinds(text)).toEqual([
    'paragraph: Tháng này mưa nhiều, nước lên nhanh ở các sông lớn và các hồ chứa trong tỉnh. Mực nước đã hạ.',
    'paragraph: Việc khắc phục đang được làm trên 4 km² ruộng.',
    'closing: Trên đây là báo cáo./.',
    'note 1: Theo đài khí tượng.',
    'note 1: Lượng mưa đo tại ba trạm.',
    'note 2: Số liệu sơ bộ.',
  ]);
  expect(read(text).blocks[0]?.styled.notes).toEqual([
    { at: 19, label: '1' },
    { at: 86, label: '2' },
  ]);
});

test('footnotes after the signature, and a mark without its note', () => {
  expect(kinds('Có mưa[1] và gió[2] to.\nTrên đây là báo cáo[3]./.\nNơi nhận:\n- Lưu.\n[1] Một.\nHai.\n[2] Ba.\n')).toEqual([
    'paragraph: Có mưa và gió to.',
    'closing: Trên đây là báo cáo[3]./.',
    'note 1: Một.',
    'note 1: Hai.',
    'note 2: Ba.',
  ]);
});

test('an annex behind the footnotes is no part of them, though a name stands before', () => {
  const text =
    'Mưa nhiều[1].\nTrên đây là báo cáo./.\nNơi nhận:\n- Lưu: VT.\nGIÁM ĐỐC\nLý Văn Páo\n[1] Theo đài khí tượng.\nLượng mưa đo tại ba trạm.\nPhụ lục\nBẢNG SỐ\nTên | Số\nĐiện | 30\n';
  expect(kinds(text)).toEqual([
    'paragraph: Mưa nhiều.',
    'closing: Trên đây là báo cáo./.',
    'note 1: Theo đài khí tượng.',
    'note 1: Lượng mưa đo tại ba trạm.',
    'annex: Phụ lục',
    'annex: BẢNG SỐ',
    'row: Tên | Số',
    'row: Điện | 30',
  ]);
});

test('items of a list in lower case stay items', () => {
  expect(kinds('Gồm các việc sau\na) việc một;\nb) việc hai.\n').length).toBe(3);
});

test('bold, italics and links of Markdown', () => {
  const [block] = read('Có **12 xã** và *ba [huyện](#h) vùng cao* bị ngập.\n').blocks;
  expect(block?.styled.text).toBe('Có 12 xã và ba huyện vùng cao bị ngập.');
  expect(block?.styled.spans).toEqual([
    { start: 3, end: 8, bold: true, italic: false },
    { start: 12, end: 29, bold: false, italic: true },
  ]);
});

test('bold, italics and footnotes of Word', () => {
  const run = (text: string, properties = ''): string =>
    `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`;
  const document = `<w:document><w:body><w:p><w:pPr><w:rPr><w:b/></w:rPr></w:pPr>${run('Có ')}${run('12', '<w:b/>')}${run(' xã', '<w:b w:val="0"/>')}<w:r><w:footnoteReference w:id="2"/></w:r>${run(' bị ')}${run('ngập', '<w:i/>')}</w:p></w:body></w:document>`;
  const footnotes = `<w:footnotes><w:footnote w:id="2"><w:p>${run('Theo ')}${run('tin nhanh', '<w:b/><w:i/>')}</w:p></w:footnote></w:footnotes>`;
  const text = readStyledDocx(
    new Map([
      ['word/document.xml', document],
      ['word/footnotes.xml', footnotes],
    ]),
  );
  const { blocks } = readLastReport({ text, styled: true }, { subject: '', agencies: [] });
  expect(blocks).toEqual([
    {
      kind: 'paragraph',
      styled: {
        text: 'Có 12 xã bị ngập',
        spans: [
          { start: 3, end: 5, bold: true, italic: false },
          { start: 12, end: 16, bold: false, italic: true },
        ],
        notes: [{ at: 8, label: '1' }],
      },
    },
    { kind: 'note', note: '1', styled: { text: 'Theo tin nhanh', spans: [{ start: 5, end: 14, bold: true, italic: true }], notes: [] } },
  ]);
});

test('any text is read, and no word of it is lost', () => {
  const line = fc.array(
    fc.constantFrom('Nơi nhận:', './.', '[1]', '¹', 'BÁO CÁO', 'Phụ lục', '**', '*', ' | ', '- ', 'a) ', 'số 5', 'mưa', 'Gió', '. ', ', ', '1. '),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (lines) => {
      const text = lines.map((parts) => parts.join('')).join('\n');
      const words = (one: string): string[] => (one.match(/mưa|Gió|số 5/g) ?? []).sort();
      try {
        const report = read(text);
        expect(words([...report.head, ...report.blocks.map(({ styled }) => styled.text), ...report.signature].join(' '))).toEqual(words(text));
      } catch (error) {
        expect(String(error)).toContain('không có nội dung');
      }
    }),
    { numRuns: 400, seed: 31 },
  );
});
