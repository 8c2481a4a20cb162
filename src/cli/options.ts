/** Command-line arguments: named options with a value, switches, and the rest in order. */
import { nearestName } from '../locale/encoding';
import { InputError } from '../model/errors';

export interface ParsedArguments {
  readonly values: ReadonlyMap<string, string>;
  readonly switches: ReadonlySet<string>;
  readonly rest: readonly string[];
}

/** Throws InputError for an unknown or repeated option and for an option without its value; `-` is a value. */
export function parseArguments(args: readonly string[], valued: readonly string[], switched: readonly string[]): ParsedArguments {
  const values = new Map<string, string>();
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
    else if (valued.includes(name)) {
      const value = args[i + 1];
      if (value === undefined || value.startsWith('--')) throw new InputError(`Tùy chọn --${name} cần một tên tệp (hoặc - để in ra màn hình).`);
      if (values.has(name)) throw new InputError(`Tùy chọn --${name} được ghi hai lần.`);
      values.set(name, value);
      i += 1;
    } else {
      const near = nearestName(name, [...valued, ...switched]);
      throw new InputError(`Không có tùy chọn --${name}.${near ? ` Có phải --${near}?` : ''}`);
    }
  }
  return { values, switches, rest };
}
