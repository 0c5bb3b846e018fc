import { expect, test } from 'vitest'
import { lastLine, type TestFile, tally } from './tally.ts'

function file(states: string[], errors: string[] = []): TestFile {
  return { children: { allTests: () => states.map((state) => ({ result: () => ({ state }) })) }, errors: () => errors }
}

test.each([
  ['all well', [file(['passed', 'passed']), file(['passed'])], 0, '3 passed, 0 failed'],
  ['one wrong', [file(['passed', 'failed'])], 0, '1 passed, 1 failed'],
  ['not run', [file(['passed', 'skipped', 'pending'])], 0, '1 passed, 2 failed'],
  ['a file that does not load', [file(['passed']), file([], ['no such module'])], 0, '1 passed, 1 failed'],
  ['an error outside of every test', [file(['passed'])], 2, '1 passed, 2 failed'],
  ['no test at all', [file([])], 0, '0 passed, 1 failed'],
  ['no file', [], 0, '0 passed, 1 failed'],
])('%s', (_, files, errorsOutside, line) => {
  expect(lastLine(tally(files, errorsOutside))).toBe(line)
})
