import { wordCutter } from './cutter.ts'
import { WordLister } from './word-list.ts'
import type { Answer, Told } from './words-process.ts'

/** The program of `startWords`: loads its dictionary at once, answers when it is asked, and ends with the list of words. */
wordCutter().cut('字典')
let lister: WordLister | undefined
process.on('message', (told: Told) => {
  if ('known' in told) lister = new WordLister(told.known)
  else if ('texts' in told) lister?.add(told.texts)
  else if (lister) process.send?.({ list: lister.finish() } satisfies Answer, () => process.disconnect())
})
