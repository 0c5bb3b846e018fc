import { afterEach, expect, test, vi } from 'vitest'
import { archive, contentVariable, forgetArchives } from './current.ts'
import { exampleArticle, exampleFolder, exampleId, examplePage, writeExample } from './examples.ts'
import { UnusableContent } from './fault.ts'

const id = exampleId('a')

afterEach(() => {
  vi.unstubAllEnvs()
  forgetArchives()
})

test('the archive is read once, and again after it was forgotten', () => {
  const dir = exampleFolder({ articles: [exampleArticle({ id })], pages: [examplePage({ articles: [id] })] })
  vi.stubEnv(contentVariable, dir)
  const first = archive()
  expect(first.articles.get(id)?.headline).toBe('秋收进展顺利')
  writeExample(dir, 'site.yaml', 'title: x')
  expect(archive()).toBe(first)
  forgetArchives()
  expect(() => archive()).toThrow(UnusableContent)
  expect(() => archive()).toThrow(`${dir}/site.yaml: tagline: `)
})

test('two folders are two archives', () => {
  const [a, b] = ['a', 'b'].map((slug) => exampleFolder({ pages: [examplePage({ slug })] }))
  vi.stubEnv(contentVariable, a)
  expect(archive().pages[0]?.slug).toBe('a')
  vi.stubEnv(contentVariable, b)
  expect(archive().pages[0]?.slug).toBe('b')
})
