import { defineToolbarApp } from 'astro/toolbar'
import { type Answered, answered, asked, loaded, timing } from './messages.ts'
import type { Doubt, Notes } from './notes.ts'

/** In the browser: a window with the doubts about the page, opened by the button that stands in the toolbar, and opened again
 *  when the page loads again. It shows nothing but text: what it quotes comes from dumps. */

/** Pages that are listed of one rule: as many as somebody mends in a week. */
const mostPages = 50

const openKey = 'xianwen-problems-open'

export default defineToolbarApp({
  init(canvas, app, server) {
    hideOthers()
    const view = document.createElement('astro-dev-toolbar-window')
    view.setAttribute('placement', 'bottom-right')
    const style = element('style', css)
    canvas.append(style, view)
    server.on<Answered>(answered, ({ path, notes }) => {
      if (path !== location.pathname) return
      view.replaceChildren(...viewOf(notes))
      const level = notes.unusable.length > 0 ? 'error' : 'warning'
      const count = notes.doubts.length + notes.rules.length + notes.unusable.length
      app.toggleNotification(count > 0 ? { state: true, level } : { state: false })
    })
    server.send(asked, { path: location.pathname })
    const made = madeOf()
    if (made !== undefined) server.send(loaded, made)
    if (sessionStorage.getItem(openKey) !== null) app.toggleState({ state: true })
    app.onToggled(({ state }) => {
      if (state) sessionStorage.setItem(openKey, '')
      else sessionStorage.removeItem(openKey)
    })
  },
})

/** Of which change of the archive this page was made. */
function madeOf(): string | undefined {
  const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  return page?.serverTiming.find(({ name }) => name === timing)?.description
}

function viewOf({ title, doubts, rules, unusable }: Notes): HTMLElement[] {
  const nothing = doubts.length + rules.length + unusable.length === 0
  return [
    element('h1', '存疑'),
    element('p', title),
    ...(nothing ? [element('p', '没有存疑之处。')] : []),
    ...unusable.map(({ place, said }) =>
      element(
        'section',
        element('h2', '需要处理的文件'),
        element('p', place),
        element('p', '程序的原话：'),
        english(said),
      ),
    ),
    ...doubts.map(viewOfDoubt),
    ...rules.map(({ what, count, pages }) =>
      element(
        'section',
        element('h2', `${what}：${count} 处`),
        element('ul', ...pages.slice(0, mostPages).map(({ name, href }) => element('li', link(href, name)))),
        ...(pages.length > mostPages ? [element('p', `等 ${pages.length} 版`)] : []),
      ),
    ),
  ]
}

function viewOfDoubt({ what, place, found, mending, command, source }: Doubt): HTMLElement {
  const { todo, file, text } = mending
  return element(
    'section',
    element('h2', what),
    element('p', link(source, place)),
    ...(found === '' ? [] : [element('blockquote', found)]),
    element('p', todo, '。'),
    ...(file === undefined ? [] : [element('p', '写进 ', element('code', file), '：')]),
    ...(text === undefined ? [] : [element('pre', text)]),
    element('p', '看这几行成了什么：'),
    element('pre', command),
  )
}

function english(said: string): HTMLElement {
  const made = element('code', said)
  made.lang = 'en'
  return made
}

function link(href: string, words: string): HTMLAnchorElement {
  const made = element('a', words)
  made.href = href
  return made
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  made.append(...children)
  return made
}

/** Astro's own apps are for its programmers, in English. */
function hideOthers(): void {
  const bar = document.querySelector('astro-dev-toolbar')?.shadowRoot
  bar?.append(
    element('style', '#dev-bar .item[data-app-id^="astro:"], #dev-bar .separator { display: none !important }'),
  )
}

const css = `
  astro-dev-toolbar-window { overflow: auto; max-height: 70vh; font: 14px/1.6 system-ui, sans-serif; }
  h1 { font-size: 18px; margin: 0; }
  h2 { font-size: 15px; margin: 0; color: #f2c94c; }
  p, pre, blockquote, ul { margin: 4px 0; overflow-wrap: anywhere; }
  ul { padding-inline-start: 20px; }
  section { border-top: 1px solid #4a4f5e; margin-top: 10px; padding-top: 8px; }
  blockquote { border-inline-start: 3px solid #4a4f5e; padding-inline-start: 8px; }
  pre { background: #0b0c10; padding: 6px 8px; white-space: pre-wrap; user-select: all; }
  a { color: #9ecbff; }
`
