import { cutWords } from './cut-words.ts'
import { wordCutter } from './cutter.ts'
import { WordLister } from './word-list.ts'
import type { Answer, Told } from './words-process.ts'

/** The program of `startWords`: loads its dictionary at once, answers when it is asked, and ends with the list of words. */
wordCutter().cut('字典')
let lister: WordLister | undefined
process.on('message', (told: Told) => {
  if ('uncut' in told) answer({ words: cutWords(told.uncut) })
  else if ('known' in told) lister = new WordLister(told.known)
  else if ('texts' in told) lister?.add(told.texts)
  else if (lister) answer({ list: lister.finish() }, () => process.disconnect())
})

function answer(said: Answer, then = () => {}): void {
  process.send?.(said, then)
}
