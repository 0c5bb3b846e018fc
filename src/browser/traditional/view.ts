import { blocksIn, saysItsLanguage, textsOf } from './blocks.ts'
import { printedNow, type Shown } from './shown.ts'

/** What a page can be shown in: traditional characters, or those that were printed. */
export type TraditionalView = {
  show(): void
  asPrinted(): void
  /** what was printed where an element's text stands */
  printedIn(element: Element): string
}

/** Shows the page in traditional characters from now on: what stands there, and whatever comes, before it is painted. `convert` keeps
 *  the length of what it converts. */
export function traditionalView(convert: (text: string) => string): TraditionalView {
  const root = document.documentElement
  const texts = new WeakMap<Element, Shown>()
  const values = new WeakMap<Element, Map<string, Shown>>()
  const observer = new MutationObserver((changes) => {
    const changed = changes.flatMap(({ type, addedNodes, target }) =>
      type === 'childList' ? [...addedNodes] : [target],
    )
    for (const block of new Set(changed.flatMap((node) => [...blocksIn(node)]))) convertBlock(block)
    for (const node of new Set(changed)) if (node instanceof Element) convertValues(node)
    observer.takeRecords()
  })

  function convertBlock(block: Element): void {
    const nodes = textsOf(block)
    const text = textIn(nodes)
    if (texts.get(block)?.shown === text) return
    const printed = printedNow(texts.get(block), text)
    const shown = convert(printed)
    texts.set(block, { printed, shown })
    write(nodes, shown)
  }

  function convertValues(element: Element): void {
    for (const [one, name, value] of valuesIn(element)) {
      const known = values.get(one) ?? new Map<string, Shown>()
      if (known.get(name)?.shown === value) continue
      const shown = convert(value)
      values.set(one, known.set(name, { printed: value, shown }))
      if (shown !== value) one.setAttribute(name, shown)
    }
  }

  return {
    show() {
      root.lang = 'zh-Hant'
      for (const block of blocksIn(root)) convertBlock(block)
      convertValues(root)
      observer.observe(root, { subtree: true, childList: true, characterData: true, attributeFilter: valueNames })
    },
    asPrinted() {
      observer.disconnect()
      root.lang = 'zh-Hans'
      for (const block of blocksIn(root)) {
        const nodes = textsOf(block)
        write(nodes, printedNow(texts.get(block), textIn(nodes)))
        texts.delete(block)
      }
      for (const [one, name, value] of valuesIn(root)) {
        const known = values.get(one)?.get(name)
        if (known?.shown === value) one.setAttribute(name, known.printed)
        values.get(one)?.delete(name)
      }
    },
    printedIn(element) {
      const blocks = [...blocksIn(element)]
      return blocks.map((block) => printedNow(texts.get(block), textIn(textsOf(block)))).join('')
    },
  }
}

/** Attributes that are read. */
const valueNames = ['placeholder', 'aria-label', 'title', 'alt']
const haveValues = valueNames.map((name) => `[${name}]`).join()

/** Each such attribute of an element and of what is in it. */
function valuesIn(element: Element): [element: Element, name: string, value: string][] {
  const all = [...(element.matches(haveValues) ? [element] : []), ...element.querySelectorAll(haveValues)]
  return all.flatMap((one) => {
    if (one.closest(saysItsLanguage)) return []
    return valueNames.flatMap((name): [Element, string, string][] => {
      const value = one.getAttribute(name)
      return value === null ? [] : [[one, name, value]]
    })
  })
}

const textIn = (nodes: readonly Text[]) => nodes.map(({ data }) => data).join('')

/** Puts a text into nodes that together are as long. */
function write(nodes: readonly Text[], text: string): void {
  let at = 0
  for (const node of nodes) {
    const { length } = node.data
    const own = text.slice(at, at + length)
    if (node.data !== own) node.data = own
    at += length
  }
}
