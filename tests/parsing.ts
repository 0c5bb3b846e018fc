import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { disk, type Effects } from '../scripts/effects.ts'
import { type ParseSummary, parseArchive } from '../scripts/parse-archive.ts'
import { emptyFolder, filesIn } from './folders.ts'
import { project } from './program.ts'

/** A dump of the project's own, and the pages and items that it gives. */
export const good = readFileSync(join(project, 'content', 'dumps', '002_1f420e3a4249af58.txt'))

export type Archive = { dumps: string; out: string }

/** A folder of dumps with these files, and a content folder that is not there yet. */
export function archiveOf(files: Record<string, string | Uint8Array>): Archive {
  const root = emptyFolder()
  const dumps = join(root, 'dumps')
  mkdirSync(dumps)
  for (const [name, data] of Object.entries(files)) put(join(dumps, name), data)
  return { dumps, out: join(root, 'out') }
}

/** Writes a file, with the folders that it needs. */
export function put(path: string, data: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, data)
}

/** Parses an archive in this process, with the project's papers and places; `changed` replaces some of what it does to the disk. */
export const parseInto = ({ dumps, out }: Archive, changed: Partial<Effects> = {}): Promise<ParseSummary> =>
  parseArchive({ dumps, out, template: join(project, 'content'), effects: { ...disk, ...changed } })

/** What could not be used, as `file: what was found`. */
export const failures = (summary: ParseSummary): string[] => summary.failed.map((f) => `${f.file}: ${f.found}`)

/** The dumps that have a page in the content folder, without their extension. */
export const parsedIn = ({ out }: Archive): string[] =>
  filesIn(join(out, 'pages'), '.yaml').map((name) => name.slice(0, -'.yaml'.length))
