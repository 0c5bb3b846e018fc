import { z } from 'zod'
import { hasOrder, isSeen } from '../text/given.ts'
import { hasLineEnd } from '../text/lines.ts'
import { isDay } from './calendar.ts'
import { basePath, isHost, mailAddress } from './site-address.ts'

/** The shapes of every file in `content/`: what the pipeline writes and the site reads.
 *  Both sides check against this one file, so neither can drift from the other.
 *  A value that is missing is `null` in a file, never an empty string. */

const line = z.int().positive()
const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day as YYYY-MM-DD')
const slugRule = 'small letters a–z, digits and -, for an address'
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in lower-case hexadecimal')

/** Text that a person gives, in one line, or nothing. */
export const givenOrEmpty = z
  .string()
  .refine((text) => text === '' || isSeen(text), 'something that can be seen')
  .refine((text) => !isSeen(text) || !hasOrder(text), 'it in one line, without control characters')

/** The same where something has to stand. */
export const given = givenOrEmpty.min(1)

/** An article's permanent name: 12 characters of a–z and 2–7. */
export const articleId = z.string().regex(/^[a-z2-7]{12}$/, 'twelve characters of a–z and 2–7')

export const how = z.enum(['printed', 'inferred', 'given', 'corrected'])

export const evidence = z.strictObject({
  how: how.describe('printed on the page, inferred from it, given by the sidecar, or corrected by a person'),
  from: z.string().describe('what says so: folio, dateline, kicker, after-body, sidecar …'),
  line: line.nullable().describe('the line of the dump where it stands, counted from 1'),
  score: z.number().min(0).max(1).nullable().describe('how sure, 0 to 1; null when there is nothing to doubt'),
})

export const person = z.strictObject({
  name: z.string().min(1),
  role: z.string().min(1).nullable().describe('as printed: 记者, 通讯员, 作者 …; null when the page names no role'),
})

/** When nothing prints the date but the text bounds it. */
export const dateEstimate = z.strictObject({
  interval: z.string().describe('an EDTF interval: 2024/.. is “2024 or later”'),
  because: z.string().describe('the clause of the page that says so, as printed'),
  line: line.describe('where that clause stands in the dump'),
})

export const article = z.strictObject({
  id: articleId,
  kind: z.enum(['article', 'photo']),
  headline: z
    .string()
    .min(1)
    .describe('lines of one title joined; an untitled photo is listed under its caption’s first clause'),
  headlineLines: z
    .array(z.string().min(1))
    .describe('the headline as printed, line by line; empty for an untitled photo'),
  kicker: z.string().min(1).nullable().describe('引题'),
  subtitle: z.string().min(1).nullable().describe('副题'),
  county: z.string().min(1).nullable().describe('a name of content/places.yaml'),
  date: isoDay.nullable().describe('only when printed or given by the sidecar'),
  dateEstimate: dateEstimate.nullable(),
  paper: z.string().min(1).nullable(),
  page: z.int().positive().nullable(),
  section: z.string().min(1).nullable().describe('版名'),
  column: z.string().min(1).nullable().describe('栏目'),
  dateline: z.string().min(1).nullable().describe('电头 as printed'),
  reporter: z.array(person),
  photographer: z.array(person),
  source: z.strictObject({
    dump: z.string().min(1).describe('the dump’s path below content/dumps'),
    sha256,
    lines: z
      .array(z.tuple([line, line]))
      .min(1)
      .describe('first and last line of each run, both included'),
  }),
  evidence: z.record(z.string(), evidence),
  textHash: sha256.describe('SHA-256 of the running text: the version that a citation pins'),
})

/** A human decision that was applied to the page; 更正. */
const correction = z.strictObject({
  article: articleId.nullable(),
  line,
  what: z.string().describe('the field that was set, or misprint, split, merge, move, furniture'),
  was: z.string().nullable(),
  is: z.string().nullable(),
  who: z.string(),
  when: isoDay,
  why: z.string(),
})

const problem = z.strictObject({
  rule: z.string().describe('the name of the rule that doubts'),
  line: line.nullable(),
  found: z.string().describe('what stands there'),
  todo: z.string().describe('what to do about it'),
})

