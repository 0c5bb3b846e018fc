import type { SourceLine, Stretch } from '../../archive/article/source.ts'
import type { Archive } from '../../archive/load.ts'
import { stretchName } from '../../archive/wording/printed.ts'
import type { Mark } from '../../text/align.ts'
import { breakable } from '../breaks.ts'
import { type Html, html } from '../html.ts'

/** A dump with what became of it. Neighbours that are of one article, or of none, stand under one heading; the first of
 *  an article's has its address. A line that stands in several stretches has its address in the first. */
export function sourceText(all: Archive, stretches: readonly Stretch[]): Html[] {
  const headed = new Set<Stretch['article']>()
  const numbered = new Set<number>()
  const runs: { article: Stretch['article']; stretches: Stretch[] }[] = []
  for (const stretch of stretches) {
    const last = runs.at(-1)
    if (last && last.article === stretch.article) last.stretches.push(stretch)
    else runs.push({ article: stretch.article, stretches: [stretch] })
  }
  return runs.map(({ article, stretches: own }) => {
    const isFirst = !headed.has(article)
    headed.add(article)
    const title = article
      ? html`<a href="${all.url.article(article.id)}">${breakable(article.headline)}</a>`
      : '版面文字'
    return html`
      <section class="source"${article && isFirst && html` id="${article.id}"`}>
        <h2 class="section-title">${title}</h2>
        ${own.map((stretch) => stretchText(all, stretch, numbered))}
      </section>
    `
  })
}

/** Lines of a dump on the left, and on the right what they became, both always as printed (`lang`). `numbered`: the numbers that stand above already. */
function stretchText({ url }: Archive, { is, article, paragraph, made, lines }: Stretch, numbered: Set<number>): Html {
  const first = lines[0]?.number ?? 1
  let before = first - 1
  const items = lines.map((line) => {
    const { number, joined } = line
    const isNew = !numbered.has(number)
    numbered.add(number)
    const follows = number === before + 1
    before = number
    return html`<li${!follows && html` value="${number}"`}${isNew && html` id="L${number}"`}${joined && goesOn}>${lineText(line)}</li>`
  })
  const what =
    article && paragraph !== undefined
      ? html`<a href="${url.article(article.id)}#p${paragraph}">正文第 ${paragraph} 段</a>`
      : stretchName(is)
  return html`
    <div class="stretch">
      <ol class="raw" lang="zh-Hans" start="${first}">${items}</ol>
      <div class="made"><p class="small">${what}</p>${made !== undefined && html`<p lang="zh-Hans">${made}</p>`}</div>
    </div>
  `
}

const goesOn = html` class="joined"`

function lineText({ before, marks, after }: SourceLine): Html {
  return html`${elsewhere(before)}${marks.map(markText)}${elsewhere(after)}`
}

/** What of a line belongs to another stretch. */
function elsewhere(text: string): Html | undefined {
  return text.trim() === '' ? undefined : html`<span class="other">${text}</span>`
}

/** A piece of a line as it stands, with what was left out of it, put in or changed. */
function markText({ raw, made }: Mark): Html | string {
  if (raw === made) return raw
  const gone = raw.trim() === '' ? html`<del class="blank">${raw}</del>` : html`<del>${raw}</del>`
  return html`${raw !== '' && gone}${made !== '' && html`<ins>${made}</ins>`}`
}
