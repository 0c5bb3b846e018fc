import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The nginx of this machine, on PATH or where Debian keeps what is root's; undefined when there is none. */
export function findNginx(): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin']
  return folders.map((folder) => join(folder, 'nginx')).find((file) => existsSync(file))
}
