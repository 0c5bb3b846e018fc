import type { Passage, Range } from '../../search/types.ts'

/** An element with attributes and children. Strings become text, never markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.append(...children)
  return made
}

/** The shown piece of a passage, its marks in `<mark>`, with …… where it is cut. */
export function markedPassage({ value, from, to, marks }: Passage): (Node | string)[] {
  return [from > 0 ? cut : '', ...marked(value, from, to, marks), to < value.length ? cut : '']
}

const cut = '……'

function marked(value: string, from: number, to: number, marks: readonly Range[]): (Node | string)[] {
  const parts: (Node | string)[] = []
  let at = from
  for (const [start, end] of marks) {
    parts.push(value.slice(at, start), element('mark', {}, value.slice(start, end)))
    at = end
  }
  return [...parts, value.slice(at, to)]
}

/** Whether a click on a link asks for nothing but to follow it here. */
export function isPlainClick({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  return button === 0 && !ctrlKey && !metaKey && !shiftKey && !altKey
}

/** The element of the page that a script works on. Throws when the page lacks it: page and script are made together. */
export function find<Kind extends HTMLElement>(selector: string, kind: new () => Kind): Kind {
  const found = document.querySelector(selector)
  if (found instanceof kind) return found
  throw new Error(`the page has no ${selector}`)
}
