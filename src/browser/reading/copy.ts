import { sayBeside } from './say.ts'

/** Has a click copy a text, and say so beside what was clicked. A link then only leads where it leads, when nothing can be
 *  copied. */
export function copyOnClick(element: HTMLElement | null, text: () => string, done = '已复制'): void {
  element?.addEventListener('click', async () => {
    sayBeside(element, (await copyText(text())) ? done : '浏览器不允许复制，请选中后手动复制')
  })
}

/** Copies a text; says whether it did. Without the right to (plain HTTP, an old browser) in the way of old pages: from a
 *  field that is selected for a moment. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyFromField(text)
  }
}

function copyFromField(text: string): boolean {
  const field = document.createElement('textarea')
  field.value = text
  field.readOnly = true
  field.className = 'hidden'
  const before = document.activeElement
  document.body.append(field)
  field.select()
  try {
    return document.execCommand('copy')
  } catch {
    return false
  } finally {
    field.remove()
    if (before instanceof HTMLElement) before.focus({ preventScroll: true })
  }
}
