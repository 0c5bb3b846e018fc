/** YAML in the plain shape that this program's writer gives it, read some fifty times as fast as by the library:
 *
 *     headline: 用情融入 全力干好
 *     headlineLines: [ 用情融入 全力干好 ]
 *     reporter:
 *       - { name: 赵明清, role: 通讯员 }
 *     evidence:
 *       date: { how: printed, from: folio, line: 2, score: null }
 *
 *  Gives what the library (core schema) gives for the same text, or undefined where anything is not certainly of that
 *  shape: a comment, a rare escape, another indent, a key that stands twice, a scalar of several lines. Then the library reads. */
export function plainYaml(text: string): Record<string, unknown> | undefined {
  if (text === '' || unsafe.test(text) || !text.isWellFormed()) return undefined
  const record: Record<string, unknown> = {}
  const lines = text.split('\n')
  if (lines.pop() !== '') return undefined
  for (let at = 0; at < lines.length; ) {
    const [, key, rest] = fieldLine.exec(lines[at++] ?? '') ?? []
    if (key === undefined || Object.hasOwn(record, key) || constant.test(key)) return undefined
    const first = at
    while (lines[at]?.startsWith('  ')) at++
    const value = rest === undefined ? below(lines.slice(first, at)) : at > first ? undefined : valueIn(rest)
    if (value === undefined) return undefined
    record[key] = value
  }
  return record
}

type Items = Record<string, unknown> | unknown[]

/** Controls (line ends apart), other line ends, byte-order marks. */
const unsafe = /(?!\n)\p{Cc}|[\u2028\u2029\uFEFF]/u

const fieldLine = /^([a-z][a-z\d]*):(?: (.+))?$/i
const itemLine = /^ {2}(?:-|([a-z][a-z\d]*):) (.+)$/i

/** The lines below a key: a list's items or a map's fields. */
function below(lines: readonly string[]): Items | undefined {
  const isList = lines[0]?.startsWith('  -') ?? false
  const items: unknown[] = []
  const map: Record<string, unknown> = {}
  for (const line of lines) {
    const [, key, rest] = itemLine.exec(line) ?? []
    const value = rest === undefined ? undefined : valueIn(rest)
    if (value === undefined || isList !== (key === undefined)) return undefined
    if (key === undefined) items.push(value)
    else if (Object.hasOwn(map, key) || constant.test(key)) return undefined
    else map[key] = value
  }
  if (lines.length === 0) return undefined
  return isList ? items : map
}

/** What stands on one line after a key or a dash: a collection in brackets or a scalar. */
function valueIn(text: string): unknown {
  if (!/^[[{]/.test(text)) return scalarOf(text, false)
  const read = flowAt(text, 0)
  return read?.end === text.length ? read.value : undefined
}

/** A collection in brackets, whose bracket stands at `from`. */
function flowAt(text: string, from: number): { value: Items; end: number } | undefined {
  const close = text[from] === '[' ? ']' : '}'
  const items: unknown[] = []
  const map: Record<string, unknown> = {}
  let at = from + 1
  if (text[at] === close) return { value: close === ']' ? items : map, end: at + 1 }
  for (; text[at] === ' '; at++) {
    at++
    const key = close === '}' ? keyAt(text, at) : ''
    if (key === undefined || (key !== '' && (Object.hasOwn(map, key) || constant.test(key)))) return undefined
    if (key !== '') at += key.length + 2
    const read = itemAt(text, at)
    if (read === undefined || read.value === undefined) return undefined
    if (key === '') items.push(read.value)
    else map[key] = read.value
    at = read.end
    if (text.startsWith(` ${close}`, at)) return { value: close === ']' ? items : map, end: at + 2 }
    if (text[at] !== ',') return undefined
  }
  return undefined
}

function keyAt(text: string, at: number): string | undefined {
  flowKey.lastIndex = at
  return flowKey.exec(text)?.[1]
}

const flowKey = /([a-z][a-z\d]*): /iy

/** A collection or a scalar within one, and where it ends: before `, ` or ` ]`. */
function itemAt(text: string, at: number): { value: unknown; end: number } | undefined {
  if (text[at] === '[' || text[at] === '{') return flowAt(text, at)
  flowScalar.lastIndex = at
  const scalar = flowScalar.exec(text)?.[0]
  return scalar === undefined ? undefined : { value: scalarOf(scalar, true), end: at + scalar.length }
}

/** Quoted, or up to a mark of the collection, without the blank before it. */
const flowScalar = /"(?:[^"\\]|\\[n"\\])*"|[^,[\]{}" ][^,[\]{}]*?(?=,| [\]}])/y

function scalarOf(text: string, inFlow: boolean): unknown {
  if (text === 'null') return null
  if (plainNumber.test(text)) return Number(text)
  if (quoted.test(text)) return owned(text.slice(1, -1).replace(/\\(.)/g, (_, mark) => (mark === 'n' ? '\n' : mark)))
  const isText = plainStart.test(text) && !/\s$|: | #|:$/.test(text) && !(inFlow && /[,[\]{}:"]/.test(text))
  return isText && !constant.test(text) && !likeNumber.test(text) ? owned(text) : undefined
}

/** A copy of a piece of a file that does not keep the whole file in memory, and of equal ones the same: an article takes
 *  1.5 KB instead of 9. */
function owned(text: string): string {
  const known = copies.get(text)
  if (known !== undefined) return known
  const copy = ownCopy(text)
  if (copies.size < mostCopies) copies.set(copy, copy)
  return copy
}

/** The same text in memory of its own: a piece of a text otherwise keeps the whole of it. */
export function ownCopy(text: string): string {
  return Buffer.from(text).toString()
}

const copies = new Map<string, string>()

/** Counties, columns, roles, names: what comes again comes soon. */
const mostCopies = 10_000

/** With no more escapes than a line end, a quotation mark and a backslash. */
const quoted = /^"(?:[^"\\]|\\[n"\\])*"$/

const plainNumber = /^(?:-?[1-9]\d{0,14}|0|-?\d{1,6}\.\d{1,9})$/

/** What begins no other kind of YAML: letters, digits, and everything beyond ASCII but blanks. */
const plainStart = /^[A-Za-z\d]|^[^\p{ASCII}\s]/u

const constant = /^(?:null|true|false)$/i
const likeNumber = /^[\d.]+(?:e[-+]?\d+)?$|^0[ox]/i
