import { existsSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { disk } from './archive/effects.ts'
import { done, runCommand, someInputUnusable, wrongCall } from './command/cli.ts'
import { type Changes, changesBetween } from './site/manifest/changes.ts'
import { faultsOf, strangersIn, unlistedIn } from './site/manifest/faults.ts'
import { manifestFile, readManifest } from './site/manifest/manifest.ts'

const command = {
  name: 'publish',
  about: 'Lists what of a built site has to be copied to where an earlier one was published, and what to delete there.',
  options: {
    site: { type: 'string', value: 'DIR', default: 'dist', about: 'the site that was built' },
    since: {
      type: 'string',
      value: 'MANIFEST',
      about: `the manifest of what was published last, ${manifestFile}, with the folder manifests beside it; without it, everything is new`,
    },
    out: { type: 'string', value: 'DIR', default: 'publish', about: 'where the lists go' },
  },
} as const

/** The lists in the order in which they are to be worked off. */
const lists: readonly [key: keyof Changes, file: string][] = [
  ['files', '1-files.txt'],
  ['pages', '2-pages.txt'],
  ['fronts', '3-fronts.txt'],
  ['gone', '4-gone.txt'],
]

await runCommand(command, async ({ site, since, out }) => {
  if (!existsSync(join(site, manifestFile)))
    return wrongCall(command, `there is no ${manifestFile} in ${site}`, 'build the site there, without --no-data')
  if (since !== undefined && (basename(since) !== manifestFile || !existsSync(since)))
    return wrongCall(command, `${since} is no ${manifestFile}`, 'name the one that was published last')
  const [now, published] = [readManifest(site), since === undefined ? [] : readManifest(dirname(since))]
  const unusable = [
    ...faultsOf(site, now),
    ...unlistedIn(site, now),
    ...(since === undefined ? [] : [...faultsOf(dirname(since), published), ...strangersIn(since, published, now)]),
  ]
  if (unusable.length > 0) {
    process.stderr.write(`${unusable.join('\n')}\n`)
    return someInputUnusable
  }
  const changes = changesBetween(published, now)
  const copied = [...changes.files, ...changes.pages, ...changes.fronts]
  const missing = copied.filter((file) => !statSync(join(site, file), { throwIfNoEntry: false })?.isFile())
  if (missing.length > 0) {
    process.stderr.write(missing.map((file) => `${join(site, file)} is not there: build the site again\n`).join(''))
    return someInputUnusable
  }
  // Lists of two runs never lie together: a run that is cut off leaves fewer, and each whole.
  for (const [, file] of lists) disk.remove(join(out, file))
  for (const [key, file] of lists) disk.write(join(out, file), changes[key].map((path) => `${path}\n`).join(''))
  const bytes = copied.reduce((sum, file) => sum + statSync(join(site, file)).size, 0)
  const counts = lists.map(([key, file]) => `${join(out, file)} ${changes[key].length}`)
  process.stdout.write(`${counts.join(', ')}: ${(bytes / 1e6).toFixed(1)} MB to copy\n`)
  return done
})
