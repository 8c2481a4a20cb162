/** Shares of one whole that stand in one paragraph or chart: told apart when rounding keeps them from 100, and closed to 100 on request. */
import { closedShares, roundingDrift } from '../derivations/share';
import { formatAtMost } from '../locale/number';
import { isNoteMark, type Block, type Inline, type InlineContent, type TextRun } from '../model/document';
import type { PrintedFigure, Share } from '../model/figure';
import type { Finding } from '../model/finding';
import { type Rational, ZERO } from '../model/rational';

type ShareFigure = PrintedFigure & { readonly share: Share };

const isShare = (figure: PrintedFigure | undefined): figure is ShareFigure => !!figure?.share;

/** By whole and decimals, each part once; a group of one says nothing. */
function groups(content: InlineContent): ShareFigure[][] {
  const found = new Map<string, Map<string, ShareFigure>>();
  for (const inline of content) {
    if (isNoteMark(inline) || !isShare(inline.figure)) continue;
    const { wholeKey, partKey, decimals } = inline.figure.share;
    const key = `${wholeKey}|${decimals}`;
    const group = found.get(key) ?? new Map<string, ShareFigure>();
    found.set(key, group.set(partKey, inline.figure));
  }
  return [...found.values()].map((group) => [...group.values()]).filter((group) => group.length > 1);
}

interface Drift {
  readonly figures: readonly ShareFigure[];
  /** What the printed shares add to. */
  readonly printed: Rational;
}

const driftsIn = (content: InlineContent): Drift[] =>
  groups(content).flatMap((figures) => {
    const [first] = figures;
    const printed =
      first &&
      roundingDrift(
        figures.map(({ share }) => share.part),
        first.share.whole,
        first.share.decimals,
      );
    return printed ? [{ figures, printed }] : [];
  });

function closed(content: InlineContent, { figures }: Drift): InlineContent {
  const [first] = figures;
  const values =
    first &&
    closedShares(
      figures.map(({ share }) => share.part),
      first.share.whole,
      first.share.decimals,
    );
  if (!first || !values) return content;
  const texts = new Map(figures.map(({ key }, i) => [key, `${formatAtMost(values[i] ?? ZERO, first.share.decimals)}%`]));
  return content.map((inline): Inline => {
    const text = isNoteMark(inline) || !inline.figure ? undefined : texts.get(inline.figure.key);
    if (text === undefined || isNoteMark(inline) || !inline.figure) return inline;
    return { ...inline, text, figure: { ...inline.figure, text } } satisfies TextRun;
  });
}

const shownTogether = (block: Block): InlineContent => (block.kind === 'table' ? block.rows.flat(2) : block.content);

function closedBlock(block: Block, drifts: readonly Drift[]): Block {
  const close = (content: InlineContent): InlineContent => drifts.reduce(closed, content);
  return block.kind === 'table' ? { ...block, rows: block.rows.map((cells) => cells.map(close)) } : { ...block, content: close(block.content) };
}

/** `close` asks for shares that add to 100 (largest remainder); without it the text stays and each drift is a finding. */
export function settleShares(blocks: readonly Block[], close: boolean): { readonly blocks: readonly Block[]; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const settled = blocks.map((block) => {
    const drifts = driftsIn(shownTogether(block));
    if (close) return closedBlock(block, drifts);
    for (const { figures, printed } of drifts) {
      const listed = figures.map(({ text }) => text).join(' + ');
      findings.push({
        level: 'lệch làm tròn',
        ruleId: 'shares-to-100',
        message: `${block.kind === 'table' ? 'Biểu đồ' : 'Đoạn'} ở ${block.source}: các tỷ lệ của ${figures[0]?.share.wholeKey ?? ''} cộng lại ${listed} = ${formatAtMost(printed, 6)}% thay vì 100%, chỉ do làm tròn. Muốn khép về 100%, thêm mục “Khép tỷ lệ” với giá trị “có” vào bảng ThongTin.`,
        cells: [...new Set(figures.flatMap(({ cells }) => cells))],
        actual: `${formatAtMost(printed, 6)}%`,
        expected: '100%',
      });
    }
    return block;
  });
  return { blocks: settled, findings };
}
