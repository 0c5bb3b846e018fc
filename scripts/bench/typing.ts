import { cpSync, readdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { writeSearchIndex } from '../../src/search/build/build.ts'
import { buildSite } from '../site/build.ts'
import { serveSite } from '../site/serve.ts'
import { findBrowser, launchOptions } from '../testing/browser.ts'
import { madeContent } from './tools/made.ts'
import { mainThreadTasks, type TraceEvent } from './tools/trace.ts'

const project = resolve(import.meta.dirname, '../..')

/** How many times slower than it is the browser takes the machine to be: a cheap phone. */
const slower = 4

/** Milliseconds of a processor that a task may take before a reader who types notices. */
const longestTask = 50

/** What is typed, character by character: words, one character, a typing error, pinyin, a filter. */
const typed = ['第一书记 乡村振兴', '的', '高标淮农田', 'wenshang', '县:汶上 党建']

/** Milliseconds between two characters, and for what is still shown after the last. */
const pause = { character: 120, query: 1200 }

/** Types into the search page in a phone's window, over indexes of several sizes, as often as `rounds` says, and gives the main
 *  thread's longest tasks as a report. `own` articles are the project's own content. */
export async function benchTyping(options: {
  sizes: readonly number[]
  own: number
  maker: string
  work: string
  rounds?: number
}): Promise<string> {
  const { sizes, own, maker, work, rounds = 3 } = options
  const found = findBrowser()
  if ('missing' in found) return `typing: ${found.missing}`
  const lines: string[] = ['typing']
  for (const size of sizes) {
    const site = join(work, `typing-${size}`)
    const built = await buildSite({ content: join(project, 'content'), out: site, data: false })
    if (built.is === 'failed') return `typing: ${built.why.join('\n')}`
    if (size !== own) await indexInto(site, await madeContent(size, maker, work), work)
    const { address, close } = await serveSite({ dir: site })
    const browser = await chromium.launch(launchOptions(found.executable))
    const tasks: number[] = []
    for (let round = 0; round < rounds; round++) {
      const page = await browser.newPage({ viewport: { width: 390, height: 800 } })
      tasks.push(...(await tasksWhileTyping(page, `${address}search/`)))
      await page.close()
    }
    await browser.close()
    await close()
    rmSync(site, { recursive: true })
    lines.push(typingReport(size, tasks))
  }
  return lines.join('\n')
}

/** Milliseconds of tasks in a line for people. */
export function typingReport(size: number, tasks: readonly number[]): string {
  const longest = tasks.toSorted((a, b) => b - a)
  const over = longest.filter((task) => task > longestTask).length
  const some = longest.slice(0, 5).map((task) => task.toFixed(0))
  return `  ${over === 0 ? '✓' : '✗'} ${size} articles, ${slower} times throttled: ${over} of ${tasks.length} tasks over ${longestTask} ms of a processor; the longest ${some.join(', ')} ms`
}

/** Puts the index of another archive into a built site. Results then lead nowhere, and are shown all the same. */
async function indexInto(site: string, content: string, work: string): Promise<void> {
  const out = join(work, 'typing-index')
  rmSync(out, { recursive: true, force: true })
  await writeSearchIndex({ content, out })
  for (const name of readdirSync(join(site, 'search')))
    if (name.endsWith('.bin')) rmSync(join(site, 'search', name), { recursive: true })
  cpSync(join(out, 'search'), join(site, 'search'), { recursive: true })
  rmSync(out, { recursive: true })
}

async function tasksWhileTyping(page: Page, address: string): Promise<number[]> {
  await page.goto(address)
  await page.waitForLoadState('networkidle')
  await page.getByRole('combobox').focus()
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower })
  const events: TraceEvent[] = []
  devtools.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])))
  const includedCategories = ['toplevel']
  await devtools.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories } })
  for (const text of typed) {
    for (const character of text) {
      await page.keyboard.insertText(character)
      await page.waitForTimeout(pause.character)
    }
    await page.waitForTimeout(pause.query)
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.press('Delete')
  }
  const complete = new Promise((resolve) => devtools.once('Tracing.tracingComplete', resolve))
  await devtools.send('Tracing.end')
  await complete
  return mainThreadTasks(events)
}
