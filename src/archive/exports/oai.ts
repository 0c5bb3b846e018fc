import { xmlText } from '../../text/xml.ts'
import { updatedOn } from '../article/item.ts'
import { titleOf } from '../cite/cite.ts'
import type { Archive } from '../load.ts'
import type { Article } from '../schema.ts'

/** Some articles as a static repository of the OAI-PMH: one file that a gateway serves to harvesters. `address` is the file's own;
 *  `friends` are those of the repositories that have the other articles, as the protocol lists repositories that belong together.
 *  http://www.openarchives.org/OAI/2.0/guidelines-static-repository.htm
 *  http://www.openarchives.org/OAI/2.0/guidelines-friends.htm */
export function* staticRepository(
  archive: Archive,
  articles: readonly Article[],
  address: string,
  friends: readonly string[] = [],
): Generator<string> {
  const { site } = archive
  const stamps = articles.map((article) => dayOf(archive, article)).sort()
  yield `<?xml version="1.0" encoding="UTF-8"?>
<Repository xmlns="http://www.openarchives.org/OAI/2.0/static-repository" xmlns:oai="http://www.openarchives.org/OAI/2.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/static-repository http://www.openarchives.org/OAI/2.0/static-repository.xsd">
<Identify>
<oai:repositoryName>${xmlText(site.title)}</oai:repositoryName>
<oai:baseURL>${xmlText(address)}</oai:baseURL>
<oai:protocolVersion>2.0</oai:protocolVersion>
<oai:adminEmail>${xmlText(site.contact ?? `postmaster@${new URL(site.address).hostname}`)}</oai:adminEmail>
<oai:earliestDatestamp>${stamps[0] ?? '1970-01-01'}</oai:earliestDatestamp>
<oai:deletedRecord>no</oai:deletedRecord>
<oai:granularity>YYYY-MM-DD</oai:granularity>
${friends.length === 0 ? '' : friendsOf(friends)}</Identify>
<ListMetadataFormats>
<oai:metadataFormat>
<oai:metadataPrefix>oai_dc</oai:metadataPrefix>
<oai:schema>http://www.openarchives.org/OAI/2.0/oai_dc.xsd</oai:schema>
<oai:metadataNamespace>http://www.openarchives.org/OAI/2.0/oai_dc/</oai:metadataNamespace>
</oai:metadataFormat>
</ListMetadataFormats>
<ListRecords metadataPrefix="oai_dc">
`
  for (const article of articles) yield record(archive, article)
  yield '</ListRecords>\n</Repository>\n'
}

function friendsOf(addresses: readonly string[]): string {
  return `<oai:description><friends xmlns="http://www.openarchives.org/OAI/2.0/friends/" xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/friends/ http://www.openarchives.org/OAI/2.0/friends.xsd">
${addresses.map((address) => `<baseURL>${xmlText(address)}</baseURL>\n`).join('')}</friends></oai:description>
`
}

/** An article in Dublin Core. An estimate is its coverage, never its date. */
function record(archive: Archive, article: Article): string {
  const { site, url } = archive
  const { id, date, dateEstimate, paper, page, county, reporter, photographer } = article
  const elements: [name: string, value: string | null | undefined][] = [
    ['title', titleOf(article, '：')],
    ...reporter.map(({ name }): [string, string] => ['creator', name]),
    ...photographer.map(({ name }): [string, string] => ['contributor', name]),
    ['publisher', paper],
    ['date', date],
    ['type', 'Text'],
    ['identifier', new URL(url.article(id), site.address).href],
    ['source', paper && [paper, date, page && `第 ${page} 版`].filter(Boolean).join(' ')],
    ['language', 'zh'],
    ['coverage', county],
    ['coverage', dateEstimate?.interval],
    ['rights', site.textLicence],
  ]
  const inside = elements.flatMap(([name, value]) => (value ? [`<dc:${name}>${xmlText(value)}</dc:${name}>`] : []))
  return `<oai:record><oai:header><oai:identifier>${xmlText(`oai:${new URL(site.address).hostname}:${id}`)}</oai:identifier><oai:datestamp>${dayOf(archive, article)}</oai:datestamp></oai:header><oai:metadata><oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/" xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd">${inside.join('')}</oai_dc:dc></oai:metadata></oai:record>\n`
}

function dayOf(archive: Archive, article: Article): string {
  return updatedOn(archive, article).slice(0, 10)
}
