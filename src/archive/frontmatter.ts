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

/** A page's file, cut before its ledger, which is its last key and most of its lines: before YAML reads it. */
export function cutLedger(text: string): { facts: string; ledger: string } {
  const at = `\n${text}`.indexOf('\nledger:')
  return at === -1 ? { facts: text, ledger: '' } : { facts: text.slice(0, at), ledger: text.slice(at) }
}
