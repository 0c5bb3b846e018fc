import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { faultText } from '../src/archive/fault.ts'
import { readSite } from '../src/archive/load.ts'
import { isFolder } from './archive/own-files.ts'
import { done, interrupted, runCommand, someInputUnusable, wrongCall } from './command/cli.ts'
import { contentOption, portOption } from './command/options.ts'
import { sendMade } from './on-demand/answer.ts'
import { filesLeftOut } from './on-demand/files.ts'
import { type LeftOut, readLeftOut } from './site/left-out.ts'
import { type Otherwise, serveSite } from './site/serve.ts'

const command = {
  name: 'serve',
  about: 'Serves a built site until Ctrl-C. It only reads.',
  options: {
    site: { type: 'string', value: 'DIR', default: 'dist', about: 'the site that was built' },
    content: contentOption,
    'on-demand': {
      type: 'boolean',
      about: 'makes the files that npm run build -- --on-demand left out, when they are asked for',
    },
    host: { type: 'string', value: 'HOST', default: '127.0.0.1', about: 'who may ask: by default this machine alone' },
    port: portOption,
  },
} as const

await runCommand(command, async ({ site, content, 'on-demand': onDemand, host, port }) => {
  if (!existsSync(join(site, 'index.html')))
    return wrongCall(command, `there is no site in ${site}`, 'build it there, or name where it is with --site')
  if (!isFolder(content)) return wrongCall(command, `there is no folder ${content}`, 'name one with --content')
  const leftOut = readLeftOut(site)
  if (onDemand && !leftOut)
    return wrongCall(command, `${site} has all its files`, 'serve it without --on-demand, or build it with --on-demand')
  if (!onDemand && leftOut)
    return wrongCall(command, `${site} was built without its articles’ pages`, 'serve it with --on-demand')
  const served = leftOut ? withLeftOut(content, site, leftOut) : asItIs(content)
  if ('why' in served) {
    process.stderr.write(`${served.why.join('\n')}\n`)
    return someInputUnusable
  }
  const { address, close } = await serveSite({ ...served, dir: site, host, port: Number(port) })
  process.stdout.write(`${address}\n`)
  await interrupted()
  await close()
  return done
})

type Served = { base: string; otherwise?: Otherwise } | { why: string[] }

function asItIs(content: string): Served {
  const read = readSite(content)
  return 'faults' in read ? { why: read.faults.map((fault) => faultText(content, fault)) } : { base: read.value.base }
}

function withLeftOut(content: string, site: string, leftOut: LeftOut): Served {
  const read = filesLeftOut(resolve(content), resolve(site), leftOut)
  if ('why' in read) return read
  const log = (line: string) => process.stderr.write(`${line}\n`)
  const otherwise: Otherwise = (path) => {
    const file = read.files(path)
    return file && sendMade(path, file, log)
  }
  return { base: read.archive.site.base, otherwise }
}
