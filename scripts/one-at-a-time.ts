/** Hands what is reported to `work`, one call after another: whatever comes while `work` runs is handed over together when
 *  it has ended, so that ten files saved at once are two calls and the last state is always worked on. A failing
 *  `work` goes to `failed`, and later reports are still worked on. */
export function oneAtATime<T>(
  work: (items: readonly T[]) => Promise<void>,
  failed: (error: unknown) => void,
): (item: T) => void {
  let waiting: T[] = []
  let running = false
  const run = async () => {
    running = true
    while (waiting.length > 0) {
      const items = waiting
      waiting = []
      await work(items).catch(failed)
    }
    running = false
  }
  return (item) => {
    waiting.push(item)
    if (!running) void run()
  }
}
