/** Changes to the page in slices: a reader who types on a slow phone is heard between any two of them. */

/** Milliseconds after which the rest waits for a task of its own: half a frame. */
export const longestSlice = 8

/** What slices need of a browser. Tests give their own. */
type Browser = {
  /** milliseconds of a clock that never goes back */
  now(): number
  /** does it in a task of its own, soon */
  later(work: () => void): void
  /** lays out what has changed, now */
  layOut(): void
}

/** Does steps in their order, later. The page is laid out after each, so that its layout is part of what it took: a fast
 *  machine does many steps in one task, a slow one ends the task after one. `instead` forgets the steps that are still to
 *  do and takes these, `besides` does these after them. */
export function slices({
  now,
  later,
  layOut,
}: Browser): Record<'instead' | 'besides', (steps: readonly Step[]) => void> {
  let waiting: Step[] = []
  let isDue = false

  function plan(): void {
    if (isDue || waiting.length === 0) return
    isDue = true
    later(() => {
      isDue = false
      const began = now()
      for (let step = waiting.shift(); step; step = now() - began < longestSlice ? waiting.shift() : undefined) {
        step()
        layOut()
      }
      plan()
    })
  }

  return {
    instead: (steps) => {
      waiting = [...steps]
      plan()
    },
    besides: (steps) => {
      waiting.push(...steps)
      plan()
    },
  }
}

type Step = () => void

/** Steps that put new children in the place of an element's old ones: each makes some and puts them there, and the last
 *  takes away the old ones that are left. */
export function replacing(parent: Element, makers: readonly (() => readonly Node[])[]): Step[] {
  let at = 0
  const put = (node: Node): void => {
    const old = parent.children[at++]
    if (old) old.replaceWith(node)
    else parent.append(node)
  }
  return [
    ...makers.map((make) => () => make().forEach(put)),
    () => {
      while (parent.children.length > at) parent.lastElementChild?.remove()
    },
  ]
}
