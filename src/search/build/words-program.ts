import { wordCutter } from '../../text/words.ts'
import { WordLister } from './words.ts'
import type { Told } from './words-process.ts'

/** A program that makes an archive's list of words: loads its dictionary at once, answers when it has all texts, and ends. */
wordCutter().cut('')
let lister: WordLister | undefined
process.on('message', (told: Told) => {
  if ('known' in told) lister = new WordLister(told.known)
  else if ('texts' in told) lister?.add(told.texts)
  else process.send?.(lister?.finish(), () => process.disconnect())
})
