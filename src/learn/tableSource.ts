/** Tables of the old report -> rows of kind `bảng`, where the program's own layout says the same. */
import { fold } from '../locale/encoding';
import { contentText } from '../model/document';
import { InputError } from '../model/errors';
import { ConditionReads } from '../template/figureDrop';
import { buildTable } from '../template/tables';
import { MEASURE_COLUMNS } from '../workbook/contract';
import type { LearnSource } from './learnSource';

const cellsOf = (row: string): string[] => row.split(' | ').map((cell) => cell.trim());

/** The rows that a table's source prints, as the report's plain text shows them; undefined where it prints none. */
function printed(source: string, { figures, documents }: LearnSource): string[] | undefined {
  try {
    const table = buildTable(source, { figures, documents, reads: new ConditionReads(), unknownGroup: () => undefined });
    return [table.columns.map(({ title }) => title).join(' | '), ...table.rows.map((row) => row.map(contentText).join(' | '))];
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

const MEASURES = Object.values(MEASURE_COLUMNS).map(fold);

/** Every code that has the name; two of one name are tried in turn. */
function codesNamed(names: readonly string[], { figures }: LearnSource): string[][] {
  return names.reduce<string[][]>(
    (lists, name) => {
      const codes = figures.indicators.filter((indicator) => fold(indicator.name) === fold(name)).map(({ code }) => code);
      return lists.flatMap((list) => codes.filter((code) => !list.includes(code)).map((code) => [...list, code])).slice(0, 64);
    },
    [[]],
  );
}

function proposals(rows: readonly string[], source: LearnSource): string[] {
  const [header = [], ...body] = rows.map(cellsOf);
  if (fold(header[0] ?? '') === fold('Chỉ tiêu') && header.slice(2).length && header.slice(2).every((title) => MEASURES.includes(fold(title)))) {
    const columns = header.slice(2).map((title) => title.toLowerCase());
    return codesNamed(
      body.map(([name = '']) => name),
      source,
    ).map((codes) => `chỉ_tiêu: ${codes.join(', ')}; cột: ${columns.join(', ')}`);
  }
  if (fold(header[0] ?? '') === fold('Đơn vị')) return codesNamed(header.slice(1), source).map((codes) => `chỉ_tiêu: ${codes.join(', ')}; theo: đơn vị`);
  if (fold(header[0] ?? '') === fold('Loại văn bản')) return [...source.documents.values()].map(({ name }) => `văn_bản: ${name}`);
  return [];
}

/** Undefined where no table of the program's prints these rows, or two different ones do. */
export function tableSource(rows: readonly string[], source: LearnSource): string | undefined {
  const fitting = proposals(rows, source).filter((one) => {
    const made = printed(one, source);
    return made?.length === rows.length && made.every((row, at) => row.replace(/\s+/g, ' ').trim() === rows[at]);
  });
  return fitting.length === 1 ? fitting[0] : undefined;
}
