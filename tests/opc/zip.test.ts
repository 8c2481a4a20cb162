/** The package's own arithmetic: checksums, and inflation that never gives more than was declared. */
import fc from 'fast-check';
import { deflateSync } from 'fflate';
import { InputError } from '../../src/model/errors';
import { crc32, inflateEntry, openZip, packParts, type ZipEntry } from '../../src/opc/zip';

/** By the definition, bit by bit. */
function slowCrc(bytes: Uint8Array): number {
  let c = 0xffffffff;
  for (const byte of bytes) {
    c ^= byte;
    for (let k = 0; k < 8; k += 1) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
  }
  return (c ^ 0xffffffff) >>> 0;
}

test('the checksum is the one of the definition, whatever the length', () => {
  expect(crc32(Uint8Array.from('123456789', (char) => char.charCodeAt(0)))).toBe(0xcbf43926);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => crc32(bytes) === slowCrc(bytes)),
    { seed: 6, numRuns: 300 },
  );
});

function entryOf(bytes: Uint8Array, changes: Partial<ZipEntry> = {}): ZipEntry {
  const entry = openZip(packParts(new Map([['a.xml', bytes]]))).entry('a.xml');
  if (!entry) throw new Error('no entry');
  return { ...entry, ...changes };
}

/** Long enough to go both ways: at a stroke, and step by step. */
const noise = (length: number): Uint8Array => Uint8Array.from({ length }, (_, i) => (Math.imul(i, 2654435761) >>> 13) & 255);

test.each([0, 1, 5000, 400_000])('%d bytes come back', (length) => {
  const bytes = noise(length);
  expect(Buffer.compare(inflateEntry(entryOf(bytes)), bytes)).toBe(0);
  const deflated = entryOf(bytes, { method: 8, data: deflateSync(bytes) });
  expect(Buffer.compare(inflateEntry(deflated), bytes)).toBe(0);
});

test.each([5000, 400_000])('of %d bytes neither more nor fewer than declared pass, nor others', (length) => {
  const bytes = noise(length);
  const data = deflateSync(bytes);
  const refused = (changes: Partial<ZipEntry>): void => {
    expect(() => inflateEntry(entryOf(bytes, { method: 8, data, ...changes }))).toThrow(InputError);
  };
  const first = bytes.subarray(0, length - 1);
  refused({ size: length - 1, crc: crc32(first) });
  refused({ size: length + 1 });
  refused({ crc: 1 });
  refused({ data: data.subarray(0, data.length - 3) });
  refused({ method: 12 });
});

test('what inflates to a thousand times as much is refused without being made', () => {
  const bomb = deflateSync(new Uint8Array(100_000_000), { level: 1 });
  const zeros = new Uint8Array(1000);
  expect(() => inflateEntry(entryOf(zeros, { method: 8, data: bomb, size: 1000, crc: crc32(zeros) }))).toThrow(InputError);
});
