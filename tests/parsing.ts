import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { disk, type Effects } from '../scripts/archive/effects.ts'
import { type ParseSummary, parseArchive } from '../scripts/archive/parse-archive.ts'
import { emptyFolder, filesIn } from './folders.ts'
import { project } from './program.ts'

/** A dump of the project's own: a dated page of six articles and a photo. */
export const good = readFileSync(join(project, 'content', 'dumps', '002_1f420e3a4249af58.txt'))

/** A few lines of it with one article: quickly parsed. `mark`, a few characters, makes it another page than any other. */
export const small = (mark: string): string => `4 党的建设 2021 年10月9日 星期六

本报嘉祥讯（通讯员 付炯炯 张素燕）近年来，嘉祥县
围绕全面提升公务员平时考核工作水平，建立平时考核动
态联系点制度，以点带面、以面带全，${mark}有效提升质量。

嘉祥以动态联系点制度
提升平时考核工作质效
`

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
