/** What a row of Mau would print with another text, computed by the engine on the workbook as it would be. */
import { contentText, type Block, type InlineContent } from '../../model/document';
import { InputError, TemplateError } from '../../model/errors';
import { compileReport } from '../../pipeline';
import type { WorkbookSnapshot } from '../../workbook/port';
import { noteRows, editableRows, withText, type EditableRow } from './templateRows';

export type RowPreview =
  | { readonly kind: 'blocks'; readonly blocks: readonly Block[] }
  /** `at`: where in the text it is, as far as that is known. */
  | { readonly kind: 'fault'; readonly message: string; readonly at: readonly [from: number, to: number] | undefined };

const paragraph = (content: InlineContent, source: string): Block => ({ kind: 'paragraph', content, source });

/** From the engine's 1-based line and column in the cell. */
function faultRange(text: string, error: TemplateError): readonly [number, number] {
  const line = Number(/dòng thứ (\d+) trong ô/.exec(error.message)?.[1] ?? 1);
  const before = text.split('\n').slice(0, line - 1);
  const from = Math.min(text.length, before.reduce((sum, part) => sum + part.length + 1, 0) + error.column - 1);
  const [word = ''] = /^[\p{L}\p{M}\p{N}_.]*/u.exec(text.slice(from)) ?? [];
  return [from, from + Math.max(1, word.length)];
}

export function previewRow(snapshot: WorkbookSnapshot, row: EditableRow, text: string): RowPreview {
  const changed = withText(snapshot, row, text);
  try {
    const { document } = compileReport(changed);
    const all = [...document.body, ...document.annexes.flatMap(({ title, blocks, source }) => [...title.map((line) => paragraph(line, source)), ...blocks])];
    const note = noteRows(editableRows(changed), document).findIndex((rows) => rows.some(({ ref }) => ref === row.ref));
    const own =
      row.kind === 'chú thích' ? (document.notes[note] ?? []).map((line) => paragraph(line, row.ref)) : all.filter(({ source }) => source === row.ref);
    return { kind: 'blocks', blocks: own.filter((block) => block.kind === 'table' || contentText(block.content) !== '') };
  } catch (error) {
    if (error instanceof TemplateError) return { kind: 'fault', message: error.message, at: error.cell === row.ref ? faultRange(text, error) : undefined };
    if (error instanceof InputError) return { kind: 'fault', message: error.message, at: undefined };
    throw error;
  }
}