/** One stretch of a dump and what it became. Columns count UTF-16 units from 1; `to` is included. */
const ledgerEntry = z.strictObject({
  from: z.tuple([line, z.int().positive()]),
  to: z.tuple([line, z.int().positive()]),
  is: z
    .string()
    .describe('kind of block: folio, credits, headline, kicker, subtitle, byline, body, caption, column-label …'),
  article: articleId.nullable().describe('the article it belongs to; null for page furniture'),
  why: z.string().nullable(),
})

const hashed = z.string().min(1).nullable()

/** What an article looked like when its page was written: enough to know it again, too little to read it. */
const look = z.strictObject({
  line: line.describe('where it begins in the dump'),
  length: z.int().nonnegative().describe('its letters and figures'),
  exact: hashed.describe('a hash of these'),
  figures: hashed.describe('a hash of its figures; null without any'),
  title: hashed.describe('hashes of pairs of characters of its headline; null without one'),
  pairs: hashed.describe('hashes of pairs of characters of its text'),
})

/** The page where an id without an article was, if that is gone. */
const from = z.strictObject({ dump: z.string(), date: isoDay.nullable() }).nullable().default(null)
const lost = z.strictObject({ id: articleId, look: look.nullable(), from, candidates: z.array(articleId) })

export const pageRecord = z.strictObject({
  dump: z.string().min(1),
  sha256,
  encoding: z.string(),
  slug: z.string().min(1).describe('the page’s address below /pages/'),
  paper: z.string().min(1).nullable(),
  date: isoDay.nullable(),
  dateEstimate: dateEstimate.nullable(),
  weekday: z.string().nullable().describe('as printed: 星期日'),
  page: z.int().positive().nullable(),
  section: z.string().min(1).nullable(),
  evidence: z.record(z.string(), evidence),
  credits: z.array(z.strictObject({ role: z.string(), names: z.array(z.string()) })),
  sponsors: z.array(z.string()),
  articles: z.array(articleId).describe('in printed order'),
  furniture: z.array(
    z.strictObject({ kind: z.string(), text: z.string(), lines: z.tuple([line, line]), why: z.string() }),
  ),
  unresolved: z.array(z.strictObject({ text: z.string(), lines: z.tuple([line, line]) })),
  corrections: z.array(correction).describe('what people decided against the page or the parser, as applied'),
  problems: z.array(problem),
  lost: z.array(lost).default([]).describe('ids that no article has, and who may have their texts: undecided'),
  texts: z
    .array(z.strictObject({ id: articleId, look }))
    .default([])
    .describe('what each article looks like: by this it is known again when the page is read anew'),
  ledger: z.array(ledgerEntry).describe('the last key: it is most of the file'),
})

/** content/places.yaml: the gazetteer. */
export const place = z.strictObject({
  name: given.describe('as the site prints it: 兖州区'),
  slug: z
    .string()
    .regex(/^[a-z0-9-]+$/, slugRule)
    .describe('pinyin, the last part of its address'),
  kind: z.enum(['prefecture', 'county', 'district', 'county-level-city', 'zone']),
  parent: given.nullable().describe('the place it lies in'),
  aliases: z.array(given).describe('other ways the paper prints it: 兖州'),
  position: z.tuple([z.int(), z.int()]).nullable().describe('column and row of its cell on the schematic map'),
})
export const gazetteer = z.strictObject({ places: z.array(place) })

/** content/site.yaml: the archive’s own facts. */
export const site = z.strictObject({
  title: given,
  tagline: given,
  address: z
    .string()
    .refine(isHost, 'an address like https://archive.example.org, with no path: that is the base')
    .describe('where it will be published, with no path'),
  base: z
    .string()
    .regex(basePath, 'a path like / or /archive/, of letters a–z, digits, - _ . and ~')
    .describe('the folder on that host: / or /archive/'),
  contact: z
    .string()
    .regex(mailAddress, 'an e-mail address like archive@example.org, and nothing more')
    .nullable()
    .default(null)
    .describe('an e-mail address, shown on the about page'),
  textLicence: given.describe('one line on who owns the texts'),
  icp: given.nullable().default(null).describe('备案号, where the law asks for one'),
})

