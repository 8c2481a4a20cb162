/** @jest-environment jsdom */
// The Word view: an edited report gets new figures, as chosen.
// First: it lends jsdom what a browser has.
import { FINAL, openPane, type OpenPane } from './pane';
import { screen, waitFor, within } from '@testing-library/react';
import { planRefresh } from '../../src/refresh/planRefresh';
import { toUtf8 } from '../../src/opc/zip';
import { renderDocx } from '../../src/renderers/docx/docx';
import { compile, type BookParts } from '../support/workbook';
import { editParts, partText, validatorErrors } from '../support/xlsxParts';

/** As it was issued: with another figure than the workbook has now. */
const EARLIER: BookParts = {
  ...FINAL,
  figures: {
    ...FINAL.figures,
    A: [
      ['GIAO', 'Nhiệm vụ được giao', 'nhiệm vụ', 912],
      ['HT', 'Nhiệm vụ hoàn thành', 'nhiệm vụ', 517],
    ],
  },
};

const issued = (): Uint8Array => renderDocx(compile(EARLIER).document);

async function openWord(bytes: Uint8Array, name = 'bao-cao.docx', parts = FINAL): Promise<OpenPane> {
  const pane = openPane(parts);
  await screen.findByRole('region', { name: 'Giao' });
  await pane.user.click(screen.getByRole('button', { name: 'Word' }));
  await pane.user.upload(await screen.findByLabelText('Cập nhật số trong báo cáo đã sửa', { selector: 'input' }), new File([bytes as BlobPart], name));
  return pane;
}

const saved = ({ services }: OpenPane): Uint8Array => services.save.mock.calls.at(-1)?.[0].bytes ?? new Uint8Array();

test('lists each change in its sentence and saves it, the rest of the file as it was', async () => {
  const pane = await openWord(issued());
  const changes = await screen.findByText('Sẽ đổi (3)');
  const list = within(changes.nextElementSibling as HTMLElement);
  expect(list.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    expect.stringMatching(/xong 517 → 571 /),
    expect.stringMatching(/56,7% → 62,6%/),
    expect.stringMatching(/517 → 571 /),
  ]);
  await pane.user.click(screen.getByRole('button', { name: 'Lưu tệp với 3 số mới' }));
  await waitFor(() => expect(pane.services.save).toHaveBeenCalledTimes(1));
  expect(pane.services.save.mock.calls[0]?.[0].name).toBe('bao-cao-so-moi.docx');
  const again = planRefresh(saved(pane), compile(FINAL).document);
  expect(new Set(again.figures.map(({ status }) => status))).toEqual(new Set(['same']));
  expect(validatorErrors(saved(pane), 'docx')).toEqual([]);
});

test('a figure that somebody edited is changed only if chosen, and changes can be tracked', async () => {
  const edited = editParts(issued(), { 'word/document.xml': (xml) => xml.replace('>517<', '>518<') });
  const pane = await openWord(edited);
  await screen.findByText('Sẽ đổi (2)');
  const own = await screen.findByText('Đã có người sửa tay; chỉ đổi nếu được chọn (1)');
  const box = within(own.nextElementSibling as HTMLElement).getByRole('checkbox');
  expect(box).not.toBeChecked();
  await pane.user.click(box);
  await pane.user.click(screen.getByRole('checkbox', { name: /Track Changes/ }));
  await pane.user.click(screen.getByRole('button', { name: 'Lưu tệp với 3 số mới' }));
  await waitFor(() => expect(pane.services.save).toHaveBeenCalledTimes(1));
  expect(partText(saved(pane), 'word/document.xml').match(/<w:ins [^>]*w:author="Chốt Số"/g)).toHaveLength(3);
  expect(validatorErrors(saved(pane), 'docx')).toEqual([]);
});

test('a chart takes the figures of now, and the list says so', async () => {
  const chart = (parts: BookParts): BookParts => ({ ...parts, template: [...(parts.template ?? []), ['biểu đồ', 'Kết quả', 'chỉ_tiêu: GIAO, HT']] });
  const pane = await openWord(renderDocx(compile(chart(EARLIER)).document), 'bieu-do.docx', chart(FINAL));
  const heading = await screen.findByText('Biểu đồ nhận số mới (1)');
  expect(heading.nextElementSibling).toHaveTextContent('Kết quả');
  await pane.user.click(screen.getByRole('button', { name: /^Lưu tệp với/ }));
  await waitFor(() => expect(pane.services.save).toHaveBeenCalledTimes(1));
  expect(partText(saved(pane), 'word/charts/chart1.xml')).toContain('<c:v>571</c:v>');
  expect(validatorErrors(saved(pane), 'docx')).toEqual([]);
});

test('says what is wrong with a file that isn’t one', async () => {
  await openWord(toUtf8('không phải Word'), 'ghi-chu.docx');
  expect(await screen.findByRole('alert')).toHaveTextContent('ghi-chu.docx');
});

