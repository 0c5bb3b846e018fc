import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bytesOf, differences } from '../tests/folders.ts'
import { archiveOf, put, small } from '../tests/parsing.ts'
import { call } from '../tests/program.ts'
import { fourYears } from '../tests/years.ts'

type Paths = { dumps: string; out: string; file: string }
type Call = [what: string, code: number, said: string, from: keyof Paths, to: (paths: Paths) => string]

describe('npm run parse on a path that cannot be', () => {
  test.each<Call>([
    ['no folder of dumps', 2, 'there is no folder', 'file', ({ out }) => out],
    ['no folder to write to', 2, 'is no folder', 'dumps', ({ file }) => file],
    [
      'the archive among its own dumps',
      2,
      'lies in the folder of dumps',
      'dumps',
      ({ dumps }) => join(dumps, 'archive'),
    ],
    ['the folder of dumps itself', 2, 'lies in the folder of dumps', 'dumps', ({ dumps }) => dumps],
    ['a folder that cannot be made', 1, 'ENOTDIR', 'dumps', ({ file }) => join(file, 'out')],
  ])('%s: said in a line with what to do, and nothing is written', async (_, code, said, from, to) => {
    const archive = archiveOf({ 'a.txt': small('甲') })
    const root = dirname(archive.dumps)
    const paths = { ...archive, file: join(root, 'file') }
    put(paths.file, '')
    const before = bytesOf(root)
    const ended = await call('parse', ['--dumps', paths[from], '--out', to(paths)])
    expect(ended).toEqual({ code, out: '', err: expect.stringMatching(/^parse: [^\n]+; [^\n]+\.\n/) })
    expect(ended.err).toContain(said)
    expect(ended.err).not.toMatch(/^\s+at /m)
    expect(bytesOf(root)).toEqual(before)
  })
})

test('npm run parse names a sidecar that cannot be used by the path that opens it', async () => {
  const { dumps, out } = archiveOf({ '2021/a.txt': small('甲'), '2021/a.yaml': 'page: 三\n' })
  const { code, err } = await call('parse', ['--dumps', dumps, '--out', out])
  expect([code, err]).toEqual([1, expect.stringContaining(`\n${join(dumps, '2021', 'a.yaml')}:1: page: `)])
})

describe('npm run parse in steps', () => {
  const bad = { '2019/bad.txt': '' }
  const fixed = { SOURCE_DATE_EPOCH: '1782864000' }
  const partition = /^ {2}([0-9a-f]{16}) {2}济宁日报 2019: 3 dumps$/m

  test('plan, the tasks of an array and join make the same bytes as one call, and end as it ends', async () => {
    const [whole, parted] = [archiveOf({ ...fourYears(2), ...bad }), archiveOf({ ...fourYears(2), ...bad })]
    const once = await call('parse', ['--dumps', whole.dumps, '--out', whole.out], { env: fixed })
    const where = ['--dumps', parted.dumps, '--out', parted.out]
    const plan = await call('parse', ['plan', '--tasks', '3', ...where])
    expect([plan.code, plan.out]).toEqual([0, expect.stringMatching(partition)])
    const early = await call('parse', ['join', ...where])
    expect([early.code, early.err]).toEqual([
      1,
      expect.stringContaining('is not read — run npm run parse -- part --part'),
    ])
    const [, key = ''] = partition.exec(plan.out) ?? []
    const calls = [
      await call('parse', ['part', ...where], { env: { SLURM_ARRAY_TASK_ID: '2' } }),
      await call('parse', ['part', ...where], { env: { JOB_COMPLETION_INDEX: '1' } }),
      await call('parse', ['--part', '0/3', ...where]),
      await call('parse', ['part', '--part', key, ...where]),
    ]
    expect(calls.map(({ code }) => code)).toEqual([0, 0, 0, 0])
    expect(calls[3]?.out).toBe(`${key} was read already: 3 dumps, 1 failure\n`)
    expect(calls[3]?.err).toContain(`${join(parted.dumps, '2019', 'bad.txt')}: empty: 0 bytes — `)
    const joined = await call('parse', ['join', ...where], { env: fixed })
    expect([joined.code, joined.out]).toEqual([once.code, once.out])
    expect(once.code).toBe(1)
    const others = differences(whole.out, parted.out).filter((name) => !/^\.parts\/|^\.parse-state/u.test(name))
    expect(others).toEqual([])
  })

  test.each<[args: string[], env: Record<string, string>, said: string]>([
    [['part'], {}, 'there is no plan in'],
    [['join'], {}, 'there is no plan in'],
    [['divide'], {}, 'there is no step “divide”'],
    [['join', '--part', '0/2'], {}, '--part is not for join'],
    [['--tasks', '2'], {}, '--tasks is for plan'],
    [['plan', '--tasks', '0'], {}, '--tasks is “0”'],
    [['part', '--part', '2/2'], {}, '--part is “2/2”'],
    [['plan', '--check'], {}, '--check is not for plan'],
  ])('%j is a wrong call', async (args, env, said) => {
    const { dumps, out } = archiveOf({ 'a.txt': small('甲') })
    const ended = await call('parse', [...args, '--dumps', dumps, '--out', out], { env })
    expect([ended.code, ended.err]).toEqual([2, expect.stringContaining(said)])
  })

  test('a plan for another gazetteer is none', async () => {
    const { dumps, out } = archiveOf({ 'a.txt': small('甲') })
    await call('parse', ['plan', '--dumps', dumps, '--out', out])
    put(join(out, 'places.yaml'), 'places: []\n')
    const { code, err } = await call('parse', ['part', '--part', '0/1', '--dumps', dumps, '--out', out])
    expect([code, err]).toEqual([
      2,
      expect.stringContaining('or with other papers and places; run npm run parse -- plan'),
    ])
  })
})
