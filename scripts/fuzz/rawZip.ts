/** Zip files in which every field may lie. */
import { deflateRawSync } from 'node:zlib';
import { crc32, toUtf8 } from '../../src/opc/zip';

export interface RawEntry {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly deflate?: boolean;
  /** What the headers say where it isn't so. */
  readonly size?: number;
  readonly crc?: number;
  readonly method?: number;
  readonly flags?: number;
  readonly offset?: number;
  /** In the local header alone. */
  readonly localName?: string;
  readonly extra?: number;
}

export interface RawEnd {
  readonly entries?: number;
  readonly directory?: number;
  readonly comment?: string;
}

export function rawZip(entries: readonly RawEntry[], end: RawEnd = {}): Uint8Array {
  const chunks: Buffer[] = [];
  const records: Buffer[] = [];
  let at = 0;
  for (const { name, content, deflate = false, localName = name, extra = 0, ...lies } of entries) {
    const bytes = typeof content === 'string' ? toUtf8(content) : content;
    const data = deflate ? deflateRawSync(bytes, { level: 6 }) : bytes;
    const common = (nameBytes: Uint8Array): Buffer => {
      const fields = Buffer.alloc(26);
      fields.writeUInt16LE(20, 0);
      fields.writeUInt16LE(lies.flags ?? 0x0800, 2);
      fields.writeUInt16LE(lies.method ?? (deflate ? 8 : 0), 4);
      fields.writeUInt32LE(lies.crc ?? crc32(bytes), 10);
      fields.writeUInt32LE(data.length, 14);
      fields.writeUInt32LE(lies.size ?? bytes.length, 18);
      fields.writeUInt16LE(nameBytes.length, 22);
      fields.writeUInt16LE(extra, 24);
      return fields;
    };
    const [nameBytes, localBytes] = [toUtf8(name), toUtf8(localName)];
    const padding = Buffer.alloc(extra);
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), common(localBytes), localBytes, padding, data]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(lies.offset ?? at, 10);
    records.push(Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), common(nameBytes), tail, nameBytes, padding]));
    chunks.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(records);
  const comment = toUtf8(end.comment ?? '');
  const last = Buffer.alloc(22);
  last.writeUInt32LE(0x06054b50, 0);
  const count = (end.entries ?? entries.length) % 65_536;
  last.writeUInt16LE(count, 8);
  last.writeUInt16LE(count, 10);
  last.writeUInt32LE(directory.length, 12);
  last.writeUInt32LE(end.directory ?? at, 16);
  last.writeUInt16LE(comment.length, 20);
  return Uint8Array.from(Buffer.concat([...chunks, directory, last, comment]));
}
