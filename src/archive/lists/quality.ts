import type { Archive } from '../load.ts'
import { byText } from '../order.ts'
import type { Article, Evidence, Page } from '../schema.ts'

/** The doubts of the parser by their rule, the most frequent first, with the pages that have them. */
export function problemsByRule({ pages }: Archive): { rule: string; count: number; pages: Page[] }[] {
  const rules = new Map<string, { rule: string; count: number; pages: Page[] }>()
  for (const page of pages)
    for (const { rule } of page.problems) {
      const known = rules.get(rule) ?? { rule, count: 0, pages: [] }
      known.count++
      if (known.pages.at(-1) !== page) known.pages.push(page)
      rules.set(rule, known)
    }
  return [...rules.values()].sort((a, b) => b.count - a.count || byText(a.rule, b.rule))
}

/** Text that is in no article and in no named piece of furniture: stretches, characters without blanks, and where. */
export function unresolvedText({ pages }: Archive): { stretches: number; characters: number; pages: Page[] } {
  const texts = pages.flatMap(({ unresolved }) => unresolved.map(({ text }) => text))
  return {
    stretches: texts.length,
    characters: texts.reduce((sum, text) => sum + [...text.replace(/\s/gu, '')].length, 0),
    pages: pages.filter(({ unresolved }) => unresolved.length > 0),
  }
}

export const origins = ['printed', 'inferred', 'given', 'corrected', 'none'] as const
export type Origin = (typeof origins)[number]

/** For each field of an article, how many articles have it from where; `none` where it is empty. A value of which no
 *  evidence is kept counts as inferred: nothing shows that it was printed. */
export function originsOfFields({ articles }: Archive): { field: Field; counts: Record<Origin, number> }[] {
  return fields.map((field) => {
    const counts = { printed: 0, inferred: 0, given: 0, corrected: 0, none: 0 }
    for (const article of articles.values()) counts[originOf(article, field)]++
    return { field, counts }
  })
}

const fields = [
  'headline',
  'kicker',
  'subtitle',
  'reporter',
  'photographer',
  'dateline',
  'county',
  'paper',
  'date',
  'page',
  'section',
  'column',
] as const
type Field = (typeof fields)[number]

function originOf(article: Article, field: Field): Origin {
  const value = article[field]
  if (value === null || (Array.isArray(value) && value.length === 0)) return 'none'
  const evidence: Evidence | undefined = article.evidence[field]
  return evidence?.how ?? 'inferred'
}
