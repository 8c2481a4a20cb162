/** One file at a time, of a size that fits into memory, and readable: else a sentence says which one isn't. */
import { InputError } from '../../src/model/errors';
import { takeFile } from '../../src/taskpane/parts/takeFile';
import { TAKE_FILE_STRINGS } from '../../src/taskpane/strings/takeFile';

const words = TAKE_FILE_STRINGS.vi;

const file = (size = 3): File => Object.defineProperty(new File(['abc'], 'bao-cao.docx'), 'size', { value: size });

function open(): File {
  const locked = file();
  locked.arrayBuffer = () => Promise.reject(new DOMException('NotReadableError'));
  return locked;
}

test('gives its name and bytes', async () => {
  expect(await takeFile([file()], words)).toEqual({ name: 'bao-cao.docx', bytes: Uint8Array.from(Buffer.from('abc')) });
  expect(await takeFile([file(50 * 1024 * 1024)], words)).toBeDefined();
  expect(await takeFile([], words)).toBeUndefined();
});

test.each([
  ['two files', [file(), file()], words.oneFile],
  ['one too large', [file(50 * 1024 * 1024 + 1)], words.tooLarge('bao-cao.docx', 50)],
  ['one that another program holds', [open()], words.unreadable('bao-cao.docx')],
])('refuses %s', async (_, files, sentence) => {
  await expect(takeFile(files, words)).rejects.toEqual(new InputError(sentence));
});
