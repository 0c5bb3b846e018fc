import { sourceOf } from '../../archive/article/source.ts'
import { beside, pageAt, pagesInTurn } from '../../archive/lists/days.ts'
import type { Archive } from '../../archive/load.ts'
import type { Page } from '../../archive/schema.ts'
import { pageName } from '../../archive/wording/printed.ts'
import { turn } from '../before-after.ts'
import { inEights } from '../hash.ts'
import { headOf } from '../head.ts'
import { html } from '../html.ts'
import type { Parts } from '../parts.ts'
import { unbroken } from '../unbroken.ts'
import { sourceText } from './source.ts'

/** The page of a dump and of what became of it. Throws when no page has the slug. */
export function sourceParts(all: Archive, slug: string): Parts {
  const { url } = all
  const page = pageAt(all, slug)
  if (page === undefined) throw new Error(`no page has the slug ${slug}`)
  const name = pageName(page)
  const { before, after } = beside(pagesInTurn(all), page)
  const way = (to?: Page) => to && { href: url.source(to.slug), title: unbroken(pageName(to)), detail: to.slug }
  const stretches = sourceOf(all, page)
  const main = html`
    <h1 class="page-title">${unbroken(name)} <span class="aside">原文</span></h1>
    <p class="lede">原始文本照原样列出，一行不少；旁边注明各行成了什么。<a class="no-print" href="${url.page(slug)}">回到版面</a></p>
    <dl class="facts source-facts">
      <dt>文件</dt><dd class="hash">${page.dump}</dd>
      <dt>编码</dt><dd>${page.encoding.toUpperCase()}</dd>
      <dt>SHA-256</dt><dd class="hash">${inEights(page.sha256)}</dd>
      <dt>记号</dt>
      <dd>
        <ul class="marks">
          <li><span class="joined"></span> 与下一行相连</li>
          <li><del>删</del> 正文不取</li>
          <li><ins>补</ins> 正文改作</li>
          <li><span class="other">灰</span>：属于同一行的另一篇</li>
        </ul>
      </dd>
    </dl>
    ${stretches === undefined && html`<p class="doubt">原始文本不在这里，或者已经不是整理时的那一份，无法逐行对照。</p>`}
    ${stretches && sourceText(all, stretches)}
    ${turn(['上一版原文', '下一版原文'], way(before), way(after))}
  `
  const head = headOf(all, {
    title: `${name} 原文`,
    description: `${name}的原始文本，逐行注明成了什么`,
    path: url.source(slug),
  })
  return { head: head.text, main: main.text, record: '' }
}
