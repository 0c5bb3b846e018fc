import { z } from 'zod'
import { articleId, given, givenOrEmpty } from '../schema.ts'

/** A reader's correction slip: what an article's page makes of its form, and `npm run correct` reads. */
export const slipShape = z.strictObject({
  slip: z.literal(1).describe('the version of this form'),
  article: articleId,
  what: z.enum([
    'misprint',
    'headline',
    'kicker',
    'subtitle',
    'county',
    'column',
    'dateline',
    'reporter',
    'photographer',
  ]),
  paragraph: z.int().positive().nullable().describe('misprint: which paragraph of the text, from 1'),
  context: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .describe('contextHash of that paragraph as the reader saw it, or of the field'),
  was: z.string().max(500).describe('what stands there; empty where nothing does'),
  is: givenOrEmpty.max(500).describe('what should stand there; empty to take it away'),
  why: given.max(500),
  who: given.max(100).nullable().describe('who says so, if they want to be named'),
})

export type Slip = z.infer<typeof slipShape>
