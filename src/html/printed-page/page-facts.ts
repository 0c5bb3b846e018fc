import type { Archive } from '../../archive/load.ts'
import type { Page } from '../../archive/schema.ts'
import { wrongWeekday } from '../../archive/wording/printed.ts'
import { correctionList, evidenceTable, problemList } from '../article/record.ts'
import { dateFact, fact, missing } from '../fact.ts'
import { inEights } from '../hash.ts'
import { type Html, html } from '../html.ts'

/** The record of a printed page: what it says of itself, who made it, the dump it was read from, what is doubtful. */
export function pageFacts(all: Archive, page: Page): Html {
  const { evidence, paper, section, credits, sponsors, dump, encoding, sha256 } = page
  const source = all.url.source(page.slug)
  const sponsored = sponsors.map((sponsor) => html`<span class="line">${sponsor}</span>`)
  return html`
    <section>
      <h2 class="section-title">本版</h2>
      <dl class="facts">
        ${paper === null ? missing('报纸', '不详') : fact('报纸', paper, evidence.paper)}
        ${dateFact(all, { ...page, misprint: wrongWeekday(page) })}
        ${page.page === null ? missing('版次', '版面未印') : fact('版次', `第 ${page.page} 版`, evidence.page)}
        ${section === null ? missing('版名', '版面未印') : fact('版名', section, evidence.section)}
        ${credits.map(({ role, names }) => fact(role, names.join(' ')))}
        ${sponsored.length > 0 && fact('主办', sponsored)}
      </dl>
    </section>
    <section>
      <h2 class="section-title">原始文本</h2>
      <dl class="facts">
        ${fact('文件', html`<a class="hash" href="${source}">${dump}</a>`)}
        ${fact('编码', encoding.toUpperCase())}
        ${fact('SHA-256', html`<span class="hash">${inEights(sha256)}</span>`)}
      </dl>
      ${evidenceTable(evidence, source)}
    </section>
    ${correctionList(page.corrections)}
    ${problemList(page.problems)}
  `
}
