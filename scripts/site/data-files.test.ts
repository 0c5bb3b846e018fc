import { expect, test } from 'vitest'
import { exampleArticle, exampleFolder, exampleId, examplePage, writeExample } from '../../src/archive/examples.ts'
import { readArchive } from '../../src/archive/load.ts'
import { articleFile, fileEndings } from './data-files.ts'

test('no file of an article quotes a text of its page that was withdrawn', () => {
  const [a, b] = [exampleId('a'), exampleId('b')]
  const secret = '某某因病于2024年住院治疗，捐款由村委会代收'
  const dateEstimate = { interval: '2024/..', because: secret.slice(0, 18), line: 99 }
  const dir = exampleFolder({
    articles: [a, b].map((id) => exampleArticle({ id, dateEstimate })),
    pages: [examplePage({ slug: 'a', articles: [a, b], dateEstimate })],
    body: (id) => (id === b ? secret : '井水浇到田。'),
  })
  const gone = { id: b, dump: '0', line: 1, state: 'withdrawn', on: '2026-07-01', because: '误收', sketch: '' }
  writeExample(
    dir,
    'permalinks.yaml',
    `- ${JSON.stringify(gone)}\n- ${JSON.stringify({ id: a, dump: '0', line: 1, state: 'live', sketch: '' })}\n`,
  )
  const read = readArchive(dir)
  const { archive } = 'archive' in read ? read : expect.fail(JSON.stringify(read.faults))
  const article = archive.articles.get(a) ?? expect.fail('it is not shown')
  for (const ending of fileEndings) {
    const text = articleFile(archive, article, ending)
    expect([ending, text.includes('井水浇到田'), text.includes('住院治疗'), text.includes('2024/..')]).toEqual([
      ending,
      true,
      false,
      false,
    ])
  }
})
