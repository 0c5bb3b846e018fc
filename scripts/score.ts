import { join, resolve } from 'node:path'
import { stemOf } from '../src/archive/dump-files.ts'
import { disk } from './archive/effects.ts'
import { readKnowledge } from './archive/knowledge.ts'
import { isFolder } from './archive/own-files.ts'
import { done, runCommand, someInputUnusable, wrongCall } from './command/cli.ts'
import { failureText } from './command/failure-text.ts'
import { ownContent } from './command/options.ts'
import { progressOn } from './command/progress.ts'
import { knowledgeOf } from './pipeline/page.ts'
import { count, scorePage, type Tally } from './score/figures.ts'
import { readManifest } from './score/manifest.ts'
import { producedBy, readGold, readOne } from './score/read.ts'
import { stagesOf } from './score/stages.ts'
import { type Group, tableOf } from './score/table.ts'

const project = resolve(import.meta.dirname, '..')

const command = {
  name: 'score',
  about:
    'Reads dumps, each by itself, and says how much of it is right: per cent of items, texts and fields, by extractor and style where a manifest.json beside the gold names them.',
  options: {
    gold: { type: 'string', value: 'DIR', about: 'the truth, a JSON file for each dump' },
    dumps: { type: 'string', value: 'DIR', about: 'the dumps; without it, the folder dumps beside the gold' },
    content: {
      type: 'string',
      value: 'DIR',
      default: resolve(project, ownContent),
      about: 'the archive whose papers, places and corrections are known',
    },
    stages: { type: 'boolean', about: 'also where the loss arises, for gold that names the owner of every line' },
    wrong: { type: 'boolean', about: 'also list what is wrong' },
  },
} as const

await runCommand(command, async ({ gold: goldFolder, dumps: given, content, stages, wrong }) => {
  if (!goldFolder) return wrongCall(command, '--gold is missing', 'name the folder with the truth')
  const dumps = given ?? join(goldFolder, '..', 'dumps')
  for (const folder of [goldFolder, dumps, content])
    if (!isFolder(folder)) return wrongCall(command, `there is no folder ${folder}`, 'name another')
  const say = (root: string) => (failure: Parameters<typeof failureText>[1]) =>
    process.stderr.write(`${failureText({ content: root, dumps }, failure)}\n`)
  const known = readKnowledge(content, disk)
  const { gold, failures } = readGold(goldFolder, disk)
  known.failures.forEach(say(content))
  failures.forEach(say(goldFolder))
  let failed = known.failures.length + failures.length
  const knowledge = knowledgeOf(known.papers, known.places)
  const kinds = readManifest(goldFolder, disk)
  const groups = new Map<string, Group>()
  const progress = progressOn()
  for (const [n, page] of gold.entries()) {
    progress({ what: 'scoring', done: n + 1, total: gold.length })
    const read = readOne({ dumps, content }, page.dump, knowledge, disk)
    if ('failures' in read) {
      read.failures.forEach(say(content))
      failed += read.failures.length
    }
    const scored = scorePage(page, 'page' in read ? producedBy(read.page) : [])
    if (wrong) for (const line of scored.wrong) process.stdout.write(`${line}\n`)
    for (const name of ['all', ...(kinds.get(stemOf(page.dump)) ?? [])]) {
      add(groups, name, scored.tally)
      if (stages && 'page' in read) addTally(groups.get(name) as Group, stagesOf(page, read.page))
    }
  }
  process.stdout.write(`${tableOf([...groups.values()].sort(byName)).join('\n')}\n`)
  return failed > 0 ? someInputUnusable : done
})

function add(groups: Map<string, Group>, name: string, tally: Tally): void {
  const group = groups.get(name) ?? { name, pages: 0, tally: new Map() }
  groups.set(name, group)
  group.pages++
  addTally(group, tally)
}

function addTally(group: Group, tally: Tally): void {
  for (const [what, { hit, of }] of tally) count(group.tally, what, hit, of)
}

/** All pages first, then by name. */
function byName(a: Group, b: Group): number {
  return Number(b.name === 'all') - Number(a.name === 'all') || (a.name < b.name ? -1 : 1)
}
