/** FNV-1a, 32 bits, over UTF-16 units, as eight hexadecimal digits: short names for texts, not a safeguard. */
export function textHash(text: string): string {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0');
}
