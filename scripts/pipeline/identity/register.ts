import type { Link, Registered } from '../../../src/archive/permalinks.ts'
import { shortId } from '../../../src/text/hash.ts'
import { Postings } from './postings.ts'
import { fewestShared, gramsOf, overlap } from './sketch.ts'

/** What the register must know of an article: the id that it would get as a new one, its first line, what its text looks like. */
export type Claim = { id: string; line: number; sketch: string }

/** A published id that no article bears any more, and the article that has most of its text now, if one has some. */
export type Vanished = { link: Registered; heir: string | undefined }

/** Of two versions of one article the shorter has at least so much of its text in the other. */
const leastOverlap = 0.5

/** Gives published ids back to the articles that bear them, and new ids to new articles. It only ever adds links. */
export class Register {
  readonly #links: readonly Registered[]
  readonly #byId = new Map<string, Link>()
  readonly #byDump = new Map<string, Registered[]>()
  readonly #current: ReadonlySet<string>
  readonly #added: Link[] = []
  /** the sketch of the article that bears an id in this run */
  readonly #bearers = new Map<string, string>()
  /** the links whose dump is gone; made when they are first asked for */
  #homeless: Likeness | undefined

  /** `current` are the hashes of all dumps that this run publishes: an id that was first seen in one of them stays with it. */
  constructor(links: readonly Registered[], current: ReadonlySet<string>) {
    this.#links = links
    this.#current = current
    for (const link of links) {
      this.#byId.set(link.id, link)
      if (!mayBear(link)) continue
      const siblings = this.#byDump.get(link.dump)
      if (siblings) siblings.push(link)
      else this.#byDump.set(link.dump, [link])
    }
  }

  /** The articles of a dump that is what it was keep the ids that they have. */
  keep(dump: string, articles: readonly Claim[]): void {
    for (const article of articles) this.#bear(article.id, dump, article)
  }

  /** Ids that stay though their dump could not be read this time. */
  hold(ids: readonly string[]): void {
    for (const id of ids) this.#bearers.set(id, '')
  }

  /** The ids of one dump's articles, in their order: the registered one where it is the same article (it starts at the same place of the same dump and its text is still
   *  about the same, or its text overlaps most and at least by half), a new one otherwise. */
  claim(dump: string, articles: readonly Claim[]): string[] {
    const ids = articles.map((a) => (this.#isFree(a.id) && this.#isAlike(a) ? a.id : undefined))
    const given = new Set(ids)
    for (const { at, id } of this.#matches(dump, articles, ids)) {
      if (ids[at] !== undefined || given.has(id)) continue
      ids[at] = id
      given.add(id)
    }
    return articles.map((article, i) => {
      const id = ids[i] ?? this.#newId(article.id, given)
      given.add(id)
      this.#bear(id, dump, article)
      return id
    })
  }

  /** The links of this run's new articles, in the order of their claims. */
  get added(): readonly Link[] {
    return this.#added
  }

  /** The state of an id in the register. */
  stateOf(id: string): Link['state'] | undefined {
    return this.#byId.get(id)?.state
  }

  /** Published ids that no article bears any more. */
  get vanished(): Vanished[] {
    const lost = this.#links.filter((l) => l.state === 'live' && !this.#bearers.has(l.id))
    const wanted = new Likeness(lost)
    const heirs = new Map<string, { id: string; score: number }>()
    if (lost.length)
      for (const [id, sketch] of this.#bearers)
        for (const link of wanted.alike(sketch)) {
          const score = likeness(sketch, link.sketch)
          if (score > (heirs.get(link.id)?.score ?? 0)) heirs.set(link.id, { id, score })
        }
    return lost.map((link) => ({ link, heir: heirs.get(link.id)?.id }))
  }

  /** Every pairing of an article without an id and a free link that could be its own, the best first. An article goes with its page: of two links that look alike, the
   *  one whose dump has most to give to this page wins. */
  #matches(dump: string, articles: readonly Claim[], ids: readonly (string | undefined)[]) {
    const pairs = articles.flatMap(({ sketch }, at) =>
      ids[at] === undefined
        ? this.#alike(dump, sketch).map((link) => ({ at, link, score: likeness(sketch, link.sketch) }))
        : [],
    )
    const likely = pairs.filter(({ score }) => score > 0)
    const votes = new Map<string, Set<number>>()
    for (const { at, link } of likely) votes.set(link.dump, (votes.get(link.dump) ?? new Set()).add(at))
    const share = (link: Link) => (votes.get(link.dump)?.size ?? 0) / articles.length
    return likely
      .map(({ at, link, score }) => ({ at, id: link.id, row: link.row, score: score + share(link) }))
      .sort((a, b) => b.score - a.score || a.at - b.at || a.row - b.row)
  }

  #alike(dump: string, sketch: string): Registered[] {
    this.#homeless ??= new Likeness(
      this.#links.filter((l) => mayBear(l) && !this.#current.has(l.dump) && !this.#bearers.has(l.id)),
    )
    const own = this.#current.has(dump) ? (this.#byDump.get(dump) ?? []) : []
    return [...own, ...this.#homeless.alike(sketch)].filter((l) => !this.#bearers.has(l.id))
  }

  #isFree(id: string): boolean {
    const link = this.#byId.get(id)
    return link !== undefined && mayBear(link) && !this.#bearers.has(id)
  }

