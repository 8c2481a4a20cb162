/** Cells that are Liquid with `kỳ` and `thông_tin` alone: Trích yếu, Kính gửi, and the items of DanhSach. */
import { toKey } from '../locale/encoding';
import type { Period } from '../locale/period';
import { TemplateError } from '../model/errors';
import { ConditionReads } from './figureDrop';
import { createEngine, type TemplateEngine } from './liquid';
import { LiquidFault } from './liquidFault';
import type { Groups, ListItem } from './listings';
import { infoText, type OfficeInfo } from './officeInfo';
import { officeNames } from './scope';
import { periodDrop } from './textDrops';
import type { TemplateText } from './readRows';

const sentence = (text: string): string => (/[.?!]$/.test(text) ? text : `${text}.`);

/** Liquid's place in the text becomes the cell's place in the workbook. */
export function atCell<T>({ cell, row }: Pick<TemplateText, 'cell' | 'row'>, use: () => T): T {
  try {
    return use();
  } catch (error) {
    if (!(error instanceof LiquidFault)) throw error;
    throw new TemplateError(sentence(`${error.message}${error.line > 1 ? ` (dòng thứ ${error.line} trong ô)` : ''}`), cell, row, error.column);
  }
}

/** Short texts: a loop over a list or a dozen numbers is all they could want. */
const MAX_MEMORY = 5_000;

const TEMPLATED_ITEMS = ['Trích yếu', 'Kính gửi'];

export interface OfficeText {
  /** By key. */
  readonly rendered: ReadonlyMap<string, string>;
  readonly lists: ReadonlyMap<string, readonly string[]>;
  /** Lines of a templated item. */
  lines(name: string): string[];
}

/** Throws TemplateError. */
export function renderOfficeText(info: OfficeInfo, period: Period, lists: Groups<ListItem>): OfficeText {
  const engine: TemplateEngine = createEngine(
    {
      names: officeNames(info, period),
      known: ([root]) =>
        root === undefined ? ['kỳ', 'thông_tin'] : root.startsWith('k') ? [...periodDrop(period).members.keys()] : info.items.map(({ key }) => key),
    },
    new ConditionReads(),
    MAX_MEMORY,
  );
  const render = (source: string, place: Pick<TemplateText, 'cell' | 'row'>): string =>
    source.includes('{')
      ? atCell(place, () =>
          engine
            .render(source)
            .parts.map((part) => ('literal' in part ? part.literal : part.text))
            .join(''),
        )
      : source;
  const rendered = new Map<string, string>();
  for (const name of TEMPLATED_ITEMS) {
    const item = info.item(name);
    if (!item) continue;
    const text = item.values.map((value, i) => {
      const cell = item.cells[i] ?? '';
      return render(infoText(value), { cell, row: Number(/\d+$/.exec(cell)?.[0] ?? 0) });
    });
    rendered.set(toKey(name), text.filter(Boolean).join('\n'));
  }
  return {
    rendered,
    lists: new Map([...lists].map(([key, { items }]) => [key, items.map((item) => render(item.source, item))])),
    lines: (name) =>
      (rendered.get(toKey(name)) ?? '')
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter(Boolean),
  };
}
