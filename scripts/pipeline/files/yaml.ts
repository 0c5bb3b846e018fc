import { Document, visit } from 'yaml'

/** A record → YAML: block style for the fields, flow style for what stands below them, one line a person, a run, a piece of evidence. A text with a
 *  line end or a control is written in quotes, with escapes: plain, over several lines, it would not be read back where a line ends in a colon; and every program agrees
 *  then where the lines of the file end. */
export function yamlOf(record: object): string {
  const fields = Object.entries(record).filter(([, value]) => value !== undefined)
  if (fields.length === 0) return yamlByLibrary(record)
  return fields.map(([key, value]) => fieldOf(key, value) ?? yamlByLibrary({ [key]: value })).join('')
}

/** The same by the library alone, which takes ten times as long. */
export function yamlByLibrary(record: object): string {
  const document = new Document(record, { aliasDuplicateObjects: false })
  visit(document, {
    Scalar: (_, node) => {
      if (typeof node.value === 'string' && mustEscape.test(node.value)) node.type = 'QUOTE_DOUBLE'
    },
  })
  const root = document.contents
  if (root && 'items' in root) for (const item of root.items as { value?: unknown }[]) flowBelow(item.value, 0)
  return escaped(document.toString({ lineWidth: 0, flowCollectionPadding: true, doubleQuotedAsJSON: true }))
}

const mustEscape = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\uFEFF]/u

/** What JSON leaves as it is. */
const notEscaped = /[\u007f-\u009f\u2028\u2029\uFEFF]/gu
const escaped = (text: string): string =>
  text.replace(notEscaped, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)

type Node = { flow?: boolean; items?: unknown[]; value?: unknown }

function flowBelow(node: unknown, depth: number): void {
  const n = node as Node | null
  if (!n || typeof n !== 'object' || !n.items) return
  const children = n.items.map((i) => ((i as Node)?.items ? i : (i as Node)?.value))
  if (depth > 0 || children.every((c) => !(c as Node | null)?.items)) n.flow = true
  else for (const c of children) flowBelow(c, depth + 1)
}

/** A field as the library writes it; undefined where its key or a text in it could be read as something else, and may need quotes. */
function fieldOf(key: string, value: unknown): string | undefined {
  const isFlat = !isCollection(value) || !Object.values(value).some(isCollection)
  const written = isFlat ? inLine(value, isCollection(value)) : below(value)
  if (written === undefined || !asItIs.test(key)) return undefined
  return escaped(`${key}:${isFlat ? ' ' : '\n'}${written}\n`)
}

const isCollection = (value: unknown): value is object => typeof value === 'object' && value !== null

/** What stands below a field, a line each. */
function below(value: object): string | undefined {
  const names = Array.isArray(value) ? undefined : Object.keys(value)
  return joined(Object.values(value), '\n', (item, i) => {
    const name = names?.[i]
    const written = inLine(item, isCollection(item))
    if (written === undefined || (name !== undefined && !asItIs.test(name))) return undefined
    return name === undefined ? `  - ${written}` : `  ${name}: ${written}`
  })
}

function inLine(value: unknown, inFlow: boolean): string | undefined {
  if (typeof value === 'string') return textOf(value, inFlow)
  if (!isCollection(value)) return Object.is(value, -0) || value === undefined ? undefined : JSON.stringify(value)
  const isList = Array.isArray(value)
  const names = Object.keys(value)
  const items = joined(Object.values(value), ', ', (item, i) => {
    const written = inLine(item, true)
    if (isList || written === undefined) return written
    return asItIs.test(names[i] as string) ? `${names[i]}: ${written}` : undefined
  })
  if (items === undefined) return undefined
  const [open, close] = isList ? '[]' : '{}'
  return items === '' ? `${open}${close}` : `${open} ${items} ${close}`
}

/** Some values as they are written, or undefined where one of them is. */
function joined(
  values: readonly unknown[],
  between: string,
  write: (value: unknown, i: number) => string | undefined,
): string | undefined {
  let text = ''
  for (const [i, value] of values.entries()) {
    const written = write(value, i)
    if (written === undefined) return undefined
    text += i > 0 ? between + written : written
  }
  return text
}

function textOf(text: string, inFlow: boolean): string | undefined {
  if (mustEscape.test(text)) return JSON.stringify(text)
  if (inFlow && /[[\]{},]/u.test(text))
    return text.includes('"') && !text.includes("'") ? `'${text}'` : JSON.stringify(text)
  return asItIs.test(text) ? text : undefined
}

/** A text that is read as itself wherever it stands without quotes: it begins with a letter or what is no ASCII, or is a day, or has more than the figures with which it begins; and nothing
 *  in it could end it. */
const asItIs =
  /^(?!(?:null|true|false)$)(?:[a-z\u00a1-\uffff]|\d{4}-\d\d-\d\d$|(?!0[ox])(?=.*[^\de.+-])\d)[^\p{Cc}\p{Zl}\p{Zp}\p{Cs}\ufeff:#,[\]{}]*(?<! )$/iu
