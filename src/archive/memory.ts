/** What was learnt of an archive's files, by the hashes of what they hold. A build keeps it for the next one, which learns only what is
 *  new: reading the files and counting their words takes longer than most of what a build does for what stays. */
export class Memory {
  readonly #before: ReadonlyMap<string, unknown>
  readonly #now = new Map<string, unknown>()

  /** `before` is what an earlier one had as `now`. */
  constructor(before: ReadonlyMap<string, unknown> = new Map()) {
    this.#before = before
  }

  /** What is known under a key, else what `learn` gives, which is known from now on unless it is undefined. The key says all that the
   *  value depends on, but for the program. */
  recall<T>(key: string, learn: () => T): T {
    const value = this.get<T>(key) ?? learn()
    if (value !== undefined) this.#now.set(key, value)
    return value
  }

  /** What is known under a key. */
  get<T>(key: string): T | undefined {
    return (this.#now.get(key) ?? this.#before.get(key)) as T | undefined
  }

  /** What was asked for. */
  get now(): ReadonlyMap<string, unknown> {
    return this.#now
  }

  /** Takes over what another one learnt. */
  add(learnt: ReadonlyMap<string, unknown>): void {
    for (const [key, value] of learnt) this.#now.set(key, value)
  }
}
