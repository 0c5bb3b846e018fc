import { Document } from 'yaml'

/** A record → YAML: block style for the fields, flow style for what stands below them, one line a person, a run, a piece of evidence. */
export function yamlOf(value: object): string {
  const document = new Document(value, { aliasDuplicateObjects: false })
  const root = document.contents
  if (root && 'items' in root) for (const item of root.items as { value?: unknown }[]) flowBelow(item.value, 0)
  return document.toString({ lineWidth: 0, flowCollectionPadding: true })
}

type Node = { flow?: boolean; items?: unknown[]; value?: unknown }

function flowBelow(node: unknown, depth: number): void {
  const n = node as Node | null
  if (!n || typeof n !== 'object' || !n.items) return
  const children = n.items.map((i) => ((i as Node)?.items ? i : (i as Node)?.value))
  if (depth > 0 || children.every((c) => !(c as Node | null)?.items)) n.flow = true
  else for (const c of children) flowBelow(c, depth + 1)
}
