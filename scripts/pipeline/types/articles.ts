import type { Fragment, Paragraph, TitleBlock } from './layout.ts'

/** What `reading-order` and `articles` make of text blocks and headings: text that reads on, and the articles of the page. */

/** Text that reads on from fragment to fragment, the parts of a torn paragraph in one: what one article, or one stretch of it, holds. */
export type Chain = {
  is: 'chain'
  fragments: Fragment[]
  paragraphs: Paragraph[]
  /** the first and the last place among the page's elements */
  from: number
  to: number
}

export type Part = Chain | TitleBlock

export type TitlePlace = 'before' | 'after' | 'inside' | 'none'

/** A way to read a run of parts as one article. */
export type Way = { titles: TitleBlock[]; place: TitlePlace; score: number }

/** Neighbouring parts that can be one article. */
export type Run = { first: number; last: number; parts: Part[]; ways: Way[] }

/** An article before its fields are read: its text, its title blocks in printed order, the subheads between its paragraphs. */
export type Draft = {
  chains: Chain[]
  titles: TitleBlock[]
  subheads: TitleBlock[]
  /** where the title stands to the text */
  place: TitlePlace
  /** sentences of the text set apart beside it */
  quotes?: TitleBlock[][]
  /** short pieces under one rubric, each with its own dateline in its text */
  roundup?: boolean
  /** how sure the title is, 0 to 1: how much worse the best page without this join would be */
  score: number
}

export type Composition = {
  drafts: Draft[]
  /** title blocks that belong to no text */
  loose: TitleBlock[]
  /** how well this reading explains the page: sums of odds on a logarithmic scale */
  total: number
  /** the habit of the page that fitted best */
  habit: 'before' | 'after' | 'mixed'
  /** every way that was weighed for an article of the result, for `explain` */
  weighed: {
    first: number
    last: number
    title: string | undefined
    place: TitlePlace
    score: number
    /** what speaks for and against it, with its points */
    terms: [name: string, points: number][]
  }[]
}
