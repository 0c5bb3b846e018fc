import { type Html, html } from './html.ts'

/** A checksum whose lines end behind eight figures or a multiple of eight: in a narrow column the last line is no stub. */
export function inEights(hash: string): Html {
  return html`${(hash.match(/.{1,8}/g) ?? []).map((part, nth) => html`${nth > 0 && html`<wbr>`}${part}`)}`
}
