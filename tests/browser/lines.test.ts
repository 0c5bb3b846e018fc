import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { exampleAddresses } from '../html.ts'
import { desk, phone, readers } from './reader.ts'

const read = readers()
const { address, dist } = inject('site')
const tablet = 768

test.each([phone, tablet, desk])('no note ends in a line of a few characters, at %i pixels', (width) =>
  read({ address, width }, async (page) => {
    const wrong: string[] = []
    for (const path of exampleAddresses(dist)) {
      await page.goto(new URL(path, address).href)
      wrong.push(...(await stubs(page)).map((text) => `${path}: ${text}`))
    }
    expect(wrong).toEqual([])
  }),
)

test.each([phone, tablet, desk])('the mark of a line that goes on begins no line of its own, at %i pixels', (width) =>
  read({ address: new URL('source/003_a8dc5f7a7dfd34f3/', address).href, width }, async (page) => {
    const { marked, taller } = await page.evaluate(() => {
      const lines = [...document.querySelectorAll<HTMLElement>('.raw .joined')]
      const heights = lines.map(({ offsetHeight }) => offsetHeight)
      for (const line of lines) line.classList.remove('joined')
      return { marked: lines.length, taller: lines.filter((line, nth) => line.offsetHeight !== heights[nth]).length }
    })
    expect(marked).toBeGreaterThan(100)
    expect(taller).toBe(0)
  }),
)

test('the date of a citation stands in one line', () =>
  read({ address: new URL('articles/67qnotydlsg3/', address).href }, async (page) => {
    await page.getByText('其他格式').click()
    const lines = await page.evaluate(() =>
      [...document.querySelectorAll('.cite span')].map((date) => [date.textContent, date.getClientRects().length]),
    )
    expect(lines).toEqual([
      ['2021-10-09（4）.', 1],
      ['2021-10-09（4）.', 1],
      ['2021-10-09(4).', 1],
    ])
  }))

/** The notes of several lines whose last one is less than four characters wide. */
function stubs(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const notes = [...document.querySelectorAll('.lede, p.small, .colophon p')]
    return notes.flatMap((note) => {
      const range = document.createRange()
      range.selectNodeContents(note)
      const boxes = [...range.getClientRects()].filter(({ width }) => width > 0)
      const [first, last] = [boxes.at(0), boxes.at(-1)]
      if (first === undefined || last === undefined || last.top < first.bottom) return []
      const ends = boxes.filter(({ bottom }) => bottom > last.top)
      const width = Math.max(...ends.map(({ right }) => right)) - Math.min(...ends.map(({ left }) => left))
      return width < 4 * Number.parseFloat(getComputedStyle(note).fontSize) ? [note.textContent] : []
    })
  })
}
