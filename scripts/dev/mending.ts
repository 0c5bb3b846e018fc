import { stemOf } from '../../src/archive/dump-files.ts'
import type { Page, Problem } from '../../src/archive/schema.ts'

/** How the archivist mends what a rule doubts: what to do, and the file with what belongs there. `file` lies below the
 *  archive's folder; `text` is YAML to fill in. */
export type Mending = { todo: string; file?: string; text?: string }

/** A doubt about a page → how to mend it. A rule without words of its own is mended by a look at it. */
export function mendingOf(problem: Problem, page: Page): Mending {
  const stem = stemOf(page.dump)
  switch (problem.rule) {
    case 'no-date':
      return sidecar(stem, '知道日期的话，写进随附的说明', 'date: 2024-06-20')
    case 'impossible-date':
    case 'weekday-mismatch':
      return sidecar(stem, '与报纸核对，把正确的日期写进随附的说明', 'date: 2024-06-20')
    case 'two-folios':
      return sidecar(stem, '与报纸核对，把正确的日期和版次写进随附的说明', 'date: 2024-06-20\npage: 2')
    case 'unknown-paper':
      return {
        todo: '报名无误，就为这种报纸写一份说明；写错了，就在随附的说明里改正',
        file: 'papers/bao-ming.yaml',
        text: `name: ${JSON.stringify(problem.found)}\nslug: bao-ming\nhome: null\n`,
      }
    case 'other-paper':
      return sidecar(stem, '为这种报纸写一份说明，并在随附的说明里写上报名', `paper: ${JSON.stringify(problem.found)}`)
    case 'unread-folio':
      return {
        todo: '把这种报头的写法写进报纸的说明（folios），或在随附的说明里写上日期和版次',
        file: `dumps/${stem}.yaml`,
        text: 'date: 2024-06-20\npage: 2\n',
      }
    case 'unsure-order':
      return { todo: '与版面影像核对：按阅读次序重新提取文字，或逐篇订正' }
    case 'damaged-text':
      return { todo: '从版面文件按正确的编码重新提取这一版的文字' }
    case 'side-by-side':
      return { todo: '与版面影像核对：按阅读次序重新提取文字，或逐篇订正' }
    case 'one-line-page':
      return { todo: '与版面影像核对各篇的起止：保留换行重新提取文字，或逐篇订正' }
    case 'no-county':
      return correction(page, stem, '若写的是某一县区，把它订正进去', set(problem, 'county', '县区名'))
    case 'no-headline':
      return correction(page, stem, '在版面各行里找到它的标题，订正进去', set(problem, 'headline', '标题'))
    case 'unsure-headline':
      return correction(page, stem, '核对标题是不是这篇的；不是就订正', set(problem, 'headline', '标题'))
    case 'unresolved':
      return correction(page, stem, '说明这几行是什么：属于哪一篇（move），或者是版面文字（furniture）', moved(problem))
    case 'duplicate-dump':
    case 'contained-dump':
      return { todo: `文章已从 ${problem.found} 取出；请把两份文本档中的一份移走` }
    default:
      return { todo: '请看这几行成了什么，再用随附的说明或订正改过来' }
  }
}

function sidecar(stem: string, todo: string, text: string): Mending {
  return { todo, file: `dumps/${stem}.yaml`, text: `${text}\n` }
}

function correction({ sha256 }: Page, stem: string, todo: string, what: string): Mending {
  const signed = '    who: 馆员\n    when: 2026-01-01\n    why: 与版面影像核对'
  return { todo, file: `corrections/${stem}.yaml`, text: `sha256: "${sha256}"\ncorrections:\n  - ${what}\n${signed}\n` }
}

function set({ line }: Problem, field: string, value: string): string {
  return `set: { line: ${line ?? 1}, field: ${field}, value: ${value} }`
}

function moved({ line }: Problem): string {
  const at = line ?? 1
  return `move: { lines: [${at}, ${at}], to: ${at}, as: body }`
}
