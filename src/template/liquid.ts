/** The Liquid engine as templates see it: strict names, limits, our filters, and every output marked with where it came from. */
import { Liquid } from 'liquidjs';
import { withoutMarks } from '../locale/encoding';
import { InputError } from '../model/errors';
import { BlankDrop, TextDrop } from './textDrops';
import { FigureDrop, type ConditionReads } from './figureDrop';
import { registerConditionTags } from './conditionTags';
import { REGISTRY } from './filters/index';
import { LiquidFault, toLiquidFault } from './liquidFault';
import { hasMark, Marks, type Provenance } from './marks';
import type { Scope } from './scope';
import { checkSyntax } from './syntax';

const MAX_SOURCE = 40_000;

/** Tags that a report needs; the others print past the tracing, read files, or repeat what these say. */
const TAGS = ['if', 'unless', 'case', 'for', 'break', 'continue', 'assign', 'capture', 'comment', 'raw', '#'];

/** What Liquid counts as memory: items of ranges and lists, characters of text that filters make. */
const MAX_MEMORY = 300_000;

/** A list printed without filter `nối`. */
const LIST_SEPARATOR = '; ';

export interface Rendering {
  readonly parts: readonly ({ readonly literal: string } | Provenance)[];
  /** Missing figures that conditions read. */
  readonly openConditions: readonly string[];
  /** Office items that were printed although ThongTin has no value for them. */
  readonly blanks: readonly BlankDrop[];
}

export interface TemplateEngine {
  /** Throws LiquidFault. */
  render(source: string): Rendering;
  /** Whether `condition` (Liquid's `if` syntax) holds; a missing figure in it counts as true and is named. Throws LiquidFault. */
  test(condition: string): { readonly holds: boolean; readonly openConditions: readonly string[] };
}

function provenance(value: unknown): Provenance | undefined {
  if (value instanceof FigureDrop) {
    const { printed } = value;
    return { text: printed.text, figure: printed, ...(printed.missing ? { gap: true as const } : {}) };
  }
  if (value instanceof BlankDrop) return { text: value.text, gap: true };
  if (value instanceof TextDrop) return value.printable ? { text: value.text } : undefined;
  if (Array.isArray(value)) return { text: value.map((item: unknown) => provenance(item)?.text ?? '').join(LIST_SEPARATOR) };
  if (typeof value === 'string' || typeof value === 'number') return { text: String(value) };
  return undefined;
}

/** Filters of Liquid's own that print the clock, chance, or codes. */
const UNWANTED_FILTERS = /^(?:raw|date|sample|shuffle|json|jsonify|inspect|to_integer|number_of_words|url_|cgi_|uri_|base64_|xml_|newline_|hex|md5|sha)/;
/** They can't cut a mark in two. */
const SAFE_FOR_MARKS = ['strip', 'lstrip', 'rstrip', 'append', 'prepend', 'default', 'first', 'last', 'join', 'size'];

/** Liquid's own filters stay for text and lists; a figure that went through one would lose its trace. */
function guardOwnFilters(engine: Liquid): void {
  for (const [name, filter] of Object.entries(engine.filters)) {
    if (UNWANTED_FILTERS.test(name)) {
      Reflect.deleteProperty(engine.filters, name);
      continue;
    }
    const handler = typeof filter === 'function' ? filter : filter.handler;
    engine.registerFilter(name, function (input: unknown, ...args: unknown[]): unknown {
      const all = [input, ...args];
      if (
        all.some((value) => value instanceof FigureDrop) ||
        (!SAFE_FOR_MARKS.includes(name) && all.some((value) => typeof value === 'string' && hasMark(value)))
      )
        throw new InputError(`bộ lọc ${name} không dùng được cho số liệu; dùng các bộ lọc của Chốt Số, như số, tỷ_lệ, cộng`);
      return handler.call(this, input instanceof TextDrop ? input.text : input, ...args);
    });
  }
}

/** Characters of a whole report; 200 pages have half a million. */
const MAX_REPORT = 10_000_000;

/** `memory` bounds how much one text may loop and build. */
export function createEngine({ names, known }: Scope, reads: ConditionReads, memory = MAX_MEMORY): TemplateEngine {
  let open: string[] = [];
  let printed = 0;
  let marks = new Marks();
  let blanks: BlankDrop[] = [];

  const engine = new Liquid({
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    templates: {},
    parseLimit: MAX_SOURCE,
    renderLimit: 1_500,
    memoryLimit: memory,
    outputEscape: (value: unknown): string => {
      if (value === null || value === undefined || value === '') return '';
      const entry = provenance(value);
      if (!entry) throw new InputError('chỗ này không in ra chữ hay số được; ghi tên đầy đủ hơn, ví dụ kỳ.tên hoặc văn_bản.<nhóm>');
      if (value instanceof BlankDrop) blanks.push(value);
      return marks.add(entry);
    },
  });
  guardOwnFilters(engine);
  for (const name of Object.keys(engine.tags)) if (!TAGS.includes(name)) Reflect.deleteProperty(engine.tags, name);
  for (const filter of REGISTRY) {
    for (const name of new Set([filter.name, withoutMarks(filter.name)]))
      engine.registerFilter(name, (input: unknown, ...args: unknown[]) => filter.apply(input, args, reads));
  }
  registerConditionTags(engine, reads, (missing) => open.push(...missing.filter((name) => !open.includes(name))));
  const faultNames = { known, filters: REGISTRY.map(({ name }) => name) };

  const run = <T>(source: string, use: (text: string) => T): { result: T; openConditions: readonly string[] } => {
    open = [];
    reads.take();
    marks = new Marks();
    blanks = [];
    try {
      const normal = source.normalize('NFC');
      checkSyntax(normal);
      const text = engine.renderSync(engine.parse(normal), names) as string;
      const result = use(text);
      const missing = reads.take();
      return { result, openConditions: [...open, ...missing.filter((name) => !open.includes(name))] };
    } catch (error) {
      throw toLiquidFault(error, faultNames);
    }
  };

  return {
    render(source) {
      const { result, openConditions } = run(source, (text) => marks.split(text));
      printed += result.reduce((sum, part) => sum + ('literal' in part ? part.literal : part.text).length, 0);
      if (printed > MAX_REPORT) throw new LiquidFault('báo cáo quá dài sau khi điền số', 1, 1);
      return { parts: result, openConditions, blanks };
    },
    test(condition) {
      try {
        const { result, openConditions } = run(`{% if ${condition} %}x{% endif %}`, (text) => text === 'x');
        return { holds: result, openConditions };
      } catch (error) {
        if (error instanceof LiquidFault) throw new LiquidFault(error.message, error.line, Math.max(1, error.column - '{% if '.length));
        throw error;
      }
    },
  };
}
