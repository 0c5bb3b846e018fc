import type { Evidence } from '../../../src/archive/schema.ts'
import { weekdayOf } from '../entities/dates.ts'
import type { PageFacts } from '../types/fields.ts'
import type { Sidecar } from '../types/knowledge.ts'
import type { Furniture } from '../types/marks.ts'
import type { Problem } from '../types/report.ts'

/** Folios, credits and sponsors → the page's facts. What the sidecar gives wins over what is printed, and says so; two folios that differ, and a weekday that
 *  does not fit its date, are problems. */
export function factsFromFurniture(
  furniture: readonly Furniture[],
  sidecar: Sidecar,
  onlyPaper: string | undefined,
): { facts: PageFacts; problems: Problem[] } {
  const problems: Problem[] = []
  const evidence: Record<string, Evidence> = {}
  const facts: PageFacts = {
    paper: undefined,
    date: undefined,
    weekday: undefined,
    page: undefined,
    section: undefined,
    credits: furniture.flatMap((f) => f.credits ?? []),
    sponsors: furniture.flatMap((f) => f.sponsors ?? []),
    evidence,
  }
  for (const f of furniture) if (f.folio) takeFolio(f, facts, problems)
  const given = (key: 'paper' | 'date' | 'page' | 'section', value: string | number | null | undefined) => {
    if (value === null || value === undefined) return
    Object.assign(facts, { [key]: value })
    evidence[key] = { how: 'given', from: 'sidecar', line: null, score: null }
  }
  given('date', sidecar.date)
  given('page', sidecar.page)
  given('section', sidecar.section)
  if (facts.paper === undefined && onlyPaper !== undefined) {
    facts.paper = onlyPaper
    evidence.paper = { how: 'inferred', from: 'only-paper', line: null, score: null }
  }
  given('paper', sidecar.paper)
  if (sidecar.date) facts.weekday = undefined
  return { facts, problems }
}

function takeFolio(f: Furniture, facts: PageFacts, problems: Problem[]): void {
  const { folio } = f
  const line = f.pieces[0]?.span.line
  if (!folio || line === undefined) return
  const found = f.pieces.map((p) => p.text).join(' ')
  for (const key of ['date', 'page', 'section', 'paper'] as const) {
    const value = folio[key]
    if (value === undefined) continue
    if (facts[key] === undefined) {
      Object.assign(facts, { [key]: value })
      facts.evidence[key] = { how: 'printed', from: f.kind, line, score: null }
    } else if (facts[key] !== value && key !== 'section') {
      problems.push({
        rule: 'two-folios',
        line,
        found,
        todo: `this ${key} differs from ${facts[key]} above: give the right one in the sidecar`,
      })
    }
  }
  if (folio.weekday && folio.date) {
    facts.weekday ??= folio.weekday
    const right = weekdayOf(folio.date)
    if (right !== folio.weekday) {
      problems.push({
        rule: 'weekday-mismatch',
        line,
        found,
        todo: `${folio.date} was a ${right}: check the date and give it in the sidecar`,
      })
    }
  }
  if (!folio.date && folio.weekday) {
    problems.push({ rule: 'impossible-date', line, found, todo: 'no such day: give the date in the sidecar' })
  }
}
