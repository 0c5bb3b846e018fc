import type { Corrections } from '../../../src/archive/schema.ts'
import { textHashOf } from '../fields/article.ts'
import { ownedBy } from '../fields/article-lines.ts'
import type { ParsedArticle, Parts, Titles } from '../types/fields.ts'
import type { Gazetteer } from '../types/knowledge.ts'
import type { Piece } from '../types/lines.ts'
import type { Furniture, Name } from '../types/marks.ts'
import type { Applied, Refused } from '../types/report.ts'

type Correction = Corrections['corrections'][number]

/** The page as the corrections of structure find and leave it. */
type Structure = { parts: Parts[]; furniture: Furniture[]; unresolved: Piece[][] }

/** Splits, merges, moves and furniture, in the order of the file. Every line stays in exactly one place. */
export function correctStructure(
  page: Structure,
  all: Corrections | undefined,
): { page: Structure; applied: Applied[]; refused: Refused[] } {
  const applied: Applied[] = []
  const refused: Refused[] = []
  const now: Structure = {
    parts: page.parts.map(copy),
    furniture: [...page.furniture],
    unresolved: page.unresolved.map((u) => [...u]),
  }
  all?.corrections.forEach((c, i) => {
    const why = restructure(now, c)
    if (why) refused.push({ number: i + 1, found: why, todo: 'fix or remove this correction' })
    else if (!isField(c)) applied.push(record(c, undefined, 'id' in c ? c.id.is : undefined))
  })
  now.parts = now.parts.filter((p) => ownedBy(p).length > 0)
  now.unresolved = now.unresolved.filter((u) => u.length > 0)
  return { page: now, applied, refused }
}

const eachOf = ({ column, kicker, headline, subtitle }: Titles, change: (pieces: Piece[]) => Piece[]): Titles => ({
  column: change(column),
  kicker: change(kicker),
  headline: change(headline),
  subtitle: change(subtitle),
})

const copy = (p: Parts): Parts => ({
  ...p,
  titles: eachOf(p.titles, (pieces) => [...pieces]),
  body: p.body.map((b) => ({ ...b, pieces: [...b.pieces] })),
  openings: [...p.openings],
  signatures: [...p.signatures],
  credits: [...p.credits],
  jumps: [...p.jumps],
})

const holds = (p: Parts, n: number) => ownedBy(p).some((o) => o.pieces.some((x) => x.span.line === n))

/** Changes the page; the answer is what is wrong with the correction, or nothing. */
function restructure(page: Structure, c: Correction): string | undefined {
  const at = (n: number) => page.parts.find((p) => holds(p, n))
  if ('id' in c && !at(c.id.line)) return `no article stands at line ${c.id.line}`
  if ('split' in c) return split(page, at(c.split.line), c.split.line)
  if ('merge' in c) return merge(page, at(c.merge.line), at(c.merge.into), c.merge)
  if ('furniture' in c) {
    const pieces = take(page, c.furniture.lines)
    if (!pieces.length) return nothing(c.furniture.lines)
    page.furniture.push({ is: 'furniture', kind: c.furniture.kind, pieces, why: `a correction says so: ${c.why}` })
    return undefined
  }
  if ('move' in c) {
    const target = at(c.move.to)
    if (!target) return `no article stands at line ${c.move.to}`
    const pieces = take(page, c.move.lines)
    if (!pieces.length) return nothing(c.move.lines)
    put(target, pieces, c.move.as)
  }
  return undefined
}

const nothing = ([a, b]: readonly [number, number]) => `no text stands in lines ${a} to ${b}`

