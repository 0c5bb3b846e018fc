import { fold } from '../../text/fold.ts'
import type { Text } from '../query-shape.ts'

/** Zeros that people type, and papers print, among Chinese digits: 二〇二三, 二0二三, 二O二三. Folding, which knows no neighbours,
 *  has made 零 of the rings only. */
const zeros = ['零', '0', 'o']
const digit = /[一二三四五六七八九]/
const latin = /[0-9a-z]/

/** The folded texts of which any is as good as this one. Mostly there is none but itself. */
export function formsOf(text: string): string[] {
  if (!digit.test(text)) return [text]
  const others = zeros.map((zero) =>
    text.replace(/[零0o]+/g, (found, at: number) => {
      const around = text.charAt(at - 1) + text.charAt(at + found.length)
      return digit.test(around) && !latin.test(around) ? zero.repeat(found.length) : found
    }),
  )
  return [...new Set([text, ...others])]
}

/** The texts of an article as a query is held against them: folded, and with their marks where somebody asks for these. */
export type Values = { folded: readonly string[]; withMarks: () => readonly string[] }

export function valuesOf(printed: readonly string[]): Values {
  let withMarks: string[] | undefined
  return {
    folded: printed.map((value) => fold(value)),
    withMarks() {
      withMarks ??= printed.map((value) => fold(value, 'kept'))
      return withMarks
    },
  }
}

/** Whether a text stands in one of the values. */
export function standsIn({ text, exact }: Pick<Text, 'text' | 'exact'>, values: Values): boolean {
  if (exact !== undefined) return values.withMarks().some((value) => value.includes(exact))
  const forms = formsOf(text)
  return values.folded.some((value) => forms.some((form) => value.includes(form)))
}
