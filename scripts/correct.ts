import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { isMap, isSeq, parse, parseDocument } from 'yaml'
import { type Decision, decisionOf } from '../src/archive/article/slip.ts'
import { type Slip, slipShape } from '../src/archive/article/slip-shape.ts'
import { sourceOf } from '../src/archive/article/source.ts'
import { readBody } from '../src/archive/body.ts'
import { correctionsFile } from '../src/archive/dump-files.ts'
import { faultText } from '../src/archive/fault.ts'
import { type Archive, readArchive } from '../src/archive/load.ts'
import type { Page } from '../src/archive/schema.ts'
import { shapeFaults } from '../src/archive/shape-faults.ts'
import { sha256 } from '../src/text/hash.ts'
import { visible } from '../src/text/visible.ts'
import { disk, type Effects } from './archive/effects.ts'
import { readKnowledge } from './archive/knowledge.ts'
import { alone, lockFile } from './archive/lock.ts'
import { isFolder } from './archive/own-files.ts'
import { parseDump } from './archive/parse-dump.ts'
import { done, runCommand, someInputUnusable, wrongCall } from './command/cli.ts'
import { contentOption, existingDay, visibleLine } from './command/options.ts'
import { today } from './command/today.ts'
import { knowledgeOf } from './pipeline/page.ts'

/** A slip has a few hundred characters: bytes that are more than the form makes. */
const largestSlip = 65_536

/** Of a file that is no slip at all, so many faults say enough. */
const mostFaults = 3

const command = {
  name: 'correct',
  about: 'Checks a reader’s correction slip against the article and adds it to the corrections of its dump.',
  options: {
    content: contentOption,
    who: {
      type: 'string',
      value: 'NAME',
      about: 'who decided; the slip’s own name, or “读者”, when it is not given',
      must: visibleLine,
    },
    on: {
      type: 'string',
      value: 'DAY',
      about: 'the day of the decision; today (UTC) when it is not given',
      must: existingDay,
    },
  },
  positional: { name: 'SLIP', about: 'the file that the form on the article’s page made', required: true },
} as const

await runCommand(command, async ({ content, who, on }, file = '') => {
  if (!disk.exists(file)) return wrongCall(command, `there is no file ${file}`, 'name the slip')
  if (!isFolder(content)) return wrongCall(command, `there is no folder ${content}`, 'name one with --content')
  return alone(join(content, lockFile), () => decide(content, file, { who, on }))
})

/** Checks a slip against the archive as it stands now, and adds it to the corrections or refuses it; gives the exit code. */
function decide(
  content: string,
  file: string,
  { who, on }: { who: string | undefined; on: string | undefined },
): number {
  const refuse = (why: string) => {
    process.stderr.write(`${visible(`${file}: ${why}`)}\n`)
    return someInputUnusable
  }
  const slip = readSlip(file)
  if ('wrong' in slip) return refuse(`it is no correction slip: ${slip.wrong} – ask for the file that the page made`)
  const read = readArchive(content)
  if ('faults' in read) {
    process.stderr.write(read.faults.map((fault) => `${faultText(content, fault)}\n`).join(''))
    return someInputUnusable
  }
  const { archive } = read
  const article = archive.articles.get(slip.article)
  const page = archive.pageOf.get(slip.article)
  if (!article || !page) return refuse(`there is no article ${slip.article} – it may have been withdrawn`)
  const stretches = sourceOf(archive, page)
  if (!stretches) return refuse(`the dump ${page.dump} is not there as it was parsed – bring it back, or parse again`)
  const decision = decisionOf(slip, {
    article,
    blocks: readBody(archive, article.id),
    stretches,
    places: new Set(archive.places.map(({ name }) => name)),
  })
  if ('refused' in decision) return refuse(`${decision.refused} – ${decision.todo}`)
  const signed = {
    ...decision,
    who: who ?? slip.who ?? '读者',
    when: on ?? today(),
    why: slip.why,
  }
  const text = withCorrection(archive, page, signed)
  if ('wrong' in text) return refuse(text.wrong)
  const fault = tryOut(archive, page, text.text)
  if (fault !== undefined) return refuse(fault)
  disk.write(join(content, correctionsFile(page.dump)), text.text)
  process.stdout.write(`added to ${join(content, correctionsFile(page.dump))}; npm run parse applies it\n`)
  return done
}

function readSlip(file: string): Slip | { wrong: string } {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(disk.read(file, { most: largestSlip }))
    const value: unknown = JSON.parse(text)
    const read = slipShape.safeParse(value)
    if (read.success) return read.data
    const faults = shapeFaults(read.error, value, text).slice(0, mostFaults)
    return { wrong: faults.map(({ key, found }) => (key === '' ? found : `${key}: ${found}`)).join('; ') }
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) }
  }
}

type Signed = Decision & { who: string; when: string; why: string }

/** The dump's corrections with one more, its comments kept; or why it cannot be added. */
function withCorrection(archive: Archive, page: Page, signed: Signed): { text: string } | { wrong: string } {
  const file = correctionsFile(page.dump)
  const path = join(archive.dir, file)
  const old = disk.exists(path) ? new TextDecoder().decode(disk.read(path)) : `sha256: ${page.sha256}\ncorrections:\n`
  const document = parseDocument(old)
  if (document.errors.length > 0 || !isMap(document.contents)) return { wrong: `${file} is no YAML – fix it first` }
  const list = document.get('corrections')
  const item = document.createNode(signed)
  if (!isSeq(list)) document.set('corrections', [item])
  else if (list.items.some((one) => JSON.stringify(one) === JSON.stringify(item)))
    return { wrong: `${file} has this correction already – npm run parse applies it` }
  else list.add(item)
  const text = document.toString({ lineWidth: 0 })
  if (isDeepStrictEqual(parse(text).corrections.at(-1), signed)) return { text }
  return { wrong: `it could not be written so that it is read back the same – write it into ${file} by hand` }
}

/** Parses the dump with the new corrections, and writes nothing: why the parser would refuse them. */
function tryOut(archive: Archive, page: Page, text: string): string | undefined {
  const path = join(archive.dir, correctionsFile(page.dump))
  const effects: Effects = {
    ...disk,
    exists: (name) => name === path || disk.exists(name),
    read: (name) => (name === path ? new TextEncoder().encode(text) : disk.read(name)),
  }
  const known = readKnowledge(archive.dir, disk)
  const folders = { dumps: join(archive.dir, 'dumps'), content: archive.dir }
  const { dump } = page
  const bytes = disk.read(join(folders.dumps, dump))
  const parsed = parseDump(
    folders,
    { dump, bytes, sha256: sha256(bytes) },
    knowledgeOf(known.papers, known.places),
    effects,
  )
  const [first] = 'failures' in parsed ? parsed.failures : []
  return first && `${first.file}: ${first.found} – ${first.todo}`
}
