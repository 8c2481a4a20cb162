/** Charts in somebody else's file: their parts under names that are free there. */
import { relationshipsPart } from '../../opc/relationships';
import type { WordChart } from '../../renderers/docx/chartDrawing';
import { CHART_TYPE, WORKBOOK_TYPE } from '../../renderers/docx/chartPackage';
import { override, partRelationships } from '../../renderers/docx/parts';
import type { Docx } from '../openDocx';
import type { PackageParts } from '../packageParts';

const TYPES = '[Content_Types].xml';

export interface PlacedCharts {
  readonly place: (chart: WordChart) => string;
  /** The workbooks, which are no text. */
  readonly workbooks: ReadonlyMap<string, Uint8Array>;
}

export function placeCharts(docx: Docx, parts: PackageParts): PlacedCharts {
  const workbooks = new Map<string, Uint8Array>();
  const text = (part: string): string => parts.changes.get(part) ?? docx.text(part);
  const freeWorkbook = (): string => {
    for (let number = 1; ; number += 1) {
      const name = `word/embeddings/chotso_chart${number}.xlsx`;
      if (!docx.zip.entry(name) && !workbooks.has(name)) return name;
    }
  };
  return {
    workbooks,
    place({ xml, workbook, workbookId }) {
      const { part: chart, id } = parts.add('word/charts/chotso_chart', 'chart', CHART_TYPE, xml);
      const data = freeWorkbook();
      workbooks.set(data, workbook);
      parts.set(relationshipsPart(chart), partRelationships([workbookId, 'package', `/${data}`]));
      const types = text(TYPES);
      const end = /<\/(?:\w+:)?Types>\s*$/.exec(types)?.index ?? types.length;
      const prefix = /^<\/(\w+:)/.exec(types.slice(end))?.[1] ?? '';
      parts.set(TYPES, types.slice(0, end) + override(`/${data}`, WORKBOOK_TYPE).replace('<', `<${prefix}`) + types.slice(end));
      return id;
    },
  };
}
