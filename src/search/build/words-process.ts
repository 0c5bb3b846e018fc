import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { WordList } from '../words/list.ts'
import type { KnownNames } from './words-input.ts'

/** What the program is told: once the names, then texts to count the words of, then that it has them all. */
export type Told = { known: KnownNames } | { texts: readonly string[] } | { all: true }

export type WordsProcess = {
  /** Told once, before any text. */
  know(known: KnownNames): void
  add(texts: readonly string[]): void
  /** The list of words; rejects when the program fails. Asked once, after all texts. */
  list(): Promise<WordList>
  close(): void
}

/** Starts the program that makes the list of words: it loads its dictionary and cuts texts while the articles are read; and
 *  the 250 MB that the dictionary takes are free again when it ends, before the lists need most. */
export function startWords(): WordsProcess {
  const child = fork(program, { execArgv: [], serialization: 'advanced' })
  const answer = new Promise<WordList>((resolve, reject) => {
    child.once('message', (list) => resolve(list as WordList))
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`the program that lists words ended with ${code}`)))
  })
  answer.catch(() => {}) // it may fail before it is asked, and whoever asks is told
  const tell = (told: Told) => {
    if (child.connected) child.send(told)
  }
  return {
    know: (known) => tell({ known }),
    add: (texts) => tell({ texts }),
    list() {
      tell({ all: true })
      return answer
    },
    close() {
      child.kill()
    },
  }
}

const program = fileURLToPath(new URL('./words-program.ts', import.meta.url))
