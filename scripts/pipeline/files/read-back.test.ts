import { expect, test } from 'vitest'
import { exampleArticle, examplePage } from '../../../src/archive/examples.ts'
import { articleReadBack, recordReadBack } from './read-back.ts'
import { yamlOf } from './yaml.ts'

const page = examplePage()
const article = exampleArticle()
const body = [{ is: 'paragraph', text: '秋收开始。' }] as const
const fileOf = (fields: object, text: string) => `---\n${yamlOf(fields)}---\n\n${text}\n`

test('what is read back the same is handed on', () => {
  expect(recordReadBack(yamlOf(page), page)).toBe(yamlOf(page))
  const file = fileOf(article, '秋收开始。')
  expect(articleReadBack(file, article, body)).toBe(file)
})

test.each([
  ['no YAML', `${yamlOf(page)}a: [\n`, /Flow sequence/],
  ['another value', yamlOf({ ...page, section: '要闻' }), /\(section\)/],
  ['a shape that the site refuses', yamlOf({ ...page, slug: '' }), /\(slug/],
])('a page’s file with %s is no file', (_, text, why) => {
  expect(() => recordReadBack(text, { ...page, section: null })).toThrow(why)
})

test.each([
  ['no frontmatter', '秋收开始。\n', /\(frontmatter\)/],
  ['another headline', fileOf({ ...article, headline: '另一篇' }, '秋收开始。'), /\(headline\)/],
  ['another text', fileOf(article, '秋收\n\n开始。'), /\(text\)/],
  ['a subhead for a paragraph', fileOf(article, '## 秋收开始。'), /\(text\)/],
])('an article’s file with %s is no file', (_, text, why) => {
  expect(() => articleReadBack(text, article, body)).toThrow(why)
})
