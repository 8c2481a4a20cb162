/** What a piece of template prints with this workbook: every proposal is printed by the template's own engine before it is made. */
import type { PrintedFigure } from '../model/figure';
import { ConditionReads } from '../template/figureDrop';
import { createEngine } from '../template/liquid';
import { LiquidFault } from '../template/liquidFault';
import { renderOfficeText } from '../template/officeText';
import { createScope } from '../template/scope';
import type { LearnSource } from './learnSource';

export interface Printed {
  readonly text: string;
  readonly figures: readonly PrintedFigure[];
}

export interface Printer {
  /** Undefined where the source makes no sense for this workbook, or lacks a figure. */
  print(source: string): Printed | undefined;
  /** Items of table DanhSach by group, as the report prints them. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
}

/** Throws TemplateError where Trích yếu, Kính gửi or DanhSach don't render. */
export function createPrinter(source: LearnSource): Printer {
  const office = renderOfficeText(source.info, source.period, source.lists);
  const reads = new ConditionReads();
  const scope = createScope({ ...source, rendered: office.rendered, lists: office.lists, reads, unknownGroup: () => undefined });
  const engine = createEngine(scope, reads);
  const cache = new Map<string, Printed | undefined>();
  const render = (text: string): Printed | undefined => {
    try {
      const { parts, blanks } = engine.render(text);
      const figures = parts.flatMap((part) => ('literal' in part || !part.figure ? [] : [part.figure]));
      if (blanks.length || figures.some(({ missing, value }) => missing || !value)) return undefined;
      return { text: parts.map((part) => ('literal' in part ? part.literal : part.text)).join(''), figures };
    } catch (error) {
      if (error instanceof LiquidFault) return undefined;
      throw error;
    }
  };
  return {
    lists: office.lists,
    print(text) {
      const known = cache.get(text);
      if (known || cache.has(text)) return known;
      const made = render(text);
      cache.set(text, made);
      return made;
    },
  };
}
