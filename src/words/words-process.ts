import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { KnownNames } from './known-names.ts'
import type { WordList } from './list.ts'

/** What the program is told: once the names, then texts to count the words of, then that it has them all. */
export type Told = { known: KnownNames } | { texts: readonly string[] } | { all: true }

/** What it answers, once. */
export type Answer = { list: WordList }

/** A process that cuts texts into words. Its dictionary takes a second and 250 MB. */
export type WordsProcess = {
  /** Told once, before any text. */
  know(known: KnownNames): void
  add(texts: readonly string[]): void
  /** The list of words. Asked once, after all texts; the process ends then. */
  list(): Promise<WordList>
  /** Resolves when the process has all texts, or has failed: a megabyte goes over in pieces, and only while nobody keeps the
   *  caller's thread busy. */
  told: Promise<void>
  close(): void
}

/** Starts the process: it loads its dictionary while the archive is read, and cuts texts while others are read; and the
 *  memory is free again when it ends, before the lists need most. What it is asked rejects when it fails. */
export function startWords(): WordsProcess {
  const child = fork(program, { execArgv: smallYoungGeneration, serialization: 'advanced' })
  const list = Promise.withResolvers<WordList>()
  const told = Promise.withResolvers<void>()
  const fail = (why: Error) => {
    list.reject(why)
    told.resolve()
  }
  child.on('message', (answer: Answer) => list.resolve(answer.list))
  child.once('error', fail)
  child.once('exit', (code) => fail(new Error(`the program that cuts words ended with ${code}`)))
  // It may fail before it is asked, and whoever asks is told.
  list.promise.catch(() => {})
  const tell = (told: Told, then = () => {}) => {
    if (child.connected) child.send(told, then)
  }
  return {
    know: (known) => tell({ known }),
    add: (texts) => tell({ texts }),
    list() {
      tell({ all: true }, told.resolve)
      return list.promise
    },
    told: told.promise,
    close() {
      child.kill()
    },
  }
}

/** A young generation of 4 MB: short-lived garbage does not pile up. */
const smallYoungGeneration = ['--max-semi-space-size=4']

const program = fileURLToPath(new URL('./words-program.ts', import.meta.url))
