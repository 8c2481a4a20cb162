/** The oldest Word that will do: no footnotes, no XML parts. */
import { createOfficeDocument } from '../../../src/wordpane/document/officeDocument';
import { renderDocx } from '../../../src/renderers/docx/docx';
import { loadOffice } from '../../support/officeHost/loadOffice';
import { NativeHost } from '../../support/officeHost/nativeHost';
import { compile } from '../../support/workbook';
import { FINAL } from './books';

const host = new NativeHost('Word');
host.requirements = { WordApi: '1.3' };
beforeAll(() => loadOffice(host));

test('reads the body, says that the notes weren’t read, remembers nothing', async () => {
  host.document.open(renderDocx(compile(FINAL).document));
  const port = createOfficeDocument();
  const { text, figures, notesRead, remembered } = await port.read();
  expect([figures.map((figure) => figure.text), notesRead, remembered]).toEqual([['912', '571', '62,6%'], false, undefined]);
  expect(text).not.toContain('Trong 912 việc');
  expect(await port.remember('<figures/>')).toBe(false);
  expect(host.missing).toEqual([]);
});