function split(page: Structure, parts: Parts | undefined, n: number): string | undefined {
  if (!parts) return `no article stands at line ${n}`
  const above: Parts['body'] = []
  const below: Parts['body'] = []
  for (const b of parts.body) {
    const cut = b.pieces.findIndex((p) => p.span.line >= n)
    if (cut !== 0) above.push({ ...b, pieces: cut < 0 ? b.pieces : b.pieces.slice(0, cut) })
    if (cut >= 0) below.push({ ...b, pieces: b.pieces.slice(cut) })
  }
  if (!above.length || !below.length) return `line ${n} does not part its article in two`
  const behind = <T extends { pieces: Piece[] }>(of: T[]) => of.filter((o) => (o.pieces[0]?.span.line ?? 0) >= n)
  page.parts.push({
    titles: { column: [], kicker: [], headline: [], subtitle: [] },
    body: below,
    openings: behind(parts.openings),
    signatures: behind(parts.signatures),
    credits: behind(parts.credits),
    jumps: behind(parts.jumps),
    place: 'none',
    score: 0,
  })
  parts.body = above
  for (const key of ['openings', 'signatures', 'credits', 'jumps'] as const) {
    const gone = new Set<object>(behind<{ pieces: Piece[] }>(parts[key]))
    Object.assign(parts, { [key]: parts[key].filter((o) => !gone.has(o)) })
  }
  return undefined
}

function merge(
  page: Structure,
  from: Parts | undefined,
  into: Parts | undefined,
  c: { line: number; into: number },
): string | undefined {
  if (!from) return `no article stands at line ${c.line}`
  if (!into) return `no article stands at line ${c.into}`
  if (from === into) return `lines ${c.line} and ${c.into} stand in one article already`
  const titles = [...from.titles.column, ...from.titles.kicker, ...from.titles.headline, ...from.titles.subtitle]
  if (titles.length) into.body.push({ is: 'subhead', pieces: titles })
  into.body.push(...from.body)
  into.openings.push(...from.openings)
  into.signatures.push(...from.signatures)
  into.credits.push(...from.credits)
  into.jumps.push(...from.jumps)
  page.parts.splice(page.parts.indexOf(from), 1)
  return undefined
}

/** Takes the pieces of some lines out of wherever they stand: titles, text, furniture or unresolved. */
function take(page: Structure, [from, to]: readonly [number, number]): Piece[] {
  const taken: Piece[] = []
  const keep = (pieces: Piece[]) =>
    pieces.filter((p) => {
      const inside = p.span.line >= from && p.span.line <= to
      if (inside) taken.push(p)
      return !inside
    })
  for (const p of page.parts) {
    p.titles = eachOf(p.titles, keep)
    p.body = p.body.map((b) => ({ ...b, pieces: keep(b.pieces) })).filter((b) => b.pieces.length)
  }
  page.furniture = page.furniture.map((f) => ({ ...f, pieces: keep(f.pieces) })).filter((f) => f.pieces.length)
  page.unresolved = page.unresolved.map(keep)
  return taken.sort((a, b) => a.span.line - b.span.line || a.span.from - b.span.from)
}

function put(parts: Parts, pieces: Piece[], as: 'body' | 'subhead' | 'headline' | 'kicker' | 'subtitle'): void {
  if (as === 'body' || as === 'subhead') {
    const first = pieces[0]?.span.line ?? 0
    const next = parts.body.findIndex((b) => (b.pieces[0]?.span.line ?? 0) > first)
    parts.body.splice(next < 0 ? parts.body.length : next, 0, { is: as === 'body' ? 'paragraph' : 'subhead', pieces })
    return
  }
  parts.titles[as].push(...pieces)
  parts.titles[as].sort((a, b) => a.span.line - b.span.line)
  if (as === 'headline') {
    parts.score = 1
    parts.place = 'none'
  }
}

