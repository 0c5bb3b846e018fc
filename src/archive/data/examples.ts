/** Examples for the page that explains the data. Each runs as it stands, in the folder that it names, with nothing but
 *  what it shows; the tests run them all. */
export type DataExample = { title: string; in: 'data/' | ''; by: 'node' | 'sh'; code: string }

export const dataExamples: readonly DataExample[] = [
  {
    title: '各县区各有多少篇（Node.js 21 起，与 articles.jsonl 放在一处）',
    in: 'data/',
    by: 'node',
    code: `import { readFileSync } from 'node:fs'

const lines = readFileSync('articles.jsonl', 'utf8').trimEnd().split('\\n')
const articles = lines.map((line) => JSON.parse(line))
const counties = Map.groupBy(articles, ({ county }) => county ?? '不详')
for (const [county, list] of counties) console.log(county, list.length)`,
  },
  {
    title: '哪些日期是推定的，凭哪句话',
    in: 'data/',
    by: 'node',
    code: `import { readFileSync } from 'node:fs'

for (const line of readFileSync('articles.jsonl', 'utf8').trimEnd().split('\\n')) {
  const { headline, dateEstimate, dateBecause } = JSON.parse(line)
  if (dateEstimate !== null) console.log(dateEstimate, headline, '——', dateBecause)
}`,
  },
  {
    title: '下载的整站是否完好（在网站的根目录）',
    in: '',
    by: 'sh',
    code: 'sha256sum --check --quiet manifest-sha256.txt && echo 完好',
  },
]
