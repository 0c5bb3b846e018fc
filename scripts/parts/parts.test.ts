import { copyFileSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bytesOf } from '../../tests/folders.ts'
import { type Archive, archiveOf, failures, put, small } from '../../tests/parsing.ts'
import { project } from '../../tests/program.ts'
import { dated, fourYears } from '../../tests/years.ts'
import { complete } from '../archive/complete.ts'
import { disk } from '../archive/effects.ts'
import { type ParseSummary, parseArchive } from '../archive/parse-archive.ts'
import { partsOf, tidyParts } from './join.ts'
import { runPart } from './part.ts'
import type { Partition } from './partitions.ts'
import { makePlan, type Plan, partFile, partsFolder, readPlan } from './plan.ts'

const template = join(project, 'content')
const day = '2026-07-01'
const foldersOf = ({ dumps, out }: Archive) => ({ dumps, content: out })

const atOnce = ({ dumps, out }: Archive) => parseArchive({ dumps, out, template, day })

function planned(archive: Archive): Plan {
  complete(archive.out, template, disk)
  const plan = makePlan(foldersOf(archive), undefined, () => {})
  if (!('tasks' in plan)) throw new Error(JSON.stringify(plan))
  return plan
}

const run = (one: Partition, archive: Archive) => runPart(one, foldersOf(archive), () => {})

/** Plan, every part, join; `between` may do harm after the parts. */
async function inParts(archive: Archive, between = (_: Plan) => {}): Promise<ParseSummary> {
  const plan = planned(archive)
  for (const one of [...plan.partitions].reverse()) await run(one, archive)
  between(plan)
  return joined(plan, archive)
}

async function joined(plan: Plan, { dumps, out }: Archive): Promise<ParseSummary> {
  const parts = partsOf(plan, out)
  expect(parts.missing).toEqual([])
  try {
    return await parseArchive({ dumps, out, template, day, done: parts.done })
  } finally {
    parts.close()
    tidyParts(plan, out)
  }
}

/** What an archive publishes. */
const published = ({ out }: Archive) =>
  Object.fromEntries(Object.entries(bytesOf(out)).filter(([name]) => !/^\.(?:parts|parse-state)/u.test(name)))

/** What a run says, but for the folder it ran in. */
const saying = (summary: ParseSummary, { out, dumps }: Archive) =>
  JSON.parse(JSON.stringify(summary).replaceAll(out, 'OUT').replaceAll(dumps, 'DUMPS'))

/** Two archives of the same dumps: the one is read at once, the other in parts. */
const two = (files: Record<string, string | Uint8Array>) => [archiveOf(files), archiveOf(files)] as const

const longer = (text: string) => `${text}\n${small('更多').split('\n').slice(2).join('\n')}`
const [a = '', b = '', c = ''] = ['甲', '乙', '丙'].map((mark) => small(mark))

/** What only the whole archive can decide, and what is no page, in partitions of their own. */
const across: Record<string, string | Uint8Array> = {
  '2018/20180101-1.txt': dated(a, '2018 年1月1日'),
  'again/20191231-1.txt': dated(a, '2018 年1月1日'),
  '2020/20200303-1.txt': longer(dated(b, '2018 年2月2日')),
  '2021/20210303-1.txt': dated(b, '2018 年2月2日'),
  '2021/20211231-1.txt': `${dated(c, '2021 年12月31日')}（下转第二版）\n`,
  '2022/20220101-2.txt': `2 综合 2022 年1月1日\n\n（上接第一版）${c.split('\n').slice(2).join('\n')}`,
  'weekly/paper.yaml': 'name: 泗水周报\n',
  'weekly/20200105.txt': small('周报'),
  'weekly/20210105.txt': small('周报二'),
  'no/day.txt': dated(small('没有'), ''),
  '2019/empty.txt': '',
  '2019/binary.txt': Uint8Array.from({ length: 600 }, (_, i) => i % 7),
  '2020/wrong.txt': small('错'),
  '2020/wrong.yaml': 'page: 三\n',
}

test('the project’s own dumps, in parts, are the same bytes as at once', async () => {
  const own = bytesOf(join(project, 'content/dumps'))
  const files = Object.fromEntries(
    Object.keys(own).map((name) => [name, readFileSync(join(project, 'content/dumps', name))]),
  )
  const [whole, parted] = two(files)
  const [one, other] = [await atOnce(whole), await inParts(parted)]
  expect([one.pages, Object.keys(published(whole)).length]).toEqual([5, expect.any(Number)])
  expect(published(parted)).toEqual(published(whole))
  expect(saying(other, parted)).toEqual(saying({ ...one, copied: [] }, whole))
})

test('some hundred dumps with twins, jumps and bad files across partitions are the same bytes and the same report', async () => {
  const [whole, parted] = two({ ...fourYears(25), ...across })
  const [one, other] = [await atOnce(whole), await inParts(parted)]
  expect(published(parted)).toEqual(published(whole))
  expect(saying(other, parted)).toEqual(saying({ ...one, copied: [] }, whole))
  expect(failures(other).map((line) => line.split(':')[0])).toEqual([
    'dumps/2019/binary.txt',
    'dumps/2019/empty.txt',
    'dumps/2020/wrong.yaml',
  ])
  const twins = other.problems.filter(({ rule }) => rule.endsWith('-dump')).map(({ file, rule }) => [file, rule])
  expect(twins).toEqual([
    ['2021/20210303-1.txt', 'contained-dump'],
    ['again/20191231-1.txt', 'duplicate-dump'],
  ])
})

