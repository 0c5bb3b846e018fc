import { expect, test } from 'vitest'
import { type Command, helpText, readCall } from './cli.ts'

const parse = {
  name: 'parse',
  about: 'Turns page dumps into article files.',
  positional: { name: 'DUMP', about: 'a dump’s path', required: false },
  options: {
    dumps: { type: 'string', value: 'DIR', default: 'content/dumps', about: 'where the dumps lie' },
    out: { type: 'string', value: 'DIR', about: 'where the files go' },
    port: {
      type: 'string',
      value: 'N',
      about: 'the port',
      must: { be: 'a number', test: (text) => /^\d+$/.test(text) },
    },
    check: { type: 'boolean', about: 'write nothing' },
  },
} as const satisfies Command

const start = { name: 'start', about: 'Shows the site.', options: {} } as const satisfies Command
const explain = {
  name: 'explain',
  about: 'Says why.',
  options: {},
  positional: { name: 'DUMP', about: 'a dump’s path', required: true },
} as const satisfies Command

const nothing = { dumps: 'content/dumps', out: undefined, port: undefined, check: false }

test.each([
  [[], nothing, undefined],
  [['--check'], { ...nothing, check: true }, undefined],
  [['--dumps', 'a b', '--out=c'], { ...nothing, dumps: 'a b', out: 'c' }, undefined],
  [['--out=--odd'], { ...nothing, out: '--odd' }, undefined],
  [['--out', 'a', '--out', 'b'], { ...nothing, out: 'b' }, undefined],
  [['--port', '80', 'x.txt'], { ...nothing, port: '80' }, 'x.txt'],
  [['--', '--check'], nothing, '--check'],
  [['-驻村', '--check'], { ...nothing, check: true }, '-驻村'],
  [[' -驻村'], nothing, ' -驻村'],
])('parse %j', (argv, values, positional) => {
  expect(readCall(parse, argv)).toEqual({ is: 'run', values, positional, rest: [] })
})

test.each([
  [parse, ['--chek'], 'there is no option --chek; it knows --dumps, --out, --port, --check, --help.'],
  [parse, ['-c'], 'there is no option -c; it knows'],
  [parse, ['--toString'], 'there is no option --toString'],
  [parse, ['--dumps'], '--dumps lacks its DIR; write --dumps DIR.'],
  [parse, ['--dumps', '--check'], '--dumps lacks its DIR'],
  [parse, ['--dumps='], '--dumps lacks its DIR'],
  [parse, ['--check=yes'], '--check takes no value; write --check alone.'],
  [parse, ['--port', 'http'], '--port is “http”; N must be a number.'],
  [parse, ['a.txt', 'b.txt'], '“b.txt” is one argument too many; give one DUMP, in quotes if it has spaces.'],
  [start, ['now'], 'it takes no “now”; leave that word out.'],
  [explain, [], 'DUMP is missing; give a dump’s path.'],
])('a wrong call says what is wrong and what to do: %#', (command: Command, argv, said) => {
  const call = readCall(command, argv)
  expect(call).toMatchObject({ is: 'wrong', text: expect.stringContaining(said) })
  expect(call).toMatchObject({ text: expect.stringContaining('Usage: npm ') })
})

test('--help wins over what is wrong beside it', () => {
  expect(readCall(parse, ['--chek', '--help'])).toEqual({ is: 'help', text: helpText(parse) })
})

test('the help names every option with its value and its default', () => {
  expect(helpText(parse)).toBe(`Usage: npm run parse -- [DUMP] [--dumps DIR] [--out DIR] [--port N] [--check]

Turns page dumps into article files.

  DUMP         a dump’s path
  --dumps DIR  where the dumps lie (default: content/dumps)
  --out DIR    where the files go
  --port N     the port
  --check      write nothing
  --help       show this text

Exit codes: 0 done, 1 some input could not be used (it is named), 2 the command was called wrongly.
`)
})

test('npm’s own words need no run', () => {
  expect(helpText(start)).toMatch(/^Usage: npm start\n/)
})

test('what may stand behind the one thing that is given stands in its own list', () => {
  const rest = { name: 'ID [OTHER]', about: 'articles' }
  const command = { ...parse, positional: { name: 'ACTION', about: 'what to do', required: true, rest } } as const
  expect(readCall(command, ['redirect', 'a', 'b'])).toMatchObject({
    is: 'run',
    positional: 'redirect',
    rest: ['a', 'b'],
  })
  expect(helpText(command)).toContain('ACTION ID [OTHER] [')
})
