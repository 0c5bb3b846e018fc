import { expect, test } from 'vitest'
import { exampleArticle } from '../examples.ts'
import type { Article } from '../schema.ts'
import { apaCitation } from './apa.ts'
import { citation, citation2015 } from './cite.ts'
import { bibtex, cslItem, ris } from './files.ts'

const url = 'https://archive.example.org/articles/aaaaaaaaaaaa/'
const people = (...names: string[]) => names.map((name) => ({ name, role: null }))
const since = { interval: '2024/..', because: '2024年以来', line: 8 }
const textHash = '1'.repeat(64)
const article = (fields: Partial<Article> = {}) => exampleArticle({ textHash, ...fields })

/** The worked examples of the standards, newspaper articles in print. */
const ding = article({
  headline: '数字革命与竞争国际化',
  reporter: people('丁文详'),
  paper: '中国青年报',
  date: '2000-11-20',
  page: 15,
})

test('GB/T 7714-2025 and 2015 give the worked example as the standards print it', () => {
  expect(citation(ding)).toBe('丁文详. 数字革命与竞争国际化[N]. 中国青年报，2000-11-20（15）.')
  expect(citation2015(ding)).toBe('丁文详. 数字革命与竞争国际化[N]. 中国青年报, 2000-11-20(15).')
  const page17 = article({ headline: '题', reporter: people('甲'), paper: '人民日报', date: '2022-08-16', page: 17 })
  expect(citation(page17, url)).toBe(`甲. 题[N/OL]. 人民日报，2022-08-16（17）. ${url}.`)
  expect(citation(ding, url)).toBe(`丁文详. 数字革命与竞争国际化[N/OL]. 中国青年报，2000-11-20（15）. ${url}.`)
})

test.each<[Partial<Article>, string]>([
  [{}, `张三. (2023, December 17). 秋收进展顺利. 平原日报, 3. ${url}`],
  [{ reporter: people('张三', '李四') }, `张三 & 李四. (2023, December 17). 秋收进展顺利. 平原日报, 3. ${url}`],
  [{ reporter: people('甲', '乙', '丙') }, `甲, 乙, & 丙. (2023, December 17). 秋收进展顺利. 平原日报, 3. ${url}`],
  [{ reporter: people('汶组宣') }, `汶组宣. (2023, December 17). 秋收进展顺利. 平原日报, 3. ${url}`],
  [{ reporter: [] }, `秋收进展顺利. (2023, December 17). 平原日报, 3. ${url}`],
  [{ date: null, dateEstimate: since, page: null }, `张三. (n.d.). 秋收进展顺利. 平原日报. ${url}`],
  [
    { headline: '秋收怎么样？', subtitle: '——东县见闻' },
    `张三. (2023, December 17). 秋收怎么样？：东县见闻. 平原日报, 3. ${url}`,
  ],
  [{ headline: '秋收怎么样？' }, `张三. (2023, December 17). 秋收怎么样？ 平原日报, 3. ${url}`],
  [{ paper: null }, `张三. (2023, December 17). 秋收进展顺利. [报名不详], 3. ${url}`],
])('APA %j', (fields, reference) => {
  expect(apaCitation(article(fields), url)).toBe(reference)
})

test('APA names twenty authors, and of more the first nineteen and the last', () => {
  const names = (count: number) => people(...Array.from({ length: count }, (_, n) => `名${n + 1}`))
  expect(apaCitation(article({ reporter: names(20) }), url)).toContain('名19, & 名20. (')
  expect(apaCitation(article({ reporter: names(21) }), url)).toContain('名19, … 名21. (')
})

test('BibTeX keeps names whole, escapes its own marks and pins the text', () => {
  const reporter = people('张三', '李四')
  expect(bibtex(article({ headline: '涨50% & {好}_\\', reporter }), url)).toBe(`@article{xianwen:aaaaaaaaaaaa,
  author = {{张三} and {李四}},
  title = {{涨50\\% \\& \\{好\\}\\_\\textbackslash{}}},
  journal = {平原日报},
  entrysubtype = {newspaper},
  date = {2023-12-17},
  year = {2023},
  month = {12},
  day = {17},
  pages = {3},
  url = {${url}},
  langid = {chinese},
  note = {文本版本 SHA-256 ${textHash}},
}
`)
})

test('BibTeX says in words what is known of the time, and has no field for what is not known', () => {
  const undated = article({ date: null, dateEstimate: since, page: null, paper: null, reporter: [] })
  expect(bibtex(undated, url)).toBe(`@article{xianwen:aaaaaaaaaaaa,
  title = {{秋收进展顺利}},
  entrysubtype = {newspaper},
  url = {${url}},
  langid = {chinese},
  note = {日期不详，推定不早于 2024 年；文本版本 SHA-256 ${textHash}},
}
`)
})

test('RIS is a newspaper article, one value a line, CRLF', () => {
  const lines = ris(article({ headline: '甲\n乙', section: '要闻' }), url).split('\r\n')
  expect(lines).toEqual([
    'TY  - NEWS',
    'AU  - 张三',
    'TI  - 甲 乙',
    'T2  - 平原日报',
    'PY  - 2023',
    'DA  - 2023/12/17',
    'SP  - 3',
    'SE  - 要闻',
    'LA  - zh-CN',
    `UR  - ${url}`,
    'ID  - aaaaaaaaaaaa',
    `N1  - 文本版本 SHA-256 ${textHash}`,
    'ER  - ',
    '',
  ])
  expect(ris(article({ date: null }), url)).not.toMatch(/^(PY|DA)/m)
})

test('CSL-JSON has literal names, and in words what is known of a date that is not printed', () => {
  expect(cslItem(article({ subtitle: '——见闻' }), url)).toEqual({
    id: 'aaaaaaaaaaaa',
    type: 'article-newspaper',
    title: '秋收进展顺利：见闻',
    'title-short': '秋收进展顺利',
    author: [{ literal: '张三' }],
    'container-title': '平原日报',
    issued: { 'date-parts': [[2023, 12, 17]] },
    page: '3',
    URL: url,
    language: 'zh-CN',
    version: textHash,
  })
  const undated = cslItem(article({ date: null, dateEstimate: since, reporter: [], paper: null, page: null }), url)
  expect(undated).toEqual({
    id: 'aaaaaaaaaaaa',
    type: 'article-newspaper',
    title: '秋收进展顺利',
    URL: url,
    language: 'zh-CN',
    version: textHash,
    issued: { literal: '[日期不详，推定不早于 2024 年]' },
  })
})
