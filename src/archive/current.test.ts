import { expect, test } from 'vitest'
import { archive, hasDataFiles, isPortable, show } from './current.ts'
import { exampleArchive, examplePage } from './examples.ts'
import { UnusableContent } from './fault.ts'

test('the archive and its form are those that were shown last', () => {
  const [one, other] = ['a', 'b'].map((slug) => exampleArchive({ pages: [examplePage({ slug })] }))
  if (!one || !other) throw new Error('there are not two archives')
  show({ archive: one, data: true, portable: false })
  expect([archive(), hasDataFiles(), isPortable()]).toEqual([one, true, false])
  show({ archive: other, data: false, portable: true })
  expect([archive(), hasDataFiles(), isPortable()]).toEqual([other, false, true])
})

test('what cannot be used is said where a page asks for it', () => {
  const faults = [{ file: 'site.yaml', line: 1, key: 'tagline', found: 'is missing', todo: 'write it' }]
  show(new UnusableContent('content', faults))
  expect(() => archive()).toThrow('content/site.yaml:1: tagline: is missing')
})
