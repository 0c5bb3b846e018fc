import { expect, inject, test } from 'vitest'
import { desk, phone, readersInTurn } from './reader.ts'

const read = readersInTurn()
const { address } = inject('site')
const tablet = 768

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
