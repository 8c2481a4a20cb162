/** Text that means harm, or that nobody thought of; and what goes wrong with good text and bytes on their way. */
import type { Chance } from './chance';

/** Stands in everything below that would be a tag or a formula if it weren't kept as text. */
export const CANARY = 'canary';

const MARKUP: readonly string[] = [
  '<b>canary</b>',
  '<script>canary()</script>',
  '<img src=x onerror=canary()>',
  '"><canary a="',
  "'/><canary b='",
  '</w:t></w:r><w:r><w:t>canary',
  '</t></is></c><c t="str"><f>canary()</f>',
  ']]><canary/>',
  '<!--canary-->',
  '<![CDATA[canary]]>',
  '<?canary ?>',
  '<!DOCTYPE canary [<!ENTITY x "y">]>',
  '&lt;canary&gt;',
  '&canary;',
  '&#60;canary>',
  'javascript:canary()',
  '{{ canary }}{% canary %}',
];

const FORMULAS: readonly string[] = [
  '=canary()',
  '+canary()',
  '-canary()',
  '@canary()',
  '\t=canary()',
  '\n=canary()',
  '{=canary()}',
  '=HYPERLINK("x";"canary")',
  "'=canary()",
  "=cmd|'canary'!A1",
  '_x003D_canary()',
  '_x000D_canary',
];

const STRANGE: readonly string[] = [
  '',
  ' ',
  '\u00a0\u202f\u2009',
  '\u0000\u0001\u0008\u001f\u007f',
  '\ud800',
  '\udc00x',
  'x\ud83d',
  '\ufdd00\ufdd1',
  '\ufdd0\ufdd1\ufdef',
  '\ufffe\uffff\ufeff',
  '\u202e\u0661\u0662\u200f\u2066',
  'Sở Tài chính'.normalize('NFD'),
  'e\u0301\u0301\u0301\u0323\u031b',
  '\u2028\u2029\r\n\r\t\v\f\u0085',
  '👩‍👩‍👧‍👦🇻🇳',
  'ﬀﷺ',
  '__proto__',
  'constructor',
  'toString',
  '[^1] *x* **y** [1]',
  '[chưa có số: X]',
  '_x000A__x0000_',
  '1e400',
  '９９．５',
  '١٢٣',
  'NaN',
  '-0',
  '1.234.567,89',
  '29/02/2023',
  '00/00/0000',
  'C:\\..\\..\\x',
  '%s%n%x',
];

/** Excel's longest text. */
const LONG = 32_767;

export function hostileText(chance: Chance): string {
  if (chance.one(200))
    return chance
      .pick([...MARKUP, ...FORMULAS, 'x', 'ệ', '\ud83d\ude00', ' ', '\n', '9'])
      .repeat(LONG)
      .slice(0, LONG);
  if (chance.one(4)) return `${chance.pick(STRANGE)}${chance.pick(MARKUP)}${chance.pick(STRANGE)}`;
  return chance.pick(chance.pick([MARKUP, FORMULAS, STRANGE]));
}

/** Cut, doubled, moved, or something of `tokens` put in, once to `most` times. */
export function mutateText(chance: Chance, text: string, tokens: readonly string[], most = 4): string {
  let made = text;
  for (let times = chance.int(1, most); times > 0; times -= 1) {
    const at = chance.int(0, made.length);
    const length = chance.int(1, chance.one(4) ? Math.max(1, made.length >> 1) : 12);
    const piece = made.slice(at, at + length);
    switch (chance.int(0, 5)) {
      case 0:
        made = made.slice(0, at) + made.slice(at + length);
        break;
      case 1:
        made = made.slice(0, at) + piece + made.slice(at);
        break;
      case 2: {
        const rest = made.slice(0, at) + made.slice(at + length);
        const to = chance.int(0, rest.length);
        made = rest.slice(0, to) + piece + rest.slice(to);
        break;
      }
      case 3:
        made = made.slice(0, at) + String.fromCharCode(chance.one(3) ? chance.int(0, 0xffff) : chance.int(1, 126)) + made.slice(at + 1);
        break;
      default:
        made = made.slice(0, at) + (chance.one(4) ? hostileText(chance) : chance.pick(tokens)) + made.slice(at);
    }
  }
  return made;
}

/** Bits flipped, bytes overwritten, stretches cut out, doubled or copied over others, the end cut off. */
export function mutateBytes(chance: Chance, bytes: Uint8Array): Uint8Array {
  let made = Uint8Array.from(bytes);
  for (let times = chance.int(1, 8); times > 0 && made.length; times -= 1) {
    const at = chance.int(0, made.length - 1);
    const length = chance.int(1, chance.one(5) ? made.length : 16);
    switch (chance.int(0, 6)) {
      case 0:
      case 1:
        made[at] = (made[at] ?? 0) ^ (1 << chance.int(0, 7));
        break;
      case 2:
        made[at] = chance.pick([0, 1, 0x7f, 0x80, 0xff, chance.int(0, 255)]);
        break;
      case 3:
        made = Uint8Array.from(Buffer.concat([made.subarray(0, at), made.subarray(at + length)]));
        break;
      case 4:
        made.copyWithin(chance.int(0, made.length - 1), at, at + length);
        break;
      case 5:
        made = chance.one(4) ? made.slice(0, at) : made;
        break;
      default:
        made.fill(chance.pick([0, 0xff, 0x50]), at, at + length);
    }
  }
  return made;
}
