import { chartTitle, drawingsIn } from '../../src/docx/chartDrawings';

const BODY =
  '<w:p><wp:inline><wp:docPr id="1" name="Ảnh" descr="Trụ sở"/><a:graphic><pic:pic/></a:graphic></wp:inline></w:p>' +
  '<w:p><wp:inline><wp:docPr id="2" name="Biểu 1" descr="Văn bản &amp; việc. Tháng 4: 804."/><a:graphic><c:chart r:id="rId7"/></a:graphic></wp:inline></w:p>' +
  '<w:p><wp:inline><wp:docPr id="3" name="Biểu 2"/><a:graphic><c:chart xmlns:c="c" r:id="rId8"/></a:graphic></wp:inline></w:p>';

test('charts are told from pictures, and called by their description', () => {
  const drawings = drawingsIn(BODY);
  expect(drawings.map(({ relationship }) => relationship)).toEqual([undefined, 'rId7', 'rId8']);
  expect(drawings.map(chartTitle)).toEqual(['Trụ sở', 'Văn bản & việc', '']);
  for (const { start, tag } of drawings) expect(BODY.startsWith(`<${tag}`, start)).toBe(true);
});
