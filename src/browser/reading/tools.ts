import { copyOnClick } from './copy.ts'
import { saveFile } from './save.ts'
import { sayBeside } from './say.ts'
import { textOf } from './text.ts'

/** The tools of an article's page: copying, saving, sharing; its settings are src/browser/reading/chosen.ts. The page is whole without them. */
const tools = document.querySelector<HTMLElement>('[data-tools]')
const article = document.querySelector<HTMLElement>('main article')
if (tools && article) start(tools, article)

function start(tools: HTMLElement, article: HTMLElement): void {
  tools.dataset.ready = ''
  copyOnClick(tools.querySelector('[data-copy-text]'), () => textOf(article))
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]'))
    copyOnClick(button, () => document.getElementById(button.dataset.copy ?? '')?.textContent ?? '')
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-save]'))
    button.addEventListener('click', () => {
      saveFile(button.value, document.getElementById(button.dataset.save ?? '')?.textContent ?? '')
      sayBeside(button, '已交给浏览器下载；没有下载的话，请用“复制”')
    })
  for (const anchor of article.querySelectorAll<HTMLAnchorElement>('a.anchor'))
    copyOnClick(anchor, () => anchor.href, '已复制本段链接')
  const share = tools.querySelector<HTMLButtonElement>('[data-share]')
  if (share && 'share' in navigator) {
    share.hidden = false
    share.addEventListener('click', () => {
      navigator.share({ title: document.title, url: location.href.replace(/#.*/, '') }).catch(() => {})
    })
  }
}
