/** What a contract case holds against what it found; a difference is thrown as a sentence with its place. */
import { InputError } from '../model/errors';

const MAX_SHOWN = 200;

const shown = (value: unknown): string => {
  const text = value === undefined ? 'không có gì' : JSON.stringify(value);
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

/** The place and both sides of the first difference; a field that is undefined counts as absent. */
export function difference(found: unknown, expected: unknown, place = ''): string | undefined {
  if (Object.is(found, expected)) return undefined;
  if (!isObject(found) || !isObject(expected) || Array.isArray(found) !== Array.isArray(expected))
    return `${place ? `${place}: ` : ''}cần ${shown(expected)}, thấy ${shown(found)}`;
  for (const key of new Set([...Object.keys(expected), ...Object.keys(found)])) {
    const inner = difference(found[key], expected[key], Array.isArray(expected) ? `${place}[${key}]` : place ? `${place}.${key}` : key);
    if (inner !== undefined) return inner;
  }
  return undefined;
}

/** Throws where the two differ. */
export function expectSame(found: unknown, expected: unknown): void {
  const what = difference(found, expected);
  if (what !== undefined) throw new Error(what);
}

/** Throws where the work is done, or fails otherwise than with an InputError that says `message`. */
export async function expectRefused(work: Promise<unknown>, message = /./): Promise<void> {
  const outcome: unknown = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (outcome === undefined) throw new Error('cần bị từ chối, nhưng đã được làm');
  if (!(outcome instanceof InputError) || !message.test(outcome.message)) throw new Error(`cần bị từ chối bằng câu có ${message}, thấy ${String(outcome)}`);
}
