import { join } from 'node:path'
import { jumpsOf } from '../src/archive/article/jumps.ts'
import { filesBelow, readText } from '../src/archive/files.ts'
import { readArchive } from '../src/archive/load.ts'
import { type Gone, linkFaults, readRegister, registerFile, withState } from '../src/archive/permalinks.ts'
import { disk } from './archive/effects.ts'
import { alone, lockFile } from './archive/lock.ts'
import { isFolder } from './archive/own-files.ts'
import { done, runCommand, someInputUnusable, wrongCall } from './command/cli.ts'
import { contentOption, existingDay, visibleLine } from './command/options.ts'
import { today } from './command/today.ts'

const command = {
  name: 'permalinks',
  about: 'Says in the register of published ids what became of an article: withdrawn, or to be found elsewhere.',
  options: {
    why: {
      type: 'string',
      value: 'TEXT',
      about: 'withdraw: the reason, which its page tells',
      must: visibleLine,
    },
    on: {
      type: 'string',
      value: 'DAY',
      about: 'withdraw: the day of the decision; today (UTC) when it is not given',
      must: existingDay,
    },
    content: contentOption,
  },
  positional: {
    name: 'ACTION',
    about: '“withdraw”: its page becomes a tombstone; “redirect”: it leads to OTHER',
    required: true,
    rest: { name: 'ID [OTHER]', about: 'the article, and the one that has its text now' },
  },
} as const

await runCommand(command, async ({ why, on, content }, action, [id, other, ...more]) => {
  if (action !== 'withdraw' && action !== 'redirect')
    return wrongCall(command, `there is no action “${action}”`, 'say withdraw or redirect')
  if (id === undefined) return wrongCall(command, 'ID is missing', 'give the last part of the article’s address')
  if (action === 'withdraw' && why === undefined)
    return wrongCall(command, '--why is missing', 'give the reason: its page tells it')
  if (action === 'redirect' && other === undefined)
    return wrongCall(command, 'OTHER is missing', 'give the id of the article that has its text now')
  const extra = action === 'withdraw' ? other : more[0]
  if (extra !== undefined) return wrongCall(command, `“${extra}” is more than it takes`, 'leave it out')
  if (!isFolder(content)) return wrongCall(command, `there is no folder ${content}`, 'name one with --content')
  const day = on ?? today()
  const gone: Gone =
    action === 'withdraw'
      ? { state: 'withdrawn', on: day, because: why ?? '' }
      : { state: 'redirected', to: other ?? '' }
  return alone(join(content, lockFile), () => decide(content, id, gone))
})

/** Writes what became of an article into the register as it stands now; gives the exit code. */
function decide(content: string, id: string, gone: Gone): number {
  const text = readText(content, registerFile)
  if (text === undefined) return wrongCall(command, `there is no ${registerFile} in ${content}`, 'name an archive')
  const outcome = changed(text, id, gone, content)
  if ('wrong' in outcome) {
    process.stderr.write(`${content}/${registerFile}: ${outcome.wrong}\n`)
    return someInputUnusable
  }
  const halves = gone.state === 'withdrawn' ? otherHalves(content, id) : []
  disk.write(join(content, registerFile), outcome.text)
  const said = gone.state === 'withdrawn' ? 'is withdrawn: the next build shows a tombstone' : `leads to ${gone.to}`
  process.stdout.write(`${id} ${said}\n`)
  for (const half of halves)
    process.stdout.write(
      `${half} is the other half of it, on another page – withdraw that one, too, if nobody may read it\n`,
    )
  return done
}

/** Where an article began or goes on, in an archive without faults. */
function otherHalves(content: string, id: string): string[] {
  const read = readArchive(content)
  const article = 'archive' in read ? read.archive.articles.get(id) : undefined
  if (!('archive' in read) || article === undefined) return []
  return jumpsOf(read.archive, article).flatMap(({ article: half }) => half?.id ?? [])
}

/** The register with the change, or why it cannot be made. */
function changed(text: string, id: string, gone: Gone, content: string): { text: string } | { wrong: string } {
  const before = readRegister(text)
  const link = before.links.find((one) => one.id === id)
  if (before.faults.length > 0) return { wrong: 'it has lines that are no links – npm run verify names them' }
  if (link === undefined) return { wrong: `there is no id ${id} – give the last part of an article’s address` }
  if (link.state !== 'live') return { wrong: `${id} is ${link.state} already – change its line by hand` }
  if (gone.state === 'redirected' && filesBelow(content, 'articles', `/${id}.md`).length > 0)
    return { wrong: `${id} is still printed – withdraw it, or merge it with the other in a correction` }
  const after = withState(text, id, gone) ?? text
  const fault = linkFaults(readRegister(after).links)[0]
  return fault ? { wrong: `${fault.found} – ${fault.todo}` } : { text: after }
}
