import { type Document, isNode, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { visible } from '../text/visible.ts'

/** What is wrong with a value of a YAML file, in words for the person who wrote it. `line` counts from 1 in `text`. */
type ShapeFault = { line: number | undefined; key: string; found: string; todo: string }

/** What a schema finds wrong with the value of a YAML text: for each fault the key and its line, what stands there, and
 *  what to write instead. Where a value may have several shapes, the one that it comes nearest to says what is wrong. */
export function shapeFaults(error: z.core.$ZodError, value: unknown, text: string): ShapeFault[] {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter })
  return error.issues.flatMap(nearest).map((issue) => {
    const stands = valueAt(value, issue.path)
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
    const offset = offsetOf(document, [...issue.path, ...unknown])
    const line = offset === undefined ? undefined : counter.linePos(offset).line
    return { line, key: issue.path.join('.'), ...words(issue, stands, issue.path.length === 0) }
  })
}

type Issue = z.core.$ZodIssue

/** The faults of the shape that a value comes nearest to: a key that the shape has not counts most. */
function nearest(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue]
  const distance = (issues: readonly Issue[]) =>
    issues.reduce((sum, one) => sum + (one.code === 'unrecognized_keys' ? 10 * one.keys.length : 1), 0)
  const [first, ...others] = issue.errors
  if (first === undefined) return [issue]
  const best = others.reduce((a, b) => (distance(b) < distance(a) ? b : a), first)
  return best.flatMap((one) => nearest({ ...one, path: [...issue.path, ...one.path] }))
}

function words(issue: Issue, stands: unknown, isWhole: boolean): { found: string; todo: string } {
  const quoted = `“${shortly(stands)}”`
  const there = stands === undefined ? 'is missing' : isWhole ? `the whole file is ${quoted}` : `${quoted} stands there`
  switch (issue.code) {
    case 'unrecognized_keys': {
      const keys = issue.keys.map((key) => `“${key}”`).join(', ')
      return { found: `${keys} means nothing here`, todo: 'fix its name, or remove it' }
    }
    case 'invalid_type':
      return { found: there, todo: `write ${kinds[issue.expected] ?? issue.expected}` }
    case 'invalid_value':
      return { found: there, todo: `write one of ${issue.values.map(String).join(', ')}` }
    case 'too_small':
      if (issue.origin !== 'string' && issue.origin !== 'array')
        return { found: there, todo: `write a number of at least ${Number(issue.minimum) + (issue.inclusive ? 0 : 1)}` }
      return { found: 'is empty', todo: 'write something there, or null where it may be missing' }
    default:
      return { found: there, todo: `write ${issue.message}` }
  }
}

/** What a schema asks for, as people say it. */
const kinds: Record<string, string> = {
  string: 'text, in quotes if it is a number or a day',
  number: 'a number, without quotes',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list: [one, two], or [] for none',
  tuple: 'a list of two: [first, last]',
  object: 'keys with their values, “key: value” with an ordinary colon and a blank, one a line',
  record: 'keys with their values, “key: value” with an ordinary colon and a blank, one a line',
}

/** Where the deepest part of a path begins that is there: a key that is missing is missed where its parent stands. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number | undefined {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return node.range[0]
  }
  return undefined
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  )
}

/** The most characters of a wrong value that a message repeats. */
const longestQuote = 60

function shortly(value: unknown): string {
  const text = visible(typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value)))
  return text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text
}
