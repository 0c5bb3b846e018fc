import type { Archive } from '../load.ts'
import { tally } from '../tally.ts'
import { columns } from './columns.ts'
import { contributors } from './contributors.ts'
import { placeNamed, shortName } from './counties.ts'
import { months } from './days.ts'
import { keywords } from './keywords.ts'
import { hasSeveralPapers, papers } from './papers.ts'

/** A way to ask, in queries that find something in this very archive. */
type SearchExample = { queries: string[]; about: string }

/** What the search page shows of how to search. A way for which the archive has no example is left out. */
export function searchExamples(archive: Archive): SearchExample[] {
  const articles = [...archive.articles.values()]
  const [first, ...words] = keywords(archive)
  const other = words.find(({ articles: with_ }) => first?.articles.some((one) => !with_.includes(one)))
  const placed = first?.articles.find(({ county }) => county !== null)
  const phrase = articles.find(({ headline }) => plainHeadline.test(headline))?.headline
  const marked = articles.find(({ headline }) => markedHeadline.test(headline))?.headline
  const titled = [first, ...words].find((word) =>
    word?.articles.some(({ headline }) => headline.includes(word.name)),
  )?.name
  const dated = articles.find(({ date }) => date !== null)
  const numbered = articles.find(({ page }) => page !== null)
  const [fullest] = tally(articles.flatMap(({ county }) => county ?? []))
  const place = placeNamed(archive, fullest?.[0] ?? null)
  const [author] = contributors(archive)
  const [column] = columns(archive)
  const [paper] = hasSeveralPapers(archive) ? papers(archive) : []
  const [newest, oldest] = [months(archive).at(0), months(archive).at(-1)]
  const rows: [string, ...(string | undefined)[]][] = [
    ['空格隔开的词都要出现', first && placed && `${first.name} ${shortNameOf(archive, placed.county)}`],
    ['弯引号里的词句要连在一起，标点不计', phrase && `“${phrase}”`],
    ['直引号里的要与原文一字不差，标点也算', marked && `"${marked}"`],
    ['“或”字两边的词，有一个就行', first && other && `${first.name} 或 ${other.name}`],
    ['减号后面的词不能出现', first && other && `${first.name} -${other.name}`],
    ['只在标题里、正文里找', titled && `标题:${titled}`, first && `正文:${first.name}`],
    [
      '某日某版的文章；日期和版次直接打出来也行，加上引号就只找这几个字',
      dated && `日:${dated.date}`,
      numbered && `版:${numbered.page}`,
    ],
    [
      '只看一县、一位作者、一个栏目',
      place && `县:${shortName(place)}`,
      author && `作者:${author.name}`,
      column && `栏目:${column.name}`,
    ],
    ['只看一种报纸', paper && `报纸:${paper.name}`],
    ['只看图片', articles.some(({ kind }) => kind === 'photo') ? '类:图片' : undefined],
    ['拼音或首字母，会提示对应的词', place?.slug],
    [
      '限定时间；日期不详的不在其中',
      newest && `年:${newest.slice(0, 4)}`,
      oldest && `从:${oldest}`,
      newest && `到:${newest}`,
    ],
  ]
  return rows
    .map(([about, ...queries]) => ({ about, queries: queries.filter((query) => query !== undefined) }))
    .filter(({ queries }) => queries.length > 0)
}

/** A headline that is short, and nothing but words. */
const plainHeadline = /^[\p{Script=Han} ]{4,14}$/u

/** One with marks, of which none is taken for the end of what is asked. */
const markedHeadline = /^(?=.*[“、：])[\p{Script=Han}“”、：]{4,14}$/u

function shortNameOf(archive: Archive, name: string | null): string | undefined {
  const place = placeNamed(archive, name)
  return place && shortName(place)
}
