import { xmlText } from '../../text/xml.ts'
import { inChina, itemOf, summaryOf, updatedOn } from '../article/item.ts'
import type { ArticleList } from '../lists/lists.ts'
import type { Archive } from '../load.ts'
import { newestFirst } from '../order.ts'
import type { Article } from '../schema.ts'

/** Entries of a feed or a list: a day of a paper, or what one reads at once. Every day writes those of many lists anew. */
const mostEntries = 30

/** A list of articles as a feed, by its file's name without the ending: `feed` begins with what was printed last, `added`
 *  with what was published here last. */
export type FeedName = 'feed' | 'added'

/** The feed of what is new here, however old the paper is that printed it. */
export function addedList(archive: Archive): ArticleList {
  return { title: '新增', path: archive.url.home, articles: [...archive.articles.values()] }
}

/** A list as an Atom feed. https://www.rfc-editor.org/rfc/rfc4287 */
export function atomFeed(archive: Archive, list: ArticleList, name: FeedName = 'feed'): string {
  const { title, id, own, page, entries } = feedOf(archive, list, name, 'xml')
  const lines = entries.map(({ item, summary, updated }) => {
    const people = item.people.map(({ name }) => `    <author><name>${xmlText(name)}</name></author>\n`)
    const terms = [item.county, item.column, item.section].filter((term) => term !== null)
    const categories = terms.map((term) => `    <category term="${xmlText(term)}"/>\n`)
    const published = item.date === null ? '' : `    <published>${inChina(item.date)}</published>\n`
    return `  <entry>
    <id>${xmlText(item.address)}</id>
    <title>${xmlText(item.headline)}</title>
    <link rel="alternate" type="text/html" href="${xmlText(item.address)}"/>
    <updated>${updated}</updated>
${published}${people.join('')}${categories.join('')}    <summary>${xmlText(summary)}</summary>
  </entry>
`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-Hans">
  <id>${xmlText(id)}</id>
  <title>${xmlText(title)}</title>
  <link rel="self" type="application/atom+xml" href="${xmlText(own)}"/>
  <link rel="alternate" type="text/html" href="${xmlText(page)}"/>
  <updated>${
    entries
      .map(({ updated }) => updated)
      .sort()
      .at(-1) ?? inChina('1970-01-01')
  }</updated>
  <author><name>${xmlText(archive.site.title)}</name></author>
  <rights>${xmlText(archive.site.textLicence)}</rights>
${lines.join('')}</feed>
`
}

/** The same as a JSON Feed. https://www.jsonfeed.org/version/1.1/ */
export function jsonFeed(archive: Archive, list: ArticleList, name: FeedName = 'feed'): string {
  const { title, own, page, entries } = feedOf(archive, list, name, 'json')
  const items = entries.map(({ item, summary, updated }) => ({
    id: item.address,
    url: item.address,
    title: item.headline,
    content_text: summary,
    ...(item.date === null ? {} : { date_published: inChina(item.date) }),
    date_modified: updated,
    authors: item.people.map(({ name }) => ({ name })),
    tags: [item.county, item.column, item.section].filter((tag) => tag !== null),
  }))
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: page,
    feed_url: own,
    language: 'zh-Hans',
    items,
  }
  return `${JSON.stringify(feed)}\n`
}

/** A list for programs: one object with the newest articles, their facts and addresses, without their texts; and where all articles
 *  of the archive are found. */
export function listData(archive: Archive, list: ArticleList): string {
  const { title, page } = feedOf(archive, { ...list, articles: [] }, 'feed', 'json')
  const articles = list.articles.slice(0, mostEntries).map((article) => itemOf(archive, article))
  const all = new URL(`${archive.url.data}datapackage.json`, archive.site.address).href
  return `${JSON.stringify({ title, address: page, count: list.articles.length, all, articles })}\n`
}

function feedOf(archive: Archive, { title, path, articles }: ArticleList, name: FeedName, ending: string) {
  const { site, url } = archive
  const whole = (address: string) => new URL(address, site.address).href
  const printed = (a: Article, b: Article) => newestFirst(a.date, b.date)
  const added = (a: Article, b: Article) =>
    newestFirst(archive.since.get(a.id) ?? null, archive.since.get(b.id) ?? null) || printed(a, b)
  const newest = articles.toSorted(name === 'added' ? added : printed).slice(0, mostEntries)
  return {
    title: path === url.home && name === 'feed' ? site.title : `${title} · ${site.title}`,
    id: name === 'feed' ? whole(path) : whole(`${path}${name}.${ending}`),
    own: whole(`${path}${name}.${ending}`),
    page: whole(path),
    entries: newest.map((article) => ({
      item: itemOf(archive, article),
      summary: summaryOf(archive, article),
      updated: updatedOn(archive, article),
    })),
  }
}
