import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { sha256 } from '../../src/text/hash.ts'
import { disk } from '../archive/effects.ts'
import { readKnowledge } from '../archive/knowledge.ts'
import {
  featuresOf,
  type ReadLine,
  readLines,
  type TitleLine,
  type TitleRole,
  waysToPart,
} from '../pipeline/fields/title-roles.ts'
import { knowledgeOf, parsePage } from '../pipeline/page.ts'
import { widthOf } from '../pipeline/text/typography.ts'

/** Makes `scripts/pipeline/fields/title-roles.json`: the weights by which the lines of a title are told to be column, kicker, headline or subtitle.
 *      node scripts/fit/title-roles.ts --pages DIR --pages DIR …
 *  Each folder has `dumps/` and `gold/`, as the project's shared folder and its factory of pages make them. Titles of several lines that the parser finds and the gold knows are parted in every way;
 *  the weights are those under which the true one is likeliest (a log-linear model; Berger, Della Pietra, Della Pietra, A Maximum Entropy Approach, Computational Linguistics 1996), held near 0. The same
 *  pages give the same bytes. Committed: practice2, practice (four times), and `typeset.mjs --split train --pages 100` with the seeds 7001, 7002, 7003. */
const { values } = parseArgs({ options: { pages: { type: 'string', multiple: true } } })
if (!values.pages) throw new Error('--pages is missing: name a folder with dumps/ and gold/')

/** Titles as newspapers print them and those pages do not: a kicker that names what goes on, above a headline that begins with its place. A mark before a line says its role, `^` that a blank line stands
 *  above it; each counts as several. */
const examples = [
  'k民生实事看进度 / h泗水县织密农村供水网 / s——村民喝上放心水',
  'k民生实事看进度 / h云河县织密农村供水一张网',
  'k供水村村通 / h云河县织密农村供水一张网',
  'k“我为群众办实事” / h云河县织密农村供水一张网',
  'k惠及十二个村 / h云河县改造管网八十六公里',
  'k一线见行动 / h青石镇把书屋办进老车站 / s——孩子们放学有了去处',
  'h暖心“加”速 服务“提”质 / ^s微山县打造“一站式”便民新平台',
  'h汶上做活乡土人才文章 / h激发乡村发展动能',
  'h云河县白杨镇水厂改造完成 / h十二个村喝上放心水',
] as const
const weightOfExample = 6

/** How strongly a weight is held near 0, how often all are mended, and how far at first. */
const hold = 0.5
const rounds = 400
const stride = 0.5

const content = resolve(import.meta.dirname, '../../content')
const knowledge = knowledgeOf([], readKnowledge(content, disk).places)

const ofTitles = new Set(['column-label', 'kicker', 'headline', 'subtitle'])

type Features = ReadonlyMap<string, number>
type Title = { ways: Features[]; right: number }
type Gold = { dump: string; items: Record<'column' | 'kicker' | 'headline' | 'subtitle', string | null>[] }

const titles: Title[] = []
for (const folder of values.pages)
  for (const file of (await readdir(join(folder, 'gold'))).sort()) {
    const gold = JSON.parse(await readFile(join(folder, 'gold', file), 'utf8')) as Gold
    titles.push(...titlesIn(gold, await readFile(join(folder, 'dumps', gold.dump), 'utf8')))
  }

for (const example of examples) {
  const marked = example
    .split(' / ')
    .map((line) => /^(?<apart>\^?)(?<role>[khs])(?<text>.*)$/u.exec(line)?.groups ?? {})
  const lines = marked.map(({ text = '', apart }): TitleLine => ({ text, width: widthOf(text), apart: apart === '^' }))
  const roles = marked.map(({ role }) => (role === 'k' ? 'kicker' : role === 's' ? 'subtitle' : 'headline'))
  for (let n = 0; n < weightOfExample; n++) titles.push(...titleOf(lines, roles))
}

