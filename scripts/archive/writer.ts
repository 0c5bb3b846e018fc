import { join } from 'node:path'
import { registerFile } from '../../src/archive/permalinks.ts'
import { unwritten } from '../../src/disk/words.ts'
import type { Failure, ParsedDump } from '../pipeline/dump.ts'
import { type Effects, unfinished } from './effects.ts'

/** What a run did to the content folder, or with `check` would do. */
export type Written = { changed: string[]; removed: string[]; failed: Failure[] }

/** Puts files into a content folder, and takes away those that an earlier run put there and that no dump gives any more. */
export class Writer {
  readonly #out: string
  readonly #check: boolean
  readonly #effects: Effects
  readonly #written: Written

  /** With `check` nothing is written or removed: `written` only says what would be. */
  constructor(out: string, check: boolean, effects: Effects, written: Written) {
    this.#out = out
    this.#check = check
    this.#effects = effects
    this.#written = written
    if (!check)
      for (const half of [...this.#below('articles', unfinished), ...this.#below('pages', unfinished)])
        this.#remove(half)
  }

  /** The register of published ids as it stands; empty when there is none. */
  register(): string {
    const path = join(this.#out, registerFile)
    return this.#effects.exists(path) ? new TextDecoder().decode(this.#effects.read(path)) : ''
  }

  /** Writes a dump's articles, then its page, then takes away articles that it has no more: in this order a run that is cut off leaves nothing that a later one could not
   *  finish. Gives whether all of it could be written. */
  dump(parsed: ParsedDump): boolean {
    const before = this.#written.failed.length
    for (const a of parsed.articles) this.#put(a.path, a.text)
    this.#put(parsed.record.path, parsed.record.text)
    const live = new Set(parsed.articles.map((a) => a.path))
    for (const file of this.#articlesOf(stemOf(parsed.dump))) if (!live.has(file)) this.#take(file)
    return this.#written.failed.length === before
  }

  /** The ids of the articles that an earlier run wrote for a dump. */
  idsOf(dump: string): string[] {
    return this.#articlesOf(stemOf(dump)).map((file) => file.slice(-'k3v9q2m7xw4t.md'.length, -'.md'.length))
  }

  /** The dumps of which an earlier run wrote pages, in one folder of dumps and below it. */
  dumpsBelow(folder: string): string[] {
    return this.#below(`pages/${folder}`, '.yaml').map((file) => `${file.replace(/^pages\/|\.yaml$/gu, '')}.txt`)
  }

  /** The register, and an end to the files of dumps that are gone: all but the `kept` ones. */
  finish(register: string, kept: Iterable<string>): void {
    this.#put(registerFile, register)
    const stems = new Set([...kept].map(stemOf))
    for (const record of this.#below('pages', '.yaml')) {
      const stem = record.slice('pages/'.length, -'.yaml'.length)
      if (stems.has(stem) || !this.#isOwn(record)) continue
      for (const file of this.#articlesOf(stem)) this.#take(file)
      this.#take(record)
    }
  }

  /** Runs what writes a file. A disk that refuses is a failure of the run, and no end of it. */
  attempt(path: string, write: () => void, found = 'could not be written'): boolean {
    try {
      write()
      return true
    } catch (error) {
      const why = unwritten(error)
      if (!why) throw error
      const todo = `${why.found}: ${why.todo}`
      this.#written.failed.push({ file: path, line: undefined, found, todo })
      return false
    }
  }

  /** Whether this program wrote a page file: one that somebody else put there stays, and the build says that it is none. */
  #isOwn(record: string): boolean {
    try {
      return ownRecord.test(new TextDecoder().decode(this.#effects.read(join(this.#out, record))))
    } catch {
      return false
    }
  }

  #below(folder: string, ending: string): string[] {
    return this.#effects.files(join(this.#out, folder), ending).map((f) => `${folder}/${f}`)
  }

  /** The article files that this program wrote for a dump: their name is an id. */
  #articlesOf(stem: string): string[] {
    return this.#below(`articles/${stem}`, '.md').filter(
      (f) => /\/[a-z2-7]{12}\.md$/u.test(f) && !f.slice(`articles/${stem}/`.length).includes('/'),
    )
  }

  #put(path: string, text: string): void {
    const file = join(this.#out, path)
    if (this.#holds(file, text)) return
    if (this.#check || this.attempt(path, () => this.#effects.write(file, text))) this.#written.changed.push(path)
  }

  /** Whether a file has this text. One that cannot be read has not, and is written anew. */
  #holds(file: string, text: string): boolean {
    try {
      return this.#effects.exists(file) && new TextDecoder().decode(this.#effects.read(file)) === text
    } catch {
      return false
    }
  }

  #take(path: string): void {
    if (this.#check || this.#remove(path)) this.#written.removed.push(path)
  }

  #remove(path: string): boolean {
    return this.attempt(path, () => this.#effects.remove(join(this.#out, path)), 'could not be deleted')
  }
}

/** How the file of a page begins. */
const ownRecord = /^dump: .+\nsha256: .+\n/u

const stemOf = (dump: string) => dump.replace(/\.txt$/u, '')
