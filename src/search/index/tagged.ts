import { fold } from '../../text/fold.ts'
import { type FilterField, kindNames } from '../query-shape.ts'
import type { Card, Doc } from '../types.ts'
import { classes } from './level.ts'

/** The characters that mark a field's values in the index, so that `记者:孔敏` is a text like any other. Folding drops control
 *  characters: neither an article nor a query can hold one. */
const marks = {
  reporter: '\u0001',
  county: '\u0002',
  column: '\u0003',
  kind: '\u0004',
  paper: '\u0005',
  title: '\u0006',
  section: '\u0007',
  page: '\u0008',
} as const

type TaggedField = keyof typeof marks

export function isTagged(field: FilterField): field is TaggedField {
  return field in marks
}

/** A folded value of a field as the index holds it: every character with the field's mark before it, so that a part of the
 *  value is a part of this, and is found in no other field. What a field holds stands in the article, too, so a single
 *  character finds no more than it should; 文章, 图片 and pages do not, and are written in characters that no query can hold. */
export function tagged(field: TaggedField, folded: string): string {
  // Page 1 is no part of page 12: its number is found as a whole.
  if (field === 'page') return marks.page + folded.replace(/./g, pageDigit) + marks.page
  return folded.replace(/./gsu, (character) => marks[field] + (field === 'kind' ? ciphered(character) : character))
}

/** A control character for each character of the kinds' names, one that stands in no index for every other. */
function ciphered(character: string): string {
  return String.fromCharCode(firstCipher + kindCharacters.indexOf(character) + 1)
}

function pageDigit(digit: string): string {
  return String.fromCharCode(firstPageDigit + Number(digit))
}

const firstPageDigit = 0x80
const kindCharacters = Object.values(kindNames).join('')
const firstCipher = 0x0e // those before it are blanks, which folding keeps

/** Everything of an article that can be found, folded, by the class of its place. */
export function indexedTexts(doc: Doc): Record<(typeof classes)[keyof typeof classes], string[]> {
  return { ...indexedFacts(doc), [classes.text]: doc.text.map((text) => fold(text)) }
}

/** The same without its text. */
export function indexedFacts(card: Card): Record<Exclude<(typeof classes)[keyof typeof classes], 0>, string[]> {
  const headline = fold(card.headline)
  const titles = foldedOnes(card.kicker, card.subtitle)
  const names = foldedOnes(...card.people)
  const [county, column, section, paper] = [card.county, card.column, card.section, card.paper].map((one) =>
    foldedOnes(one),
  ) as [string[], string[], string[], string[]]
  return {
    [classes.headline]: [headline],
    [classes.titles]: [...titles, ...names],
    [classes.facts]: [
      ...county,
      ...column,
      ...foldedOnes(card.dateline),
      ...section,
      ...paper,
      ...foldedOnes(...(card.credits ?? [])),
      ...[headline, ...titles].map((title) => tagged('title', title)),
      ...section.map((name) => tagged('section', name)),
      ...(card.page === undefined ? [] : [tagged('page', String(card.page))]),
      ...names.map((name) => tagged('reporter', name)),
      ...county.map((name) => tagged('county', name)),
      ...column.map((name) => tagged('column', name)),
      ...paper.map((name) => tagged('paper', name)),
      tagged('kind', fold(kindNames[card.kind])),
    ],
  }
}

function foldedOnes(...values: (string | undefined)[]): string[] {
  return values.flatMap((value) => (value === undefined ? [] : [fold(value)]))
}
