/** Long work in steps: whoever must not freeze pauses between them, everybody else runs through them. */
export type Steps<T> = Generator<undefined, T, undefined>;

export function runThrough<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
