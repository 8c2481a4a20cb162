/** The parts of a new report's charts: each its drawing and the workbook with its data. */
import type { WordChart } from './chartDrawing';
import { override, partRelationships, type RelationshipEntry } from './parts';

export const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
export const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Filled while the text is written. */
export interface ChartPackage {
  readonly place: (chart: WordChart) => string;
  readonly parts: ReadonlyMap<string, string | Uint8Array>;
  readonly relationships: readonly RelationshipEntry[];
  readonly types: readonly string[];
}

export function chartPackage(): ChartPackage {
  const parts = new Map<string, string | Uint8Array>();
  const relationships: RelationshipEntry[] = [];
  const types: string[] = [];
  return {
    parts,
    relationships,
    types,
    place({ xml, workbook, workbookId }) {
      const number = relationships.length + 1;
      const [chart, data, id] = [`charts/chart${number}.xml`, `embeddings/chart${number}.xlsx`, `rIdChart${number}`];
      parts.set(`word/${chart}`, xml);
      parts.set(`word/charts/_rels/chart${number}.xml.rels`, partRelationships([workbookId, 'package', `../${data}`]));
      parts.set(`word/${data}`, workbook);
      relationships.push([id, 'chart', chart]);
      types.push(override(`/word/${chart}`, CHART_TYPE), override(`/word/${data}`, WORKBOOK_TYPE));
      return id;
    },
  };
}
