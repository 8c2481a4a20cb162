/** The pass over a part's XML: what it reports of well-formed text, and what it refuses. */
import fc from 'fast-check';
import { InputError } from '../../src/model/errors';
import { guardXml, walkXml } from '../../src/opc/xmlGuard';

interface Seen {
  readonly opened: readonly string[];
  /** Each end tag with what its start tag was given. */
  readonly closed: readonly string[];
}

function walked(xml: string): Seen {
  const opened: string[] = [];
  const closed: string[] = [];
  walkXml(
    'p',
    xml,
    (start, nameEnd, end, selfClosing) => {
      const name = xml.slice(start + 1, nameEnd);
      opened.push(`${name}${selfClosing ? '/' : ''} ${xml.slice(start, end)}`);
      return name;
    },
    (name, start, end) => closed.push(`${name} ${xml.slice(start, end)}`),
  );
  return { opened, closed };
}

test('start tags come with their names and places, end tags with what belongs to them', () => {
  expect(walked('<?xml version="1.0"?><a b="c>d" e=\'"\'><f:g/>h<i\n/></a >')).toEqual({
    opened: ['a <a b="c>d" e=\'"\'>', 'f:g/ <f:g/>', 'i/ <i\n/>'],
    closed: ['a </a >'],
  });
});

test('comments and character data hide what looks like tags', () => {
  expect(walked('<a><!-- <b> </a> --><![CDATA[</a><c>]]></a>')).toEqual({ opened: ['a <a>'], closed: ['a </a>'] });
});

test.each(['', 'abc', '<a>', '<a></b>', '<a></ab>', '<ab></a>', '<a></a', '<a b="></a>', '<a/><b/>', '</a>', '<!DOCTYPE a><a/>', '<a></a x>', '<!-- <a/>'])(
  'refuses %s',
  (xml) => {
    expect(() => walked(xml)).toThrow(InputError);
    expect(() => guardXml('p', xml)).toThrow(InputError);
  },
);

test('refuses more levels than Office ever writes', () => {
  const nested = (levels: number): string => '<a>'.repeat(levels) + '</a>'.repeat(levels);
  expect(walked(nested(256)).opened).toHaveLength(256);
  expect(() => walked(nested(257))).toThrow(InputError);
});

/** An element as it is written, and its name. */
const tree = fc.letrec<{ node: string }>((tie) => ({
  node: fc
    .tuple(
      fc.stringMatching(/^[a-z]{1,3}(:[a-zA-Z]{1,6})?$/),
      fc.constantFrom('', ' x="1"', " y='a>b'", ' z="\'/"', '\n'),
      fc.array(fc.oneof({ depthSize: 'small', withCrossShrink: true }, fc.constantFrom('chữ', '&lt;', '<!-- </p> -->', '<![CDATA[<q>]]>'), tie('node')), {
        maxLength: 4,
      }),
      fc.boolean(),
    )
    .map(([name, attributes, inner, short]) => (short && !inner.length ? `<${name}${attributes}/>` : `<${name}${attributes}>${inner.join('')}</${name}>`)),
})).node;

test('every element is seen once, and no cut of its text passes for whole', () => {
  fc.assert(
    fc.property(tree, fc.nat(), (xml, cut) => {
      const { opened, closed } = walked(xml);
      const tags = [...xml.replace(/<!--.*?-->|<!\[CDATA\[.*?\]\]>/g, '').matchAll(/<([a-z][\w:]*)(?:[^"'<>]|"[^"]*"|'[^']*')*>/g)];
      expect(opened.map((one) => one.slice(one.indexOf(' ') + 1))).toEqual(tags.map(([tag]) => tag));
      expect(closed).toHaveLength(opened.filter((one) => !one.includes('/ <')).length);
      for (const one of closed) expect(one).toMatch(/^(\S+) <\/\1>$/);
      expect(() => walked(xml.slice(0, cut % xml.length))).toThrow(InputError);
    }),
    { seed: 6, numRuns: 300 },
  );
});
