/** Blocks and proposals -> rows of table Mau, with what each of them must print. */
import { ROW_KINDS } from '../workbook/contract';
import type { RowKind } from '../template/readRows';
import { lastBefore, type Corpus } from './corpus';
import type { LastBlock } from './lastReport';
import type { LearnSource } from './learnSource';
import { tableSource } from './tableSource';
import type { LearntRow } from './learningResult';
import type { Binding } from './binding';
import { expectedText, writeSource } from './writeSource';

export interface PlannedRow extends LearntRow {
  readonly rowKind: RowKind;
  /** The blocks that it stands for. */
  readonly from: number;
  readonly to: number;
  /** A line a printed paragraph. */
  readonly expected: readonly string[];
}

const KIND_WORDS = Object.fromEntries(Object.entries(ROW_KINDS).map(([word, kind]) => [kind, word])) as Readonly<Record<RowKind, string>>;
const CLOSING = /[\s.]*\.\s?\/\s?\.$/;
const LONGEST_CAPTION = 160;
/** First cells of the program's own tables: a table begins there. */
const HEADERS = /^(?:Chỉ tiêu|Đơn vị|Loại văn bản) \| /;

/** Where a run of blocks like the one at `from` ends. */
function runEnd(blocks: readonly LastBlock[], from: number): number {
  const kind = blocks[from]?.kind;
  let to = from + 1;
  if (kind !== 'row' && kind !== 'annex') return to;
  while (blocks[to]?.kind === kind && !(kind === 'row' && HEADERS.test(blocks[to]?.styled.text ?? ''))) to += 1;
  return to;
}

const isCaption = ({ kind, styled }: LastBlock): boolean =>
  kind === 'paragraph' &&
  styled.text.length <= LONGEST_CAPTION &&
  !/[.:;,]$/.test(styled.text) &&
  !styled.notes.length &&
  !styled.spans.some(({ italic }) => italic);

export interface LearntTable {
  readonly from: number;
  readonly to: number;
  readonly source: string;
}

/** Tables that the program's own layout prints; the others stay lines of text. */
export function learnTables(blocks: readonly LastBlock[], source: LearnSource): { known: LearntTable[]; unknown: { from: number; to: number }[] } {
  const known: LearntTable[] = [];
  const unknown: { from: number; to: number }[] = [];
  for (let from = 0; from < blocks.length; from = runEnd(blocks, from)) {
    if (blocks[from]?.kind !== 'row') continue;
    const to = runEnd(blocks, from);
    const found = tableSource(
      blocks.slice(from, to).map(({ styled }) => styled.text),
      source,
    );
    if (found === undefined) unknown.push({ from, to });
    else known.push({ from, to, source: found });
  }
  return { known, unknown };
}

/** What the paragraphs of a row that is no table come to in table Mau. */
export function rowContent(rowKind: RowKind, paragraphs: readonly string[]): string {
  const content = paragraphs.join('\n');
  if (rowKind === 'closing') return content.replace(CLOSING, '.');
  return rowKind === 'bullet' ? content.replace(/^-\s+/, '') : content;
}

/** `proposals` without overlaps, in the corpus's offsets. */
export function planRows({ blocks, starts }: Corpus, proposals: readonly Binding[], tables: readonly LearntTable[]): PlannedRow[] {
  const labels = [...new Set(blocks.flatMap(({ styled }) => styled.notes.map(({ label }) => label)))];
  const numberOf = (label: string): number => labels.indexOf(label) + 1;
  const byBlock = new Map<number, Binding[]>();
  for (const one of proposals) {
    const block = lastBefore(starts, one.start);
    const start = starts[block] ?? 0;
    byBlock.set(block, [...(byBlock.get(block) ?? []), { ...one, start: one.start - start, end: one.end - start }]);
  }
  const inBlock = (at: number): readonly Binding[] => byBlock.get(at) ?? [];
  const written = (at: number): string => writeSource(blocks[at]?.styled ?? EMPTY, inBlock(at));
  const expected = (at: number): string => expectedText(blocks[at]?.styled ?? EMPTY, inBlock(at), numberOf);
  const row = (planned: Omit<PlannedRow, 'kind' | 'code'> & { readonly code?: string }): PlannedRow => ({
    code: '',
    ...planned,
    kind: KIND_WORDS[planned.rowKind],
  });

  const rows: PlannedRow[] = [];
  for (let at = 0; at < blocks.length; at = runEnd(blocks, at)) {
    const block = blocks[at];
    if (!block) break;
    const to = runEnd(blocks, at);
    const all = Array.from({ length: to - at }, (_, i) => at + i);
    const table = tables.find(({ from }) => from === at);
    const before = blocks[at - 1];
    if (table) {
      const captioned = !!before && isCaption(before) && rows.at(-1)?.to === at && !inBlock(at - 1).length;
      if (captioned) rows.pop();
      const caption = captioned ? before.styled.text : '';
      const lines = [...(captioned ? [caption] : []), ...all.map(expected)];
      rows.push(row({ rowKind: 'table', code: caption, content: table.source, from: captioned ? at - 1 : at, to, expected: lines }));
    } else if (block.kind === 'row')
      for (const one of all) rows.push(row({ rowKind: 'paragraph', content: written(one), from: one, to: one + 1, expected: [expected(one)] }));
    else {
      const [rowKind, lines] = [block.kind, all.map(expected)];
      const printed = rowKind === 'closing' ? lines.map((line) => line.replace(CLOSING, './.')) : lines;
      rows.push(row({ rowKind, code: block.note ?? '', content: rowContent(rowKind, all.map(written)), from: at, to, expected: printed }));
    }
  }
  return rows;
}

const EMPTY = { text: '', spans: [], notes: [] };
