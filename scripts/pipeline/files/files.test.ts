import fc from 'fast-check'
import { toString as plainText } from 'mdast-util-to-string'
import { remark } from 'remark'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { pageRecord } from '../../../src/archive/schema.ts'
import { anyDump } from '../../../tests/fixtures/noise.ts'
import { read } from '../../../tests/fixtures/reading.ts'
import { articleFile, frontmatterOf, recordOfPage } from './article-file.ts'
import { yamlOf } from './yaml.ts'

test('any page’s files read back as what they were made of', () => {
  fc.assert(
    fc.property(anyDump(12), (text) => {
      const page = read(text)
      for (const a of page.articles) {
        const [, frontmatter = '', body = ''] =
          /^---\n(.*?)\n---\n\n(.*)$/su.exec(articleFile(frontmatterOf(a, page), a.body)) ?? []
        const blocks = remark()
          .parse(body)
          .children.map((node) => [node.type === 'heading' ? 'subhead' : node.type, plainText(node)])
        expect(parse(frontmatter)).toEqual(frontmatterOf(a, page))
        expect(blocks).toEqual(a.body.map((b) => [b.is, b.text]))
      }
      const record = recordOfPage(page, 'page')
      expect(pageRecord.parse(parse(yamlOf(record)))).toEqual(record)
    }),
    { numRuns: 200 },
  )
})
