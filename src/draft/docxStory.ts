/** Collects a story's paragraphs: into the open table cell, or as lines. */
interface Row {
  readonly cells: string[];
  deleted: boolean;
}

interface Table {
  row: Row | undefined;
  cell: string[] | undefined;
}

export interface Story {
  readonly lines: string[];
  readonly text: (value: string) => void;
  readonly openParagraph: () => void;
  /** `joined`: the paragraph's own mark is deleted, so what it holds is handed back and goes on in the next one. */
  readonly closeParagraph: (joined: boolean) => string;
  readonly openTable: () => void;
  readonly closeTable: () => void;
  readonly openRow: () => void;
  readonly deleteRow: () => void;
  readonly closeRow: () => void;
  readonly openCell: () => void;
  readonly closeCell: () => void;
}

export function docxStory(): Story {
  const lines: string[] = [];
  /** A text box opens paragraphs inside a paragraph. */
  const paragraphs: string[] = [];
  const tables: Table[] = [];
  const put = (text: string): void => {
    (tables.at(-1)?.cell ?? lines).push(text);
  };
  return {
    lines,
    text: (value) => {
      const last = paragraphs.length - 1;
      if (last >= 0) paragraphs[last] += value;
    },
    openParagraph: () => {
      paragraphs.push('');
    },
    closeParagraph: (joined) => {
      const line = paragraphs.pop() ?? '';
      if (joined) return line;
      const text = line.replace(/[ \t\r\n]+/g, ' ').trim();
      if (text) put(text);
      return '';
    },
    openTable: () => {
      tables.push({ row: undefined, cell: undefined });
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
      if (!table.row.deleted) (tables.at(-2)?.cell ?? lines).push(table.row.cells.join(' | '));
      table.row = undefined;
    },
    openCell: () => {
      const table = tables.at(-1);
      if (table) table.cell = [];
    },
    closeCell: () => {
      const table = tables.at(-1);
      if (!table?.cell) return;
      table.row?.cells.push(table.cell.join(' '));
      table.cell = undefined;
    },
  };
}
