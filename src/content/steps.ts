/** Work that can be done in steps, so that something else can be done between them. */
export type Steps<T> = Generator<void, T>;

/** Does all of it at once. */
export function runAtOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}
