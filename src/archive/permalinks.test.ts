import { expect, test } from 'vitest'
import { type Link, linkFaults, readRegister, withNewLinks, withState } from './permalinks.ts'

const dump = 'd7d8af061ef351004be2a304809123954b5f8cf15f7fc6097c7844c9b5d83f46'
const link = (id: string, more: Partial<Link> = {}): Link => ({
  id: id.padEnd(12, '2'),
  dump,
  line: 17,
  sketch: '31o6v.50plx',
  state: 'live',
  ...more,
})
const [a, b, c] = [link('a'), link('b'), link('c')]

/** The lines of a register as a person leaves them: `id`, then what follows its state. */
const register = (...rows: [id: string, state: string][]) =>
  rows
    .map(
      ([id, state]) =>
        `- { id: ${id.padEnd(12, '2')}, dump: ${dump}, line: 17, state: ${state}, sketch: 31o6v.50plx }\n`,
    )
    .join('')

test('what is written is read again', () => {
  const links = [a, link('b', { sketch: '' }), link('c', { sketch: '12345' }), link('d', { since: '2026-11-30' })]
  const text = withNewLinks('', links)
  expect(readRegister(text)).toEqual({ links: links.map((l, i) => ({ ...l, row: i + 2 })), faults: [] })
})

test.each([
  ['as the program wrote it', withNewLinks('', [a])],
  ['with a comment of the archivist', `# 2024 年整理\n\n${register(['a', 'live'])}  # 合并\n`],
  ['with no line end at its end', register(['a', 'live']).trimEnd()],
  ['with CRLF', register(['a', 'live'], ['b', 'live']).replaceAll('\n', '\r\n')],
  ['over several lines', `- id: aaaaaaaaaaaa\n  dump: x\n  line: 3\n  state: live\n  sketch: 1.2\n`],
])('a register %s keeps its bytes when links come to it', (_, text) => {
  const after = withNewLinks(text, [b, c])
  expect(after.startsWith(text)).toBe(true)
  expect(withNewLinks(text, [])).toBe(text)
  const ids = readRegister(after).links.map(({ id }) => id)
  expect(ids).toEqual([...readRegister(text).links.map(({ id }) => id), b.id, c.id])
})

test('a line that a person changed is read as YAML, whatever its sketch looks like', () => {
  const text = `${register(['a', `redirected, to: ${b.id}`], ['b', 'live'])}- { id: ${c.id}, dump: "1e9", line: 3, state: withdrawn, on: 2024-05-01, because: 应当事人要求, sketch: 123.456 }\n`
  expect(readRegister(text).faults).toEqual([])
  expect(readRegister(text).links).toMatchObject([
    { id: a.id, state: 'redirected', to: b.id, row: 1 },
    { id: b.id, state: 'live', row: 2 },
    { id: c.id, dump: '1e9', state: 'withdrawn', on: '2024-05-01', because: '应当事人要求', sketch: '123.456', row: 3 },
  ])
})

test.each([
  ['an id of another shape', '- { id: A, dump: x, line: 1, state: live, sketch: a }', /id/],
  ['a state that there is not', register(['a', 'deleted']), /state/],
  ['a key that there is not', register(['a', 'live, form: x']), /form/],
  ['a day that there is not', register(['a', 'live, since: 2026-02-30']), /since/],
  ['half a line', '- { id: aaaaaaaaaaaa, dump: x', /./],
  ['a line of something else', 'id: x', /./],
])('%s is named with its line', (_, line, found) => {
  const { links, faults } = readRegister(`# 登记簿\n${register(['b', 'live'])}${line}\n`)
  expect(links.map(({ id }) => id)).toEqual([b.id])
  expect(faults).toEqual([{ line: 3, found: expect.stringMatching(found), todo: expect.any(String) }])
})

