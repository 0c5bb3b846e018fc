/** What a run of checks came to. */
export type Tally = { passed: number; failed: number }

/** The part of Vitest's `TestModule` that is counted: one test file, its tests, and what went wrong outside of them. */
export type TestFile = {
  children: { allTests(): Iterable<{ result(): { state: string } }> }
  errors(): readonly unknown[]
}

/** Counts a run's tests. A test that did not run is a failed one: it shows nothing. So is every error outside a test (a
 *  file that cannot be loaded, a rejected promise nobody awaits), and a run without any test. */
export function tally(files: Iterable<TestFile>, errorsOutside: number): Tally {
  const all = [...files]
  const states = all.flatMap((file) => [...file.children.allTests()].map((test) => test.result().state))
  const passed = states.filter((state) => state === 'passed').length
  const errors = all.reduce((sum, file) => sum + file.errors().length, errorsOutside)
  const failed = states.length - passed + errors
  return { passed, failed: passed + failed === 0 ? 1 : failed }
}

/** The last line of `npm test`. */
export function lastLine({ passed, failed }: Tally): string {
  return `${passed} passed, ${failed} failed`
}
