import { rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { archiveOf, parseInto, put, small } from '../../tests/parsing.ts'
import { parseNew } from './parse-new.ts'

/** What parsing an archive’s own dumps gives, and says on standard error but for how far it is. */
async function said(content: string) {
  const lines: string[] = []
  const written = vi.spyOn(process.stderr, 'write').mockImplementation((text) => lines.push(String(text)) > 0)
  const wrong = await parseNew(content)
  written.mockRestore()
  return { wrong: wrong.length, lines: lines.filter((line) => !/^(?:parsing|writing) /.test(line)) }
}

test('an archive without a gazetteer is parsed, and that it has no counties is said in a line', async () => {
  const { dumps } = archiveOf({ 'a.txt': small('甲') })
  const content = dirname(dumps)
  await parseInto({ dumps, out: content })
  expect(await said(content)).toEqual({ wrong: 0, lines: [] })
  rmSync(join(content, 'places.yaml'))
  const line = `${join(content, 'places.yaml')}: is not there, so no article is put to a county — `
  expect(await said(content)).toEqual({ wrong: 0, lines: [expect.stringContaining(line)] })
})

test('a sidecar that cannot be used is named by the path that opens it', async () => {
  const { dumps } = archiveOf({ '2021/a.txt': small('甲') })
  const content = dirname(dumps)
  await parseInto({ dumps, out: content })
  put(join(dumps, '2021', 'a.yaml'), 'page: 三\n')
  const line = `${join(dumps, '2021', 'a.yaml')}:1: page: `
  expect(await said(content)).toEqual({ wrong: 1, lines: [expect.stringContaining(line)] })
})
