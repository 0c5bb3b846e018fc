import { cutWords, type Uncut } from '../src/archive/words.ts'
import { wordCutter } from '../src/text/words.ts'

/** The process that `startWords` starts: loads the dictionary, then answers one message and ends. */
wordCutter().cut('字典')
process.once('message', (asked) => {
  process.send?.(cutWords(asked as Uncut), () => process.disconnect())
})
