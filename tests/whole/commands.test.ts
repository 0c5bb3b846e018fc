import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { call, project, run } from '../program.ts'

/** The commands with their options, as the design promises them: names and options stay. */
const commands: [name: string, ...options: string[]][] = [
  ['start', '--port N'],
  ['dev'],
  ['parse', 'STEP', '--dumps DIR', '--out DIR', '--check', '--json', '--tasks N', '--part PART'],
  ['explain', 'DUMP', '--lines A-B'],
  ['score', '--gold DIR', '--dumps DIR', '--content DIR', '--stages', '--wrong'],
  ['fit', 'WHAT', '--folds N', '--test DIR', '--out FILE'],
  ['build', '--content DIR', '--out DIR', '--no-data', '--portable', '--on-demand'],
  ['serve', '--on-demand', '--site DIR', '--content DIR', '--host HOST', '--port N'],
  ['search', 'QUERY', '--index DIR', '--json', '--queries FILE'],
  ['test'],
  ['verify'],
  ['search-feed', '--content DIR', '--facts FILE'],
  ['search-server', '--facts FILE', '--host HOST', '--port N'],
  ['publish', '--since MANIFEST', '--site DIR', '--out DIR'],
  ['bench'],
  ['correct', 'SLIP', '--content DIR', '--who NAME', '--on DAY'],
  ['permalinks', 'ACTION', '--why TEXT', '--on DAY', '--content DIR'],
  ['screenshot', '--out DIR'],
]

const readme = readFileSync(join(project, 'README.md'), 'utf8')
const { scripts } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'))

describe.each(commands)('%s', (name, ...options) => {
  const called = name === 'start' || name === 'test' ? `npm ${name}` : `npm run ${name}`

  test('--help goes to standard output and names every option, as do the README and package.json', async () => {
    const { code, out, err } = await call(name, ['--help'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain(`Usage: ${called}`)
    for (const option of options) expect(out).toMatch(new RegExp(`^  ${option} `, 'm'))
    const row = readme.split('\n').find((line) => line.startsWith(`| \`${called}`)) ?? ''
    const known = [...out.matchAll(/^ {2}((?:--)?[\w-]+(?: [A-Z,-]+)?) {2,}/gm)].map(([, option]) => option ?? '')
    expect(known).toEqual(expect.arrayContaining([...options, '--help']))
    for (const option of known.filter((one) => one !== '--help')) expect(row).toContain(option)
    expect(row).not.toBe('')
    expect(scripts[name]).toBe(`node scripts/${name}.ts`)
  })

  test('a wrong call says on standard error what is wrong and what to do', async () => {
    const { code, out, err } = await call(name, ['--no-such-option'])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(`${name}: there is no option --no-such-option; it knows --`)
    expect(err).toContain(`Usage: ${called}`)
  })
})

test('a call in this process is what a call from a shell is', async () => {
  for (const args of [['--help'], ['--no-such-option']])
    expect(await call('verify', args)).toEqual(await run('verify', args))
})

test('every command of package.json is among these', () => {
  const own = Object.entries(scripts).filter(([, line]) => String(line).startsWith('node scripts/'))
  expect(own.map(([name]) => name).sort()).toEqual(commands.map(([name]) => name).sort())
})

test('every file that the README points to is there', () => {
  const files = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].flatMap(([, path]) => path ?? [])
  expect(files.filter((path) => !existsSync(join(project, path)))).toEqual([])
  expect(files).toContain('LICENSE')
})

test('every command that the README names is there', () => {
  const named = [...readme.matchAll(/(?:^|[`=] ?)npm (?:run )?([a-z]+)/gm)].flatMap(([, name]) =>
    name === undefined ? [] : [name],
  )
  const npms = ['ci', 'run', 'install']
  expect(named.filter((name) => !npms.includes(name) && !(name in scripts))).toEqual([])
  expect(named).toContain('start')
})

test.each([
  ['parse', ['--dumps'], '--dumps'],
  ['parse', ['stray'], 'stray'],
  ['parse', ['--dumps', '/no/such/folder'], '/no/such/folder'],
  ['explain', [], 'DUMP'],
  ['explain', ['/no/such/dump.txt'], '/no/such/dump.txt'],
  ['explain', ['x.txt', '--lines', 'all'], 'all'],
  ['fit', ['titles', '/no/such/folder'], 'titles'],
  ['fit', ['joins', '/no/such/folder'], '/no/such/folder'],
  ['build', ['--content', '/no/such/folder'], '/no/such/folder'],
  ['build', ['--out', 'src'], 'src'],
  ['search', [], 'QUERY'],
  ['search', ['党建', '--queries', 'file'], '--queries'],
  ['search', ['党建', '--index', '/no/such/folder'], '/no/such/folder'],
  ['search', ['--queries', '/no/such/file'], '/no/such/file'],
  ['correct', [], 'SLIP'],
  ['correct', ['/no/such/slip.json'], '/no/such/slip.json'],
  ['permalinks', ['erase', 'aaaaaaaaaaaa'], 'erase'],
  ['permalinks', ['withdraw'], 'ID'],
  ['permalinks', ['withdraw', 'aaaaaaaaaaaa'], '--why'],
  ['permalinks', ['withdraw', 'aaaaaaaaaaaa', '--why', '误收', '--on', '2026-02-30'], '2026-02-30'],
  ['permalinks', ['redirect', 'aaaaaaaaaaaa'], 'OTHER'],
  ['permalinks', ['redirect', 'aaaaaaaaaaaa', 'bbbbbbbbbbbb', 'cccccccccccc'], 'cccccccccccc'],
  ['permalinks', ['redirect', 'aaaaaaaaaaaa', 'bbbbbbbbbbbb', '--content', '/no/such/folder'], '/no/such/folder'],
  ['start', ['--port', 'http'], 'http'],
  ['start', ['--port', '65536'], '65536'],
])('a call that cannot be right ends with 2 and names what is wrong: %s %j', async (name, args, wrong) => {
  const { code, out, err } = await call(name, args)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err.split('\n')[0]).toContain(wrong)
  expect(err).not.toMatch(/^\s+at /m)
})
