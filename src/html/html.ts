/** Markup that stands in a page as it is. Only `html` and `markup` make it, so that no text gets in unescaped. */
export class Html {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

/** What may stand in the gaps of `html`. */
export type Part = string | number | Html | undefined | null | false | readonly Part[]

/** A piece of a page: html`<a href="${address}">${headline}</a>`. What stands in a gap is escaped, for text and for a
 *  quoted attribute alike, unless `html` made it; a list stands with nothing between its parts; undefined, null and false
 *  stand for nothing. A line end of the template and the blanks behind it are left out, as Astro leaves them out.
 *
 *  Astro renders a page of a hundred components some ten times as slowly as a function joins the same strings. What is
 *  printed on thousands of pages is therefore a function here; everything else is a component. */
export function html(template: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const fixed = oneLine(template)
  let text = fixed[0] ?? ''
  for (let at = 0; at < parts.length; at++) text += markup(parts[at]) + fixed[at + 1]
  return new Html(text)
}

/** Those of the parts that are there with a blank between any two: what stands side by side on the page does so in its text,
 *  too, for whoever copies it, reads it without styles or has it read aloud. */
export function spaced(...parts: readonly Part[]): Part[] {
  const there = parts.filter((part) => part !== undefined && part !== null && part !== false && part !== '')
  return there.flatMap((part, nth) => (nth > 0 ? [' ', part] : [part]))
}

/** The markup of one part. */
export function markup(part: Part): string {
  if (typeof part === 'string')
    return mark.test(part) ? part.replace(marks, (found) => references[found] ?? found) : part
  if (part instanceof Html) return part.text
  if (typeof part === 'number') return String(part)
  if (!part) return ''
  let text = ''
  for (const each of part) text += markup(each)
  return text
}

const mark = /[&<>"']/
const marks = /[&<>"']/g
const references: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** By template: the same one is filled thousands of times. */
const known = new WeakMap<TemplateStringsArray, readonly string[]>()

function oneLine(template: TemplateStringsArray): readonly string[] {
  const before = known.get(template)
  if (before) return before
  const fixed = template.map((text) => text.replace(/\n\s*/g, ''))
  known.set(template, fixed)
  return fixed
}