test('a report that was pasted gets its figures back, and then its new values', async () => {
  const bare = (xml: string): string => xml.replace(/<w:sdtPr>.*?<\/w:sdtPr>|<\/?w:sdt(?:Content)?>|<w:bookmark(?:Start|End)[^>]*>/g, '');
  const pasted = editParts(issued(), {
    'word/document.xml': bare,
    'word/footnotes.xml': bare,
    'word/_rels/document.xml.rels': (xml) => xml.replace(/<Relationship [^>]*customXml[^>]*>/g, ''),
    'customXml/item1.xml': null,
    'customXml/itemProps1.xml': null,
    'customXml/_rels/item1.xml.rels': null,
    '[Content_Types].xml': (xml) => xml.replace(/<Override [^>]*customXml[^>]*>/g, ''),
  });
  const pane = await openWord(pasted, 'dan.docx');
  await pane.user.click(await screen.findByRole('button', { name: /^Gắn lại \d+ số, rồi xem thay đổi/ }));
  await screen.findByText(/chữ trong tệp giữ nguyên/);
  await pane.user.click(await screen.findByRole('button', { name: /^Lưu tệp với [1-9]\d* số mới/ }));
  await waitFor(() => expect(pane.services.save).toHaveBeenCalledTimes(1));
  expect(partText(saved(pane), 'word/document.xml')).toContain('>571<');
  expect(validatorErrors(saved(pane), 'docx')).toEqual([]);
});

test('the office’s own template is filled, and what it lacks is said', async () => {
  const own = editParts(issued(), {
    'word/document.xml': (xml) =>
      xml.replace(
        /<w:body>.*(?=<w:sectPr)/s,
        '<w:body><w:p><w:r><w:t>Số {{thông_tin.số}}, {{thong_tin.khong_co}}</w:t></w:r></w:p><w:p><w:r><w:t>{{nội_dung}}</w:t></w:r></w:p>',
      ),
  });
  const pane = openPane(FINAL);
  await screen.findByRole('region', { name: 'Giao' });
  await pane.user.click(screen.getByRole('button', { name: 'Word' }));
  await pane.user.upload(await screen.findByLabelText('Điền vào mẫu Word của cơ quan', { selector: 'input' }), new File([own as BlobPart], 'mau.docx'));
  expect(await screen.findByText(/khong_co.*chưa điền được/)).toBeVisible();
  await pane.user.click(screen.getByRole('button', { name: 'Lưu bản nháp theo mẫu này' }));
  await waitFor(() => expect(pane.services.save).toHaveBeenCalledTimes(1));
  expect(partText(saved(pane), 'word/document.xml')).toMatch(/876.*62,6%/s);
  expect(validatorErrors(saved(pane), 'docx')).toEqual([]);
});

test('an earlier report becomes the template, announced first and undone on request', async () => {
  const pane = openPane({ ...FINAL, template: [] });
  await pane.user.click(await screen.findByRole('button', { name: 'Word' }));
  const report =
    'BÁO CÁO\nTình hình tháng 4 năm 2022\n1. Nhiệm vụ\nTrong tháng, tổng số nhiệm vụ được giao là 912 nhiệm vụ, nhiệm vụ hoàn thành là 571 nhiệm vụ (đạt 56,7%).\n';
  await pane.user.upload(await screen.findByLabelText('Học lời văn từ báo cáo kỳ trước', { selector: 'input' }), new File([report], 'thang-4.txt'));
  await screen.findByText(/Bản cũ có chỗ sai hoặc sẽ viết khác \(1\)/);
  await pane.user.click(screen.getByRole('button', { name: 'Ghi vào bảng Mau…' }));
  await pane.user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Ghi' }));
  await screen.findByText(/^Đã ghi \d+ dòng vào bảng Mau/);
  const written = (await pane.workbook.read()).tables.find(({ name }) => name === 'Mau');
  expect(written?.rows.map((row) => row[2]).join('\n')).toContain(
    '{{ GIAO }} nhiệm vụ, nhiệm vụ hoàn thành là {{ HT }} nhiệm vụ (đạt {{ HT | tỷ_lệ: GIAO }}).',
  );
  await pane.user.click(screen.getByRole('button', { name: 'Hoàn tác' }));
  await screen.findByText(/Đã hoàn tác/);
  expect(
    (await pane.workbook.read()).tables
      .find(({ name }) => name === 'Mau')
      ?.rows.flat()
      .filter(Boolean),
  ).toEqual([]);
});

test('a number that stands twice in its row is answered where it was asked about', async () => {
  const pane = openPane({
    ...FINAL,
    figures: {
      A: [
        ['GIAO', 'Nhiệm vụ được giao', 'nhiệm vụ', 571],
        ['HT', 'Nhiệm vụ hoàn thành', 'nhiệm vụ', 571],
      ],
    },
    template: [],
  });
  await pane.user.click(await screen.findByRole('button', { name: 'Word' }));
  const report = 'BÁO CÁO\nTình hình tháng 4 năm 2022\n1. Nhiệm vụ\nTrong tháng có 571 việc; đã rà soát 571 việc.\n';
  await pane.user.upload(await screen.findByLabelText('Học lời văn từ báo cáo kỳ trước', { selector: 'input' }), new File([report], 'thang-4.txt'));
  const [, second] = await screen.findAllByRole('combobox', { name: /571/ });
  await pane.user.selectOptions(second as HTMLElement, '{{ HT }}');
  await pane.user.click(screen.getByRole('button', { name: 'Ghi vào bảng Mau…' }));
  await pane.user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Ghi' }));
  await screen.findByText(/^Đã ghi \d+ dòng vào bảng Mau/);
  const written = (await pane.workbook.read()).tables.find(({ name }) => name === 'Mau');
  expect(written?.rows.map((row) => row[2])).toContain('Trong tháng có 571 việc; đã rà soát {{ HT }} việc.');
});
