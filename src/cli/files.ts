/** Files in and out: reading with clear messages, writing whole or not at all. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
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

/** Before any work: a file that may not be replaced, or one path asked for twice. `input` is never overwritten without being named. */
export function checkTargets(paths: readonly string[], force: boolean): void {
  const seen = new Set<string>();
  for (const path of paths) {
    const full = path === '-' ? path : resolve(path);
    if (seen.has(full)) throw new InputError(path === '-' ? 'Chỉ một kết quả được in ra màn hình (-).' : `Hai kết quả cùng ghi vào ${path}.`);
    seen.add(full);
    if (path === '-' || !existsSync(path)) continue;
    if (statSync(path).isDirectory()) throw new InputError(`${path} là một thư mục; ghi rõ tên tệp kết quả.`);
    if (!force) throw new InputError(`Tệp ${path} đã có. Thêm --force để ghi đè, hoặc chọn tên khác.`);
  }
}

/** Every file is written beside its place first and renamed when all are whole; on failure nothing of them is left. */
export function writeAll(files: readonly OutputFile[], tag: string): void {
  const onDisk = files.filter(({ path }) => path !== '-');
  const staged: string[] = [];
  try {
    for (const { path, content } of onDisk) {
      mkdirSync(dirname(resolve(path)), { recursive: true });
      const temporary = `${path}.${tag}.tmp`;
      staged.push(temporary);
      writeFileSync(temporary, content);
    }
    onDisk.forEach(({ path }, i) => renameSync(staged[i] ?? '', path));
  } catch (error) {
    for (const temporary of staged) rmSync(temporary, { force: true });
    throw new InputError(
      `Không ghi được kết quả (${error instanceof Error ? error.message : 'lỗi lạ'}). Kiểm tra thư mục, dung lượng đĩa, hoặc đóng tệp đang mở.`,
    );
  }
  for (const { path, content } of files) if (path === '-') process.stdout.write(content);
}