  #isAlike({ id, sketch }: Claim): boolean {
    const registered = this.#byId.get(id)?.sketch ?? ''
    return sketch === registered || likeness(sketch, registered) > 0
  }

  /** The id that the place gives; another one when that is borne by a neighbour, as after a split whose longer part starts later. */
  #newId(id: string, given: ReadonlySet<string | undefined>): string {
    let free = id
    while (given.has(free) || this.#bearers.has(free)) free = shortId(`${free}:again`)
    return free
  }

  #bear(id: string, dump: string, { line, sketch }: Claim): void {
    this.#bearers.set(id, sketch)
    if (this.#byId.has(id)) return
    const link: Link = { id, dump, line, sketch, state: 'live' }
    this.#byId.set(id, link)
    this.#added.push(link)
  }
}

/** An article can bear the id of a link that is live, and of one that was withdrawn: its text stays withdrawn, however
 *  its page is extracted again. */
const mayBear = ({ state }: Link): boolean => state !== 'redirected'

/** How surely two texts are one article, 0 (they are not) to 2: of two that lie in a third, the longer is more like it. */
function likeness(a: string, b: string): number {
  const { ofSmaller, ofLarger } = overlap(a, b)
  return ofSmaller >= leastOverlap ? ofSmaller + ofLarger : 0
}

/** Links by the hashes of their sketches. */
class Likeness {
  readonly #links: readonly Registered[]
  readonly #byGram = new Postings()

  constructor(links: readonly Registered[]) {
    this.#links = links
    links.forEach(({ sketch }, number) => {
      for (const gram of gramsOf(sketch)) this.#byGram.add(gram, number)
    })
  }

  /** Links that could be alike: they share two of a sketch's hashes. A phrase that stands in every tenth article is not followed to all of them. */
  alike(sketch: string): Registered[] {
    const lists = this.#rarest(sketch).filter(({ count }, i) => i < fewestShared || count <= mostTelling)
    const shared = new Map<number, number>()
    for (const { gram } of lists)
      for (const number of this.#byGram.of(gram)) shared.set(number, (shared.get(number) ?? 0) + 1)
    const enough = Math.min(2, lists.length)
    return [...shared].flatMap(([number, times]) => (times >= enough ? (this.#links[number] ?? []) : []))
  }

  #rarest(sketch: string): { gram: number; count: number }[] {
    return gramsOf(sketch)
      .map((gram) => ({ gram, count: this.#byGram.count(gram) }))
      .sort((a, b) => a.count - b.count)
  }
}

/** A hash that more links share is a common phrase, and tells nothing of who has their text. */
const mostTelling = 200
