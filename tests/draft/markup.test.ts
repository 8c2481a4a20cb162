/** XML and HTML as a flat run of pieces, however damaged. */
import { attribute, decodeEntities, readMarkup } from '../../src/draft/markup';

/** "text", <open attributes>, <empty/>, </close>; each is checked to stand where it says. */
function pieces(source: string): string[] {
  return [...readMarkup(source)].map((piece) => {
    const there = source.slice(piece.at, piece.end);
    if (piece.kind === 'text') {
      expect(there.replace(/&/g, '&amp;')).toBe(piece.text.replace(/&amp;|&/g, '&amp;'));
      return JSON.stringify(piece.text);
    }
    expect([there.startsWith('<'), there.endsWith('>') || piece.end === source.length]).toEqual([true, true]);
    return piece.kind === 'close' ? `</${piece.name}>` : `<${piece.name}${piece.attributes}>${piece.empty ? ' empty' : ''}`;
  });
}

test.each<[string, string[]]>([
  ['a<b>c</b>d', ['"a"', '<b>', '"c"', '</b>', '"d"']],
  ['<w:t xml:space="preserve">a</w:t>', ['<w:t xml:space="preserve">', '"a"', '</w:t>']],
  ['<br/>a', ['<br/> empty', '"a"']],
  ['<?xml version="1.0"?><a/>', ['<a/> empty']],
  ['<!DOCTYPE html><a>', ['<a>']],
  ['a<!-- <b> -->c<!-- d', ['"a"', '"c"']],
  ['a<!---->c', ['"a"', '"c"']],
  ['<a><![CDATA[1 < 2 & 3]]>b', ['<a>', '"1 < 2 &amp; 3"', '"b"']],
  ['<a><![CDATA[1 < 2', ['<a>', '"1 < 2"']],
  ['1 < 2 <b>', ['"1 "', '"<"', '" 2 "', '<b>']],
  ['a</>b', ['"a"', '"b"']],
  // quotes
  ['<a t="1 > 2">b', ['<a t="1 > 2">', '"b"']],
  ["<a t='1 > \"2'>b", ["<a t='1 > \"2'>", '"b"']],
  ['<a t="1>b', ['<a t="1>', '"b"']],
  [`<a t="${'x'.repeat(700)}>b`, [`<a t="${'x'.repeat(700)}>`, '"b"']],
  [`<a t="1>b</a>${'x'.repeat(700)}"`, ['<a t="1>', '"b"', '</a>', `"${'x'.repeat(700)}\\""`]],
  // cut off
  ['<a', ['<a>']],
  ['a<b t="1', ['"a"', '<b t="1>']],
  ['', []],
])('%s', (source, expected) => expect(pieces(source)).toEqual(expected));

test.each<[string, string, string | undefined]>([
  [' w:id="7" w:val="x"', 'w:val', 'x'],
  [" w:id='7'", 'w:id', '7'],
  [' w:id=""', 'w:id', ''],
  [' w:id="7"', 'w:val', undefined],
  [' w:id=7', 'w:id', undefined],
  [' w:id="7', 'w:id', undefined],
  ['', 'w:id', undefined],
])('attributes %j: %s', (attributes, name, expected) => expect(attribute(attributes, name)).toBe(expected));

test.each<[string, string]>([
  ['&amp;lt; &lt; &gt; &quot; &apos;', '&lt; < > " \''],
  ['&Agrave;&yuml;&nbsp;&permil;', 'Àÿ\u00a0‰'],
  ['&#7927;&#x1EF7;&#X1ef7;', 'ỷỷỷ'],
  ['&#128512;&#x10FFFF;', '😀\u{10ffff}'],
  ['a&#0;b&#x110000;c&#9999999;d', 'abcd'],
  ['&nix; & &; &#; &#xg;', '&nix; & &; &#; &#xg;'],
])('%s', (text, expected) => expect(decodeEntities(text)).toBe(expected));
