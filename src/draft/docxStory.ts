/** Collects a story's paragraphs: into the open table cell, or as lines. */
import { asLine, joinTraced, NOTHING, type TracedText } from './tracedText';

interface Row {
  readonly cells: TracedText[];
  deleted: boolean;
}

interface Table {
  row: Row | undefined;
  cell: TracedText[] | undefined;
  /** Columns that the open cell covers. */
  span: number;
}

/** A table as wide as Word allows. */
const MOST_COLUMNS = 63;

export interface Story {
  readonly lines: TracedText[];
  readonly text: (value: TracedText) => void;
  readonly openParagraph: () => void;
  /** `joined`: the paragraph's own mark is deleted, so what it holds is handed back and goes on in the next one. */
  readonly closeParagraph: (joined: boolean) => TracedText;
  readonly openTable: () => void;
  readonly closeTable: () => void;
  readonly openRow: () => void;
  readonly deleteRow: () => void;
  readonly closeRow: () => void;
  readonly openCell: () => void;
  /** The open cell covers so many columns: empty cells stand for the others, so that those to its right keep their columns. */
  readonly spanCell: (columns: number) => void;
  readonly closeCell: () => void;
}

export function docxStory(): Story {
  const lines: TracedText[] = [];
  /** Each as its pieces; a text box opens paragraphs inside a paragraph. */
  const paragraphs: TracedText[][] = [];
  const tables: Table[] = [];
  const put = (text: TracedText): void => {
    (tables.at(-1)?.cell ?? lines).push(text);
  };
  return {
    lines,
    text: (value) => {
      paragraphs.at(-1)?.push(value);
    },
    openParagraph: () => {
      paragraphs.push([]);
    },
    closeParagraph: (joined) => {
      const content = joinTraced(paragraphs.pop() ?? []);
      if (joined) return content;
      const line = asLine(content);
      if (line.text) put(line);
      return NOTHING;
    },
    openTable: () => {
      tables.push({ row: undefined, cell: undefined, span: 1 });
    },
    closeTable: () => {
      tables.pop();
    },
    openRow: () => {
      const table = tables.at(-1);
      if (table) table.row = { cells: [], deleted: false };
    },
    deleteRow: () => {
      const row = tables.at(-1)?.row;
      if (row) row.deleted = true;
    },
    closeRow: () => {
      const table = tables.at(-1);
      if (!table?.row) return;
      if (!table.row.deleted) (tables.at(-2)?.cell ?? lines).push(joinTraced(table.row.cells, ' | '));
      table.row = undefined;
    },
    openCell: () => {
      const table = tables.at(-1);
      if (!table) return;
      table.cell = [];
      table.span = 1;
    },
    spanCell: (columns) => {
      const table = tables.at(-1);
      if (table?.cell) table.span = Math.min(columns, MOST_COLUMNS);
    },
    closeCell: () => {
      const table = tables.at(-1);
      if (!table?.cell) return;
      table.row?.cells.push(joinTraced(table.cell, ' '), ...Array<TracedText>(table.span - 1).fill(NOTHING));
      table.cell = undefined;
    },
  };
}
