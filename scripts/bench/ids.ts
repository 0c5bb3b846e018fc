import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { sourceOf } from '../../src/archive/article/source.ts'
import { readBody } from '../../src/archive/body.ts'
import { readArchive } from '../../src/archive/load.ts'
import { readRegister, registerFile, withState } from '../../src/archive/permalinks.ts'
import { disk } from '../archive/effects.ts'
import { type ParseSummary, parseArchive } from '../archive/parse-archive.ts'
import { after, deeds, type Page, paperOf, printed, type Step, type Story, storiesIn } from './tools/archivist.ts'

/** What was counted on the way. */
type IdCounts = {
  archives: number
  steps: number
  parses: number
  ids: number
  undecided: number
  withdrawn: number
}

/** Archives of random papers, to each of which an archivist does random things, parsed after each with and without the state of the last run, its files written in two orders.
 *  Throws with the shortest history that breaks a promise: no id changes its text, none vanishes unnamed, no withdrawn text is public, the bytes are the same. */
export async function checkIds({
  archives,
  steps,
  seed,
}: {
  archives: number
  steps: number
  seed?: number
}): Promise<IdCounts> {
  const counts: IdCounts = { archives: 0, steps: 0, parses: 0, ids: 0, undecided: 0, withdrawn: 0 }
  const step = fc.record({ do: fc.constantFrom(...deeds), a: fc.nat(99), b: fc.nat(99) })
  const history = fc.array(step, { minLength: steps, maxLength: steps })
  await fc.assert(
    fc.asyncProperty(fc.nat(9999), history, (paper, list) => checkHistory(paper, list, counts)),
    { numRuns: archives, ...(seed !== undefined && { seed }), endOnFailure: true },
  )
  return counts
}

/** One archive and what is done to it, step by step. */
export async function checkHistory(paper: number, list: readonly Step[], counts: IdCounts): Promise<void> {
  counts.archives++
  const world = new World(paper, counts)
  try {
    await world.parse()
    for (const one of list) await world.step(one)
  } finally {
    world.close()
  }
}

const project = resolve(import.meta.dirname, '../..')

class World {
  readonly #root = mkdtempSync(join(tmpdir(), 'xianwen-ids-'))
  readonly #seed: number
  readonly #counts: IdCounts
  #pages: Page[]
  /** every story that was ever printed */
  readonly #stories = new Map<string, Story>()
  /** of each id the stories that it stood for in the last run: a page that is badly read may have two in one article */
  readonly #published = new Map<string, ReadonlySet<string>>()
  #summary: ParseSummary | undefined

