/** Template rows and figures -> the report document, with what is missing in it as findings. */
import { figuresOf, isNoteMark, type Annex, type Block, type Inline, type InlineContent, type ReportDocument, type TextRun } from '../model/document';
import { InputError, TemplateError } from '../model/errors';
import { runThrough, type Steps } from '../model/steps';
import type { FigureSet } from '../model/figure';
import type { Finding } from '../model/finding';
import { fold, nearestName } from '../locale/encoding';
import { formatPeriod, type Period } from '../locale/period';
import type { ChartContent } from './chartContent';
import { buildChart } from './charts';
import { ConditionReads } from './figureDrop';
import { parseInline, type NoteCode } from './inline';
import { createEngine } from './liquid';
import type { Groups, ListedDocument, ListItem } from './listings';
import type { Provenance } from './marks';
import { blankItem, missingFigures, openCondition, repeatedItems, unknownGroup, unreadableDates, valueless } from './gaps';
import { NoteNumbers } from './notes';
import { numberLine, placeAndDate, type OfficeInfo } from './officeInfo';
import type { StatedSum } from './overlap';
import { atCell, renderOfficeText } from './officeText';
import type { TemplateRow } from './readRows';
import { createScope } from './scope';
import { settleShares } from './shareGroups';
import { singleBrackets } from './singleBrackets';
import { buildTable, type TableContent } from './tables';

export interface ComposeInput {
  readonly rows: readonly TemplateRow[];
  readonly figures: FigureSet;
  readonly period: Period;
  readonly info: OfficeInfo;
  readonly documents: Groups<ListedDocument>;
  readonly lists: Groups<ListItem>;
  /** What the office's rules say of wholes and their parts; a pie isn't drawn against them. */
  readonly sums?: readonly StatedSum[];
}

export interface Composition {
  /** `draft` is false here; the pipeline decides. */
  readonly document: ReportDocument;
  readonly findings: readonly Finding[];
}

type RawContent = readonly (TextRun | NoteCode)[];

/** The lines of a rendered cell, each as inline content; blank lines are dropped. */
function paragraphs(parts: readonly ({ readonly literal: string } | Provenance)[]): RawContent[] {
  const lines: ({ literal: string } | Provenance)[][] = [[]];
  for (const part of parts) {
    if (!('literal' in part)) {
      lines.at(-1)?.push({ ...part, text: part.text.replace(/\s*\r?\n\s*/g, ' ') });
      continue;
    }
    part.literal.split(/\r?\n/).forEach((literal, i) => {
      if (i > 0) lines.push([]);
      if (literal) lines.at(-1)?.push({ literal });
    });
  }
  return lines.map((line) => trimmed(singleBrackets(parseInline(line)))).filter((line) => line.some((inline) => 'noteCode' in inline || inline.text.trim()));
}

const isOwnText = (inline: TextRun | NoteCode | undefined): inline is TextRun => !!inline && 'text' in inline && !inline.figure;

function trimmed(content: RawContent): RawContent {
  const [first, last] = [content[0], content.at(-1)];
  return content.map((inline) => {
    if (!isOwnText(inline)) return inline;
    const start = inline === first ? inline.text.trimStart() : inline.text;
    return { ...inline, text: inline === last ? start.trimEnd() : start };
  });
}

const withoutDash = (line: string): string => line.replace(/^[-–—−+]\s*/, '');

const startsWithDash = (content: InlineContent): boolean => {
  const [first] = content;
  return !!first && !isNoteMark(first) && /^[-–—−]/.test(first.text.trimStart());
};

const withoutStop = (text: string): string => text.replace(/[\s.]*(?:\.\/\.)?$/, '');

