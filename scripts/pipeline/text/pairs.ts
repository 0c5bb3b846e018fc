import table from './pairs.json' with { type: 'json' }
import { eachBigram } from './typography.ts'

/** The share of public news texts that have a pair of characters, for the 60,000 commonest pairs. The n-th string of the table, made by `scripts/tables/make-pairs.ts`, has the pairs of about
 *  2^(n / steps) texts, one behind the other. */
const shares = new Map<number, number>()
table.pairs.forEach((pairs, level) => {
  const share = 2 ** (level / table.steps) / table.texts
  let across = false
  eachBigram(pairs, (pair) => {
    if (!across) shares.set(pair, share)
    across = !across
  })
})

const leastTexts = 2 ** (table.pairs.findIndex((pairs) => pairs !== '') / table.steps)
const rare = leastTexts / 2 / table.texts

/** The share of public news texts that have a pair of characters, as `eachBigram` numbers it; one that is not in the table counts half of the rarest that is. */
export const shareOfNews = (pair: number): number => shares.get(pair) ?? rare