/** content/papers/<paper>.yaml: a newspaper’s habits. */
export const paper = z.strictObject({
  name: given,
  slug: z.string().regex(/^[a-z0-9-]+$/, slugRule),
  home: given
    .nullable()
    .default(null)
    .describe(
      'the place of content/places.yaml where it is edited; what a county’s own paper prints without naming a place happens there',
    ),
  sections: z.array(given).default([]).describe('版名 that the paper prints in its folio'),
  folios: z
    .array(given)
    .default([])
    .describe(
      'folios that no rule reads, in words: 今日{paper} {section}·{page}; between them may stand {date}, {weekday} and {any}',
    ),
  columns: z.array(given).default([]).describe('栏目: labels printed above or around an article'),
  slogans: z.array(given).default([]).describe('lines of page furniture that are no text'),
  penNames: z.array(given).default([]).describe('collective or pen-names, never cut into people'),
})

/** `<stem>.yaml` beside a dump. */
export const sidecarShape = z.strictObject({
  paper: given.nullish(),
  date: z
    .string()
    .refine((d) => isDay(d), 'a day as YYYY-MM-DD')
    .nullish(),
  page: z.int().positive().nullish(),
  section: given.nullish(),
})

/** Human decisions about one dump: `content/corrections/<dump>.yaml`. An article is named by any line of the dump that stands
 *  in it. */
const lineRange = z.tuple([line, line]).refine(([a, b]) => a <= b, 'first and last line, in this order')
const signed = {
  who: given.describe('who decided'),
  when: z
    .string()
    .refine((d) => isDay(d), 'a day as YYYY-MM-DD')
    .describe('the day of the decision'),
  why: given.describe('what it rests on'),
}
/** A stretch of a line of the dump, whatever was printed there. */
const quoted = z
  .string()
  .min(1)
  .refine((text) => !hasLineEnd(text), 'a part of one line')
const people = z.array(z.strictObject({ name: given, role: given.nullish() }))
const field = z.enum(['headline', 'kicker', 'subtitle', 'county', 'column', 'dateline'])

const decision = z.union([
  z.strictObject({ set: z.strictObject({ line, field, value: given.nullable() }), ...signed }),
  z.strictObject({
    people: z.strictObject({ line, field: z.enum(['reporter', 'photographer']), value: people }),
    ...signed,
  }),
  z.strictObject({
    move: z.strictObject({
      lines: lineRange,
      to: line,
      as: z.enum(['body', 'subhead', 'headline', 'kicker', 'subtitle']),
    }),
    ...signed,
  }),
  z.strictObject({ split: z.strictObject({ line }), ...signed }),
  z.strictObject({ merge: z.strictObject({ line, into: line }), ...signed }),
  z.strictObject({
    furniture: z.strictObject({
      lines: lineRange,
      kind: z.enum(['slogan', 'notice', 'column-label', 'imprint', 'decoration', 'masthead']),
    }),
    ...signed,
  }),
  z.strictObject({ misprint: z.strictObject({ line, was: quoted, is: givenOrEmpty }), ...signed }),
  z.strictObject({ id: z.strictObject({ line, is: articleId }), ...signed }),
])

export const correctionsShape = z.strictObject({
  sha256: sha256.describe('of the dump that was corrected'),
  corrections: z.array(decision),
})

export type Article = z.infer<typeof article>
export type Look = z.infer<typeof look>
export type PageRecord = z.infer<typeof pageRecord>
export type Person = z.infer<typeof person>
export type Evidence = z.infer<typeof evidence>
export type DateEstimate = z.infer<typeof dateEstimate>
export type Place = z.infer<typeof place>
export type Site = z.infer<typeof site>
export type Paper = z.infer<typeof paper>
export type Correction = z.infer<typeof correction>
export type Problem = z.infer<typeof problem>
export type LedgerEntry = z.infer<typeof ledgerEntry>
export type Corrections = z.infer<typeof correctionsShape>

/** One printed page. The ledger stays in its file: no list or article needs it, and it is most of the file. */
export type Page = Omit<PageRecord, 'texts' | 'ledger'>

/** A record and the file it was read from. */
export type Filed<T> = { file: string; record: T }
