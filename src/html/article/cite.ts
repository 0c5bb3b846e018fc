import { apaCitation } from '../../archive/cite/apa.ts'
import { citation, citation2015 } from '../../archive/cite/cite.ts'
import { bibtex, cslItem, ris } from '../../archive/cite/files.ts'
import type { Archive } from '../../archive/load.ts'
import type { Article } from '../../archive/schema.ts'
import { inParts, withAddress } from '../address.ts'
import { fact } from '../fact.ts'
import { type Html, html, type Part } from '../html.ts'

/** How to cite an article, in every form that is asked for and always as it was printed (`lang`), with the version of the text that is
 *  cited. `address` is its permanent one, whole; `withFiles` where the article stands beside its page as files for programs. */
export function citing(all: Archive, article: Article, address: string, withFiles: boolean): Html {
  const { id, textHash } = article
  const first = 'GB/T 7714-2025'
  return html`
    <section class="citing">
      <h2 class="section-title">引用 <span class="small">${first}</span></h2>
      <p class="cite" id="cite-gbt" lang="zh-Hans">${datesWhole(citation(article))}</p>
      <button class="scripted" type="button" data-copy="cite-gbt">复制</button>
      <details>
        <summary>其他格式</summary>
        <div class="folded" hidden>
        ${form('cite-gbt-online', 'GB/T 7714-2025，网络版', withAddress(citation(article, address), address).map(datesWhole))}
        ${form('cite-gbt-2015', 'GB/T 7714-2015', datesWhole(citation2015(article)))}
        ${form('cite-apa', 'APA 第 7 版', withAddress(apaCitation(article, address), address))}
        ${file('cite-bibtex', 'BibTeX', `${id}.bib`, bibtex(article, address))}
        ${file('cite-ris', 'RIS', `${id}.ris`, ris(article, address))}
        ${file('cite-csl', 'CSL-JSON', `${id}.json`, `${JSON.stringify([cslItem(article, address)], null, 2)}\n`)}
        </div>
      </details>
      <dl class="facts">
        ${fact('固定链接', html`<a class="hash" href="${address}">${inParts(address)}</a>`)}
        ${fact('文本版本', html`<span class="hash" title="SHA-256 ${textHash}">${textHash.slice(0, 12)}</span>`)}
      </dl>
      ${withFiles && html`<dl class="facts no-print">${fact('数据', dataFiles(all.url.article(id).replace(/\/$/, '')))}</dl>`}
    </section>
  `
}

/** A reference in which no line ends within its date: 济宁日报，|2023-12-17（3）. and 推定不早于 |2024 年]. */
function datesWhole(part: Part): Part {
  if (typeof part !== 'string') return part
  return part.split(wholeDate).map((piece, nth) => (nth % 2 === 1 ? html`<span>${piece}</span>` : piece))
}

const wholeDate = /((?:\d{4}-\d\d-\d\d|\d{4} 年\])(?:[(（]\d+[)）])?\.?)/

function form(id: string, name: string, text: Part): Html {
  return html`<h3>${name}</h3><p class="cite" id="${id}" lang="zh-Hans">${text}</p>${copy(id, name)}`
}

function file(id: string, name: string, file: string, text: string): Html {
  return html`
    <h3>${name}</h3>
    <pre class="cite" id="${id}" lang="zh-Hans" tabindex="0" aria-label="${name}">${text}</pre>
    ${copy(id, name)}
    <button class="scripted" type="button" data-save="${id}" value="${file}" aria-label="下载 ${name}">下载</button>
  `
}

function copy(id: string, name: string): Html {
  return html`<button class="scripted" type="button" data-copy="${id}" aria-label="复制 ${name}">复制</button>`
}

function dataFiles(stem: string): Html[] {
  return dataForms.map(([ending, name]) => html`<a href="${stem}.${ending}">${name}</a> `)
}

const dataForms = [
  ['md', 'Markdown'],
  ['txt', '纯文本'],
  ['json', 'JSON'],
] as const
