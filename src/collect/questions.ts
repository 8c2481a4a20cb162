/** The questions of one import: each is asked once, is named the same in every plan, and keeps its numbers out until it is answered. */
import type { Answers, Choice, ImportProblem, ProblemKind } from './importPlan';
import type { SentValue } from './sentFile';

/** Stays out, on somebody's word. */
const LEAVE = 'leave';
/** The row that a table lacks shall be added, or the table that a department lacks. */
export const ADD = 'add';
/** Is written in spite of the doubt. */
export const TAKE = 'take';

const LEAVE_CHOICE: Choice = { id: LEAVE, label: 'Để ngoài, không ghi' };

export interface Asked {
  readonly kind: ProblemKind;
  /** What it is about, within its kind and file: a place, a department. */
  readonly at: string;
  /** Several are joined by "; ". */
  readonly file: string;
  readonly department?: string;
  /** A clause without its full stop; the file's name is put in front. */
  readonly message: string;
  readonly values: readonly SentValue[];
  readonly choices?: readonly Choice[];
  /** Holds until somebody says otherwise. */
  readonly preset?: string;
  readonly likely?: string | undefined;
}

/** With the choice to leave it, which every question has; shared where `choices` is, as a file may ask the same of each of its lines. */
const withLeave = new WeakMap<readonly Choice[], readonly Choice[]>();
function allChoices(choices: readonly Choice[]): readonly Choice[] {
  const known = withLeave.get(choices) ?? [...choices, LEAVE_CHOICE];
  withLeave.set(choices, known);
  return known;
}

const told = (file: string, message: string): string => `${file.split('; ').join(' và ')}: ${message}.`;

const NO_CHOICES: readonly Choice[] = [];

export class Questions {
  readonly problems: ImportProblem[] = [];
  readonly #answers: Answers;
  constructor(answers: Answers) {
    this.#answers = answers;
  }

  /** The choice to act on; undefined where there is none yet, or where the numbers stay out. */
  ask({ kind, at, file, department = '', message, values, choices = NO_CHOICES, preset, likely }: Asked): string | undefined {
    const id = `${kind}|${file}|${at}`;
    const all = allChoices(choices);
    const given = this.#answers.get(id);
    const answer = all.some((choice) => choice.id === given) ? given : preset;
    const settled = answer === LEAVE ? undefined : answer;
    this.problems.push({
      id,
      kind,
      asks: answer === undefined,
      choices: all,
      answer,
      likely,
      file,
      department,
      message: told(file, message),
      values: settled === undefined ? values : [],
    });
    return settled;
  }

  /** Nothing to decide. */
  note({ kind, at, file, department = '', message, values }: Asked): void {
    this.problems.push({ id: `${kind}|${file}|${at}`, kind, asks: false, choices: [], file, department, message: told(file, message), values });
  }
}
