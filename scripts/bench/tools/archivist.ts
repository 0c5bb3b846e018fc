import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { sha256 } from '../../../src/text/hash.ts'

const project = resolve(import.meta.dirname, '../../..')

/** A text that a paper prints. Two notices of one column differ in their number alone. `part`: the page has the beginning or the end of it. */
export type Story = { key: string; headline: string; paragraphs: readonly string[]; part?: 'head' | 'tail' }

/** A page as it was extracted: of its characters so large a share is misread. */
export type Page = { file: string; day: number; stories: readonly Story[]; misread: number; isCrlf: boolean }

/** What an archivist does; `a` and `b` choose what it is done to. */
export type Step = { do: (typeof deeds)[number]; a: number; b: number }

export const deeds = [
  'read better',
  'reorder',
  'split',
  'merge',
  'rename',
  'move',
  'delete',
  'copy',
  'copy elsewhere',
  'rename, read better and reorder',
  'rename all round, read better',
  'reprint in another paper',
  'tear an article',
  'other line ends',
  'withdraw',
  'redirect',
  'add a month',
] as const

/** Shares of misread characters that a reading may have. */
const readings = [0, 0.01, 0.05, 0.1, 0.2]

/** The pages of a new paper: two days, two or three stories each, a notice of the standing column on both. */
export function paperOf(seed: number): Page[] {
  return [0, 1].map((nth) => ({
    file: `p${nth}.txt`,
    day: nth,
    stories: [...Array.from({ length: 2 }, (_, k) => story(seed, nth * 2 + k)), notice(seed, nth)],
    misread: readings[(seed + nth) % readings.length] ?? 0,
    isCrlf: false,
  }))
}

/** The pages after a step that touches no register; what is written under a name that is there replaces it. */
export const after = (pages: readonly Page[], step: Step, seed: number): Page[] => [
  ...new Map(stepped(pages, step, seed).map((page) => [page.file, page])).values(),
]

function stepped(pages: readonly Page[], { do: deed, a, b }: Step, seed: number): Page[] {
  const at = a % pages.length
  const page = pages[at]
  if (!page) return [...pages]
  const change = (changed: Partial<Page>) => pages.map((one, n) => (n === at ? { ...one, ...changed } : one))
  const rest = pages.filter((_, n) => n !== at)
  switch (deed) {
    case 'read better':
      return change({ misread: readings.filter((share) => share < page.misread).at(-1 - (b % 2)) ?? 0 })
    case 'reorder':
      return change({
        stories: [...page.stories.slice(b % page.stories.length), ...page.stories.slice(0, b % page.stories.length)],
      })
    case 'split': {
      const cut = Math.max(1, b % page.stories.length)
      if (page.stories.length < 2) return [...pages]
      const half = { ...page, file: page.file.replace('.txt', `-${b}.txt`), stories: page.stories.slice(cut) }
      return [...change({ stories: page.stories.slice(0, cut) }), half]
    }
    case 'merge': {
      const other = rest.find(({ day, file }) => day === page.day && file !== page.file)
      if (!other) return [...pages]
      const stories = [...page.stories, ...other.stories.filter(({ key }) => !page.stories.some((s) => s.key === key))]
      return change({ stories }).filter(({ file }) => file !== other.file)
    }
    case 'rename':
      return change({ file: `r${b}-${page.file}` })
    case 'move':
      return change({ file: `f${b % 3}/${page.file.replace(/^f\d\//u, '')}` })
    case 'delete':
      return pages.length > 1 ? rest : [...pages]
    case 'copy':
      return [...pages, { ...page, file: `copy${b}-${page.file.replaceAll('/', '-')}` }]
    case 'copy elsewhere':
      return [...pages, { ...page, file: `again/${b}/${page.file}` }]
    case 'rename, read better and reorder':
      return ['rename', 'read better', 'reorder'].reduce(
        (all, one) => after(all, { do: one as Step['do'], a: at, b }, seed),
        [...pages],
      )
    case 'rename all round, read better': {
      const named = pages.map((one, n) => ({ ...one, file: pages[(n + 1) % pages.length]?.file ?? one.file }))
      return after(named, { do: 'read better', a: at, b }, seed)
    }
    case 'reprint in another paper':
      return [
        ...pages,
        { ...page, file: `weekly/${b}-${page.day}.txt`, day: page.day + 7, stories: page.stories.slice(0, 2) },
      ]
    case 'tear an article': {
      const torn = page.stories.at(-1)
      if (!torn || torn.part || torn.paragraphs.length < 2) return [...pages]
      const rest = {
        ...page,
        file: page.file.replace('.txt', `-next${b}.txt`),
        stories: [{ ...torn, part: 'tail' as const }],
      }
      return [...change({ stories: [...page.stories.slice(0, -1), { ...torn, part: 'head' }] }), rest]
    }
    case 'other line ends':
      return pages.map((one) => ({ ...one, isCrlf: !one.isCrlf }))
    case 'add a month': {
      const day = 30 + Math.max(...pages.map((one) => one.day))
      return [
        ...pages,
        { file: `m${day}.txt`, day, stories: [story(seed, day), notice(seed, day)], misread: 0, isCrlf: false },
      ]
    }
    default:
      return [...pages]
  }
}

