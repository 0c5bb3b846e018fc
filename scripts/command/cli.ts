import { parseArgs } from 'node:util'
import { visible } from '../../src/text/visible.ts'

/** One option of a command. A `boolean` is a switch; a `string` takes the value that follows it. */
type Option = {
  type: 'string' | 'boolean'
  about: string
  /** The value's name in the help: `DIR` in `--dumps DIR`. Strings only. */
  value?: string
  /** What a string is when the call does not give it. */
  default?: string
  /** Which values are taken; `is` completes “must be …”. Strings only. */
  must?: { be: string; test: (text: string) => boolean }
}

/** A command's whole interface: its name in package.json, one sentence, its options and the one thing it may be given,
 *  behind which `rest` may stand. */
export type Command = {
  name: string
  about: string
  options: Record<string, Option>
  positional?: { name: string; about: string; required: boolean; rest?: { name: string; about: string } }
}

/** The options of a call, by name: a switch is true or false, a string without a default may be undefined. */
type Values<C extends Command> = {
  [Name in keyof C['options']]: C['options'][Name] extends { type: 'boolean' }
    ? boolean
    : C['options'][Name] extends { default: string }
      ? string
      : string | undefined
}

type Call<C extends Command> =
  | { is: 'run'; values: Values<C>; positional: string | undefined; rest: string[] }
  | { is: 'help'; text: string }
  | { is: 'wrong'; text: string }

/** The exit codes that every command shares. */
export const done = 0
export const someInputUnusable = 1
const calledWrongly = 2

/** Runs a command on this process's arguments and leaves with the exit code that `main` returns.
 *  `--help` goes to standard output (0), a wrong call to standard error (2); `main` sees neither. */
export async function runCommand<const C extends Command>(
  command: C,
  main: (values: Values<C>, positional: string | undefined, rest: string[]) => Promise<number>,
): Promise<void> {
  process.stdout.on('error', leaveWhenTheReaderIsGone)
  const call = readCall(command, process.argv.slice(2))
  if (call.is === 'run') {
    process.exitCode = await main(call.values, call.positional, call.rest).catch(refusedByDisk(command))
  } else if (call.is === 'help') {
    process.stdout.write(call.text)
    process.exitCode = done
  } else {
    process.stderr.write(call.text)
    process.exitCode = calledWrongly
  }
}

/** `-驻村` is a query: options are named in Latin letters. `parseArgs` must not see its dash. */
const beginsNoOption = /^-\P{ASCII}/u

/** Arguments → what they ask for. Pure: prints and exits nothing. `--help` wins over whatever else stands there. */
export function readCall<const C extends Command>(command: C, argv: readonly string[]): Call<C> {
  const { tokens } = parseArgs({
    args: argv.map((arg) => (beginsNoOption.test(arg) ? ` ${arg}` : arg)),
    options: Object.fromEntries(Object.entries(command.options).map(([name, { type }]) => [name, { type }])),
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  if (tokens.some((token) => token.kind === 'option' && token.name === 'help'))
    return { is: 'help', text: helpText(command) }
  const values = defaults(command)
  let positional: string | undefined
  const rest: string[] = []
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue
    const fault =
      token.kind === 'positional'
        ? positionalFault(command, token.value, positional)
        : optionFault(command, token.name, token)
    if (fault) return { is: 'wrong', text: wrongText(command, fault) }
    if (token.kind === 'positional' && positional === undefined) positional = argv[token.index]
    else if (token.kind === 'positional') rest.push(argv[token.index] ?? '')
    else values[token.name] = token.value ?? true
  }
  const { positional: wanted } = command
  if (wanted?.required && positional === undefined)
    return {
      is: 'wrong',
      text: wrongText(command, { what: `${wanted.name} is missing`, remedy: `give ${wanted.about}` }),
    }
  return { is: 'run', values: values as Values<C>, positional, rest }
}

/** Says on standard error that a call could not be right (a file that is not there, two options that exclude each other)
 *  and gives the exit code for it: `return wrongCall(command, 'there is no x.txt', 'name a file of content/dumps')`. */
export function wrongCall(command: Command, what: string, remedy: string): number {
  process.stderr.write(wrongText(command, { what, remedy }))
  return calledWrongly
}

/** Waits for Ctrl-C, or for the system to end the process: what serves until then closes and returns its exit code. */
export function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
}

