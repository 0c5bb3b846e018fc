import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { recordFile } from '../../src/archive/dump-files.ts'
import type { Fault } from '../../src/archive/fault.ts'
import { filesBelow, readText } from '../../src/archive/files.ts'
import { sha256 } from '../../src/text/hash.ts'
import { disk } from '../archive/effects.ts'
import { decode } from '../pipeline/text/decode.ts'
import { linesFromText } from '../pipeline/text/lines.ts'
import { ledgerFaults } from './ledger.ts'
import { checkPermalinks } from './permalinks.ts'
import { attempt, type RecordFacts, readArticle, readRecord, textsOf } from './read.ts'

/** What an audit went through. */
type Counts = { dumps: number; articles: number; spans: number; characters: number }

/** Audits a content folder, one page at a time: what does not hold, and in the end what was looked at. Dumps, records and
 *  articles must fit each other by their hashes, every ledger must account for its dump, and the register of ids must be
 *  kept. */
export function* verifyContent(content: string): Generator<Fault, Counts> {
  const counts: Counts = { dumps: 0, articles: 0, spans: 0, characters: 0 }
  const dumps = join(content, 'dumps')
  const found = existsSync(dumps) ? disk.dumps(dumps) : { dumps: [], failures: [] }
  for (const { file, found: what, todo } of found.failures) yield fault(`dumps/${file}`, what, todo)
  const unread = new Set(found.dumps)
  const articles = new Map(filesBelow(content, 'articles', '.md').map((file) => [idOf(file), file]))
  for (const file of filesBelow(content, 'pages', '.yaml')) {
    const record = attempt(() => readRecord(readText(content, file) ?? ''))
    if ('wrong' in record) {
      yield fault(file, record.wrong, parseAgain)
      continue
    }
    if (file !== recordFile(record.dump)) yield fault(file, `is the record of ${record.dump}`, parseAgain)
    if (unread.delete(record.dump)) yield* pageFaults(content, file, record, counts)
    else yield fault(file, `the dump ${record.dump} is not there`, 'bring it back, or run npm run parse')
    for (const id of record.articles) {
      const path = articles.get(id)
      articles.delete(id)
      if (path) yield* articleFaults(content, path, id, record, counts)
      else yield fault(file, `the article ${id} has no file of its own, or stands on another page too`, parseAgain)
    }
  }
  for (const dump of unread) yield fault(`dumps/${dump}`, `has no record ${recordFile(dump)}`, parseAgain)
  for (const [, file] of articles) yield fault(file, 'is on no page', 'run npm run parse, or move the file away')
  yield* checkPermalinks(content)
  return counts
}

const parseAgain = 'run npm run parse, and read what it says'

const idOf = (file: string) => file.slice(file.lastIndexOf('/') + 1, -'.md'.length)

function fault(file: string, found: string, todo: string, key = ''): Fault {
  return { file, line: undefined, key, found, todo }
}

/** A dump against its record. */
function* pageFaults(content: string, file: string, record: RecordFacts, counts: Counts): Generator<Fault> {
  const { dump, ledger, articles } = record
  counts.dumps++
  counts.spans += ledger.length
  const bytes = disk.read(join(content, 'dumps', dump))
  const hash = createHash('sha256').update(bytes).digest('hex')
  if (hash !== record.sha256) {
    yield fault(file, `the dump is ${hash} now, and was ${record.sha256}`, parseAgain, 'sha256')
    return
  }
  const decoded = decode(bytes)
  if ('failed' in decoded) {
    yield fault(`dumps/${dump}`, `${decoded.failed}: ${decoded.found}`, decoded.todo)
    return
  }
  counts.characters += decoded.text.replace(/\s+/gu, '').length
  yield* ledgerFaults(dump, linesFromText(decoded.text), ledger, articles)
}

/** An article against the page that lists it. */
function* articleFaults(
  content: string,
  file: string,
  id: string,
  page: RecordFacts,
  counts: Counts,
): Generator<Fault> {
  counts.articles++
  const read = attempt(() => readArticle(readText(content, file) ?? ''))
  if ('wrong' in read) {
    yield fault(file, read.wrong, parseAgain)
    return
  }
  const { source, textHash, body } = read
  if (read.id !== id) yield fault(file, `names itself ${read.id}`, parseAgain, 'id')
  if (source.dump !== page.dump)
    yield fault(file, `is from ${source.dump}, not ${page.dump}`, parseAgain, 'source.dump')
  if (source.sha256 !== page.sha256)
    yield fault(file, `${source.sha256} is not the hash of ${page.dump}`, parseAgain, 'source.sha256')
  if (!isHashOf(textHash, body)) {
    const todo = 'run npm run parse to have the printed text back; write what has to change into corrections/'
    yield fault(file, 'is not the hash of the text: the file was changed by hand', todo, 'textHash')
  }
}

function isHashOf(hash: string, body: string): boolean {
  for (const text of textsOf(body)) if (sha256(text) === hash) return true
  return false
}
