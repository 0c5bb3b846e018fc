import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { WordList } from '../words/list.ts'
import type { Wanted } from './words.ts'

export type WordsProcess = {
  /** The list of words; rejects when the program fails. Asked once. */
  listOf(wanted: Wanted): Promise<WordList>
  close(): void
}

/** Starts the program that makes the list of words: loading its dictionary takes a second, meanwhile the articles are read;
 *  and the 250 MB that the dictionary takes are free again when the program ends, before the lists need most. */
export function startWords(): WordsProcess {
  const child = fork(program, { execArgv: [], serialization: 'advanced' })
  const answer = new Promise<WordList>((resolve, reject) => {
    child.once('message', (list) => resolve(list as WordList))
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`the program that lists words ended with ${code}`)))
  })
  answer.catch(() => {}) // it may fail before it is asked, and whoever asks is told
  return {
    listOf(wanted) {
      if (child.connected) child.send(wanted)
      return answer
    },
    close() {
      child.kill()
    },
  }
}

const program = fileURLToPath(new URL('./words-program.ts', import.meta.url))
