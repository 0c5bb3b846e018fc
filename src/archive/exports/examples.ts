/** Examples for the page that explains the data. Each runs as it stands, in the folder that it names, with nothing but
 *  what it shows; the tests run them all. Lines of up to 60 characters are not broken on a desk. */
type DataExample = { title: string; in: 'data/' | ''; by: 'node' | 'sh'; code: string }

export const dataExamples: readonly DataExample[] = [
  {
    title: '各县区各有多少篇（Node.js\u00a022\u00a0起，与各月的 .jsonl 放在一处）',
    in: 'data/',
    by: 'node',
    code: `import { globSync, readFileSync } from 'node:fs'

const files = globSync('articles-*.jsonl')
const texts = files.map((file) => readFileSync(file, 'utf8'))
const lines = texts.join('').trimEnd().split('\\n')
const articles = lines.map((line) => JSON.parse(line))
const counties = Map.groupBy(articles, ({ county }) => county)
for (const [name, list] of counties) {
  console.log(name ?? '不详', list.length)
}`,
  },
  {
    title: '哪些日期是推定的，凭哪句话',
    in: 'data/',
    by: 'node',
    code: `import { globSync, readFileSync } from 'node:fs'

const files = globSync('articles-*.jsonl')
const texts = files.map((file) => readFileSync(file, 'utf8'))
for (const line of texts.join('').trimEnd().split('\\n')) {
  const article = JSON.parse(line)
  const { headline, dateEstimate, dateBecause } = article
  if (dateEstimate === null) continue
  console.log(dateEstimate, headline, '——', dateBecause)
}`,
  },
  {
    title: '下载的整站是否完好（在网站的根目录）',
    in: '',
    by: 'sh',
    code: 'sha256sum --check --quiet manifest-sha256.txt manifests/*.txt && echo 完好',
  },
]
