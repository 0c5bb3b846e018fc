import { monthDayOf, nearestDay } from './nearest-day.ts'

/** Fills 那年今日 with the newest years of this day, taken from the day's own page: what is shown is made in one place. */
const section = document.querySelector('[data-anniversary]')
const list = section?.querySelector('[data-anniversary-days]')
if (section instanceof HTMLElement && list) void fill(section, list)

async function fill(section: HTMLElement, list: Element): Promise<void> {
  const today = monthDayOf(new Date())
  const day = nearestDay((section.dataset.anniversary ?? '').split(' ').filter(Boolean), today)
  if (day === undefined) return
  const address = `${section.dataset.home}${day}/`
  // Where it does not come whole, because the reader has left or the line is lost, what stands there leads to it.
  const html = await fetch(address)
    .then((answer) => (answer.ok ? answer.text() : undefined))
    .catch(() => undefined)
  if (html === undefined) return
  const page = new DOMParser().parseFromString(html, 'text/html')
  const name = page.querySelector('h1')?.textContent ?? ''
  const parts = [...page.querySelectorAll('[data-year]')]
    .slice(0, mostYears)
    .map((part) => document.importNode(part, true))
  for (const part of parts) for (const more of [...part.querySelectorAll('li')].slice(mostHeadlines)) more.remove()
  const lead = document.createElement('p')
  lead.className = 'small'
  lead.append(day === today ? '' : '往年今天的报纸没有收录，最近的是 ', linkTo(address, name))
  list.replaceChildren(lead, ...parts)
}

/** As much as the margin of the front page has room for. */
const mostYears = 3
const mostHeadlines = 4

function linkTo(address: string, name: string): HTMLAnchorElement {
  const link = document.createElement('a')
  link.href = address
  link.textContent = name
  return link
}
