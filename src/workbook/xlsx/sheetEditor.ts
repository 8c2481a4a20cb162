/** A worksheet's XML with single cells replaced, everything else as it lies. */
import { InputError } from '../../model/errors';
import { attribute, guardXml, tagName } from '../../opc/xmlGuard';
import { cellAddress, formatRange, parseAddress, parseRange, type CellRange } from '../../model/address';
import { expandShared } from './cellElement';
import { joinXml, splitXml, toPiece, withAttribute, withPrefix, type XmlPiece } from './xmlPieces';

const cover = (a: CellRange, b: CellRange): CellRange => ({
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
});

interface Cell {
  readonly column: number;
  piece: XmlPiece;
}
interface OpenRow {
  readonly tag: string;
  readonly cells: Cell[];
}

const local = ({ local: name }: XmlPiece): boolean => name !== '';

/** A worksheet taken apart as far as it changes: of a row that nobody asks for only its place is known, as a sheet may have a million. */
export class SheetEditor {
  readonly #root;
  /** Element sheetData. */
  readonly #data: string;
  #dataTag = '';
  /** Where its rows begin, and where they end. */
  readonly #inner = { start: 0, end: 0 };
  readonly #numbers: number[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #open = new Map<number, OpenRow>();

  constructor(
    readonly part: string,
    xml: string,
  ) {
    this.#root = splitXml(part, xml);
    const data = this.#root.pieces.find((piece) => piece.local === 'sheetData');
    if (!data) throw new InputError(`phần ${part} của tệp không có dữ liệu ô. Mở tệp bằng Excel, lưu lại rồi thử lại.`);
    this.#data = data.xml;
    this.#findRows();
  }

  get prefix(): string {
    return this.#root.prefix;
  }

  /** Cells that are merged. */
  get merged(): readonly CellRange[] {
    const list = this.#root.pieces.find((piece) => piece.local === 'mergeCells');
    return (list ? splitXml(this.part, list.xml).pieces : []).flatMap(({ tag }) => parseRange(attribute(tag, 'ref') ?? '') ?? []);
  }

