import { CustomConverter } from 'opencc-js/core'
import { grouped } from '../../text/grouped.ts'
import { textAt } from './text-at.ts'

/** Shows what the paper printed in traditional characters, by the table at `address`; false when that cannot be had. */
export async function toTraditional(article: HTMLElement, address: string): Promise<boolean> {
  const convert = await converterAt(address)
  if (convert === undefined) return false
  for (const element of article.querySelectorAll<HTMLElement>('[data-printed]')) {
    element.lang = 'zh-Hant'
    for (const nodes of runsOf(element)) {
      const texts = nodes.map((node) => printed.get(node) ?? node.data)
      const isName = nodes[0]?.parentElement?.closest(names)
      const converted = inPieces(texts, isName ? (name) => nameInTraditional(name, convert) : convert)
      for (const [index, node] of nodes.entries()) {
        printed.set(node, texts[index] ?? '')
        node.data = converted[index] ?? ''
      }
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

/** Texts that follow each other, converted as one: what a character becomes may hang on the one in the next piece. Where the
 *  whole changes its length, each by itself. */
export function inPieces(texts: readonly string[], convert: (text: string) => string): string[] {
  const whole = texts.join('')
  const converted = convert(whole)
  if (converted.length !== whole.length) return texts.map(convert)
  let start = 0
  return texts.map(({ length }) => {
    start += length
    return converted.slice(start - length, start)
  })
}

/** A person's name: the surname by itself, for 沈海涛 has nothing of 瀋海高速, and some as they are. */
export function nameInTraditional(name: string, convert: (text: string) => string): string {
  const [surname = ''] = name
  return (sameSurnames.includes(surname) ? surname : convert(surname)) + convert(name.slice(surname.length))
}

/** Surnames that were never written otherwise; as words these characters become 範, 於, 餘 and so on. */
const sameSurnames = '范于余郁岳涂游咸朴种'

/** Where the page says who wrote an article. */
const names = '.written a:not(.tag)'

/** The texts of an element: those of one title, name or paragraph together, which possible line ends and marks cut up. */
function runsOf(element: HTMLElement): Text[][] {
  const blockOf = (node: Text) => node.parentElement?.closest(`h1, .subtitle, .text > *, ${names}`) ?? node
  return [...grouped(textNodesOf(element), blockOf).values()]
}

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
