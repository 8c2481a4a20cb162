/** Workbooks and documents to damage, and ways to damage their parts. */
import { rawParts, number as numberCell, text as textCell, type RawSheet } from '../../../tests/support/rawXlsx';
import { book } from '../../../tests/support/workbook';
import { compileReport } from '../../../src/pipeline';
import { renderDocx } from '../../../src/renderers/docx/docx';
import { fromUtf8, inflateEntry, openZip } from '../../../src/opc/zip';
import { cellAddress } from '../../../src/model/address';
import type { Chance } from '../chance';
import { mutateText } from '../hostile';
import { rawZip, type RawEntry } from '../rawZip';
import { OFFICE } from './office';

export type Parts = ReadonlyMap<string, string>;

const escape = (value: string): string => value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** The small office as a file: inline text, a table a sheet, one sheet without. */
function officeParts(prefix: string): Parts {
  const sheets = book(OFFICE).tables.map(({ name, sheet, headers, rows }): RawSheet => {
    const cells = [headers, ...rows].map((row, r) =>
      row.map((value, c) => {
        const ref = cellAddress(r, c);
        if (typeof value === 'number') return numberCell(ref, value);
        if (typeof value === 'string') return textCell(ref, escape(value));
        return value !== null && typeof value === 'object' && 'date' in value ? textCell(ref, `${value.date.day}/${value.date.month}/${value.date.year}`) : '';
      }),
    );
    const ref = `A1:${cellAddress(Math.max(rows.length, 1), headers.length - 1)}`;
    return { name: sheet, rows: cells.map((row, r) => `<row r="${r + 1}">${row.join('')}</row>`).join(''), table: { ref, name, columns: headers } };
  });
  const plain: RawSheet = {
    name: 'Ghi chú',
    rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="A2"><f>B2+1</f><v>2</v></c><c r="B2"><f>A2+1</f><v>3</v></c></row>',
  };
  return rawParts([...sheets, plain], { sharedStrings: ['Chữ chung', '<r><t>đậm</t></r><r><t> và thường</t></r>'], prefix });
}

export const packed = (parts: Parts): Uint8Array => rawZip([...parts].map(([name, content]) => ({ name, content })));

const workbooks: readonly Parts[] = [officeParts(''), officeParts('x')];
const [plainParts = new Map<string, string>()] = workbooks;
export const smallWorkbook = packed(plainParts);

const report = compileReport(book(OFFICE)).document;
const writtenDocx = renderDocx(report);
export const smallReport = report;
const documents: readonly Parts[] = [new Map(openZip(writtenDocx).entries.map((entry) => [entry.name, fromUtf8(inflateEntry(entry))]))];

export const anyWorkbook = (chance: Chance): Parts => chance.pick(workbooks);
export const anyDocument = (chance: Chance): Parts => chance.pick(documents);

const TOKENS = [
  '<',
  '>',
  '"',
  "'",
  '&',
  '/>',
  '</',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>',
  '&b;',
  '&#0;',
  '&#xD800;',
  '\u0000',
  '<a>',
  '</a>',
  'xmlns="x"',
  ' r="A1"',
  ' t="s"',
  ' r="XFD1048576"',
  ' r="ZZZ9999999"',
  ' ref="A1:XFD1048576"',
  ' ref="B2:A1"',
  '<v>1e999</v>',
  '<v>-1</v>',
  '<row r="1048576"/>',
  '<row r="-5">',
  '<c/>',
  '<f>A1</f>',
  '<f t="shared" si="0"/>',
  '<is><t>x</t></is>',
  '<w:p/>',
  '<w:del>',
  '</w:p>',
  '<w:tbl>',
  '<w:t>',
  '<w:sdt>',
  '<mc:AlternateContent>',
];

/** Numbers that are too large, negative or none, in attributes and in text. */
const NUMBERS = ['-1', '0', '4294967296', '1e308', 'NaN', '99999999999999999999', '1.5', '', '0x10', ' 7 '];