/** A page → the bytes that an extractor leaves of it. */
export function printed({ day, stories, misread, isCrlf }: Page): string {
  const date = new Date(Date.UTC(2023, 0, 1 + day))
  const folio = `3 党的建设 ${date.getUTCFullYear()} 年${date.getUTCMonth() + 1}月${date.getUTCDate()}日 星期${'日一二三四五六'[date.getUTCDay()]}`
  const texts = stories.map(({ key, headline, paragraphs, part }) => {
    const place = headline.slice(0, 2)
    const body = paragraphs.map((text, n) =>
      misreadIn(n === 0 ? `本报${place}讯（通讯员 陈明）${text}` : text, misread, `${key} ${n}`),
    )
    const title = part === 'tail' ? '（上接第一版）' : misreadIn(headline, misread, key)
    const own = part === 'head' ? body.slice(0, 1) : part === 'tail' ? body.slice(1) : body
    const end = part === 'head' ? ['（下转第二版）', ''] : []
    return [title, '', ...own.flatMap((text) => [...wrapped(text), '']), ...end].join('\n')
  })
  const text = [folio, '', ...texts].join('\n')
  return isCrlf ? text.replaceAll('\n', '\r\n') : text
}

/** The stories that a text holds, however it was read: they share enough pairs of characters with it; a notice is known by its number. */
export function storiesIn(text: string, stories: readonly Story[]): Set<string> {
  const pairs = pairsOf(text)
  const numbers = new Set([...text.matchAll(/第(\d+)期/gu)].map(([, number]) => number))
  const found = stories.filter(({ paragraphs }) => {
    const own = pairsOf(paragraphs.join(''))
    const number = /第(\d+)期/u.exec(paragraphs.join(''))?.[1]
    if (number !== undefined && numbers.size > 0 && !numbers.has(number)) return false
    return [...own].filter((pair) => pairs.has(pair)).length / own.size >= leastShared
  })
  return new Set(found.map(({ key }) => key))
}

/** Of a story with a fifth of its characters misread 0.64 of the pairs are there, of half of it half of these; of another story 0.1. */
const leastShared = 0.25

const pairsOf = (text: string) => new Set(Array.from({ length: text.length - 1 }, (_, i) => text.slice(i, i + 2)))

const places = ['泗水', '兖州', '邹城', '曲阜', '汶上', '嘉祥', '鱼台', '金乡']
const subjects = [
  '修通生产路',
  '打好机电井',
  '改造旧学校',
  '栽种经济林',
  '整治小河道',
  '兴办合作社',
  '建设卫生室',
  '培训护理员',
]
/** Sentences of the project's own articles: real Chinese, and one of them says nothing that another says. */
const sentences = globSync('content/articles/**/*.md', { cwd: project })
  .sort()
  .flatMap(
    (file) => (readFileSync(join(project, file), 'utf8').split('\n---\n')[1] ?? '').match(/[^。\n]{20,60}。/gu) ?? [],
  )
  .filter((sentence) => !/讯|记者|通讯员|■/u.test(sentence))

/** A number that seed and place make, the same each time. */
const number = (...of: (string | number)[]) => Number.parseInt(sha256(of.join(' ')).slice(0, 8), 16)

function story(seed: number, nth: number): Story {
  const key = `${seed} ${nth}`
  const of = <T>(list: readonly T[], ...at: (string | number)[]) => list[number(key, ...at) % list.length] as T
  return {
    key,
    headline: `${of(places, 'place')}${of(places, 'other')}${of(subjects, 'subject')}`,
    paragraphs: [0, 1].map((p) => [0, 1, 2].map((s) => of(sentences, p, s)).join('')),
  }
}

function notice(seed: number, nth: number): Story {
  const same = story(seed, -1)
  return {
    key: `${seed} notice ${nth}`,
    headline: `${same.headline.slice(0, 2)}考核工作情况通报`,
    paragraphs: [`${same.paragraphs[0]}第${41 + nth}期情况通报如下，请各单位认真对照整改。`],
  }
}

/** The characters of a text that are misread: a better reading of it misreads fewer, and no other ones. */
function misreadIn(text: string, share: number, key: string): string {
  return text.replace(/\p{Script=Han}/gu, (c, at: number) => {
    const chance = number(key, at)
    return chance / 2 ** 32 < share ? String.fromCharCode(0x4e00 + (chance % 5000)) : c
  })
}

const measure = 18

/** A paragraph in lines; no line begins with a mark. */
const wrapped = (text: string): string[] => `　　${text}`.match(new RegExp(`.{1,${measure}}[，。）]{0,2}`, 'gsu')) ?? []
