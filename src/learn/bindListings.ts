/** Cited documents and lists in prose -> the groups of VanBan and DanhSach that print them. */
import { escapeRegExp } from '../locale/encoding';
import { citation, type CitedDocument } from '../template/textDrops';
import type { LearnSource } from './learnSource';
import type { Printer } from './printer';
import { overlaps, type Binding, type Unbound } from './binding';

interface Group {
  readonly name: string;
  /** Path in the template. */
  readonly path: string;
  readonly kind: 'document' | 'list';
  readonly items: readonly string[];
}

export interface BoundListings {
  readonly proposals: readonly Binding[];
  /** Items that stand in the text, but not as their whole group. */
  readonly partial: readonly Unbound[];
}

/** What stands between two items of one list. */
const SEPARATOR = /^(?:\s*[;,]\s*|\s+và\s+|\s*\n)$/u;
/** Shorter texts stand anywhere. */
const SHORTEST = 8;

/** The item's text with the slips that typists make in it: doubled slashes, spaces, a day with or without its zero. */
function pattern(item: string): RegExp {
  const source = escapeRegExp(item.normalize('NFC'))
    .replace(/\s+/g, '\\s+')
    .replace(/\//g, '\\s?/{1,3}\\s?')
    .replace(/(?<=ngày\\s\+)0?(\d)(?=\\s\?)/g, '0?$1')
    .replace(/-/g, '\\s?[-–]\\s?');
  return new RegExp(`(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`, 'gu');
}

interface Found {
  readonly start: number;
  readonly end: number;
}

const findItem = (text: string, item: string): Found[] =>
  item.length < SHORTEST ? [] : [...text.matchAll(pattern(item))].map((match) => ({ start: match.index, end: match.index + match[0].length }));

/** Stretches where all items of the group stand in order, with one separator throughout. */
function wholeRuns(text: string, items: readonly string[]): { start: number; end: number; separator: string }[] {
  const places = items.map((item) => findItem(text, item));
  return (places[0] ?? []).flatMap((first) => {
    let end = first.end;
    let separator: string | undefined;
    for (const next of places.slice(1)) {
      const follower = next.find(({ start }) => start >= end && SEPARATOR.test(text.slice(end, start)));
      const between = follower && text.slice(end, follower.start);
      if (!follower || between === undefined || between.includes('\n') || (separator !== undefined && between !== separator)) return [];
      separator = between;
      end = follower.end;
    }
    return [{ start: first.start, end, separator: separator ?? '; ' }];
  });
}

function groupsOf({ documents, lists }: LearnSource, printer: Printer): Group[] {
  const cited = [...documents].map(([key, { name, items }]) => ({
    name,
    path: `văn_bản.${key}`,
    kind: 'document' as const,
    items: items.map((item: CitedDocument) => citation(item)),
  }));
  const listed = [...lists].map(([key, { name }]) => ({ name, path: `danh_sách.${key}`, kind: 'list' as const, items: printer.lists.get(key) ?? [] }));
  // A whole group before its parts: the longest first.
  return [...cited, ...listed].filter(({ items }) => items.length > 0).sort((a, b) => b.items.join('').length - a.items.join('').length);
}

export function bindListings(text: string, source: LearnSource, printer: Printer): BoundListings {
  const proposals: Binding[] = [];
  const partial: Unbound[] = [];
  const groups = groupsOf(source, printer);
  for (const { name, path, kind, items } of groups) {
    for (const { start, end, separator } of wholeRuns(text, items)) {
      if (proposals.some((other) => overlaps(other, { start, end }))) continue;
      const written = `{{ ${path} | nối: "${separator}" }}`;
      const printed = printer.print(written);
      if (!printed) continue;
      const same = printed.text === text.slice(start, end);
      proposals.push({
        kind,
        start,
        end,
        source: written,
        printed: printed.text,
        certainty: 'chắc chắn',
        evidence: `đủ ${items.length} mục của nhóm “${name}” trong bảng ${kind === 'document' ? 'VanBan' : 'DanhSach'}, đúng thứ tự`,
        cells: [],
        ...(same ? {} : { differs: { kind: 'style' as const, reason: `bảng ${kind === 'document' ? 'VanBan' : 'DanhSach'} ghi khác` } }),
      });
    }
  }
  for (const { name, items } of groups) {
    for (const place of items.flatMap((item) => findItem(text, item))) {
      if ([...proposals, ...partial].some((other) => overlaps(other, place))) continue;
      partial.push({ ...place, reason: `là một mục của nhóm “${name}”, nhưng cả nhóm không đứng liền nhau ở đây nên để nguyên chữ` });
    }
  }
  return { proposals, partial };
}
