/** Text files as people send them -> text, in whichever encoding a Vietnamese Windows left them. */
import { decodeLegacy, vietnameseScore } from './legacyText';

/** UTF-8, UTF-16 by its mark or its zeros, else whichever code page reads as Vietnamese; letters of TCVN3 and VNI stay for `decodeLegacy`. */
export function decodeText(bytes: Uint8Array): string {
  const as = (encoding: string): string => new TextDecoder(encoding).decode(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return as('utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return as('utf-16be');
  if (bytes.length > 3 && bytes[1] === 0 && bytes[3] === 0) return as('utf-16le');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const vietnamese = as('windows-1258').normalize('NFC');
    const legacy = as('windows-1252');
    return vietnameseScore(vietnamese) >= vietnameseScore(decodeLegacy(legacy)) ? vietnamese : legacy;
  }
}
