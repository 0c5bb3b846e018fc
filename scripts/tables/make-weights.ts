import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** Makes `src/words/weights.txt` from the dictionary of cppjieba (MIT), which comes with nodejieba: how often each word stands in
 *  its texts, what part of speech it is, and in how few documents it stands (inverse document frequency).
 *
 *      node scripts/tables/make-weights.ts
 */
export function weightsFile(): string {
  const folder = join(dirname(createRequire(import.meta.url).resolve('nodejieba/package.json')), dictionary)
  const rarities = new Map(
    linesOf(join(folder, 'idf.utf8')).map((line): [string, number] => {
      const [word = '', rarity] = line.split(' ')
      return [word, Number(rarity)]
    }),
  )
  const lines = new Map<string, string[]>()
  for (const line of linesOf(join(folder, 'jieba.dict.utf8'))) {
    const [word = '', count, part = ''] = line.split(' ')
    if (!isWord.test(word)) continue
    const head = headOf({ count: Number(count), part, rarity: rarities.get(word) })
    if (head === undefined) continue
    const words = lines.get(head)
    if (words) words.push(word)
    else lines.set(head, [word])
  }
  const byHead = [...lines].sort(([a], [b]) => (a < b ? -1 : 1))
  return byHead.map(([head, words]) => `${head} ${words.sort().join(' ')}\n`).join('')
}

const dictionary = 'submodules/cppjieba/dict'
const isWord = /^\p{Script=Han}{2,8}$/u

type Entry = { count: number; part: string; rarity: number | undefined }

/** What the line begins with on which a word stands: its weight, and whether it has a page; undefined for a word that is left out. A
 *  word without weight is listed only where it is frequent, to be told from what is cut across it: 中|国家, not 中国|家. */
function headOf({ count, part, rarity = 0 }: Entry): string | undefined {
  const isName = names.test(part)
  const weight = isName ? rarity : actions.test(part) ? rarity * actionsWeigh : 0
  if (weight < leastWeight) return count >= leastCount ? '0' : undefined
  if (rarity >= mostRarity && count < leastCountOfRare) return undefined
  const steps = Math.round(weight / step)
  const hasPage =
    subjects.test(part) && count >= leastOfSubject && rarity >= commonestSubject && rarity <= rarestSubject
  return `${steps * step}${hasPage ? '*' : ''}`
}

/** Names of things, and of what is done; not of people and places. */
const names = /^(n|vn|nz|nt|j|an)$/
/** Verbs, set phrases and adjectives say less of what a text is about. */
const actions = /^(l|v|i|s|b|ng)$/
const actionsWeigh = 0.6
const leastWeight = 5
const leastCount = 100
/** Words that stand in one or two documents, and seldom there: odd compounds, and names that are marked as things. */
const mostRarity = 12
const leastCountOfRare = 50
const step = 0.5

/** A word has a page when it is neither so common that its page lists everything nor so rare that it lists nothing: 665 words. */
const subjects = /^(n|vn)$/
const leastOfSubject = 2000
const commonestSubject = 6
const rarestSubject = 8

function linesOf(file: string): string[] {
  return readFileSync(file, 'utf8').split('\n').filter(Boolean)
}

if (import.meta.main) writeFileSync(join(import.meta.dirname, '../../src/words/weights.txt'), weightsFile())
