import { recordFile } from './dump-files.ts'
import { readText, readYaml } from './files.ts'
import { cutLedger } from './frontmatter.ts'
import type { Page } from './schema.ts'
import { type LedgerEntry, pageRecord } from './schema.ts'

/** What became of every stretch of a page's dump, read from the page's file when it is asked for; none where the file
 *  has no ledger that can be read, which `npm run verify` tells. */
export function readLedger(archive: { dir: string }, { dump }: Page): LedgerEntry[] {
  const file = recordFile(dump)
  const { ledger } = cutLedger(readText(archive.dir, file) ?? '')
  if (ledger === '') return []
  const own = ownLedger(ledger)
  if (own) return own
  const read = readYaml(shape, ledger, file)
  return 'value' in read ? read.value.ledger : []
}

const shape = pageRecord.pick({ ledger: true })

/** A ledger's text, from the line `ledger:` on, as the program writes it, without its reasons; undefined when a person or
 *  another program wrote it. No YAML parser reads it: a big archive would take minutes. */
export function ownLedger(text: string): LedgerEntry[] | undefined {
  const entries: LedgerEntry[] = []
  for (const line of text.split('\n').slice(1, -1)) {
    const m = entry.exec(line)
    if (!m) return undefined
    const [, fromLine, fromColumn, toLine, toColumn, is = '', article = ''] = m
    entries.push({
      from: [Number(fromLine), Number(fromColumn)],
      to: [Number(toLine), Number(toColumn)],
      is,
      article: article === 'null' ? null : article,
      why: null,
    })
  }
  return entries
}

const entry =
  /^ {2}- \{ from: \[ (\d+), (\d+) \], to: \[ (\d+), (\d+) \], is: ([a-z-]+), article: (null|[a-z2-7]{12}), why: [^\n]* \}$/u
