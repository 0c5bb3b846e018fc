import { Document, visit } from 'yaml'

/** A record → YAML: block style for the fields, flow style for what stands below them, one line a person, a run, a piece of evidence. Almost every file is put together
 *  here, in a tenth of the library's time; one with a text that needs its care (several lines, controls, quotes inside quotes) is written by the library. Both give
 *  the same bytes. */
export function yamlOf(value: object): string {
  return quickYaml(value) ?? libraryYaml(value)
}

/** The library's YAML. A text with a line end or a control is written in quotes, with escapes: plain, over several lines, it would not be read back where a line ends in a
 *  colon; and every program agrees then where the lines of the file end. */
export function libraryYaml(value: object): string {
  const document = new Document(value, { aliasDuplicateObjects: false })
  visit(document, {
    Scalar: (_, node) => {
      if (typeof node.value === 'string' && mustEscape.test(node.value)) node.type = 'QUOTE_DOUBLE'
    },
  })
  const root = document.contents
  if (root && 'items' in root) for (const item of root.items as { value?: unknown }[]) flowBelow(item.value, 0)
  const text = document.toString({ lineWidth: 0, flowCollectionPadding: true, doubleQuotedAsJSON: true })
  return text.replace(notEscaped, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

const mustEscape = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\uFEFF]/u

/** What JSON leaves as it is. */
const notEscaped = /[\u007f-\u009f\u2028\u2029\uFEFF]/gu

type Node = { flow?: boolean; items?: unknown[]; value?: unknown }

function flowBelow(node: unknown, depth: number): void {
  const n = node as Node | null
  if (!n || typeof n !== 'object' || !n.items) return
  const children = n.items.map((i) => ((i as Node)?.items ? i : (i as Node)?.value))
  if (depth > 0 || children.every((c) => !(c as Node | null)?.items)) n.flow = true
  else for (const c of children) flowBelow(c, depth + 1)
}

/** The same, for values that need no care; undefined for the others. */
function quickYaml(value: object): string | undefined {
  let text = ''
  for (const [key, field] of Object.entries(value)) {
    const written = isCollection(field) ? below(field) : scalar(field, false)
    if (written === undefined || !fieldName.test(key)) return undefined
    text += `${key}:${written.startsWith('\n') ? '' : ' '}${written}\n`
  }
  return text === '' ? undefined : text
}

/** Keys that no schema takes for something else. */
const fieldName = /^(?!(?:null|true|false)$)[a-z][a-z\d]*$/i

const isCollection = (value: unknown): value is object => typeof value === 'object' && value !== null

/** A list or map of a field: in one line when it holds scalars only, otherwise a line for each of its items. */
function below(field: object): string | undefined {
  const items = Object.entries(field)
  if (!items.some(([, item]) => isCollection(item))) return flow(field)
  let text = ''
  for (const [key, item] of items) {
    const written = isCollection(item) ? flow(item) : scalar(item, false)
    if (written === undefined || !(Array.isArray(field) || fieldName.test(key))) return undefined
    text += `\n  ${Array.isArray(field) ? '-' : `${key}:`} ${written}`
  }
  return text
}

function flow(value: object): string | undefined {
  const isList = Array.isArray(value)
  const parts: string[] = []
  for (const [key, item] of Object.entries(value)) {
    const written = isCollection(item) ? flow(item) : scalar(item, true)
    if (written === undefined || !(isList || fieldName.test(key))) return undefined
    parts.push(isList ? written : `${key}: ${written}`)
  }
  const [open, close] = isList ? '[]' : '{}'
  return parts.length === 0 ? `${open}${close}` : `${open} ${parts.join(', ')} ${close}`
}

function scalar(value: unknown, inFlow: boolean): string | undefined {
  if (value === null) return 'null'
  if (typeof value === 'number') return plainNumber.test(String(value)) ? String(value) : undefined
  if (typeof value !== 'string' || needsCare.test(value)) return undefined
  if (!(needsQuotes.test(value) || (inFlow && flowMark.test(value)))) return value
  return /["\\]/.test(value) ? undefined : `"${value}"`
}

const plainNumber = /^-?[1-9]\d*$|^-?\d+\.\d+$|^0$/

/** Empty, with controls, line ends or half a surrogate pair, like a number or another constant, or like a mark between documents. */
const needsCare =
  /^$|[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\uFEFF]|^[-+]?[\d.]+(?:e[-+]?\d+)?$|^0[ox]|^[-+]?\.(?:inf|nan)$|^(?:null|true|false|~)$|^---|^\.\.\./iu

/** Where a plain scalar would be read as something else (as `plainString` of the library has it). */
const needsQuotes = /^[ ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-] |: | #|[ :]$/

const flowMark = /[[\]{},]/
