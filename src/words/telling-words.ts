import { byText } from '../archive/order.ts'

/** The words of two to eight characters that stand close together in some texts rather than strewn over all: those with
 *  the greatest residual inverse document frequency (Church and Gale, Poisson mixtures, 1995), weighted by the logarithm
 *  of how many texts have them. 工作, which stands everywhere, has none; 第一书记 has. `texts` are the words of each text, and a
 *  sample of `all`, which is how many texts there are; `names` are not given. */
export function tellingWords(
  texts: readonly (readonly string[])[],
  names: readonly string[],
  all: number = texts.length,
): string[] {
  const known = new Set(names)
  const counts = new Map<string, { all: number; texts: number; last: number }>()
  texts.forEach((words, index) => {
    for (const word of words) {
      const count = counts.get(word) ?? { all: 0, texts: 0, last: -1 }
      count.all++
      if (count.last !== index) count.texts++
      count.last = index
      counts.set(word, count)
    }
  })
  return [...counts]
    .filter(([word]) => isWord.test(word) && !known.has(word) && !empty.has(word))
    .filter(([, count]) => count.texts >= leastTexts && count.texts <= Math.max(20, texts.length * mostShare))
    .map(([word, count]) => ({ word, ...weigh(count, texts.length) }))
    .filter(({ residual }) => residual >= leastResidual)
    .sort((a, b) => b.weight - a.weight || byText(a.word, b.word))
    .slice(0, Math.min(mostWords, all * wordsPerText))
    .map(({ word }) => word)
}

function weigh({ all, texts }: { all: number; texts: number }, of: number): { residual: number; weight: number } {
  const residual = Math.log2(1 - Math.exp(-all / of)) - Math.log2(texts / of)
  return { residual, weight: residual * Math.log2(texts + 1) }
}

/** Words that have pages: two screens of them, and at ten thousand articles a few hundred pages. */
const mostWords = 160
/** In a small archive fewer: what comes after these tells little. */
const wordsPerText = 1.5
const leastTexts = 3
/** A word of every twentieth article of a big archive is no way in: nobody reads a list of thousands. */
const mostShare = 1 / 20
/** Below it stand words of no subject: 进行, 目前, 强化. */
const leastResidual = 0.75
const isWord = /^\p{Script=Han}{2,8}$/u
/** Words of no subject that official texts crowd together all the same. */
const empty = new Set(
  '应当 或者 按照 以及 某某 进行 如果 可以 不得 没有 我们 他们 自己 一个 一人 目前 其中 同时'.split(' '),
)
