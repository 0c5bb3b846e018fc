import { expect, test } from 'vitest'
import { read } from '../../../tests/fixtures/reading.ts'
import { dumpOf, type Story, stories } from '../../../tests/newspaper.ts'

const [first, second] = stories as [Story, Story, ...Story[]]
const half = 2
const cut: Story = { ...first, paragraphs: first.paragraphs.slice(0, half) }

/** The second half of a story below another one, as page 2 prints it: no dateline, a mark where it goes on. */
function secondPage(mark: (headline: string) => string): string {
  const rest = { ...first, paragraphs: first.paragraphs.slice(half) }
  const dateline = `本报${first.headline.slice(0, 2)}讯（通讯员 陈明）`
  const printed = dumpOf([second, rest], '2 要闻 2023 年12月17日 星期日')
  return printed.replace(dateline, '').replace(`${first.headline}\n`, mark(first.headline))
}

const told = (dump: string) =>
  read(dump).articles.map(({ headline, body, evidence }) => ({
    headline,
    paragraphs: body.length,
    continued: evidence.continued?.from,
    begun: evidence.begun?.from,
  }))

const whole = {
  headline: second.headline,
  paragraphs: second.paragraphs.length,
  continued: undefined,
  begun: undefined,
}

test('an article that goes on on another page ends there, and says where', () => {
  const printed = dumpOf([cut, second], '1 要闻 2023 年12月17日 星期日')
  const dump = printed.replace(second.headline, `（下转第二版）\n\n${second.headline}`)
  expect(told(dump)).toEqual([
    { headline: first.headline, paragraphs: half, continued: 'page-2', begun: undefined },
    whole,
  ])
})

test.each<[what: string, mark: (headline: string) => string]>([
  ['behind the headline', (headline) => `${headline}（上接第一版）\n`],
  ['below it', (headline) => `${headline}\n（上接第一版）\n`],
  ['before the text', (headline) => `${headline}\n\n（上接第一版）`],
])('what began on another page is no part of the article above it: the mark stands %s', (_, mark) => {
  expect(told(secondPage(mark))).toEqual([
    whole,
    {
      headline: first.headline,
      paragraphs: first.paragraphs.length - half,
      continued: undefined,
      begun: 'page-1',
    },
  ])
})
