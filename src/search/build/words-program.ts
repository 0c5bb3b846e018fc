import { wordCutter } from '../../text/words.ts'
import { type Wanted, wordListOf } from './words.ts'

/** A program that makes an archive's list of words: loads its dictionary at once, answers one question, and ends. */
wordCutter().cut('')
process.once('message', ({ gathered, places }: Wanted) => {
  process.send?.(wordListOf(gathered, places), () => process.disconnect())
})