/** Whole elements: the XML stays well-formed, its sense doesn't. */
const ELEMENT = /<([\w:]+)(?:\s[^>]*)?(?:\/>|>(?:(?!<\1[\s>])[^])*?<\/\1>)/g;

function mutateXml(chance: Chance, xml: string): string {
  const kind = chance.int(0, 3);
  if (kind === 0) return mutateText(chance, xml, TOKENS, 3);
  if (kind === 1) {
    const found = [...xml.matchAll(/="([^"]*)"|>(\d[^<]*)</g)];
    if (!found.length) return xml;
    const place = chance.pick(found);
    const old = place[1] ?? place[2] ?? '';
    const at = place.index + place[0].length - 1 - old.length;
    const value = chance.one(3) ? (chance.pick(found)[1] ?? '') : chance.one(2) ? chance.pick(NUMBERS) : mutateText(chance, old, TOKENS, 1);
    return xml.slice(0, at) + value + xml.slice(at + old.length);
  }
  const start = chance.int(0, xml.length);
  ELEMENT.lastIndex = start;
  const one = ELEMENT.exec(xml);
  if (!one) return xml;
  const [text] = one;
  if (kind === 2) return xml.slice(0, one.index) + (chance.one(2) ? '' : text + text) + xml.slice(one.index + text.length);
  ELEMENT.lastIndex = chance.int(0, xml.length);
  const other = ELEMENT.exec(xml);
  return other && other.index > one.index + text.length
    ? xml.slice(0, one.index) + other[0] + xml.slice(one.index + text.length, other.index) + text + xml.slice(other.index + other[0].length)
    : xml;
}

/** One or two parts changed, one dropped, doubled or renamed now and then. */
export function damageParts(chance: Chance, parts: Parts): RawEntry[] {
  const names = [...parts.keys()];
  const made = new Map(parts);
  for (let times = chance.int(1, 2); times > 0; times -= 1) {
    const name = chance.pick(names);
    made.set(name, mutateXml(chance, made.get(name) ?? ''));
  }
  const entries = [...made].map(([name, content]): RawEntry => ({ name, content }));
  if (chance.one(8)) entries.splice(chance.int(0, entries.length - 1), 1);
  if (chance.one(20)) entries.push(chance.pick(entries));
  if (chance.one(20))
    entries.push({
      name: chance.pick(['../../evil.xml', '..\\evil', '/etc/passwd', 'C:\\x', 'xl/../../x', '', '\u0000', 'XL/WORKBOOK.XML', 'a'.repeat(5_000)]),
      content: 'x',
    });
  return entries;
}

/** One header says something else than the file is. */
export function lyingZip(chance: Chance, parts: Parts): Uint8Array {
  const entries = [...parts].map(([name, content]): RawEntry => ({ name, content, deflate: chance.one(2) }));
  const at = chance.int(0, entries.length - 1);
  const lie = chance.pick<() => Partial<RawEntry>>([
    () => ({ size: chance.pick([0, 1, 0xffffffff, 0x7fffffff, 140 * 1024 * 1024, 100]) }),
    () => ({ crc: chance.int(0, 0xffffffff) }),
    () => ({ method: chance.pick([0, 8, 12, 14, 99]) }),
    () => ({ flags: chance.pick([1, 8, 64, 0xffff]) }),
    () => ({ offset: chance.pick([0, 1, 0xffffffff, 0xfffffff0, 200]) }),
    () => ({ localName: chance.pick(['', 'x', '../x', 'a'.repeat(60_000)]) }),
    () => ({ extra: chance.pick([1, 100, 65_535]) }),
  ])();
  const entry = entries[at];
  if (entry) entries[at] = { ...entry, ...lie };
  return rawZip(
    entries,
    chance.one(4)
      ? {
          entries: chance.pick([0, 1, 65_535, entries.length + 1]),
          directory: chance.pick([0, 0xffffffff, 22]),
          comment: chance.pick(['', 'PK\u0005\u0006', 'x'.repeat(65_535)]),
        }
      : {},
  );
}
