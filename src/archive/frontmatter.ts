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

/** A page's file, cut before its last keys, which are most of its lines: what its texts look like and its ledger. Before YAML reads it. */
export function cutLedger(text: string): { facts: string; ledger: string } {
  const [texts, ledger] = ['texts', 'ledger'].map((key) => `\n${text}`.indexOf(`\n${key}:`)) as [number, number]
  const ends = [texts, ledger].filter((at) => at !== -1)
  return {
    facts: ends.length > 0 ? text.slice(0, Math.min(...ends)) : text,
    ledger: ledger === -1 ? '' : text.slice(ledger),
  }
}