test.each<[what: string, rows: [string, string][], faults: [line: number, found: string][]]>([
  [
    'a redirect to a live id',
    [
      ['a', `redirected, to: ${b.id}`],
      ['b', 'live'],
    ],
    [],
  ],
  [
    'a redirect over another one',
    [
      ['a', `redirected, to: ${b.id}`],
      ['b', `redirected, to: ${c.id}`],
      ['c', 'live'],
    ],
    [],
  ],
  ['a redirect to itself', [['a', `redirected, to: ${a.id}`]], [[1, 'no live id']]],
  [
    'a loop',
    [
      ['a', `redirected, to: ${b.id}`],
      ['b', `redirected, to: ${a.id}`],
    ],
    [
      [1, 'no live id'],
      [2, 'no live id'],
    ],
  ],
  ['a redirect to nothing', [['a', `redirected, to: ${c.id}`]], [[1, 'no id here']]],
  [
    'a redirect to what is withdrawn',
    [
      ['a', `redirected, to: ${b.id}`],
      ['b', 'withdrawn, on: 2024-05-01, because: x'],
    ],
    [[1, 'no live id']],
  ],
  ['a redirect without a target', [['a', 'redirected']], [[1, 'nowhere']]],
  ['withdrawn with day and reason', [['a', 'withdrawn, on: 2024-05-01, because: 应当事人要求']], []],
  ['withdrawn without a day', [['a', 'withdrawn, because: 应当事人要求']], [[1, 'day']]],
  ['withdrawn on a day that was not', [['a', 'withdrawn, on: 2024-02-30, because: 应当事人要求']], [[1, 'day']]],
  ['withdrawn without a reason', [['a', 'withdrawn, on: 2024-05-01']], [[1, 'reason']]],
  [
    'live, and yet redirected',
    [
      ['a', `live, to: ${b.id}`],
      ['b', 'live'],
    ],
    [[1, 'is live']],
  ],
  [
    'an id twice',
    [
      ['a', 'live'],
      ['b', 'live'],
      ['a', 'live'],
    ],
    [[3, 'line 1']],
  ],
])('%s', (_, rows, faults) => {
  const { links } = readRegister(register(...rows))
  expect(linkFaults(links)).toEqual(
    faults.map(([line, found]) => ({ line, found: expect.stringContaining(found), todo: expect.any(String) })),
  )
})

test('another state is written into one id’s line, whatever its reason says; every other byte stays', () => {
  const text = `# 注\n${register(['a', 'live'], ['b', 'live'])}- id: ${c.id}\n  dump: "1e9"\n\n  # 注\n\n  line: 3\n  state: live\n  sketch: 1.2\n# 尾\n`
  const because = '他说：“- { id: x }”\n"\\ # 完'
  const after = withState(text, c.id, { state: 'withdrawn', on: '2026-07-01', because }) ?? ''
  const { links, faults } = readRegister(after)
  expect(faults).toEqual([])
  expect(links.find(({ id }) => id === c.id)).toEqual({
    ...{ id: c.id, dump: '1e9', line: 3, sketch: '1.2', row: 4 },
    ...{ state: 'withdrawn', on: '2026-07-01', because },
  })
  expect(after.startsWith(text.slice(0, text.indexOf(`- id: ${c.id}`)))).toBe(true)
  expect(after.endsWith('\n# 尾\n')).toBe(true)
  const both = withState(withState(text, a.id, { state: 'redirected', to: c.id }) ?? '', c.id, {
    state: 'withdrawn',
    on: '2026-07-01',
    because,
  })
  expect(linkFaults(readRegister(both ?? '').links)).toEqual([])
  expect(readRegister(both ?? '').links.map(({ state }) => state)).toEqual(['withdrawn', 'live', 'withdrawn'])
  const led = withState(text, a.id, { state: 'redirected', to: b.id }) ?? ''
  expect(readRegister(led).links[0]).toMatchObject({ id: a.id, state: 'redirected', to: b.id })
  expect(withState(text, 'z'.repeat(12), { state: 'redirected', to: b.id })).toBeUndefined()
})

test('what became of an article leaves the day of its first publishing', () => {
  const text = withNewLinks('', [link('a', { since: '2026-11-30' })])
  const gone = withState(text, a.id, { state: 'withdrawn', on: '2026-12-01', because: '应当事人要求' }) ?? ''
  expect(readRegister(gone).links).toMatchObject([{ id: a.id, state: 'withdrawn', since: '2026-11-30' }])
})
