import { CustomConverter } from 'opencc-js/core'
import { textAt } from './text-at.ts'

/** Shows what the paper printed in traditional characters, by the table at `address`; false when that cannot be had. */
export async function toTraditional(article: HTMLElement, address: string): Promise<boolean> {
  const convert = await converterAt(address)
  if (convert === undefined) return false
  for (const element of article.querySelectorAll<HTMLElement>('[data-printed]')) {
    element.lang = 'zh-Hant'
    for (const node of textNodesOf(element)) {
      const text = printed.get(node) ?? node.data
      printed.set(node, text)
      node.data = convert(text)
    }
  }
  return true
}

/** Shows it as it was printed again. */
export function asPrinted(article: HTMLElement): void {
  for (const element of article.querySelectorAll<HTMLElement>('[data-printed]')) {
    element.removeAttribute('lang')
    for (const node of textNodesOf(element)) node.data = printed.get(node) ?? node.data
  }
}

/** What stood in a text before it was converted. */
const printed = new WeakMap<Text, string>()

type Converter = ReturnType<typeof CustomConverter>

let known: Converter | undefined

async function converterAt(address: string): Promise<Converter | undefined> {
  if (known) return known
  const table = await textAt(address)
  if (table === undefined) return undefined
  try {
    known = CustomConverter(table)
    return known
  } catch {
    return undefined
  }
}

function textNodesOf(element: HTMLElement): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  while (walker.nextNode()) if (walker.currentNode instanceof Text) nodes.push(walker.currentNode)
  return nodes
}
