/** Remembers how to take back what was written through its ports, in whatever order writes and undos came. */
import type { WorkbookPort, WriteOutcome } from '../workbook/port';

type Undo = () => Promise<WriteOutcome>;

export class RevertedWrites {
  /** The last one brings back the state in which the one before it was made. */
  readonly #undos: Undo[] = [];

  through(port: WorkbookPort): WorkbookPort {
    return {
      read: () => port.read(),
      reread: () => port.reread(),
      write: async (change) => this.#kept(await port.write(change)),
      select: (ref) => port.select(ref),
      watch: (listener) => port.watch(listener),
    };
  }

  /** Takes everything back, as far as that goes; what doesn't is told by what is left in the workbook. */
  async revert(): Promise<void> {
    for (let undo = this.#undos.pop(); undo; undo = this.#undos.pop()) await undo().catch(() => undefined);
  }

  /** `undone` made this outcome: where it was the last one, nothing remains to be taken back. */
  #kept(outcome: WriteOutcome, undone?: Undo): WriteOutcome {
    if (outcome.kind !== 'written') return outcome;
    const { undo } = outcome;
    if (undone && this.#undos.at(-1) === undone) this.#undos.pop();
    else this.#undos.push(undo);
    return { kind: 'written', undo: async () => this.#kept(await undo(), undo) };
  }
}
