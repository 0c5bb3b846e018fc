import { join } from 'node:path'
import { readRegular } from '../../../src/disk/regular-file.ts'
import { sha256 } from '../../../src/text/hash.ts'
import { disk } from '../../archive/effects.ts'
import { many } from '../../command/many.ts'
import { type ManifestLine, manifestFile } from './manifest.ts'

/** Why lists may not be made of what was read of a manifest in `folder`, a sentence each: lists of half of one would leave files out, or
 *  delete too much. Of each file the first line that is none is shown. */
export function faultsOf(folder: string, lines: readonly ManifestLine[]): string[] {
  const none = Map.groupBy(
    lines.filter(({ hash }) => hash === undefined),
    ({ from }) => from,
  )
  const torn = [...none].map(([from, torn]) => {
    const [{ line, text } = { line: 1, text: '' }] = torn
    return `${join(folder, from)}:${line}: “${text.slice(0, 80)}” is no line of a manifest${firstOf(torn)}: copy it again`
  })
  const parts = new Set(lines.map(({ from }) => from))
  return [...torn, ...lines.flatMap((line) => faultOf(folder, line, parts) ?? [])]
}

function faultOf(folder: string, { from, line, file, hash }: ManifestLine, parts: ReadonlySet<string>) {
  if (hash === undefined) return undefined
  if (file.split('/').some((part) => ['', '.', '..'].includes(part)))
    return `${join(folder, from)}:${line}: “${file.slice(0, 80)}” is no path below a site: copy the manifest again`
  if (from !== manifestFile || !file.startsWith('manifests/')) return undefined
  if (!parts.has(file)) return `${join(folder, file)} is not there: copy the folder manifests with ${manifestFile}`
  if (sha256(readRegular(join(folder, file))) === hash) return undefined
  return `${join(folder, file)} is not the one that ${manifestFile} names: copy the folder manifests with it`
}

/** The files of a site that its manifest does not name, as in one that was cut short: they would be left out, or deleted. */
export function unlistedIn(site: string, lines: readonly ManifestLine[]): string[] {
  const listed = new Set(lines.map(({ file }) => file)).add(manifestFile)
  const unlisted = disk.files(site, '').filter((file) => !listed.has(file))
  const [first] = unlisted
  if (first === undefined) return []
  return [`${join(site, first)} is not in the site’s ${manifestFile}${firstOf(unlisted)}: build the site again`]
}

/** Whether the manifest of what was published is of another site: addresses of articles live for ever, so one site never lacks all that it had. */
export function strangersIn(since: string, published: readonly ManifestLine[], now: readonly ManifestLine[]): string[] {
  const held = new Set(now.map(({ file }) => file))
  const articles = published.map(({ file }) => file).filter((file) => /^articles\/[^/]+\/index\.html$/.test(file))
  if (articles.length === 0 || articles.some((file) => held.has(file))) return []
  return [`${since} is of another site: none of its ${many(articles.length, 'article')} is in this one`]
}

const firstOf = ({ length }: readonly unknown[]) => (length > 1 ? ` (the first of ${length} such)` : '')
