/** Microsoft's OpenXmlValidator over a folder of outputs. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Failure } from './protocol';

/** It takes a file a time and half a second for it. */
export function invalidOutputs(folder: string): { target: string; failure: Failure }[] {
  return readdirSync(folder).flatMap((name) => {
    const [, target = '', run = ''] = /^(\w+)-(\d+)\./.exec(name) ?? [];
    const { stdout, stderr } = spawnSync(resolve('node_modules/.bin/ooxml-validator'), [join(folder, name)], { encoding: 'utf8' });
    if (!stdout) throw new Error(stderr);
    const { errors } = JSON.parse(stdout) as { errors: { description: string; path: string; xPath: string }[] };
    const [first] = errors;
    return first
      ? [{ target, failure: { run: Number(run), kind: 'invalid' as const, message: `${name}: ${first.path} ${first.xPath}: ${first.description}` } }]
      : [];
  });
}
