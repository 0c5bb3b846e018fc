import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Measured } from '../tools/engine.ts'

/** MiniSearch over characters and pairs of characters, in a process of its own: `mini-child.ts` answers a line a line. */
export async function mini(content: string, packages: string): Promise<Measured> {
  const child = spawn(
    process.execPath,
    ['--max-old-space-size=12000', join(import.meta.dirname, 'mini-child.ts'), content, packages],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  )
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const next = async () => JSON.parse((await lines.next()).value ?? '{}')
  const ask = async (query: string): Promise<{ ids: string[]; ms: number }> => {
    child.stdin.write(`${JSON.stringify(query)}\n`)
    return next()
  }
  const index = await next()
  return {
    name: 'MiniSearch',
    index,
    async cold(query) {
      const { ids } = await ask(query)
      return { ids: ids.slice(0, 10), bytes: index.bytes, requests: 1, rounds: 1 }
    },
    async all(query) {
      const { ids } = await ask(query)
      return { ids, total: ids.length, exact: true }
    },
    async warm(query) {
      await ask(query)
      return (await ask(query)).ms
    },
    async close() {
      child.kill()
    },
  }
}
