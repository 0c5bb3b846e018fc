import type { Doc } from '../types.ts'
import { attributes, type Row, rowOf, textFields } from './row.ts'

/** Articles, in the order of their dates, as XML for Sphinx's and Manticore's `xmlpipe2`: a piece for each. Of several parts of an
 *  archive the one that an article belongs to follows from its id alone. */
export async function* feedOf(
  docs: Iterable<Doc> | AsyncIterable<Doc>,
  { nth, of }: { nth: number; of: number },
): AsyncGenerator<string> {
  yield `<?xml version="1.0" encoding="utf-8"?>\n<sphinx:docset>\n${schema()}\n`
  let day: string | undefined
  let rank = 0
  for await (const doc of docs) {
    rank = doc.date === day ? rank + 1 : 0
    day = doc.date
    const row = rowOf(doc, rank)
    if (BigInt(row.id) % BigInt(of) === BigInt(nth)) yield `${documentOf(row)}\n`
  }
  yield '</sphinx:docset>\n'
}

function schema(): string {
  const named = textFields.map((field) => `<sphinx:field name="${field}"/>`)
  const typed = Object.entries(attributes).map(([name, type]) => `<sphinx:attr name="${name}" type="${type}"/>`)
  return `<sphinx:schema>${[...named, ...typed].join('')}</sphinx:schema>`
}

function documentOf({ id, texts, values }: Row): string {
  const all = Object.entries({ ...texts, ...values }).map(([name, value]) => `<${name}>${escaped(value)}</${name}>`)
  return `<sphinx:document id="${id}">${all.join('')}</sphinx:document>`
}

/** XML has no place for control characters and for two that are none. */
function escaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '')
}
