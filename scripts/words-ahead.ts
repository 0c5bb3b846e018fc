import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Archive } from '../src/archive/load.ts'
import { type ArchiveWords, setWords, uncut } from '../src/archive/words.ts'

/** A process that cuts an archive's texts into words for a build while the build does something else; when it ends, the
 *  250 MB that its dictionary takes are free again. */
export type WordsAhead = {
  /** Learns the words of an archive: they are known to `wordsOf` afterwards. Asked once; rejects when the process fails. */
  learn(archive: Archive): Promise<void>
  close(): void
}

/** Starts the process: its dictionary loads while the archive is read. */
export function startWords(): WordsAhead {
  const child = fork(program, { execArgv: [], serialization: 'advanced' })
  const answer = new Promise<ArchiveWords>((resolve, reject) => {
    child.once('message', (words) => resolve(words as ArchiveWords))
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`the program that cuts words ended with ${code}`)))
  })
  answer.catch(() => {}) // it may fail before it is asked, and whoever asks is told
  return {
    async learn(archive) {
      if (child.connected) child.send(uncut(archive))
      setWords(archive, await answer)
    },
    close() {
      child.kill()
    },
  }
}

const program = fileURLToPath(new URL('./words-program.ts', import.meta.url))
