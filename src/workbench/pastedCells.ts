/** Cells as other programs put them on the clipboard: a line a row, tabs between cells, quotes around cells that hold either. */

const QUOTED = /"((?:[^"]|"")*)"(?=[\t\n]|$)/y;
const PLAIN = /[^\t\n]*/y;

export function pastedCells(text: string): string[][] {
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const rows: string[][] = [[]];
  for (let at = 0; at <= source.length; at += 1) {
    QUOTED.lastIndex = at;
    PLAIN.lastIndex = at;
    const [whole = '', quoted] = QUOTED.exec(source) ?? PLAIN.exec(source) ?? [];
    rows.at(-1)?.push(quoted?.replace(/""/g, '"') ?? whole);
    at += whole.length;
    if (source[at] === '\n') rows.push([]);
  }
  return rows;
}
