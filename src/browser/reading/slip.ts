import type { Slip } from '../../archive/article/slip-shape.ts'
import { contextHash } from '../../text/context-hash.ts'
import { copyText } from './copy.ts'
import { saveFile } from './save.ts'

/** The form for a correction slip: fills in what the reader has selected, checks that it stands there, and hands out the
 *  slip as a file or a letter. */
const form = document.querySelector<HTMLFormElement>('form[data-slip]')
if (form) start(form)

function start(form: HTMLFormElement): void {
  const field = (name: string) => form.elements.namedItem(name)
  const what = field('what')
  const [paragraph, was] = [field('paragraph'), field('was')]
  const written = form.querySelector('textarea')
  if (!(what instanceof HTMLSelectElement && paragraph instanceof HTMLInputElement && was instanceof HTMLInputElement))
    return
  if (written === null) return
  form.dataset.ready = ''
  const show = () => {
    const isMisprint = what.value === 'misprint'
    for (const label of form.querySelectorAll<HTMLElement>('[data-for=misprint]')) label.hidden = !isMisprint
    was.readOnly = !isMisprint
    if (!isMisprint) was.value = what.selectedOptions[0]?.dataset.value ?? ''
  }
  what.addEventListener('change', () => {
    was.value = ''
    show()
  })
  const details = form.closest('details')
  let selected: Selected | undefined
  details?.querySelector('summary')?.addEventListener('pointerdown', () => {
    selected = selectedText()
  })
  details?.addEventListener('toggle', () => {
    selected = selectedText() ?? selected
    if (!selected || what.value !== 'misprint' || was.value !== '') return
    was.value = selected.text
    paragraph.value = selected.paragraph
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const slip = slipOf(form, what.value)
    const status = form.querySelector('[role=status]')
    const { contact = '' } = form.dataset
    if (status) status.textContent = 'wrong' in slip ? slip.wrong : whatNext(contact)
    written.hidden = 'wrong' in slip
    if ('wrong' in slip) return
    written.value = `${JSON.stringify(slip, null, 2)}\n`
    const submitter = event instanceof SubmitEvent ? event.submitter : null
    const way = submitter instanceof HTMLButtonElement ? submitter.value : 'save'
    if (way === 'mail') location.href = letter(contact, slip.article, written.value)
    else if (way === 'copy') copyText(written.value)
    else saveFile(`更正单-${slip.article}.json`, written.value)
  })
  show()
}

/** What to do with a slip. Whether a browser saved or copied it nobody can know: the slip stands below to be selected. */
function whatNext(contact: string): string {
  return `更正单写好了，请${contact ? `寄到 ${contact}` : '交给本站的馆员'}。没有下载、也没有复制下来的话，请从下面选中复制。`
}

function letter(contact: string, article: string, text: string): string {
  return `mailto:${contact}?subject=${encodeURIComponent(`更正单 ${article}`)}&body=${encodeURIComponent(text)}`
}

/** A slip, whose reader checks what it is about. */
type Written = Omit<Slip, 'what'> & { what: string }

/** The slip that a form makes; or what is wrong with it, for its reader. src/archive/article/slip.ts reads it. */
function slipOf(form: HTMLFormElement, what: string): Written | { wrong: string } {
  const data = new FormData(form)
  const value = (name: string) => String(data.get(name) ?? '').trim()
  const is = value('is')
  let was = value('was')
  if (was === is) return { wrong: '“原作”与“应作”相同' }
  const paragraph = what === 'misprint' ? Number(value('paragraph')) : null
  let context = was
  if (what === 'misprint') {
    if (was === '' || !paragraph) return { wrong: '请填写“第几段”和“原作”' }
    const element = document.getElementById(`p${paragraph}`)
    const shown = element?.textContent ?? ''
    context = (element && globalThis.xianwenTraditional?.printedIn(element)) ?? shown
    // What stands there in traditional characters is as long as what was printed.
    const text = shown.includes(was) ? shown : context
    const first = text.indexOf(was)
    if (first === -1) return { wrong: `第 ${paragraph} 段里没有“${was}”` }
    if (text.indexOf(was, first + 1) !== -1) return { wrong: `第 ${paragraph} 段里“${was}”不止一处，请多写几个字` }
    was = context.slice(first, first + was.length)
  }
  return {
    slip: 1,
    article: form.dataset.slip ?? '',
    what,
    paragraph,
    context: contextHash(context),
    was,
    is,
    why: value('why'),
    who: value('who') || null,
  }
}

type Selected = { text: string; paragraph: string }

/** What is selected in one paragraph of the article, and its number. Pressing on what opens the form ends a selection, so
 *  it is read before. */
function selectedText(): Selected | undefined {
  const selection = getSelection()
  const node = selection?.anchorNode
  const paragraph = (node instanceof Element ? node : node?.parentElement)?.closest<HTMLElement>('.text > p[id^=p]')
  const text = selection?.toString().trim() ?? ''
  return paragraph && text !== '' && !text.includes('\n') ? { text, paragraph: paragraph.id.slice(1) } : undefined
}
