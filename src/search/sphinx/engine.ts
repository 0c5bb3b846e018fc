import type { PlaceNames } from '../../words/known-names.ts'
import type { WordList } from '../../words/list.ts'
import { piecesIn } from '../engines/fuzzy.ts'
import { nearQueries } from '../engines/near-queries.ts'
import { defaultOptions, mostNearRead } from '../options.ts'
import { type Counted, facetsOf, type ListedField, ranked } from '../query/facets.ts'
import { hitOf } from '../query/passages.ts'
import { parseQuery, placedFilters, placedReadings } from '../query/query.ts'
import { suggestionsFor } from '../query/suggest.ts'
import { isEmpty, isFilter, type Query } from '../query-shape.ts'
import type { Answer, Doc, Reading, SearchEngine, SearchOptions, Sort } from '../types.ts'
import type { Sphinx, Told } from './connection.ts'
import { matchOf, nearMatch } from './match.ts'
import { numberOfName } from './row.ts'
import type { Years } from './times.ts'

/** What of an archive is no article: what a search server does not hold. */
export type ArchiveFacts = {
  articles: number
  years: Years
  places: PlaceNames[]
  words: WordList
  /** everybody who is named */
  people: string[]
}

/** Results that are listed of one query, at most: who wants more narrows the query, or has the data files. */
export const mostListed = 1000

/** Values of an attribute that are counted; where there are more, no count of them is certain. The server keeps room for them all. */
const mostValues = 4_000
const mostOfMany: Readonly<Record<string, number>> = { by_people: 50_000, on_day: 40_000 }

/** Milliseconds that a node may work on a statement; what it has by then is told with a warning. */
const bounded = 'max_query_time=4000'

/** The order of results: by relevance what stands in a headline comes first, then what stands in other titles and names. */
const orders: Readonly<Record<Sort, string>> = {
  relevance: 'w DESC, newest DESC',
  newest: 'newest DESC',
  oldest: 'oldest ASC',
}
const ranker =
  "ranker=expr('sum(user_weight)'), field_weights=(headline=1000, kicker=300, subtitle=300, people=300, credits=30, county=30, column=30, dateline=30, section=30, paper=30, text=1, printed=1, kind=1, facts=1)"

const attributeOf: Readonly<Record<ListedField, string>> = {
  county: 'in_county',
  column: 'in_column',
  kind: 'in_kind',
  paper: 'in_paper',
  reporter: 'by_people',
}

/** The engine over a cluster that speaks SphinxQL: finds and counts there, and reads queries, marks matches and looks for near
 *  ones as every engine does. Counts are right when every part of the archive answered. */
