import { type Html, html, type Part } from './html.ts'

/** An address whose lines end between its parts, not within a word: https://example.org/|articles/|2xsxufh77dgw/ */
export function inParts(address: string): Html[] {
  return address.split(/(?<=[^:/]\/)(?=.)/).map((part, nth) => html`${nth > 0 && html`<wbr>`}${part}`)
}

/** A text with an address in it, which is set so wherever it stands. */
export function withAddress(text: string, address: string): Part[] {
  return text.split(address).flatMap((piece, nth) => (nth > 0 ? [inParts(address), piece] : [piece]))
}
