import { visible } from '../text/visible.ts'

/** Something in a content file that the site cannot use, as a value: where it stands, what stands there, what to do. */
export type Fault = {
  /** the file, below the content folder */
  file: string
  /** the line, counted from 1, where it is known */
  line: number | undefined
  /** the place inside the file, as `reporter.0.name`; empty for the file as a whole */
  key: string
  found: string
  todo: string
}

/** A fault of a line, or of a file as a whole. */
export const faultOf = (file: string, line: number | undefined, found: string, todo: string): Fault => ({
  file,
  line,
  key: '',
  found,
  todo,
})

/** One fault as one line, whatever stands in it: `content/site.yaml:3: base: “archive” does not begin with “/” – write
 *  /archive/`. */
export function faultText(dir: string, { file, line, key, found, todo }: Fault): string {
  const place = `${dir}/${file}${line === undefined ? '' : `:${line}`}`
  return visible(`${place}: ${key === '' ? '' : `${key}: `}${found} – ${todo}`)
}

/** Thrown where a page asks for an archive whose files have faults; `message` holds them all. */
export class UnusableContent extends Error {
  override name = 'UnusableContent'
  readonly faults: readonly Fault[]

  constructor(dir: string, faults: readonly Fault[]) {
    super(faults.map((fault) => faultText(dir, fault)).join('\n'))
    this.faults = faults
  }
}
