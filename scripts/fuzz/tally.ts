/** The table at the end, and a line for each failure that brings it back. */
import type { Counts } from './supervise';
import type { FailureKind } from './protocol';

const KINDS: readonly (readonly [FailureKind, string])[] = [
  ['crash', 'crashes'],
  ['hang', 'over 2 s'],
  ['memory', 'over 512 MB'],
  ['invalid', 'invalid output'],
  ['differs', 'outputs differ'],
  ['markup', 'text as markup'],
];

export interface Row extends Counts {
  readonly target: string;
  readonly seconds: number;
}

const figure = (value: number): string => String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, '.');

export function asTable(rows: readonly Row[]): string {
  const total: Row = {
    target: 'all',
    runs: rows.reduce((sum, row) => sum + row.runs, 0),
    refused: rows.reduce((sum, row) => sum + row.refused, 0),
    fine: rows.reduce((sum, row) => sum + row.fine, 0),
    failures: rows.flatMap(({ failures }) => failures),
    seconds: rows.reduce((sum, row) => sum + row.seconds, 0),
  };
  const line = ({ target, runs, refused, fine, failures, seconds }: Row): string =>
    `| ${[target, figure(runs), figure(refused), figure(fine), ...KINDS.map(([kind]) => figure(failures.filter((failure) => failure.kind === kind).length)), figure(runs / Math.max(seconds, 0.001))].join(' | ')} |`;
  return [
    `| target | runs | refused in words | went through | ${KINDS.map(([, title]) => title).join(' | ')} | runs/s |`,
    `| --- |${' ---: |'.repeat(KINDS.length + 4)}`,
    ...[...rows, total].map(line),
  ].join('\n');
}

/** Alike failures are told once, with the number of others. */
export function asList(rows: readonly Row[], seed: number): string {
  const lines = rows.flatMap(({ target, failures }) => {
    const alike = new Map<string, { readonly first: Row['failures'][number]; count: number }>();
    for (const failure of failures) {
      const key = `${failure.kind} ${failure.message.replace(/\d+/g, '#').split('\n').slice(0, 3).join('\n').slice(0, 160)}`;
      const known = alike.get(key);
      if (known) known.count += 1;
      else alike.set(key, { first: failure, count: 1 });
    }
    return [...alike.values()].map(
      ({ first, count }) =>
        `${first.kind}${count > 1 ? ` (${count} alike)` : ''}: npm run fuzz -- --seed ${seed} --only ${target} --run ${first.run}\n  ${first.message.replace(/\n/g, '\n  ')}`,
    );
  });
  return lines.join('\n');
}
