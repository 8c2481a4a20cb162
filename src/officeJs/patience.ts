/** How long Excel may take to answer, and what the user is told meanwhile. */
import { codeOf, OfficeTimeout } from './errors';

/** Calls `action` after so many milliseconds unless the returned function is called first. */
export type After = (milliseconds: number, action: () => void) => () => void;

/** Why the user has to wait: a cell is being typed in, or no answer has come for a while. */
export type WaitReason = 'editing' | 'slow';

export interface PatienceOptions {
  readonly after?: After;
  /** Called with a reason when the user should be told, and with undefined when that is over. */
  readonly onWaiting?: (reason: WaitReason | undefined) => void;
}

const onTimer: After = (milliseconds, action) => {
  const timer = setTimeout(action, milliseconds);
  return () => clearTimeout(timer);
};

/** `sync` hangs for good on some large workbooks in Excel on the web (OfficeDev/office-js#4805, #6678). */
const LIMIT = 30_000;
const SLOW = 1_000;
const TRY_AGAIN = 500;
/** Of TRY_AGAIN: a minute. */
const TRIES = 120;

export class Patience {
  readonly #after: After;
  readonly #onWaiting: (reason: WaitReason | undefined) => void;

  constructor({ after = onTimer, onWaiting = () => undefined }: PatienceOptions) {
    this.#after = after;
    this.#onWaiting = onWaiting;
  }

  /** The answer, or OfficeTimeout; an answer that comes later goes nowhere. */
  async answered<T>(answer: Promise<T>, limit = LIMIT): Promise<T> {
    let told = false;
    const timers: (() => void)[] = [];
    const timeout = new Promise<never>((_, reject) => {
      timers.push(
        this.#after(SLOW, () => {
          told = true;
          this.#onWaiting('slow');
        }),
        this.#after(limit, () => reject(new OfficeTimeout())),
      );
    });
    try {
      return await Promise.race([answer, timeout]);
    } finally {
      for (const cancel of timers) cancel();
      if (told) this.#onWaiting(undefined);
    }
  }

  /** Sends until no cell is being typed in: for messages that change nothing. Excel's own waiting gives no sign and never ends. */
  async whenNotEditing<T>(send: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const answer = await send();
        if (attempt > 1) this.#onWaiting(undefined);
        return answer;
      } catch (error) {
        const editing = codeOf(error) === 'InvalidOperationInCellEditMode';
        if (!editing || attempt === TRIES) {
          if (attempt > 1) this.#onWaiting(undefined);
          throw error;
        }
        if (attempt === 1) this.#onWaiting('editing');
        await new Promise<void>((resolve) => void this.#after(TRY_AGAIN, resolve));
      }
    }
  }
}
