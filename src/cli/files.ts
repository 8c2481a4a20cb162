/** Files in and out: reading with clear messages, writing whole or not at all. */
import { existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync, type Stats } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { InputError } from '../model/errors';

/** Larger than any workbook or report seen, and small enough to read into memory. */
const MAX_FILE_BYTES = 200 * 1024 * 1024;

export function readBytes(path: string): Uint8Array {
  let size: number;
  try {
    const found = statSync(path);
    if (found.isDirectory()) throw new InputError(`${path} là một thư mục, không phải tệp.`);
    size = found.size;
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`Không tìm thấy tệp ${path}. Kiểm tra lại tên và thư mục.`);
  }
  if (size > MAX_FILE_BYTES) throw new InputError(`Tệp ${path} nặng ${Math.round(size / 1048576)} MB, quá giới hạn ${MAX_FILE_BYTES / 1048576} MB.`);
  try {
    return readFileSync(path);
  } catch {
    throw new InputError(`Không đọc được tệp ${path}. Kiểm tra quyền truy cập hoặc đóng chương trình đang mở nó.`);
  }
}

export interface OutputFile {
  /** `-` is standard output. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'không có quyền ghi',
  EPERM: 'không có quyền ghi',
  EROFS: 'ổ đĩa chỉ cho đọc',
  ENOSPC: 'ổ đĩa đã đầy',
  ENOENT: 'thư mục không có',
  ENOTDIR: 'đường dẫn đi qua một tệp',
  ENAMETOOLONG: 'tên tệp quá dài',
  EBUSY: 'tệp đang được mở',
  EISDIR: 'đó là một thư mục',
};

const reasonOf = (error: unknown): string => REASONS[(error as NodeJS.ErrnoException).code ?? ''] ?? 'lỗi khi ghi';

/** What is at `path`, links not followed; undefined where there is nothing. */
function lookUp(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    throw new InputError(`Không ghi được ${path.slice(0, 120)}: ${reasonOf(error)}. Chọn chỗ khác rồi chạy lại.`);
  }
}

export interface TargetRules {
  /** Files that are there may be replaced. */
  readonly force: boolean;
  /** The file that is being read; no target. */
  readonly reads: string;
  /** Unless it is this one. */
  readonly replaces?: string | undefined;
}

/** Before any work. Throws InputError for one path asked for twice, for a file that may not be replaced, and for the one that is being read. */
export function checkTargets(paths: readonly string[], { force, reads, replaces }: TargetRules): void {
  const seen = new Set<string>();
  for (const path of paths) {
    if (!path.trim()) throw new InputError('Tên tệp kết quả đang trống.');
    const full = path === '-' ? path : resolve(path);
    if (seen.has(full)) throw new InputError(path === '-' ? 'Chỉ một kết quả được in ra màn hình (-).' : `Hai kết quả cùng ghi vào ${path}.`);
    seen.add(full);
    if (path === '-') continue;
    const found = lookUp(path);
    if (!found) continue;
    if (found.isDirectory()) throw new InputError(`${path} là một thư mục; ghi rõ tên tệp kết quả.`);
    if (!found.isFile()) throw new InputError(`${path} không phải là một tệp thường (liên kết hoặc thiết bị); chọn tên khác.`);
    if (full === resolve(reads) && path !== replaces) throw new InputError(`${path} là chính sổ đang đọc; chọn tên khác cho kết quả.`);
    if (!force) throw new InputError(`Tệp ${path} đã có. Thêm --force để ghi đè, hoặc chọn tên khác.`);
  }
}

/** Makes the last folder of a path, not those above it: a slip in a path shouldn't grow a tree. */
function makeFolder(path: string): void {
  const folder = dirname(resolve(path));
  if (!existsSync(folder)) mkdirSync(folder);
}

function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // What couldn't be made can't be removed either.
  }
}

/** Every file is written beside its place first and renamed when all are whole; on failure nothing of them is left. */
export function writeAll(files: readonly OutputFile[], tag: string): void {
  const onDisk = files.filter(({ path }) => path !== '-');
  const staged: string[] = [];
  let at = '';
  try {
    for (const { path, content } of onDisk) {
      at = path;
      makeFolder(path);
      const temporary = `${path}.${tag}.tmp`;
      staged.push(temporary);
      writeFileSync(temporary, content);
    }
    onDisk.forEach(({ path }, i) => {
      at = path;
      renameSync(staged[i] ?? '', path);
    });
  } catch (error) {
    staged.forEach(removeQuietly);
    throw new InputError(`Không ghi được ${at.slice(0, 120)}: ${reasonOf(error)}. Chọn chỗ khác hoặc đóng tệp đang mở rồi chạy lại.`);
  }
  for (const { path, content } of files) if (path === '-') process.stdout.write(content);
}
