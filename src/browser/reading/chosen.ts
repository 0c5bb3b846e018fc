import type { TraditionalView } from '../traditional/view.ts'
import { type Choices, keepChoices, key, readChoices } from './choices.ts'
import { sayBeside } from './say.ts'

/** What a reader chose for all pages, on this one: by its buttons, in another tab, or on a later page before coming back.
 *  public/reading.js brings it back before the first paint. */
const root = document.documentElement
const storage = storageOf(window)
let choices = readChoices(storage)
void show()
document.addEventListener('click', chosen)
window.addEventListener('storage', (event) => {
  if (event.key === key) readAgain()
})
window.addEventListener('pageshow', ({ persisted }) => {
  if (persisted) readAgain()
})

/** A button of a group sets its value; one that stands alone takes it back, too. */
async function chosen({ target }: MouseEvent): Promise<void> {
  const button = target instanceof Element ? target.closest<HTMLButtonElement>('button[data-choose]') : null
  if (button === null) return
  const name = button.dataset.choose as keyof Choices
  const isTaken = choices[name] === button.value && button.closest('[role=group]') === null
  choices = { ...choices, [name]: (!isTaken && button.value) || undefined }
  if (await show()) return keepChoices(storage, choices)
  choices = { ...choices, script: undefined }
  void show()
  sayBeside(button, '繁体字表没有取到，请稍后再试')
}

function readAgain(): void {
  choices = readChoices(storage)
  void show()
}

/** Shows the page as chosen; says whether it could. */
async function show(): Promise<boolean> {
  for (const name of ['theme', 'size'] as const) {
    const value = choices[name]
    if (value === undefined) delete root.dataset[name]
    else root.dataset[name] = value
  }
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-choose][aria-pressed]'))
    button.setAttribute(
      'aria-pressed',
      String((choices[button.dataset.choose as keyof Choices] ?? '') === button.value),
    )
  const isShown = root.lang === 'zh-Hant'
  if (isShown === (choices.script === 'traditional')) return true
  if (isShown) view()?.asPrinted()
  else if (view()) view()?.show()
  else return loadView()
  return true
}

const view = (): TraditionalView | undefined => globalThis.xianwenTraditional

/** The script shows the page itself. */
function loadView(): Promise<boolean> {
  const script = document.createElement('script')
  script.src = root.dataset.traditional ?? ''
  document.head.append(script)
  return new Promise((resolve) => {
    script.addEventListener('load', () => resolve(view() !== undefined))
    script.addEventListener('error', () => resolve(false))
  })
}

/** The browser's storage; none where a page may not have any. */
function storageOf(from: Window): Storage | undefined {
  try {
    return from.localStorage
  } catch {
    return undefined
  }
}
