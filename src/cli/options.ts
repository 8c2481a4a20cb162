/** Command-line arguments: named options with a value, switches, and the rest in order. */
import { nearestName } from '../locale/encoding';
import { InputError } from '../model/errors';

export interface ParsedArguments {
  readonly values: ReadonlyMap<string, string>;
  /** Of options that may be given several times: what each was given, in order. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
  readonly switches: ReadonlySet<string>;
  readonly rest: readonly string[];
}

/** What the value of these is; the others take a file. */
const NO_FILES: Readonly<Record<string, string>> = { to: 'một kỳ, như 05/2022', answer: 'một câu trả lời, như bcdfgh=1' };

/** Throws InputError for an unknown or repeated option and for an option without its value; `-` is a value. */
export function parseArguments(
  args: readonly string[],
  valued: readonly string[],
  switched: readonly string[],
  listed: readonly string[] = [],
): ParsedArguments {
  const values = new Map<string, string>();
  const lists = new Map<string, string[]>();
  const switches = new Set<string>();
  const rest: string[] = [];
  for (let i = 0; i < args.length; i += 1) {
    const argument = args[i] ?? '';
    if (!argument.startsWith('--')) {
      rest.push(argument);
      continue;
    }
    const name = argument.slice(2);
    if (switched.includes(name)) switches.add(name);
    else if (valued.includes(name) || listed.includes(name)) {
      const value = args[i + 1];
      if (value === undefined || value.startsWith('--'))
        throw new InputError(`Tùy chọn --${name} cần ${NO_FILES[name] ?? 'một tên tệp (hoặc - để in ra màn hình)'}.`);
      if (values.has(name)) throw new InputError(`Tùy chọn --${name} được ghi hai lần.`);
      if (listed.includes(name)) lists.set(name, [...(lists.get(name) ?? []), value]);
      else values.set(name, value);
      i += 1;
    } else {
      const near = nearestName(name, [...valued, ...listed, ...switched]);
      throw new InputError(`Không có tùy chọn --${name}.${near ? ` Có phải --${near}?` : ''}`);
    }
  }
  return { values, lists, switches, rest };
}