/** "./." ends the text (NĐ 30/2020, Phụ lục III); a final full stop is replaced, before a note's mark too. */
function closed(content: InlineContent): InlineContent {
  const lastWords = content.findLastIndex((inline) => !isNoteMark(inline) && (inline.figure || withoutStop(inline.text)));
  const open = content.flatMap((inline, at): Inline[] => {
    if (at < lastWords || isNoteMark(inline) || inline.figure) return [inline];
    const text = withoutStop(inline.text);
    return text ? [{ ...inline, text }] : [];
  });
  const last = open.at(-1);
  if (!last || isNoteMark(last) || last.figure) return [...open, { text: './.' }];
  return [...open.slice(0, -1), { ...last, text: `${last.text}./.` }];
}

/** As `compose`, a row a step. */
export function* composeSteps(input: ComposeInput): Steps<Composition> {
  const { figures, info, period } = input;
  const findings: Finding[] = [];
  const reads = new ConditionReads();
  const notes = new NoteNumbers();
  let place = '';
  const groups = { VanBan: input.documents, DanhSach: input.lists };
  const reportUnknown = (table: keyof typeof groups, name: string): void => {
    const names = [...groups[table].values()].map((group) => group.name);
    findings.push(unknownGroup(table, name, nearestName(name, names), place));
  };
  const office = renderOfficeText(info, period, input.lists);
  const scope = createScope({
    figures,
    period,
    info,
    rendered: office.rendered,
    documents: input.documents,
    lists: office.lists,
    reads,
    unknownGroup: reportUnknown,
  });
  const engine = createEngine(scope, reads);

  /** The row's paragraphs, or undefined when its condition leaves it out. */
  const render = (row: TemplateRow): RawContent[] | undefined => {
    place = row.content.cell;
    const condition = row.condition.source.trim();
    const tested = condition ? atCell(row.condition, () => engine.test(condition)) : { holds: true, openConditions: [] };
    if (!tested.holds) return undefined;
    const rendered =
      row.kind === 'table' || row.kind === 'chart'
        ? { parts: [], openConditions: [], blanks: [] }
        : atCell(row.content, () => engine.render(row.content.source));
    findings.push(...rendered.blanks.map((blank) => blankItem(blank, place)));
    const lines = paragraphs(rendered.parts);
    const open = [...new Set([...tested.openConditions, ...rendered.openConditions])];
    if (!open.length) return lines;
    const asked = tested.openConditions;
    if (asked.length) findings.push(openCondition(asked, figures, row.condition.cell));
    const inText = open.filter((name) => !asked.includes(name));
    if (inText.length) findings.push(openCondition(inText, figures, place));
    const warning: TextRun = { text: `[chưa rõ điều kiện: ${open.join('; ')}]`, gap: true };
    return [[warning, ...(lines[0] ? [{ text: ' ' }, ...lines[0]] : [])], ...lines.slice(1)];
  };

  const rendered: { readonly row: TemplateRow; readonly lines: RawContent[] | undefined }[] = [];
  for (const row of input.rows) {
    rendered.push({ row, lines: render(row) });
    yield;
  }
  for (const { row, lines } of rendered) {
    if (row.kind !== 'note') continue;
    const plain = (lines ?? []).map((line) =>
      line.map((inline): Inline => {
        if (!('noteCode' in inline)) return inline;
        throw new TemplateError(
          `chú thích không chứa được dấu chú thích khác ([^${inline.noteCode}]).`,
          row.content.cell,
          row.content.row,
          Math.max(1, row.content.source.indexOf('[^') + 1),
        );
      }),
    );
    notes.add({ code: row.code, cell: row.content.cell, paragraphs: plain, shown: lines !== undefined });
  }

  const body: Block[] = [];
  const annexes: (Annex & { blocks: Block[] })[] = [];
  let hiddenAnnex = false;
  for (const { row, lines } of rendered) {
    if (row.kind === 'note') continue;
    if (row.kind === 'annex') hiddenAnnex = lines === undefined;
    for (const mark of row.content.source.matchAll(/\[\^([^[\]\n]{1,80})\]/g)) notes.mention((mark[1] ?? '').trim());
    if (!lines || hiddenAnnex) continue;
    place = row.content.cell;
    const contents = lines.map((line) =>
      notes.number(line, (code) => {
        const near = nearestName(code, notes.codes);
        const column = row.content.source.indexOf(`[^${code}`) + 1;
        throw new TemplateError(
          `dấu [^${code}] không có dòng chú thích nào mang mã đó${near ? `. Có phải [^${near}]?` : '.'}`,
          place,
          row.content.row,
          Math.max(1, column),
        );
      }),
    );
    const blocks = annexes.at(-1)?.blocks ?? body;
    const source = row.content.cell;
    if (row.kind === 'annex') annexes.push({ title: contents, blocks: [], source });
    else if (row.kind === 'table' || row.kind === 'chart') {
      const { note, findings: questions, ...content } = row.kind === 'table' ? { ...tableOf(row), note: '', findings: [] } : chartOf(row);
      findings.push(...questions);
      const title = [row.code, note && `(${note})`].filter(Boolean).join(' ');
      const warning = contents.flat();
      const caption = [...warning, ...(title ? [{ text: warning.length ? ` ${title}` : title }] : [])];
      blocks.push({ kind: 'table', caption, ...content, source });
    } else
      for (const content of contents)
        blocks.push({ kind: row.kind, content: row.kind === 'bullet' && !startsWithDash(content) ? [{ text: '- ' }, ...content] : content, source });
  }

  function tableOf(row: TemplateRow): TableContent {
    const sources = { figures, documents: input.documents, reads, unknownGroup: (name: string) => reportUnknown('VanBan', name) };
    return understood(row, () => buildTable(row.content.source, sources));
  }
  function chartOf(row: TemplateRow): ChartContent {
    const { sums = [] } = input;
    return understood(row, () => buildChart(row.content.source, formatPeriod(period), { figures, reads, sums, place: row.content.cell }));
  }

  function understood<T>({ content: { cell, row } }: TemplateRow, build: () => T): T {
    try {
      return build();
    } catch (error) {
      if (error instanceof InputError) throw new TemplateError(`${error.message}.`.replace(/\?\.$/, '?'), cell, row, 1);
      throw error;
    }
  }

  const settle = (blocks: readonly Block[]): readonly Block[] => {
    const settled = settleShares(
      blocks,
      info.lines('Khép tỷ lệ').some((line) => fold(line) === 'có'),
    );
    findings.push(...settled.findings);
    return settled.blocks;
  };
  const lastClosing = body.findLastIndex((block) => block.kind === 'closing');
  const document: ReportDocument = {
    draft: false,
    head: {
      superior: info.lines('Cơ quan chủ quản').join('\n'),
      agency: info.lines('Cơ quan ban hành').join('\n'),
      number: numberLine(info),
      placeAndDate: placeAndDate(info, period),
      type: info.lines('Tên loại').join(' '),
      subject: office.lines('Trích yếu'),
      addressees: office
        .lines('Kính gửi')
        .map((line) => withoutDash(line.replace(/^kính gửi\s*:\s*/iu, '')))
        .filter(Boolean),
    },
    body: settle(body).map((block, i) => (i === lastClosing && block.kind === 'closing' ? { ...block, content: closed(block.content) } : block)),
    signature: {
      recipients: info.lines('Nơi nhận').map(withoutDash),
      authority: info.lines('Quyền hạn'),
      position: info.lines('Chức vụ'),
      signer: info.lines('Người ký').join(' '),
    },
    notes: notes.numbered,
    annexes: annexes.map((annex) => ({ ...annex, blocks: settle(annex.blocks) })),
  };
  const printed = figuresOf(document);
  findings.push(...missingFigures(printed, figures), ...valueless(printed), ...notes.unmarked(), ...unreadableDates(input.documents), ...repeatedItems(info));
  return { document, findings };
}

export const compose = (input: ComposeInput): Composition => runThrough(composeSteps(input));