const names = [...new Set(titles.flatMap(({ ways }) => ways.flatMap((way) => [...way.keys()])))].sort()
const weights = new Map(names.map((name) => [name, 0]))
const steps = new Map(names.map((name) => [name, 1e-6]))
for (let round = 0; round < rounds; round++) {
  const slope = new Map(names.map((name) => [name, -hold * of(weights, name)]))
  for (const { ways, right } of titles) {
    const chances = chancesOf(ways)
    ways.forEach((way, i) => {
      const missing = (i === right ? 1 : 0) - (chances[i] as number)
      for (const [name, value] of way) slope.set(name, of(slope, name) + missing * value)
    })
  }
  // Adagrad: what was moved much is moved less.
  for (const [name, up] of slope) {
    steps.set(name, of(steps, name) + up * up)
    weights.set(name, of(weights, name) + (stride * up) / Math.sqrt(of(steps, name)))
  }
}

const right = titles.filter(({ ways, right }) => {
  const scores = ways.map(scoreOf)
  return scores.indexOf(Math.max(...scores)) === right
})
const rounded = Object.fromEntries(names.map((name) => [name, Math.round(of(weights, name) * 100) / 100]))
const to = resolve(import.meta.dirname, '../pipeline/fields/title-roles.json')
await writeFile(to, `${JSON.stringify({ weights: rounded }, null, 2)}\n`)
process.stdout.write(`${to}: ${names.length} weights, ${right.length} of ${titles.length} titles right\n`)

function of(numbers: ReadonlyMap<string, number>, name: string): number {
  return numbers.get(name) ?? 0
}

function scoreOf(way: Features): number {
  let score = 0
  for (const [name, value] of way) score += of(weights, name) * value
  return score
}

function chancesOf(ways: readonly Features[]): number[] {
  const scores = ways.map(scoreOf)
  const most = Math.max(...scores)
  const odds = scores.map((score) => Math.exp(score - most))
  const sum = odds.reduce((a, b) => a + b, 0)
  return odds.map((odd) => odd / sum)
}

/** The titles of a page of which the gold knows every line. */
function titlesIn({ dump, items }: Gold, text: string): Title[] {
  const input = { dump, sha256: sha256(text), encoding: 'utf-8', text, sidecar: {} } as const
  return parsePage(input, knowledge).articles.flatMap(({ owned }) => {
    const pieces = owned.filter(({ is }) => ofTitles.has(is)).flatMap((own) => own.pieces)
    pieces.sort((a, b) => a.span.line - b.span.line || a.span.from - b.span.from)
    if (pieces.length < 2) return []
    const lines = pieces.map(({ plain, width, gap }): TitleLine => ({ text: plain, width, apart: gap > 0 }))
    const roles = items.map((item) => rolesIn(item, lines)).find((found) => found !== undefined)
    if (!roles) return []
    return titleOf(lines, roles)
  })
}

function titleOf(lines: readonly TitleLine[], roles: readonly TitleRole[]): Title[] {
  const ways = waysToPart(lines.length)
  const right = ways.findIndex((way) => way.every((role, i) => role === roles[i]))
  const read = readLines(lines, knowledge.gazetteer)
  return right < 0 ? [] : [{ ways: ways.map((way) => featuresIn(read, way)), right }]
}

/** What an item of the gold calls each line, when it has them all and one is of its headline. */
function rolesIn(item: Gold['items'][number], lines: readonly TitleLine[]): TitleRole[] | undefined {
  const roles = lines.map(({ text }) => {
    const own = letters(text)
    return (['kicker', 'headline', 'subtitle', 'column'] as const).find(
      (role) => own !== '' && letters(item[role]).includes(own),
    )
  })
  return roles.includes('headline') && roles.every((role) => role !== undefined) ? roles : undefined
}

function letters(text: string | null): string {
  return (text ?? '').normalize('NFKC').replace(/[\s\p{P}\p{S}]/gu, '')
}

function featuresIn(lines: readonly ReadLine[], roles: readonly TitleRole[]): Features {
  const features = new Map<string, number>()
  featuresOf(lines, roles, (name, value = 1) => {
    if (value !== 0) features.set(name, of(features, name) + value)
  })
  return features
}
