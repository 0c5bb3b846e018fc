import { expect, test } from 'vitest'
import { exampleArticle } from '../examples.ts'
import type { Article } from '../schema.ts'
import { type Around, type Linked, newsArticle, scriptText } from './json-ld.ts'

const around: Around = {
  address: 'https://archive.example.org/articles/aaaaaaaaaaaa/',
  source: 'https://archive.example.org/source/a/',
  page: 'https://archive.example.org/pages/a/',
  blocks: [
    { is: 'paragraph', text: '第一段。' },
    { is: 'subhead', text: '小题' },
    { is: 'paragraph', text: '第二段。' },
  ],
  keywords: ['秋收', '抢收'],
  collectives: new Set(['东组宣']),
}

const full = exampleArticle({
  subtitle: '——东县见闻',
  dateline: '本报东县讯',
  section: '要闻',
  column: '丰收时节',
  reporter: [
    { name: '张三', role: '通讯员' },
    { name: '东组宣', role: null },
  ],
  photographer: [{ name: '赵六', role: null }],
})

/** Of schema.org's definitions (release 29, as schema-dts 2.1.0 has them) the properties that these types may have, their own
 *  and those they inherit. */
const thing = ['name', 'url', 'identifier']
const work = [
  ...['headline', 'alternativeHeadline', 'datePublished', 'temporalCoverage', 'author', 'contributor', 'keywords'],
  ...['contentLocation', 'isPartOf', 'isBasedOn', 'inLanguage', 'version'],
]
const properties: Record<string, string[]> = {
  NewsArticle: [...thing, ...work, 'articleBody', 'articleSection', 'dateline', 'printPage', 'printSection'],
  PublicationIssue: [...thing, ...work],
  Newspaper: [...thing, ...work],
  Person: thing,
  Organization: thing,
  AdministrativeArea: thing,
}

test('an article in an issue of a newspaper', () => {
  expect(JSON.parse(scriptText(newsArticle(full, around)))).toEqual({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': around.address,
    url: around.address,
    identifier: 'aaaaaaaaaaaa',
    headline: '秋收进展顺利',
    alternativeHeadline: '东县见闻',
    dateline: '本报东县讯',
    datePublished: '2023-12-17',
    author: [
      { '@type': 'Person', name: '张三' },
      { '@type': 'Organization', name: '东组宣' },
    ],
    contributor: [{ '@type': 'Person', name: '赵六' }],
    printPage: '3',
    printSection: '要闻',
    articleSection: '丰收时节',
    contentLocation: { '@type': 'AdministrativeArea', name: '东县' },
    keywords: '秋收,抢收',
    isPartOf: {
      '@type': 'PublicationIssue',
      url: around.page,
      datePublished: '2023-12-17',
      isPartOf: { '@type': 'Newspaper', name: '平原日报' },
    },
    isBasedOn: around.source,
    inLanguage: 'zh-Hans',
    version: full.textHash,
    articleBody: '第一段。\n小题\n第二段。',
  })
})

const nothing: Partial<Article> = {
  date: null,
  paper: null,
  page: null,
  county: null,
  reporter: [],
  dateEstimate: { interval: '2024/..', because: '2024年以来', line: 8 },
}

test('what is not known has no property; an estimate is no date', () => {
  const linked = JSON.parse(scriptText(newsArticle(exampleArticle(nothing), { ...around, keywords: [] })))
  expect(linked).toMatchObject({ temporalCoverage: '2024/..', isPartOf: { '@type': 'PublicationIssue' } })
  for (const property of ['datePublished', 'author', 'contributor', 'printPage', 'contentLocation', 'keywords'])
    expect(linked).not.toHaveProperty(property)
})

test.each([full, exampleArticle(nothing)])('every property is one of its type at schema.org', (article) => {
  const stray: string[] = []
  const visit = (node: Linked) => {
    const type = String(node['@type'])
    for (const [property, value] of Object.entries(node)) {
      if (!property.startsWith('@') && !properties[type]?.includes(property)) stray.push(`${type}.${property}`)
      for (const one of Array.isArray(value) ? value : [value]) if (typeof one === 'object') visit(one)
    }
  }
  visit(newsArticle(article, around))
  expect(stray).toEqual([])
})

test('nothing in a value ends the script', () => {
  const text = scriptText(newsArticle(exampleArticle({ headline: '</script><b>' }), around))
  expect(text).not.toContain('<')
  expect(JSON.parse(text).headline).toBe('</script><b>')
})
