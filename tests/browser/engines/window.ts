import { expect } from 'vitest'

/** A window of some browser, as a reader has it. Selectors are CSS, and mean the first element that is seen. */
export type Window = {
  open(address: string): Promise<void>
  back(): Promise<void>
  /** What a function gives that runs in the page; its arguments and what it gives are plain values. */
  ask<Value, Args extends Plain[]>(look: (...args: Args) => Value, ...args: Args): Promise<Value>
  click(selector: string): Promise<void>
  /** presses keys that a keyboard has, one after the other */
  type(text: string): Promise<void>
  press(key: Key): Promise<void>
  resize(width: number): Promise<void>
  close(): Promise<void>
}

/** A browser that was started. */
export type Engine = {
  /** what it calls itself */
  name: string
  window(): Promise<Window>
  /** errors of pages and requests to other hosts, as far as it tells */
  complaints: string[]
  close(): Promise<void>
}

type Plain = string | number | boolean

/** Keys by the names that pages know, and as WebDriver writes them. */
export const keys = { Enter: '\ue007', ArrowDown: '\ue015', Escape: '\ue00c' } as const
type Key = keyof typeof keys

/** What a function sees in the page, once that is something. */
export async function until<Value, Args extends Plain[]>(
  window: Window,
  look: (...args: Args) => Value,
  ...args: Args
): Promise<Value> {
  let seen: Value | undefined
  await expect
    .poll(async () => {
      seen = await window.ask(look, ...args)
      return Boolean(seen)
    })
    .toBe(true)
  return seen as Value
}

/** The text of the first element with a selector that holds some words. */
export const textOf = (window: Window, selector: string, words = ''): Promise<string> =>
  until(
    window,
    (selector, words) =>
      [...document.querySelectorAll<HTMLElement>(selector)]
        .filter((element) => element.getClientRects().length > 0)
        .map(({ innerText }) => innerText)
        .find((text) => text.trim() !== '' && text.includes(words)),
    selector,
    words,
  ).then(String)

/** Puts a text into a field at once, as pasting does. */
export async function fill(window: Window, selector: string, text: string): Promise<void> {
  await window.ask(
    (selector, text) => {
      const field = document.querySelector<HTMLInputElement>(selector)
      if (field === null) throw new Error(`the page has no ${selector}`)
      field.focus()
      field.value = text
      field.dispatchEvent(new InputEvent('input', { bubbles: true }))
    },
    selector,
    text,
  )
}

/** The middle of an element in the window, once it is scrolled there and nothing lies over it. */
export function placeOf(window: Pick<Window, 'ask'>, selector: string): Promise<{ x: number; y: number }> {
  return until(
    window as Window,
    (selector) => {
      const element = [...document.querySelectorAll(selector)].find((one) => one.getClientRects().length > 0)
      element?.scrollIntoView({ block: 'center' })
      const box = element?.getClientRects()[0]
      if (element === undefined || box === undefined) return undefined
      const [x, y] = [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)]
      const top = document.elementFromPoint(x, y)
      return top && (element.contains(top) || top.contains(element)) ? { x, y } : undefined
    },
    selector,
  ) as Promise<{ x: number; y: number }>
}
