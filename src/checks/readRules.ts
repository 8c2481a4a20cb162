/** Table QuyTac: the office's own rules, parsed. */
import { parseCondition, type Condition } from '../figures/expression';
import { fold } from '../locale/encoding';
import type { CellRef } from '../model/cell';
import { InputError } from '../model/errors';
import type { FigureSet } from '../model/figure';
import { RULE_LEVELS, type OpenTable } from '../workbook/contract';

export interface Rule {
  readonly id: string;
  readonly description: string;
  readonly condition: Condition;
  /** As typed, for messages. */
  readonly source: string;
  readonly level: (typeof RULE_LEVELS)[number];
  readonly ref: CellRef;
}

/** Throws InputError for a condition that doesn't parse or names an unknown code, and for an unknown level. */
export function readRules(table: OpenTable | undefined, figures: FigureSet): Rule[] {
  return (table?.rows ?? []).flatMap((row): Rule[] => {
    const source = row.text('Điều kiện');
    const id = row.text('Mã');
    if (!source && !id) return [];
    const { ref } = row.cell('Điều kiện');
    const named = fold(row.text('Mức'));
    const level = RULE_LEVELS.find((candidate) => candidate === (named || RULE_LEVELS[0]));
    if (!level) throw new InputError(`Ô ${row.cell('Mức').ref} (Mức của quy tắc ${id}) ghi “${row.text('Mức')}”; chỉ nhận “${RULE_LEVELS.join('” hoặc “')}”.`);
    try {
      return [{ id: id || ref, description: row.text('Mô tả'), condition: parseCondition(source, figures), source, level, ref }];
    } catch (error) {
      if (error instanceof InputError) throw new InputError(`Quy tắc ${id || '(không mã)'} (ô ${ref}): ${error.message}.`);
      throw error;
    }
  });
}
