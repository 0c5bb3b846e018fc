import { type Choices, keepChoices, readChoices } from './choices.ts'
import { copyOnClick } from './copy.ts'
import { saveFile } from './save.ts'
import { sayBeside } from './say.ts'
import { textOf } from './text.ts'

/** The tools of an article's page: size, theme, script, copying, sharing. The page is whole without them. */
const tools = document.querySelector<HTMLElement>('[data-tools]')
const article = document.querySelector<HTMLElement>('main article')
if (tools && article) start(tools, article)

function start(tools: HTMLElement, article: HTMLElement): void {
  tools.dataset.ready = ''
  const storage = storageOf(window)
  let choices = readChoices(storage)
  const buttons = [...tools.querySelectorAll<HTMLButtonElement>('button[data-choose]')]
  const show = () => {
    const root = document.documentElement
    setOrRemove(root, 'theme', choices.theme)
    setOrRemove(root, 'size', choices.size)
    for (const button of buttons) {
      const [name, value] = [button.dataset.choose as keyof Choices, button.value]
      button.setAttribute('aria-pressed', String((choices[name] ?? '') === value))
    }
  }
  const showScript = async () => {
    if (choices.script === undefined && !article.querySelector('[lang=zh-Hant]')) return
    const converter = await import('./traditional.ts').catch(() => undefined)
    if (choices.script === undefined) converter?.asPrinted(article)
    else if (!(await converter?.toTraditional(article, tools.dataset.traditional ?? ''))) {
      choices = { ...choices, script: undefined }
      keepChoices(storage, choices)
      show()
      const [button] = buttons.filter(({ value }) => value === 'traditional')
      if (button) sayBeside(button, '繁体字表没有取到，请稍后再试')
    }
  }
  for (const button of buttons)
    button.addEventListener('click', () => {
      choices = { ...choices, [button.dataset.choose ?? '']: button.value || undefined }
      keepChoices(storage, choices)
      show()
      if (button.dataset.choose === 'script') showScript()
    })
  show()
  showScript()

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

function setOrRemove(root: HTMLElement, name: string, value: string | undefined): void {
  if (value === undefined) delete root.dataset[name]
  else root.dataset[name] = value
}

/** The browser's storage; none where a page may not have any. */
function storageOf(from: Window): Storage | undefined {
  try {
    return from.localStorage
  } catch {
    return undefined
  }
}