test('an archive that was published before keeps its ids across partitions', async () => {
  const [whole, parted] = two({ ...fourYears(4), ...across })
  for (const archive of [whole, parted]) {
    await atOnce(archive)
    renameSync(join(archive.dumps, '2019/20190101-1.txt'), join(archive.dumps, '2022/20220701-4.txt'))
    put(join(archive.dumps, '2020/20200101-1.txt'), dated(small('第2020年零号'), '2020 年1月1日'))
    rmSync(join(archive.dumps, '2018/20180101-1.txt'))
    rmSync(join(archive.dumps, '2021/20210401-4.txt'))
    rmSync(join(archive.out, '.parse-state.json'))
  }
  const [one, other] = [await atOnce(whole), await inParts(parted)]
  expect(other.vanished).toHaveLength(1)
  expect(published(parted)).toEqual(published(whole))
  expect(saying(other, parted)).toEqual(saying(one, whole))
})

test('a part that is there is not read again, two at once do no harm, and what is no part of this name is not taken for one', async () => {
  const [whole, parted] = two(fourYears(3))
  await atOnce(whole)
  const plan = planned(parted)
  const [first, second] = plan.partitions as [Partition, Partition, ...Partition[]]
  const twice = await Promise.all([run(first, parted), run(first, parted), run(second, parted)])
  expect(twice.map(({ wasDone }) => wasDone)).toEqual([false, false, false])
  expect((await run(first, parted)).wasDone).toBe(true)
  const [own, other] = [first, second].map(({ key }) => partFile(parted.out, key)) as [string, string]
  const bytes = readFileSync(other)
  const flipped = Buffer.from(bytes)
  flipped.writeUInt8(flipped.readUInt8(500) ^ 1, 500)
  const isMissing = () => partsOf(plan, parted.out).missing.includes(second)
  expect(isMissing()).toBe(false)
  for (const damaged of [bytes.subarray(0, 500), bytes.subarray(1), flipped, Buffer.alloc(0), Buffer.alloc(5000)]) {
    writeFileSync(other, damaged)
    expect(isMissing()).toBe(true)
  }
  copyFileSync(own, other)
  expect(partsOf(plan, parted.out).missing.map(({ when }) => when)).toEqual(['2020', '2021', '2022'])
  for (const one of plan.partitions) expect((await run(one, parted)).wasDone).toBe(one === first)
  await joined(plan, parted)
  expect(published(parted)).toEqual(published(whole))
})

test('what changed after the plan is read by the join', async () => {
  const [whole, parted] = two({ ...fourYears(3), ...across })
  const change = ({ dumps, out }: Archive) => {
    put(join(dumps, '2019/20190101-1.txt'), small('改'))
    put(join(dumps, '2019/empty.txt'), small('有了'))
    put(join(dumps, '2020/wrong.yaml'), 'page: 3\n')
    put(join(dumps, '2030/new.txt'), small('新'))
    put(join(out, 'corrections/2021/20210101-1.yaml'), 'sha256: none\ncorrections: []\n')
    rmSync(join(dumps, '2022/20220101-1.txt'))
  }
  complete(whole.out, template, disk)
  change(whole)
  const [one, other] = [await atOnce(whole), await inParts(parted, () => change(parted))]
  expect(published(parted)).toEqual(published(whole))
  expect(saying(other, parted)).toEqual(saying(one, whole))
})

test('a join leaves the parts of its plan and nothing else; a new day makes one part new', async () => {
  const { 0: archive } = two(fourYears(2))
  await inParts(archive)
  writeFileSync(join(archive.out, partsFolder, '0123456789abcdef.part.x.xianwen-tmp'), '')
  put(join(archive.dumps, '2022/20221231-1.txt'), small('最后'))
  const plan = planned(archive)
  const were = []
  for (const one of plan.partitions) were.push([one.when, (await run(one, archive)).wasDone])
  expect(were).toEqual([
    ['2019', true],
    ['2020', true],
    ['2021', true],
    ['2022', false],
  ])
  await joined(plan, archive)
  const names = readdirSync(join(archive.out, partsFolder)).sort()
  expect(names).toEqual([...plan.partitions.map(({ key }) => `${key}.part`), 'plan.json'].sort())
})

test('a task whose half a join tidied away, since another was done, has nothing left to do', async () => {
  const archive = archiveOf(fourYears(1))
  const [one] = planned(archive).partitions as [Partition]
  await run(one, archive)
  const [place, aside] = [partFile(archive.out, one.key), join(archive.out, 'aside')] as const
  renameSync(place, aside)
  const halves = () => readdirSync(join(archive.out, partsFolder)).filter((name) => name.endsWith('.xianwen-tmp'))
  const { dumps, wasDone } = await runPart(one, foldersOf(archive), () => {
    for (const name of halves()) rmSync(join(archive.out, partsFolder, name))
    if (disk.exists(aside)) renameSync(aside, place)
  })
  expect([dumps, wasDone, halves(), partsOf({ ...planned(archive), partitions: [one] }, archive.out).missing]).toEqual([
    1,
    false,
    [],
    [],
  ])
})

test.each(['../secret.txt', '/etc/passwd', 'a/../../b.txt', './a.txt'])('a plan that names %s is none', (dump) => {
  const archive = archiveOf(fourYears(1))
  const plan = planned(archive)
  const harmed = { ...plan, partitions: plan.partitions.map((one) => ({ ...one, dumps: [dump] })) }
  expect(typeof readPlan(archive.out)).toBe('object')
  put(join(archive.out, partsFolder, 'plan.json'), JSON.stringify(harmed))
  expect(readPlan(archive.out)).toMatch(/plan\.json is no plan$/)
})
