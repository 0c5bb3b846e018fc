import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inReadingOrder } from './reading-order.ts'

const box = (name: string, left: number, right: number, top: number, bottom: number) => ({
  name,
  left,
  right,
  top,
  bottom,
})
const heading = box('heading', 0, 40, 1, 1)
const columns = [box('left', 0, 18, 2, 9), box('right', 20, 40, 2, 9)] as const

test.each([
  ['columns below their heading', [columns[1], heading, columns[0]], 'heading left right'],
  ['what is set across ends the columns above it', [...columns, box('foot', 0, 40, 10, 12)], 'left right foot'],
  ['a column that begins lower is still the left one', [box('a', 0, 18, 5, 9), box('b', 20, 40, 2, 9)], 'a b'],
  [
    'two rows of columns that something parts',
    [box('a', 0, 18, 1, 3), box('b', 20, 40, 1, 3), box('across', 0, 40, 4, 4), box('c', 0, 18, 5, 9)],
    'a b across c',
  ],
  ['a column in two boxes', [box('a', 0, 18, 1, 3), box('b', 20, 40, 1, 9), box('c', 0, 18, 5, 9)], 'a c b'],
])('%s', (_, boxes, order) => {
  expect(
    inReadingOrder(boxes)
      .map(({ name }) => name)
      .join(' '),
  ).toBe(order)
})

test('every box is read once, however they lie', () => {
  const edge = fc.tuple(fc.nat(50), fc.integer({ min: 1, max: 30 }))
  const any = fc
    .tuple(edge, edge)
    .map(([[left, width], [top, height]]) => box('', left, left + width, top, top + height))
  fc.assert(
    fc.property(fc.array(any, { maxLength: 40 }), (boxes) => {
      expect(new Set(inReadingOrder(boxes))).toEqual(new Set(boxes))
      expect(inReadingOrder(boxes)).toHaveLength(boxes.length)
    }),
  )
})