  constructor(seed: number, counts: IdCounts) {
    this.#seed = seed
    this.#counts = counts
    this.#pages = paperOf(seed)
    for (const out of this.#outs)
      for (const name of ['site.yaml', 'places.yaml', 'papers'])
        cpSync(join(project, 'content', name), join(out, name), { recursive: true })
  }

  close(): void {
    rmSync(this.#root, { recursive: true, force: true })
  }

  async step(step: Step): Promise<void> {
    this.#counts.steps++
    if (step.do === 'withdraw' || step.do === 'redirect') this.#decide(step)
    else this.#pages = after(this.#pages, step, this.#seed)
    await this.parse()
  }

  /** Parses with the state of the last run and without, and looks at every promise. */
  async parse(): Promise<void> {
    for (const { stories } of this.#pages)
      for (const one of stories) if (!this.#stories.has(one.key)) this.#stories.set(one.key, one)
    const [first, second] = this.#outs
    for (const [nth, out] of this.#outs.entries()) {
      rmSync(join(out, 'dumps'), { recursive: true, force: true })
      mkdirSync(join(out, 'dumps'))
      for (const page of nth === 0 ? this.#pages : this.#pages.toReversed())
        write(join(out, 'dumps', page.file), printed(page))
      if (nth === 1) rmSync(join(out, '.parse-state.json'), { force: true })
      this.#summary = await parseArchive({ dumps: join(out, 'dumps'), out })
      this.#counts.parses++
    }
    if (!isDeepStrictEqual(filesIn(first), filesIn(second)))
      throw new Error('with and without a state the bytes differ')
    this.#lookAtIds(first)
    this.#lookAtTexts(first)
  }

  get #outs(): [string, string] {
    return [join(this.#root, 'a'), join(this.#root, 'b')]
  }

  #links() {
    return readRegister(readFileSync(join(this.#outs[0], registerFile), 'utf8')).links
  }

  /** No id changes its text, and none vanishes unnamed. */
  #lookAtIds(out: string): void {
    const named = new Set(this.#summary?.vanished.map(({ id }) => id))
    const texts = new Map<string, ReadonlySet<string>>()
    for (const file of disk.files(join(out, 'articles'), '.md')) {
      const text = readFileSync(join(out, 'articles', file), 'utf8').split('\n---\n')[1] ?? ''
      texts.set(idOf(file), storiesIn(text, [...this.#stories.values()]))
    }
    const states = new Map(this.#links().map(({ id, state }) => [id, state]))
    for (const [id, state] of states)
      if (state === 'live' && !texts.has(id) && !named.has(id)) throw new Error(`${id} vanished unnamed`)
    const fresh = new Set([...texts.keys()].filter((id) => !this.#published.has(id)))
    for (const [id, now] of texts) {
      const before = this.#published.get(id)
      if (before?.size && now.size && before.isDisjointFrom(now))
        throw new Error(`${id} was ${[...before]}, and is ${[...now]}`)
      if (now.size) this.#published.set(id, now)
    }
    this.#counts.ids += texts.size
    this.#counts.undecided += named.size
    const secret = new Set<string>()
    for (const [id, state] of states)
      if (state === 'withdrawn' && this.#published.get(id)?.size === 1)
        for (const key of this.#published.get(id) ?? []) secret.add(key)
    for (const [id, now] of texts) {
      const [key = ''] = now
      if (fresh.has(id) && now.size === 1 && secret.has(key) && named.size === 0 && this.#count(key) === 1)
        throw new Error(`${key} was withdrawn, and is public as ${id}`)
    }
  }

  /** On how many pages a story is printed: of two that are read differently each has its own article. */
  #count(key: string): number {
    return this.#pages.filter(({ stories }) => stories.some((one) => one.key === key)).length
  }

  /** What was withdrawn is nowhere in what the site would show, unless an article that is shown says it, too. */
  #lookAtTexts(out: string): void {
    const read = readArchive(out)
    if ('faults' in read) throw new Error(JSON.stringify(read.faults))
    const { archive } = read
    const withdrawn = new Set(this.#links().flatMap(({ id, state }) => (state === 'withdrawn' ? [id] : [])))
    if (withdrawn.size === 0 || archive.unkept.length > 0) return
    const shown = lettersOf(
      [...archive.articles.values()]
        .flatMap(({ id, headline }) => [headline, ...readBody(archive, id).map(({ text }) => text)])
        .join(''),
    )
    const site = lettersOf(
      JSON.stringify([archive.pages, [...archive.articles], archive.pages.map((page) => sourceOf(archive, page))]),
    )
    for (const file of disk.files(join(out, 'articles'), '.md')) {
      if (!withdrawn.has(idOf(file))) continue
      this.#counts.withdrawn++
      const text = lettersOf(readFileSync(join(out, 'articles', file), 'utf8').split('\n---\n')[1] ?? '')
      for (let at = 0; at + quotation <= text.length; at++) {
        const part = text.slice(at, at + quotation)
        if (site.includes(part) && !shown.includes(part))
          throw new Error(`${file} was withdrawn, and “${part}” is public`)
      }
    }
  }

  /** Withdraws a live id, or leads one that vanished to the article that has its text. */
  #decide({ do: deed, a }: Step): void {
    const files = disk.files(join(this.#outs[0], 'articles'), '.md').map((file) => idOf(file))
    const live = this.#links().filter(
      ({ id, state }) => state === 'live' && (deed === 'withdraw' ? files.includes(id) : !files.includes(id)),
    )
    const link = live[a % Math.max(1, live.length)]
    if (!link) return
    const was = this.#published.get(link.id) ?? new Set()
    const target = files.find((id) => !was.isDisjointFrom(this.#published.get(id) ?? new Set()))
    const isElsewhere =
      deed === 'redirect' &&
      target !== undefined &&
      this.#links().some(({ id, state }) => id === target && state === 'live')
    for (const out of this.#outs) {
      const text = readFileSync(join(out, registerFile), 'utf8')
      const gone = isElsewhere
        ? ({ state: 'redirected', to: target } as const)
        : ({ state: 'withdrawn', on: '2026-01-01', because: '隐私' } as const)
      writeFileSync(join(out, registerFile), withState(text, link.id, gone) ?? text)
    }
  }
}

const idOf = (file: string) => file.slice(-'k3v9q2m7xw4t.md'.length, -'.md'.length)

/** Letters in a row that are a quotation. */
const quotation = 14
const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}■]/gu, '')

function filesIn(out: string): Record<string, string> {
  const names = disk.files(out, '').filter((name) => !name.startsWith('.'))
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(out, name), 'utf8')]))
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
