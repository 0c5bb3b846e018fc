import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Page } from 'playwright-core'
import { copyOfProject, start } from '../program.ts'

/** `npm run dev` on a copy of the project that a test may write to. */
export type DevSite = {
  /** a folder of the test’s own, outside the copy */
  folder: string
  /** the copy’s archive */
  content: string
  address: string
  /** ends it as Ctrl-C does, and gives its exit code */
  stop(): Promise<number | null>
}

export async function devSite(): Promise<DevSite> {
  const folder = mkdtempSync(join(tmpdir(), 'xianwen-dev-'))
  const copy = join(folder, 'project')
  const content = join(copy, 'content')
  copyOfProject(copy)
  const child = start('dev', [], { cwd: copy })
  let address = ''
  for await (const line of createInterface({ input: child.stdout })) {
    address = line
    if (line.startsWith('http')) break
  }
  child.stdout.resume()
  return {
    folder,
    content,
    address,
    async stop() {
      const ended = once(child, 'close')
      child.kill('SIGINT')
      const [code] = await ended
      rmSync(folder, { recursive: true, force: true })
      return code
    },
  }
}

/** Does something that has the page load (again), and waits until the loaded page can hear of the next change. */
export async function listening(page: Page, act: () => unknown): Promise<void> {
  const connected = page.waitForEvent('console', (message) => message.text().includes('[vite] connected'))
  await act()
  await connected
}
