import { z } from 'zod'

const text = z.string().nullish()
const names = z.array(z.union([z.string(), z.object({ name: z.string() }).transform((person) => person.name)]))

/** An article or a photo as the page prints it. A field that is not there is not scored; null says that the page does not print it. */
const item = z.object({
  kind: z.enum(['article', 'photo']),
  kicker: text,
  headline: text,
  subtitle: text,
  county: text,
  reporters: names.nullish(),
  photographers: names.nullish(),
  paragraphs: z.array(z.object({ text: z.string() })),
  /** texts behind which a paragraph break is as right as none */
  softBreaks: z.array(z.string()).optional(),
})

/** The truth of one dump: its items, and for made pages the owner and the part of its lines, as runs. */
export const goldShape = z.object({
  dump: z.string(),
  issue: z.object({ paper: text, date: text, page: z.number().nullish() }).default({}),
  items: z.array(item),
  lines: z.array(z.tuple([z.string(), z.number()])).optional(),
})

export type Gold = z.infer<typeof goldShape>
export type GoldItem = Gold['items'][number]

/** What one stretch of a dump's line is: the item (from 1; 0 is furniture, undefined is not scored) and the part of it. */
export type LineTruth = { item: number | undefined; part: string }

/** The truth of every line, from the first on; a blank line has none, a line of two items two. */
export function linesOfGold(gold: Gold): LineTruth[][] {
  return (gold.lines ?? []).flatMap(([what, many]) =>
    Array.from({ length: many }, () => what.split('|').filter(Boolean).map(truthOf)),
  )
}

function truthOf(what: string): LineTruth {
  const [item = '', part = ''] = what.split(' ')
  return { item: /^\d+$/u.test(item) ? Number(item) : undefined, part }
}
