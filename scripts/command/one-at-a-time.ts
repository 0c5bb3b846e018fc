/** Runs `work` each time it is asked for, never twice at once: whatever is asked while it runs is one more run after it,
 *  so that ten files saved together are two runs and the last state is always worked on. A run that fails goes to
 *  `failed`; the next one is run all the same. */
export function oneAtATime(work: () => Promise<void>, failed: (error: unknown) => void): () => void {
  let asked = false
  let running = false
  const run = async () => {
    running = true
    while (asked) {
      asked = false
      await work().catch(failed)
    }
    running = false
  }
  return () => {
    asked = true
    if (!running) void run()
  }
}
