import { fold } from '../../text/fold.ts'
import type { PlaceNames } from '../../words/known-names.ts'
import { together } from '../index/evaluate.ts'
import { fields } from '../options.ts'
import { formsOf } from '../query/forms.ts'
import { type Choice, type Filter, isFilter, type Query, type Text } from '../query-shape.ts'
import { timeTokens, type Years } from './times.ts'
import { border, every, pageToken, tokensOf } from './tokens.ts'

/** What has to be known of an archive to ask for its articles. */
export type Known = { places: readonly PlaceNames[]; years: Years }

/** A query as what stands between the quotes of SphinxQL's MATCH('…'). It has tokens, names of fields and operators of its own, and
 *  nothing that was typed. `every` stands first, for a query may only exclude. */
export function matchOf({ wanted, without, filters }: Query, known: Known): string {
  const oneOf = (choices: readonly Choice[]) => either(choices.map((one) => choiceMatch(one, known)))
  const excluded = [
    ...without.map(({ text, exact }) => textMatch({ text, ...(exact === undefined ? {} : { exact }) }, known)),
    ...filters.filter(({ not }) => not).map((filter) => filterMatch(filter, known)),
  ]
  return [
    every,
    ...wanted.map(oneOf),
    ...together(filters.filter(({ not }) => !not)).map(oneOf),
    ...excluded.map((one) => `-${one}`),
  ].join(' ')
}

/** Articles that hold most characters of a text: those that stand nearest to it, with luck. */
export function nearMatch(text: string): string {
  return `@(${fields.join(',')}) "${tokensOf(text)}"/${Math.ceil(text.length * mostRight)}`
}

/** So much of a text must be right. */
const mostRight = 0.7

function choiceMatch(choice: Choice, known: Known): string {
  return isFilter(choice) ? filterMatch(choice, known) : textMatch(choice, known)
}

function textMatch({ text, exact, read }: Text, known: Known): string {
  const standing = exact === undefined ? inFields(fields, formsOf(text)) : inFields(['printed'], [exact])
  return read === undefined ? standing : either([standing, filterMatch(read, known)])
}

function filterMatch({ field, value }: Filter, { places, years }: Known): string {
  switch (field) {
    case 'county':
      return either([
        inFields(['county'], [value]),
        ...placesCalled(value, places).map((name) => wholeValue('county', name)),
      ])
    case 'reporter':
      return inFields(['people'], [value])
    case 'column':
    case 'paper':
    case 'section':
    case 'kind':
      return inFields([field], [value])
    case 'page':
      return inFacts([pageToken(value)])
    case 'title':
      return inFields(['headline', 'kicker', 'subtitle'], formsOf(value))
    case 'text':
      return inFields(['text'], formsOf(value))
    default:
      return inFacts(timeTokens({ field, value }, years))
  }
}

/** The names of places that have the value as a part of an alias. */
function placesCalled(value: string, places: readonly PlaceNames[]): string[] {
  return places
    .filter(({ aliases }) => aliases.some((alias) => fold(alias).includes(value)))
    .map(({ name }) => fold(name))
}

function inFields(some: readonly string[], texts: readonly string[]): string {
  return `(@(${some.join(',')}) ${texts.map((text) => `"${tokensOf(text)}"`).join(' | ')})`
}

function wholeValue(field: string, text: string): string {
  return `(@${field} "${border} ${tokensOf(text)} ${border}")`
}

/** One of some words that are no text; of none, a word that no article has. */
function inFacts(words: readonly string[]): string {
  return `(@facts ${words.length === 0 ? 'never' : words.join(' | ')})`
}

function either(matches: readonly string[]): string {
  return matches.length === 1 ? (matches[0] ?? '') : `(${matches.join(' | ')})`
}
