/** What is said where a file is chosen or dropped. */
import type { FileRefusals } from '../parts/takeFile';
import type { Language } from './language';

interface TakeFileStrings extends FileRefusals {
  readonly choose: string;
  readonly another: string;
  readonly dropHint: (kinds: string) => string;
}

export const TAKE_FILE_STRINGS: Readonly<Record<Language, TakeFileStrings>> = {
  vi: {
    choose: 'Chọn tệp…',
    another: 'Chọn tệp khác',
    dropHint: (kinds) => `Tệp ${kinds}; hoặc kéo tệp thả vào đây.`,
    oneFile: 'Mỗi lần một tệp. Hãy thả từng tệp một.',
    tooLarge: (name, megabytes) => `Tệp ${name} quá lớn (trên ${megabytes} MB). Bỏ bớt ảnh trong tệp rồi lưu lại.`,
    unreadable: (name) => `Không đọc được tệp ${name}. Đóng chương trình đang mở tệp rồi chọn lại.`,
  },
  en: {
    choose: 'Choose a file…',
    another: 'Another file',
    dropHint: (kinds) => `${kinds} files; or drop one here.`,
    oneFile: 'One file at a time.',
    tooLarge: (name, megabytes) => `${name} is too large (over ${megabytes} MB). Save it with fewer pictures.`,
    unreadable: (name) => `${name} can’t be read. Close the program that has it open and choose it again.`,
  },
};
