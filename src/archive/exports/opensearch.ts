import { xmlText } from '../../text/xml.ts'

/** An OpenSearch 1.1 description of the archive's search. `search` is the search page's whole address. */
export function describeSearch({ title, tagline, search }: { title: string; tagline: string; search: string }): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${xmlText(Array.from(title).slice(0, longestName).join(''))}</ShortName>
  <Description>${xmlText(tagline)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Language>zh-Hans</Language>
  <Url type="text/html" template="${xmlText(search)}?q={searchTerms}"/>
</OpenSearchDescription>
`
}

/** The specification allows no longer one. */
const longestName = 16