/** What `--help` prints: how it is called, one sentence, a line an option, the exit codes. */
export function helpText(command: Command): string {
  const rows = Object.entries(command.options).map(([name, option]): [string, string] => [
    written(name, option),
    option.default === undefined ? option.about : `${option.about} (default: ${option.default})`,
  ])
  const { positional } = command
  if (positional?.rest) rows.unshift([positional.rest.name, positional.rest.about])
  if (positional) rows.unshift([positional.name, positional.about])
  rows.push(['--help', 'show this text'])
  const width = Math.max(...rows.map(([left]) => left.length))
  const table = rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n')
  const codes = 'Exit codes: 0 done, 1 some input could not be used (it is named), 2 the command was called wrongly.'
  return `${usage(command)}\n\n${command.about}\n\n${table}\n\n${codes}\n`
}

/** A path that the system does not let a command read or write is named in a line. What broke the program is shown with
 *  its stack, and so is a file that it looked for in vain: what a caller names is looked for before. */
const refusedByDisk = (command: Command) => (error: unknown) => {
  if (!(error instanceof Error && 'path' in error && 'code' in error) || error.code === 'ENOENT') throw error
  const todo = 'check that it is the path you mean, and that you may read and write there'
  const path = String(error.path)
  const found = error.message.includes(path) ? error.message : `${path}: ${error.message}`
  process.stderr.write(`${command.name}: ${visible(found)}; ${todo}.\n`)
  return someInputUnusable
}

/** `npm run search -- 党建 | head -1` closes the pipe early: no failure of the command. */
function leaveWhenTheReaderIsGone(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
  process.exit(done)
}

type Fault = { what: string; remedy: string }

function defaults(command: Command): Record<string, string | boolean | undefined> {
  return Object.fromEntries(
    Object.entries(command.options).map(([name, option]) => [name, option.type === 'boolean' ? false : option.default]),
  )
}

function positionalFault(command: Command, given: string, earlier: string | undefined): Fault | undefined {
  if (command.positional === undefined) return { what: `it takes no “${given}”`, remedy: 'leave that word out' }
  if (earlier === undefined || command.positional.rest) return undefined
  const remedy = `give one ${command.positional.name}, in quotes if it has spaces`
  return { what: `“${given}” is one argument too many`, remedy }
}

/** `given.value` is undefined when nothing follows the option; `inlineValue` says that it was written `--name=value`. */
function optionFault(
  command: Command,
  name: string,
  given: { rawName: string; value?: string | undefined; inlineValue?: boolean | undefined },
): Fault | undefined {
  const { rawName, value } = given
  const option = Object.hasOwn(command.options, name) ? command.options[name] : undefined
  if (option === undefined) return { what: `there is no option ${rawName}`, remedy: knownOptions(command) }
  if (option.type === 'boolean')
    return value === undefined ? undefined : { what: `${rawName} takes no value`, remedy: `write ${rawName} alone` }
  const wanted = option.value ?? 'VALUE'
  if (!value || (!given.inlineValue && value.startsWith('-')))
    return { what: `${rawName} lacks its ${wanted}`, remedy: `write ${rawName} ${wanted}` }
  if (option.must && !option.must.test(value))
    return { what: `${rawName} is “${value}”`, remedy: `${wanted} must be ${option.must.be}` }
  return undefined
}

function wrongText(command: Command, { what, remedy }: Fault): string {
  return `${command.name}: ${what}; ${remedy}.\n${usage(command)}\nMore: ${npmCall(command)} -- --help\n`
}

function knownOptions(command: Command): string {
  const names = [...Object.keys(command.options), 'help'].map((name) => `--${name}`)
  return `it knows ${names.join(', ')}`
}

function usage(command: Command): string {
  const parts = Object.entries(command.options).map(([name, option]) => `[${written(name, option)}]`)
  const { positional } = command
  if (positional?.rest) parts.unshift(positional.rest.name)
  if (positional) parts.unshift(positional.required ? positional.name : `[${positional.name}]`)
  return `Usage: ${npmCall(command)}${parts.length > 0 ? ' -- ' : ''}${parts.join(' ')}`
}

function written(name: string, option: Option): string {
  return option.type === 'boolean' ? `--${name}` : `--${name} ${option.value ?? 'VALUE'}`
}

/** `npm start` and `npm test` are npm's own words; everything else is `npm run …`. */
function npmCall(command: Command): string {
  return command.name === 'start' || command.name === 'test' ? `npm ${command.name}` : `npm run ${command.name}`
}
