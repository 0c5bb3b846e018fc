import { inChinese, weekday } from '../archive/calendar.ts'
import { undatedInWords } from '../archive/cite/cite.ts'
import type { Archive } from '../archive/load.ts'
import type { DateEstimate, Evidence } from '../archive/schema.ts'
import { evidenceInWords } from '../archive/wording/evidence.ts'
import { type Html, html, type Part, spaced } from './html.ts'
import { unbroken } from './unbroken.ts'

/** One fact of a record: its name, its value and, unless the page prints it, where it comes from. */
export function fact(name: string, value: Part, evidence?: Evidence): Html {
  const shown = evidence?.how === 'inferred' ? html`<span class="guess">${value}</span>` : value
  const origin =
    evidence && evidence.how !== 'printed' && html`<span class="small">${unbroken(evidenceInWords(evidence))}</span>`
  return html`<dt>${name}</dt><dd>${spaced(shown, origin)}</dd>`
}

/** A fact that is not known, and what is said instead. */
export function missing(name: string, said: string): Html {
  return html`<dt>${name}</dt><dd><span class="none">${said}</span></dd>`
}

/** What a record says of its date. */
type Dated = {
  date: string | null
  dateEstimate: DateEstimate | null
  evidence: Record<string, Evidence>
  /** what the page prints as its weekday where that is wrong */
  misprint?: string | undefined
}

/** The date of a record with its weekday; for the undated what the text lets one say, and the clause that says so. */
export function dateFact({ url }: Archive, { date, dateEstimate, evidence, misprint }: Dated): Html {
  if (date !== null) {
    const printed = misprint !== undefined && html`<span class="small">版面印作${misprint}</span>`
    return fact(
      '日期',
      html`<a href="${url.day(date)}">${inChinese(date)}</a> ${weekday(date)}${printed}`,
      evidence.date,
    )
  }
  if (dateEstimate === null) return missing('日期', '版面未印，文中也无可据以推定的话')
  return fact(
    '日期',
    html`<span class="guess">${unbroken(undatedInWords(dateEstimate))}</span> ${because(dateEstimate, 'span')}`,
  )
}

/** Why a page is thought to be of some time: the clause that says so, as printed. */
export function because({ because, line }: DateEstimate, as: 'p' | 'span'): Html {
  const words = html`据文中“${because}”<span>（原文第 ${line} 行）</span>`
  return as === 'p' ? html`<p class="small because">${words}</p>` : html`<span class="small">${words}</span>`
}
