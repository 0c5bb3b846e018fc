import { show } from '../../src/archive/current.ts'
import { faultText } from '../../src/archive/fault.ts'
import { likenessesOf } from '../../src/archive/lists/related.ts'
import { type Archive, readArchive } from '../../src/archive/load.ts'
import { Memory } from '../../src/archive/memory.ts'
import { articleFile, type Ending, fileEndings, madeOfFile } from '../site/data-files.ts'
import { readMemory } from '../site/earlier.ts'
import { keyOfContent, type LeftOut } from '../site/left-out.ts'
import { everywhere, type Key, keyOf } from '../site/made-of.ts'
import { fileOf } from '../site/page-file.ts'
import { filled } from '../site/page-frame.ts'
import { pageKinds } from '../site/page-kinds.ts'
import { programKey, states } from '../site/program.ts'

/** A file that a build left out: what it is made of, as a hash, and its text, with the same bytes as a build would write. */
export type MadeFile = { key: Key; text(): string }

/** Gives a file that a build left out, by its path below the site's folder; undefined when it left out none of that name. */
export type Files = (path: string) => MadeFile | undefined

/** The files that the build of the site at `out` left out, of the archive that it was built of: read once, and shown from now on.
 *  Otherwise what stands in the way, a sentence a line. */
export function filesLeftOut(
  content: string,
  out: string,
  leftOut: LeftOut,
): { archive: Archive; files: Files } | { why: string[] } {
  const program = programKey()
  const read = readArchive(content, undefined, new Memory(readMemory(states, out, program)))
  if ('faults' in read) return { why: read.faults.map((fault) => faultText(content, fault)) }
  const { archive } = read
  const shown = { archive, data: leftOut.data, portable: false }
  if (everywhere(shown, program) !== leftOut.everywhere)
    return { why: [`${out} was built by another version of the program, or of another archive: build it again`] }
  if (keyOfContent(archive) !== leftOut.content)
    return { why: [`${content} has changed since ${out} was built: build it again`] }
  show(shown)
  likenessesOf(archive) // what articles are like is learnt now, not by the first reader
  return { archive, files: (path) => pageAt(archive, leftOut, path) ?? articleFileAt(archive, leftOut, path) }
}

function pageAt(archive: Archive, { everywhere, frames }: LeftOut, path: string): MadeFile | undefined {
  for (const [template, frame] of Object.entries(frames)) {
    const kind = pageKinds[template]
    const name = kind?.at(archive, path.slice(path.indexOf('/') + 1, -'/index.html'.length))
    if (!kind || name === undefined || fileOf(archive.url.home, kind.path(archive, name)) !== path) continue
    const key = keyOf(keyOf(everywhere, frame), kind.madeOf(archive, name))
    return { key, text: () => filled(frame, kind.parts(archive, name)) }
  }
  return undefined
}

function articleFileAt(archive: Archive, { everywhere, data }: LeftOut, path: string): MadeFile | undefined {
  const [, id = '', ending] = data ? (aFile.exec(path) ?? []) : []
  const article = archive.articles.get(id)
  if (!article || !isEnding(ending)) return undefined
  const key = keyOf(everywhere, madeOfFile(archive, article, ending))
  return { key, text: () => articleFile(archive, article, ending) }
}

const aFile = /^articles\/([^/]+)\.([a-z]+)$/

const isEnding = (text: string | undefined): text is Ending => fileEndings.some((ending) => ending === text)
