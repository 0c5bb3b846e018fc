import { elsewhere, onSamePage } from '../../archive/article/neighbours.ts'
import { columnNamed } from '../../archive/lists/columns.ts'
import { placeNamed } from '../../archive/lists/counties.ts'
import type { Archive } from '../../archive/load.ts'
import type { Article, Page } from '../../archive/schema.ts'
import { pageName, runsInWords } from '../../archive/wording/printed.ts'
import { problemsOf } from '../../archive/wording/problems.ts'
import { breakable } from '../breaks.ts'
import { because, dateFact, fact, missing } from '../fact.ts'
import { type Html, html } from '../html.ts'
import { nameOnDay } from '../page-name.ts'
import { citing } from './cite.ts'
import { correctionList, evidenceTable, problemList } from './record.ts'
import { slipForm } from './slip-form.ts'

/** The record of an article: where it was printed and what says so, how to cite it, what stands on the same page.
 *  `withFiles`: as `citing` takes it. */
export function articleFacts(all: Archive, article: Article, page: Page, withFiles: boolean): Html {
  const { site, url } = all
  const dump = url.source(page.slug)
  const address = new URL(url.article(article.id), site.address).href
  return html`
    <section>
      <h2 class="section-title">出处</h2>
      <dl class="facts">${printed(all, article, dump)}</dl>
      ${evidenceTable(article.evidence, dump)}
    </section>
    ${correctionList(page.corrections.filter((each) => each.article === article.id))}
    ${problemList(problemsOf(article, page))}
    ${citing(all, article, address, withFiles)}
    ${slipForm(site, article)}
    ${besides(all, article, page)}
  `
}

/** What the line above the headline does not say: where it is inferred from, and what is missing. */
function printed(all: Archive, article: Article, dump: string): (Html | undefined)[] {
  const { url } = all
  const { evidence, source, section } = article
  const place = placeNamed(all, article.county)
  const column = columnNamed(all, article.column)
  const lines = html`<a href="${dump}#${article.id}">第 ${runsInWords(source.lines)} 行</a>`
  const unlessPrinted = (field: string, made: Html) => (evidence[field]?.how === 'printed' ? undefined : made)
  return [
    article.paper === null
      ? missing('报纸', '不详')
      : unlessPrinted('paper', fact('报纸', article.paper, evidence.paper)),
    article.date === null ? undatedFact(article) : unlessPrinted('date', dateFact(all, article)),
    article.page === null
      ? missing('版次', '版面未印')
      : unlessPrinted('page', fact('版次', `第 ${article.page} 版`, evidence.page)),
    section === null ? undefined : unlessPrinted('section', fact('版名', section, evidence.section)),
    column && unlessPrinted('column', fact('栏目', column.name, evidence.column)),
    place
      ? fact('县区', html`<a href="${url.county(place.slug)}">${place.name}</a>`, evidence.county)
      : missing('县区', '文中看不出'),
    fact('原文', html`${lines} <span class="small hash">${source.dump}</span>`),
  ]
}

/** What lets one say of when an undated article is; the line above the headline says what that is. */
function undatedFact({ dateEstimate }: Article): Html {
  if (dateEstimate === null) return missing('日期', '版面未印，文中也无可据以推定的话')
  return html`<dt>日期</dt><dd>${because(dateEstimate, 'span')}</dd>`
}

/** What else stands on the page, and what other pages there are of the day. */
function besides(all: Archive, article: Article, page: Page): Html {
  const { url } = all
  const { date } = article
  const { others } = onSamePage(all, article)
  const pages = elsewhere(all, article)
  return html`
    <section class="no-print">
      <h2 class="section-title">同版 <span class="small"><a href="${url.page(page.slug)}">整版</a></span></h2>
      ${others.length === 0 && html`<p class="small">${pageName(page)}上只有这一篇。</p>`}
      <ul class="plain">
        ${others.map(({ id, headline }) => html`<li><a href="${url.article(id)}">${breakable(headline)}</a></li>`)}
      </ul>
    </section>
    ${
      date !== null &&
      pages.length > 0 &&
      html`
        <section class="no-print">
          <h2 class="section-title">同日他版 <span class="small"><a href="${url.day(date)}">全天</a></span></h2>
          <ul class="plain">
            ${pages.map((one) => html`<li><a href="${url.page(one.slug)}">${nameOnDay(all, one)}</a></li>`)}
          </ul>
        </section>
      `
    }
  `
}