/** Fields and misprints; `places` finds the place that a county means. The printed text stays in the dump; the article gets the right one, and the record both. */
export function correctFields(
  articles: readonly ParsedArticle[],
  all: Corrections | undefined,
  places: Pick<Gazetteer, 'exact'>,
): { applied: Applied[]; refused: Refused[] } {
  const applied: Applied[] = []
  const refused: Refused[] = []
  all?.corrections.forEach((c, i) => {
    if (!isField(c)) return
    const wrong = noPlace(c, places)
    if (wrong) {
      refused.push({ number: i + 1, ...wrong })
      return
    }
    const n = 'set' in c ? c.set.line : 'people' in c ? c.people.line : c.misprint.line
    const article = articles.find((a) => a.owned.some((o) => o.pieces.some((p) => p.span.line === n)))
    const done = article ? change(article, c) : `no article stands at line ${n}`
    if (typeof done === 'string') refused.push({ number: i + 1, found: done, todo: 'fix or remove this correction' })
    else applied.push(record(c, done.was, done.is))
  })
  return { applied, refused }
}

/** A county that is no place of the archive would have no page. */
function noPlace(c: FieldCorrection, places: Pick<Gazetteer, 'exact'>): Omit<Refused, 'number'> | undefined {
  if (!('set' in c) || c.set.field !== 'county' || c.set.value === null) return undefined
  const place = places.exact(c.set.value)
  if (place?.name === c.set.value) return undefined
  const todo = place ? `write ${place.name}` : 'write a name of places.yaml, or add the place there'
  return { found: `“${c.set.value}” is no name of a place`, todo }
}

type FieldCorrection = Extract<Correction, { set: unknown } | { people: unknown } | { misprint: unknown }>

const isField = (c: Correction): c is FieldCorrection => 'set' in c || 'people' in c || 'misprint' in c

type Change = { was: string | undefined; is: string | undefined }

function change(article: ParsedArticle, c: FieldCorrection): Change | string {
  if ('misprint' in c) return fixMisprint(article, c.misprint)
  const { field: name } = 'set' in c ? c.set : c.people
  article.evidence[name] = { how: 'corrected', from: 'correction', line: null, score: null }
  return 'set' in c ? setText(article, c.set) : setPeople(article, c.people)
}

function setText(article: ParsedArticle, c: Extract<Correction, { set: unknown }>['set']): Change {
  const was = article[c.field]
  const is = c.value ?? undefined
  if (c.field === 'headline') {
    article.headline = is ?? article.headline
    article.headlineLines = is ? [is] : []
  } else article[c.field] = is
  return { was, is }
}

function setPeople(article: ParsedArticle, c: Extract<Correction, { people: unknown }>['people']): Change {
  const names = (people: readonly Name[]) => people.map((p) => p.name).join('、') || undefined
  const was = names(article[c.field])
  article[c.field] = c.value.map(({ name, role }) => ({ name, role: role ?? undefined }))
  return { was, is: names(article[c.field]) }
}

function fixMisprint(article: ParsedArticle, c: { line: number; was: string; is: string }): Change | string {
  const block = article.body.find((b) => b.pieces.some((p) => p.span.line === c.line) && b.text.includes(c.was))
  if (!block) return `the paragraph of line ${c.line} does not say “${c.was}”`
  if (block.text.indexOf(c.was) !== block.text.lastIndexOf(c.was))
    return `“${c.was}” stands more than once in the paragraph of line ${c.line}: give more of the text round it`
  block.text = block.text.replace(c.was, () => c.is)
  article.textHash = textHashOf(article.body)
  return { was: c.was, is: c.is }
}

function record(c: Correction, was: string | undefined, is: string | undefined): Applied {
  const { who, when, why } = c
  const of = (n: number, what: string) => ({ line: n, what, was, is, who, when, why })
  if ('set' in c) return of(c.set.line, c.set.field)
  if ('people' in c) return of(c.people.line, c.people.field)
  if ('misprint' in c) return of(c.misprint.line, 'misprint')
  if ('id' in c) return of(c.id.line, 'id')
  if ('split' in c) return of(c.split.line, 'split')
  if ('merge' in c) return of(c.merge.into, 'merge')
  if ('furniture' in c) return of(c.furniture.lines[0], 'furniture')
  return of(c.move.to, 'move')
}
