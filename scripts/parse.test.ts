import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bytesOf } from '../tests/folders.ts'
import { archiveOf, put, small } from '../tests/parsing.ts'
import { run } from '../tests/program.ts'

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
    const ended = await run('parse', ['--dumps', paths[from], '--out', to(paths)])
    expect(ended).toEqual({ code, out: '', err: expect.stringMatching(/^parse: [^\n]+; [^\n]+\.\n/) })
    expect(ended.err).toContain(said)
    expect(ended.err).not.toMatch(/^\s+at /m)
    expect(bytesOf(root)).toEqual(before)
  })
})

test('npm run parse names a sidecar that cannot be used by the path that opens it', async () => {
  const { dumps, out } = archiveOf({ '2021/a.txt': small('甲'), '2021/a.yaml': 'page: 三\n' })
  const { code, err } = await run('parse', ['--dumps', dumps, '--out', out])
  expect([code, err]).toEqual([1, expect.stringContaining(`\n${join(dumps, '2021', 'a.yaml')}:1: page: `)])
})
