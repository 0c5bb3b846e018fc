import { expect, test } from 'vitest'
import { checkIds } from './ids.ts'

test('whatever an archivist does: no id changes its text, none vanishes unnamed, nothing withdrawn is public, the bytes are the same', async () => {
  const { steps, ids } = await checkIds({ archives: 4, steps: 6 })
  expect([steps, ids > 0]).toEqual([24, true])
})
