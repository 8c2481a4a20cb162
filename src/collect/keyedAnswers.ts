/** An import whose questions are answered by key, outside a running program; an answer that meets no question stops it. */
import { formatPeriod } from '../locale/period';
import { InputError } from '../model/errors';
import type { Choice, ImportPlan, ImportProblem } from './importPlan';
import { planInto, type ImportOptions } from './planImport';
import { questionKey } from './questionKey';
import type { Collection } from './readCollection';
import type { SentFile } from './sentFile';

/** Open questions of one kind and file that have the same ways out, in the same order. */
export interface QuestionGroup {
  readonly key: string;
  readonly kind: ImportProblem['kind'];
  readonly file: string;
  readonly ids: readonly string[];
}

export interface KeyedPlan {
  readonly plan: ImportPlan;
  /** Of every question, by its id. */
  readonly keys: ReadonlyMap<string, string>;
  readonly groups: readonly QuestionGroup[];
}

/** Where choices are files, which cell of them differs from question to question. */
const wayOf = ({ id }: Choice): string => id.replace(/\|.*$/s, '');

/** By position, counted from 1, or by the choice's own name, such as an indicator's code. */
function choiceOf({ choices }: ImportProblem, said: string): Choice | undefined {
  return choices[Number(said) - 1] ?? choices.find(({ id }) => id.toLowerCase() === said.toLowerCase());
}

class Keys {
  readonly byId = new Map<string, string>();
  /** By content. */
  readonly #made = new Map<string, string>();
  constructor(readonly period: string) {}

  /** A question keeps the key under which it is seen first, which is before it is answered. */
  add(problems: readonly ImportProblem[]): void {
    for (const { id, message, values, choices } of problems)
      if (choices.length && !this.byId.has(id)) this.byId.set(id, this.#make([id, message, values, choices]));
  }

  groups(problems: readonly ImportProblem[]): QuestionGroup[] {
    const groups = new Map<string, ImportProblem[]>();
    for (const problem of problems) {
      if (!problem.asks || !problem.choices.length) continue;
      const alike = JSON.stringify([problem.kind, problem.file, problem.choices.map(wayOf)]);
      groups.set(alike, [...(groups.get(alike) ?? []), problem]);
    }
    return [...groups.values()].flatMap((own): QuestionGroup[] => {
      const [first] = own;
      if (!first || own.length < 2) return [];
      const ids = own.map(({ id }) => id);
      return [{ key: this.#make(ids.map((id) => this.byId.get(id)).sort()), kind: first.kind, file: first.file, ids }];
    });
  }

  #make(asked: unknown): string {
    const content = JSON.stringify([this.period, asked]);
    const key = this.#made.get(content) ?? questionKey(content, new Set(this.#made.values()));
    this.#made.set(content, key);
    return key;
  }
}

function wrongChoice(key: string, said: string, { message, choices }: ImportProblem): InputError {
  const ways = choices.slice(0, 6).map(({ label }, at) => `${at + 1} (${label})`);
  const more = choices.length > ways.length ? `, … đến ${choices.length}` : '';
  return new InputError(
    `--answer ${key}=${said}: câu này (${message.slice(0, 160)}) không có cách trả lời “${said}”; ghi một trong ${ways.join(', ')}${more}.`,
  );
}

/** `said` is what somebody wrote, by key. Throws InputError for a key that no question has and for a choice that its question hasn't. */
export function planByKeys(
  collection: Collection,
  files: readonly SentFile[],
  said: ReadonlyMap<string, string>,
  options: Omit<ImportOptions, 'answers'>,
): KeyedPlan {
  const keys = new Keys(formatPeriod(collection.period));
  const answers = new Map<string, string>();
  const open = new Map(said);
  for (;;) {
    const plan = planInto(collection, files, { ...options, answers });
    keys.add(plan.problems);
    const groups = keys.groups(plan.problems);
    const before = open.size;
    const take = (key: string, problems: readonly ImportProblem[]): void => {
      const word = open.get(key);
      if (word === undefined || !problems.length) return;
      for (const problem of problems) {
        const choice = choiceOf(problem, word);
        if (!choice) throw wrongChoice(key, word, problem);
        answers.set(problem.id, choice.id);
      }
      open.delete(key);
    };
    for (const { key, ids } of groups)
      take(
        key,
        plan.problems.filter(({ id }) => ids.includes(id)),
      );
    // One's own answer goes before that of its group.
    for (const problem of plan.problems) take(keys.byId.get(problem.id) ?? '', [problem]);
    if (open.size < before) continue;
    const [stray] = open;
    if (!stray) return { plan, keys: keys.byId, groups };
    throw new InputError(
      `--answer ${stray.join('=')}: không có câu hỏi nào mang mã ${stray[0]}; tệp, sổ hoặc câu hỏi đã đổi từ lần liệt kê đó. Chạy lại không có --answer để xem các câu hỏi bây giờ.`,
    );
  }
}
