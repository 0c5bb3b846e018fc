import { otherSectionsOf, type Section, sectionsOf } from '../archive/lists/sections.ts'
import type { Archive } from '../archive/load.ts'
import { once } from '../archive/once.ts'
import { holdings } from '../archive/wording/holdings.ts'
import { type Html, html } from './html.ts'

/** What stands above every page: the nameplate, the search box, the sections. The front page's says more. */
export function masthead(all: Archive, current: Section | undefined): Html {
  const made = mastheads(all)
  const known = made.get(current) ?? newMasthead(all, current)
  made.set(current, known)
  return known
}

/** By section: thousands of pages have the same. */
const mastheads = once((_all: Archive) => new Map<Section | undefined, Html>())

function newMasthead(all: Archive, current: Section | undefined): Html {
  const { site, url } = all
  const isFront = current === 'home'
  const links = sectionsOf(all).map(({ key, name, href }) =>
    key === current
      ? html`<li><a href="${href}" aria-current="page">${name}</a></li>`
      : html`<li><a href="${href}">${name}</a></li>`,
  )
  return html`
    <header class="${isFront ? 'masthead wrap front' : 'masthead wrap'}">
      <div class="row">
        ${
          isFront
            ? html`<h1 class="nameplate">${site.title}</h1>`
            : html`<p class="nameplate"><a href="${url.home}">${site.title}</a></p>`
        }
        ${searchBox(all)}
        ${isFront && html`<p class="tagline">${site.tagline}</p>`}
      </div>
      <div class="sections">
        <nav aria-label="网站导航"><ul>${links}</ul></nav>
        ${scriptSwitch}
        ${isFront && html`<p class="small">${holdings(all)}</p>`}
      </div>
    </header>
  `
}

/** A plain form: it works from every page, before and without any script. The search page finds it by `data-search-box`. */
function searchBox({ url }: Archive): Html {
  return html`
    <search>
      <form class="search" action="${url.search}" method="get">
        <input id="search-box" data-search-box type="search" name="q" aria-label="搜索全部文章" placeholder="搜索文章、人名" autocomplete="off" enterkeyhint="search">
        <button type="submit">搜索</button>
      </form>
    </search>
  `
}

/** To the other script and back, each in its own. */
const scriptSwitch = html`
  <button class="scripted switch no-print" type="button" data-choose="script" value="traditional"><span lang="zh-Hant">繁體</span> <span lang="zh-Hans">简体</span></button>
`

/** Characters of the notice that two lines beside the nameplate hold on paper. */
const longestNotice = 66

/** What stands below every page; on paper, beside the nameplate. */
export const colophon = once((all: Archive): Html => {
  const { textLicence, contact, icp } = all.site
  const others = otherSectionsOf(all).map(({ name, href }) => html`<li><a href="${href}">${name}</a></li>`)
  return html`
    <footer class="${[...textLicence].length > longestNotice ? 'colophon wrap long' : 'colophon wrap'}">
      <div>
        <p>${textLicence}</p>
        <nav class="no-print" aria-label="其他栏目"><ul>${others}</ul></nav>
        ${contact !== null && html`<p><a href="mailto:${contact}">${contact}</a></p>`}
        ${icp !== null && html`<p><a href="https://beian.miit.gov.cn/" rel="external">${icp}</a></p>`}
      </div>
    </footer>
  `
})
