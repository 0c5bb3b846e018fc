import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Fault, faultText } from '../src/archive/fault.ts'
import { readArchive, readSite } from '../src/archive/load.ts'
import { isFolder } from './archive/own-files.ts'
import { done, runCommand, someInputUnusable, wrongCall } from './command/cli.ts'
import { many } from './command/many.ts'
import { contentOption, ownContent } from './command/options.ts'
import { filesLeftOut } from './on-demand/files.ts'
import { readLeftOut } from './site/left-out.ts'
import { verifyContent } from './verify/content.ts'
import { linkFaults } from './verify/links.ts'
import { manifestFaults } from './verify/manifest.ts'
import { hiddenFaults } from './verify/withdrawn.ts'

const ownSite = 'dist'

const command = {
  name: 'verify',
  about:
    'Audits an archive: every dump’s checksum, every character in exactly one place, every text as it was parsed, every published id kept, every link inside the built site and every file of it, none with a text that was withdrawn.',
  options: {
    content: contentOption,
    dist: {
      type: 'string',
      value: 'DIR',
      about: 'the site that was built of it; without --content and --dist it is dist',
    },
  },
} as const

await runCommand(command, async ({ content, dist }) => {
  if (!isFolder(content)) return wrongCall(command, `there is no folder ${content}`, 'name one with --content')
  if (dist !== undefined && !isFolder(dist))
    return wrongCall(command, `there is no folder ${dist}`, 'build the site there, or name where it is')
  let problems = 0
  const say = (dir: string) => (fault: Fault) => {
    problems++
    process.stderr.write(`${faultText(dir, fault)}\n`)
  }
  const { dumps, articles, spans, characters } = each(verifyContent(content), say(content))
  const summary = [`${many(dumps, 'dump')}: ${characters} characters in ${spans} spans`, many(articles, 'article')]
  const site = dist ?? (content === ownContent && existsSync(ownSite) ? ownSite : undefined)
  const facts = readSite(content)
  if ('faults' in facts) facts.faults.forEach(say(content))
  else if (site) {
    const { address: origin, base } = facts.value
    const left = readLeftOut(site)
    const leftOut = left ? filesLeftOut(resolve(content), resolve(site), left) : { files: undefined }
    if ('why' in leftOut) {
      process.stderr.write(`${leftOut.why.join('\n')}\n`)
      return someInputUnusable
    }
    const { pages, links } = each(linkFaults(site, { origin, base, leftOut: leftOut.files }), say(site))
    const { files } = each(manifestFaults(site), say(site))
    const read = readArchive(content)
    if ('archive' in read) for (const fault of hiddenFaults(site, read.archive.mask)) say(site)(fault)
    summary.push(`${pages} web pages with ${links} links and ${files} files in ${site}`)
  } else summary.push('no built site, so no link')
  process.stdout.write(
    `${summary.join(', ')} looked at: ${problems === 0 ? 'no problems' : many(problems, 'problem')}\n`,
  )
  return problems === 0 ? done : someInputUnusable
})

/** Hands on what a generator yields, and gives what it returns. */
function each<T, R>(all: Generator<T, R>, take: (one: T) => void): R {
  for (;;) {
    const next = all.next()
    if (next.done) return next.value
    take(next.value)
  }
}
