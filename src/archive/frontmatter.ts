/** An article file, cut at its fences: `---`, the frontmatter, `---`, the body.
 *  `undefined` when the text does not begin with a frontmatter or the frontmatter does not end. `text` has `\n` line ends. */
export function cutFrontmatter(text: string): { frontmatter: string; body: string } | undefined {
  if (!text.startsWith(opening)) return undefined
  const end = text.indexOf(closing, opening.length - 1)
  if (end === -1) return undefined
  const frontmatter = text.slice(opening.length, end + 1)
  const body = text.slice(end + closing.length)
  return { frontmatter, body }
}

const opening = '---\n'
const closing = '\n---\n'

/** A page's file, cut before its last keys, which are most of its lines and nothing that a list or an article needs. */
export function cutLedger(text: string): { facts: string; ledger: string } {
  const at = startOf(text, 'ledger')
  const ledger = at === -1 ? '' : text.slice(at)
  const end = [at, startOf(text, 'texts')].filter((start) => start !== -1)
  return { facts: end.length === 0 ? text : text.slice(0, Math.min(...end)), ledger }
}

/** Where the line begins that a key of the whole file begins; -1 when none does. */
const startOf = (text: string, key: string): number => `\n${text}`.indexOf(`\n${key}:`)