export function sphinxEngine(sphinx: Sphinx, facts: ArchiveFacts): SearchEngine {
  const names = new Map(facts.people.map((name) => [numberOfName(name), name]))
  const where = (query: Query) => `FROM archive WHERE MATCH('${matchOf(query, facts)}')`

  async function count(query: Query): Promise<{ total: number; exact: boolean }> {
    const { total, isWhole } = await sphinx.ask(`SELECT id ${where(query)} LIMIT 0,1 OPTION ${bounded}, ranker=none`)
    return { total, exact: isWhole }
  }

  /** How many articles have each value of an attribute. */
  async function counted(query: Query, attribute: string): Promise<Told> {
    const most = mostOfMany[attribute] ?? mostValues
    const key = attribute === 'by_people' ? 'GROUPBY()' : attribute
    const grouped = `${where(query)} GROUP BY ${attribute} ORDER BY c DESC LIMIT 0,${most}`
    const told = await sphinx.ask(
      `SELECT ${key} AS k, COUNT(*) AS c ${grouped} OPTION ${bounded}, ranker=none, max_matches=${most}`,
    )
    return { ...told, isWhole: told.isWhole && told.rows.length < most }
  }

  async function search(typed: string, options: Partial<SearchOptions> = {}): Promise<Answer> {
    const { limit, offset, sort } = { ...defaultOptions, ...options }
    const query = parseQuery(typed)
    const asked = { query, filters: placedFilters(typed) }
    if (isEmpty(query)) return { ...asked, readings: [], total: 0, exact: true, hits: [], nowhere: [] }
    const end = limit === 0 ? mostListed : Math.min(mostListed, offset + limit)
    const page = `LIMIT ${Math.min(offset, end - 1)},${Math.max(1, end - offset)} OPTION ${bounded}, max_matches=${end}`
    const select = `SELECT id, WEIGHT() AS w, doc ${where(query)} ORDER BY ${orders[sort]} ${page}, ${ranker}`
    const [found, readings] = await Promise.all([sphinx.ask(select), readingsIn(typed)])
    const { total, isWhole: exact } = found
    const rows = offset < end ? found.rows : []
    const hits = rows.map(({ doc, w }) => hitOf(JSON.parse(String(doc)) as Doc, Number(w), query))
    return { ...asked, readings, total, exact, hits, nowhere: total === 0 && exact ? await nowhereOf(query) : [] }
  }

  /** The texts of a query that finds nothing which no article has. */
  async function nowhereOf({ wanted }: Query): Promise<string[]> {
    const missing = await Promise.all(
      wanted.map(async (choices) => {
        const { total } = await count({ wanted: [choices], without: [], filters: [] })
        return total > 0 ? [] : choices.flatMap((one) => (isFilter(one) ? [] : [one.text]))
      }),
    )
    return missing.flat()
  }

  function readingsIn(typed: string): Promise<Reading[]> {
    return Promise.all(
      placedReadings(typed).map(async (placed) => {
        const query: Query = { wanted: [], without: [], filters: [placed.filter] }
        if (placed.filter.field !== 'day') return { ...placed, articles: (await count(query)).total, days: [] }
        const { rows } = await counted(query, 'on_day')
        const days = rows
          .map(({ k }) => String(k))
          .sort()
          .reverse()
        return {
          ...placed,
          articles: rows.reduce((sum, { c }) => sum + Number(c), 0),
          days: days.map((day) => `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`),
        }
      }),
    )
  }

  return {
    articles: facts.articles,
    search,
    suggest: (typed) => suggestionsFor(typed, { words: async () => facts.words, search }),
    near: (typed) =>
      nearQueries(typed, {
        words: async () => facts.words,
        pieces: piecesIn(
          async (text) => {
            const near = `FROM archive WHERE MATCH('${nearMatch(text)}') ORDER BY w DESC, newest DESC LIMIT 0,${mostNearRead}`
            const { rows } = await sphinx.ask(
              `SELECT id, WEIGHT() AS w, doc ${near} OPTION ${bounded}, ranker=expr('sum(lcs)')`,
            )
            return rows.map(({ doc }) => JSON.parse(String(doc)))
          },
          async () => facts.words,
        ),
        count,
      }),
    async facets(typed, fields) {
      let isWhole = true
      const take = async (query: Query, attribute: string) => {
        const told = await counted(query, attribute)
        isWhole &&= told.isWhole
        return told.rows.map(({ k, c }): [string, number] => [String(k), Number(c)])
      }
      const all = await facetsOf(parseQuery(typed), fields, async (query): Promise<Counted> => {
        const months = await take(query, 'in_month')
        return {
          values: async (field) => {
            const rows = await take(query, attributeOf[field])
            const named = rows.map(([k, c]): [string, number] => [field === 'reporter' ? (names.get(k) ?? '') : k, c])
            return ranked(new Map(named.filter(([value]) => value !== '')))
          },
          months: months
            .filter(([month]) => month !== '0')
            .sort()
            .map(([month, count]) => ({ month: `${month.slice(0, 4)}-${month.slice(4)}`, count })),
          undated: months.find(([month]) => month === '0')?.[1] ?? 0,
          exact: true,
        }
      })
      return { ...all, exact: isWhole }
    },
  }
}
