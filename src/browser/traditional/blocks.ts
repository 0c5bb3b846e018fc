/** The texts of a page as they are read: a title or a paragraph is one, however marks, links and possible line ends cut it up. */

/** Stays as it is: citations and the lines of dumps are the paper's, a typed query is the reader's. */
export const saysItsLanguage = 'body [lang]'

/** So does what a program reads. */
const kept = `script, style, noscript, textarea, .hash, ${saysItsLanguage}`

const inline = new Set('A ABBR B BDI BR CITE CODE DEL EM I INS KBD MARK Q S SMALL SPAN STRONG SUB SUP WBR'.split(' '))

/** The blocks whose texts stand in a node, or the one in which it stands. */
export function blocksIn(node: Node): Set<Element> {
  const blocks = new Set<Element>()
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT)
  for (let at: Node | null = node; at; at = walker.nextNode()) {
    const block = at instanceof Text && at.data.trim() !== '' ? blockOf(at) : undefined
    if (block) blocks.add(block)
  }
  return blocks
}

function blockOf(text: Text): Element | undefined {
  let element = text.parentElement
  if (element === null || element.closest(kept) !== null) return undefined
  while (element.parentElement && inline.has(element.tagName)) element = element.parentElement
  return element
}

/** The texts of a block, without those of blocks in it. */
export function textsOf(block: Element): Text[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) => {
    if (node instanceof Text) return NodeFilter.FILTER_ACCEPT
    return node instanceof Element && inline.has(node.tagName) && !node.matches(kept)
      ? NodeFilter.FILTER_SKIP
      : NodeFilter.FILTER_REJECT
  })
  const texts: Text[] = []
  while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode)
  return texts
}
