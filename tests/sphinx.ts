import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findSphinx } from '../scripts/testing/sphinx.ts'
import { feedOf } from '../src/search/sphinx/feed.ts'
import type { Doc } from '../src/search/types.ts'
import { freePort } from './ports.ts'
import { project } from './program.ts'

/** A cluster as `hosting/sphinx` has it: a front and two nodes, each with both parts of the archive. */
export type Cluster = {
  /** of the front */
  address: string
  /** ends a node as a power cut does */
  kill(node: 0 | 1): Promise<void>
  start(node: 0 | 1): Promise<void>
  close(): Promise<void>
}

/** Makes the parts of some articles, newest first or as a command prints them, and starts the cluster. Only ports, folders and where
 *  articles come from are others than in the recipe; `agents` is what else of the front's is other. */
export async function sphinxCluster(
  articles: readonly Doc[] | { command: string },
  agents = (front: string) => front,
): Promise<Cluster> {
  const found = findSphinx()
  if (found === undefined)
    throw new Error('there is no Sphinx here to try its recipe with: apt-get install sphinxsearch')
  const { searchd, indexer } = found
  const folder = mkdtempSync(join(tmpdir(), 'xianwen-sphinx-'))
  const ports = { front: await freePort(), nodes: [await freePort(), await freePort()] as const }
  const inPorts = (text: string) =>
    text
      .replaceAll('9306', `${ports.front}`)
      .replaceAll('9312', `${ports.nodes[0]}`)
      .replaceAll('9412', `${ports.nodes[1]}`)
  const recipe = (name: string) => readFileSync(join(project, 'hosting/sphinx', name), 'utf8')
  if (!('command' in articles))
    for (const nth of [0, 1])
      await writeFile(join(folder, `part${nth + 1}.xml`), feedOf(articles.toReversed(), { nth, of: 2 }))
  const configs = [0, 1].map((node) => {
    const own = join(folder, `node${node}`)
    mkdirSync(own)
    const text = inPorts(recipe('node.conf').replace('9312', node === 0 ? '9312' : '9412'))
      .replace(
        /npm .* --part (\d)\/2/g,
        'command' in articles ? `${articles.command} --part $1/2` : `cat ${folder}/part$1.xml`,
      )
      .replace(/\/var\/(?:lib|run|log)\/sphinxsearch(?:\/data)?/g, own)
    writeFileSync(join(own, 'node.conf'), text)
    const { status, stdout } = spawnSync(indexer, ['--config', join(own, 'node.conf'), '--all'], { encoding: 'utf8' })
    if (status !== 0 || /ERROR|WARNING/.test(stdout)) throw new Error(`indexer: ${stdout}`)
    return join(own, 'node.conf')
  })
  const front = join(folder, 'front.conf')
  writeFileSync(front, inPorts(agents(recipe('front.conf'))).replace(/\/var\/(?:run|log)\/sphinxsearch/g, folder))
  const running = new Map<string, ChildProcess>()

  async function start(config: string, port: number): Promise<void> {
    const child = spawn(searchd, ['--config', config, '--nodetach'], { stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text) => {
        said += text
      })
    running.set(config, child)
    while (!(await listens(port)))
      if (child.exitCode !== null) throw new Error(`searchd ended with ${child.exitCode}: ${said}`)
  }

  async function end(config: string): Promise<void> {
    const child = running.get(config)
    if (child === undefined) return
    running.delete(config)
    const ended = once(child, 'close')
    child.kill('SIGKILL')
    await ended
  }

  const [first = '', second = ''] = configs
  await start(first, ports.nodes[0])
  await start(second, ports.nodes[1])
  await start(front, ports.front)
  return {
    address: `127.0.0.1:${ports.front}`,
    kill: (node) => end(configs[node] ?? ''),
    start: (node) => start(configs[node] ?? '', ports.nodes[node]),
    async close() {
      for (const config of [...running.keys()]) await end(config)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Whether somebody listens at a port of this machine. */
function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => setTimeout(resolve, 20, false))
  })
}
