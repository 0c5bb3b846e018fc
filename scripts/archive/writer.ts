import { join } from 'node:path'
import { stemOf } from '../../src/archive/dump-files.ts'
import { type Link, readRegister, registerFile, withNewLinks } from '../../src/archive/permalinks.ts'
import { unwritten } from '../../src/disk/error-texts.ts'
import type { DumpFiles, Failure } from '../pipeline/dump.ts'
import { type Effects, halfOf, unfinished } from './effects.ts'
import { stateFile } from './state.ts'

/** What a run did to the content folder, or with `check` would do. */
type Written = { changed: string[]; removed: string[]; failed: Failure[] }

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
    if (!check) for (const half of this.#unfinished()) this.#remove(half)
  }

  /** What runs left that were cut off while they wrote. */
  #unfinished(): string[] {
    const below = ['articles', 'pages', 'corrections'].flatMap((folder) => this.#below(folder, unfinished))
    const beside = [registerFile, stateFile].map(halfOf).filter((file) => this.#effects.exists(join(this.#out, file)))
    return [...below, ...beside]
  }

  /** The register of published ids as it stands; empty when there is none. */
  register(): string {
    const path = join(this.#out, registerFile)
    return this.#effects.exists(path) ? new TextDecoder().decode(this.#effects.read(path)) : ''
  }

  /** Adds links to the register as it stands now: what was decided in it since it was read stays. Gives whether it could be
   *  written. */
  append(links: readonly Link[]): boolean {
    const now = this.register()
    const known = new Set(readRegister(now).links.map(({ id }) => id))
    const before = this.#written.failed.length
    this.#put(
      registerFile,
      withNewLinks(
        now,
        links.filter(({ id }) => !known.has(id)),
      ),
    )
    return this.#written.failed.length === before
  }

  /** Writes a dump's articles, then its page, then takes away articles that it has no more: in this order a run that is cut off
   *  leaves nothing that a later one could not finish. Gives whether all of it could be written. */
  dump(dump: string, { articles, record }: DumpFiles): boolean {
    const before = this.#written.failed.length
    for (const { path, text } of [...articles, record]) this.#put(path, text)
    const live = new Set(articles.map(({ path }) => path))
    for (const file of this.#articlesOf(stemOf(dump))) if (!live.has(file)) this.#take(file)
    return this.#written.failed.length === before
  }

  /** The dumps of which an earlier run wrote pages, in one folder of dumps and below it. */
  dumpsBelow(folder: string): string[] {
    return this.#below(`pages/${folder}`, '.yaml').map((file) => `${file.replace(/^pages\/|\.yaml$/gu, '')}.txt`)
  }

  /** An end to the files of dumps that are gone: all but the `kept` ones. */
  finish(kept: Iterable<string>): void {
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
