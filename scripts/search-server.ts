import { readRegular } from '../src/disk/regular-file.ts'
import { connectSphinx } from '../src/search/sphinx/connection.ts'
import { type ArchiveFacts, sphinxEngine } from '../src/search/sphinx/engine.ts'
import { serveSearch } from '../src/search/sphinx/server.ts'
import { done, interrupted, runCommand, wrongCall } from './command/cli.ts'

const isPort = (text: string) => /^\d{1,5}$/.test(text) && Number(text) <= 65535

const command = {
  name: 'search-server',
  about:
    'Answers the searches of a site that was built with --search-at, over a Sphinx or Manticore cluster (hosting/sphinx), until Ctrl-C. It only reads.',
  options: {
    facts: { type: 'string', value: 'FILE', about: 'what npm run search-feed -- --facts FILE wrote' },
    sphinx: {
      type: 'string',
      value: 'HOST:PORT',
      default: '127.0.0.1:9306',
      about: 'where the cluster’s front speaks SphinxQL',
      must: { be: 'HOST:PORT', test: (text: string) => /^.+:\d{1,5}$/.test(text) },
    },
    host: { type: 'string', value: 'HOST', default: '127.0.0.1', about: 'who may ask: by default this machine alone' },
    port: {
      type: 'string',
      value: 'N',
      default: '4322',
      about: 'where to answer',
      must: { be: 'a number from 0 (any free port) to 65535', test: isPort },
    },
  },
} as const

await runCommand(command, async ({ facts, sphinx, host, port }) => {
  const known = facts === undefined ? undefined : readFacts(facts)
  if (known === undefined)
    return wrongCall(
      command,
      `${facts ?? '--facts'} cannot be read`,
      'write it with npm run search-feed -- --facts FILE',
    )
  const cluster = connectSphinx(sphinx)
  const log = (line: string) => process.stderr.write(`${line}\n`)
  const { address, close } = await serveSearch(sphinxEngine(cluster, known), { host, port: Number(port), log })
  process.stdout.write(`${known.articles} articles are searched at ${address}, until Ctrl-C\n`)
  await interrupted()
  await close()
  await cluster.close()
  return done
})

function readFacts(file: string): ArchiveFacts | undefined {
  try {
    const facts = JSON.parse(readRegular(file).toString('utf8'))
    return Array.isArray(facts?.people) && Array.isArray(facts.places) ? facts : undefined
  } catch {
    return undefined
  }
}