  #findRows(): void {
    let depth = 0;
    let last = -1;
    const onTag = (tag: string, end: number, selfClosing: boolean): void => {
      if (depth === 0) {
        this.#dataTag = tag;
        this.#inner.start = this.#inner.end = end;
      } else if (depth === 1) {
        const number = Number(attribute(tag, 'r') ?? last + 2) - 1;
        if (!(number > last))
          throw new InputError(`phần ${this.part} của tệp bị hỏng (các dòng không theo thứ tự). Mở tệp bằng Excel hoặc LibreOffice, lưu lại rồi thử lại.`);
        last = number;
        this.#numbers.push(number);
        this.#starts.push(end - tag.length - (selfClosing ? 3 : 2));
        if (selfClosing) this.#ends.push(end);
      }
      if (!selfClosing) depth += 1;
    };
    guardXml(this.part, this.#data, onTag, (start, end) => {
      depth -= 1;
      if (depth === 1) this.#ends.push(end);
      else if (depth === 0) this.#inner.end = start;
    });
  }

  /** Of the first row that isn't above `row`. */
  #place(row: number): number {
    let [from, to] = [0, this.#numbers.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.#numbers[middle] ?? row) < row) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  #row(row: number): OpenRow | undefined {
    const known = this.#open.get(row);
    const at = this.#place(row);
    if (known || this.#numbers[at] !== row) return known;
    const { tag, pieces } = splitXml(this.part, this.#data.slice(this.#starts[at], this.#ends[at]));
    let last = -1;
    const cells = pieces.filter(local).map((piece): Cell => {
      last = parseAddress(attribute(piece.tag, 'r') ?? '')?.column ?? last + 1;
      const named = attribute(piece.tag, 'r') === undefined ? piece.xml.replace(/^<([^\s/>]+)/, `<$1 r="${cellAddress(row, last)}"`) : piece.xml;
      return { column: last, piece: toPiece(named) };
    });
    // `spans` is a hint that may be wrong soon.
    const opened = { tag: tag.replace(/\sspans=(?:"[^"]*"|'[^']*')/, ''), cells };
    this.#open.set(row, opened);
    return opened;
  }

  hasRow(row: number): boolean {
    return this.#open.has(row) || this.#numbers[this.#place(row)] === row;
  }

  cell(row: number, column: number): XmlPiece | undefined {
    return this.#row(row)?.cells.find((cell) => cell.column === column)?.piece;
  }

  /** `make` gets the element that is there and the address; its result takes the place. */
  put(row: number, column: number, make: (old: XmlPiece | undefined, address: string) => string): void {
    this.#set(row, column, (old, address) => toPiece(withPrefix(make(old, address), old ? '' : this.prefix)));
  }

  /** The element goes to row `to` as it is, format and formula included, and leaves its place free. */
  move(row: number, column: number, to: number): void {
    const piece = this.cell(row, column);
    if (!piece) return;
    const { cells } = this.#row(row) ?? { cells: [] };
    cells.splice(
      cells.findIndex((cell) => cell.piece === piece),
      1,
    );
    this.#set(to, column, (_, address) => {
      const tag = withAttribute(piece.tag, 'r', address);
      return { ...piece, tag, xml: `<${tag}${piece.xml.slice(1 + piece.tag.length)}` };
    });
  }

  #set(row: number, column: number, make: (old: XmlPiece | undefined, address: string) => XmlPiece): void {
    const found = this.#row(row) ?? { tag: `${this.prefix}row r="${row + 1}"`, cells: [] };
    this.#open.set(row, found);
    const { cells } = found;
    let index = cells.findIndex((cell) => cell.column >= column);
    if (index < 0) index = cells.length;
    const old = cells[index]?.column === column ? cells[index]?.piece : undefined;
    cells.splice(index, old ? 1 : 0, { column, piece: make(old, cellAddress(row, column)) });
  }

  /** Followers of a shared formula whose first cell goes get formulas of their own. */
  expandShared(row: number, column: number, master: XmlPiece): void {
    this.#numbers.forEach((number, at) => {
      if (!this.#data.slice(this.#starts[at], this.#ends[at]).includes('shared')) return;
      for (const cell of this.#row(number)?.cells ?? []) {
        const xml = expandShared(this.part, cell.piece, master, { rows: number - row, columns: cell.column - column });
        if (xml !== undefined) cell.piece = toPiece(xml);
      }
    });
  }

  #dataXml(): string {
    // Grown with +=, which copies nothing; a list of these long texts, joined, would be one more copy of the sheet.
    let written = '';
    let from = this.#inner.start;
    for (const [row, { tag, cells }] of [...this.#open].sort(([a], [b]) => a - b)) {
      const at = this.#place(row);
      const start = this.#starts[at] ?? this.#inner.end;
      written += this.#data.slice(from, start) + joinXml({ before: '', tag, pieces: cells.map((cell) => cell.piece), after: '' });
      from = this.#numbers[at] === row ? (this.#ends[at] ?? start) : start;
    }
    return `<${this.#dataTag}>${written}${this.#data.slice(from, this.#inner.end)}</${tagName(this.#dataTag)}>`;
  }

  /** The cells that are changed count; the file says less or more about the others. */
  toXml(changed: readonly CellRange[]): string {
    const pieces = this.#root.pieces.map((piece): XmlPiece => {
      if (piece.local === 'sheetData') return { ...piece, xml: this.#dataXml() };
      const declared = piece.local === 'dimension' ? parseRange(attribute(piece.tag, 'ref') ?? '') : undefined;
      if (!declared) return piece;
      return toPiece(`<${withAttribute(piece.tag, 'ref', formatRange([declared, ...changed].reduce(cover)))}/>`);
    });
    return joinXml({ ...this.#root, pieces });
  }
}
