import { Document, visit } from 'yaml'

/** A record → YAML: block style for the fields, flow style for what stands below them, one line a person, a run, a piece of evidence. A text with a
 *  line end or a control is written in quotes, with escapes: plain, over several lines, it would not be read back where a line ends in a colon; and every program agrees
 *  then where the lines of the file end. */
export function yamlOf(value: object): string {
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
