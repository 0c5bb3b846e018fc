import { expect, test } from 'vitest'
import { once } from './once.ts'

test('a view is worked out once for each source, also when it is nothing', () => {
  const asked: string[] = []
  const view = once(({ name }: { name: string }) => {
    asked.push(name)
    return name === 'a' ? undefined : name
  })
  const [a, b] = [{ name: 'a' }, { name: 'b' }]
  expect([view(a), view(b), view(a), view(b)]).toEqual([undefined, 'b', undefined, 'b'])
  expect(asked).toEqual(['a', 'b'])
})
