/** Chance from a seed: run K of a target always sees the same choices, whichever process runs it and whatever ran before. */

export class Chance {
  #state: number;

  /** FNV-1a over `name` starts mulberry32, a generator with 32 bits of state: plenty for one run. */
  constructor(name: string) {
    let state = 0x811c9dc5;
    for (let i = 0; i < name.length; i += 1) state = Math.imul(state ^ name.charCodeAt(i), 0x01000193);
    this.#state = state >>> 0;
  }

  /** In [0, 1). */
  readonly next = (): number => {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };

  /** Both ends included. */
  int(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  one(inHowMany: number): boolean {
    return this.next() * inHowMany < 1;
  }

  pick<T>(items: readonly T[]): T {
    const item = items[Math.floor(this.next() * items.length)];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  }

  list<T>(from: number, to: number, make: () => T): T[] {
    return Array.from({ length: this.int(from, to) }, make);
  }
}

export const chanceOf = (seed: number, target: string, run: number): Chance => new Chance(`${seed}|${target}|${run}`);
