import { visible } from '../src/text/visible.ts'
import type { Failure } from './pipeline/dump.ts'

/** An input that could not be used, as one line whatever its name is: `2021/a.txt:12: an empty file — put the page’s text there`. */
export function failureText({ file, line, found, todo }: Failure): string {
  return visible(`${file}${line === undefined ? '' : `:${line}`}: ${found} — ${todo}`)
}
