/** What is fuzzed: one named kind of input, and what must hold of whatever comes of it. */
import type { Chance } from './chance';

/** Beyond crashes, hangs and memory, which the supervisor sees by itself. */
export type BrokenKind =
  /** An output that isn't well-formed, that a reader refuses or that Microsoft's validator finds wrong. */
  | 'invalid'
  /** A figure, or another input, that isn't the same in every output. */
  | 'differs'
  /** Text of the input that became a tag, an attribute or a formula. */
  | 'markup';

/** A promise that an output doesn't keep. */
export class Broken extends Error {
  constructor(
    readonly kind: BrokenKind,
    message: string,
  ) {
    super(message);
  }
}

export interface RunContext {
  readonly chance: Chance;
  /** What `make` made; empty for a target that has none. */
  readonly input: Uint8Array;
  /** Keeps a finished output for Microsoft's validator, which judges a share of them. */
  readonly keep: (extension: 'xlsx' | 'docx', bytes: Uint8Array) => void;
}

export interface Target {
  readonly name: string;
  /** Of all runs; the shares need not add to anything. Cheap targets have large ones. */
  readonly share: number;
  /** Makes a large input in another process, so that only reading it counts. */
  make?(chance: Chance): Uint8Array;
  /** Throws InputError where the input is refused, Broken where a promise isn't kept; anything else thrown is a crash. */
  run(context: RunContext): void;
}
