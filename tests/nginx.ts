import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Serving } from '../scripts/site/serve.ts'
import { findNginx } from '../scripts/testing/nginx.ts'
import { freePort } from './ports.ts'
import { project } from './program.ts'

/** Serves a built site with Debian's nginx as `hosting/nginx.conf` has it; only the port, the folder and, for a site with
 *  a base, the address of the 404 page are others. `base` is the folder of the host: `/` or `/archive/`. */
export async function nginx(dist: string, base: string): Promise<Serving> {
  const program = findNginx()
  if (program === undefined) throw new Error('there is no nginx here to try its recipe with: apt-get install nginx')
  const folder = mkdtempSync(join(tmpdir(), 'xianwen-nginx-'))
  const root = base === '/' ? dist : join(folder, 'root')
  if (base !== '/') {
    mkdirSync(root)
    symlinkSync(dist, join(root, base.slice(1, -1)))
  }
  const port = await freePort()
  const recipe = readFileSync(join(project, 'hosting/nginx.conf'), 'utf8')
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('/srv/xianwen/dist', root)
    .replaceAll(' /404.html;', ` ${base}404.html;`)
  const config = join(folder, 'nginx.conf')
  writeFileSync(join(folder, 'site.conf'), recipe)
  writeFileSync(config, whole(folder))
  const child = spawn(program, ['-c', config, '-e', join(folder, 'error.log')], { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (text) => {
    said += text
  })
  const address = `http://127.0.0.1:${port}${base}`
  while (!(await answers(address)))
    if (child.exitCode !== null) throw new Error(`nginx ended with ${child.exitCode}: ${said}`)
  return {
    address,
    async close() {
      const ended = once(child, 'close')
      child.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** What stands around a site in Debian's own configuration, with its files in a folder of the test's. */
function whole(folder: string): string {
  const user = process.getuid?.() === 0 ? 'user root;' : ''
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${join(folder, name)};`,
  )
  return `${user}
daemon off;
worker_processes 1;
pid ${join(folder, 'pid')};
events {}
http {
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  access_log off;
  ${temporary.join('\n  ')}
  include ${join(folder, 'site.conf')};
}
`
}

function answers(address: string): Promise<boolean> {
  return fetch(address).then(
    () => true,
    () => false,
  )
}
