import { parseArgs } from 'node:util'
import { buildSite } from '../site/build.ts'

/** Makes the site of a content folder without its search index: the same call as `npm run build`. */
const text = { type: 'string', default: '' } as const
const { values } = parseArgs({ options: { content: text, out: text, 'no-data': { type: 'boolean' } } })
const outcome = await buildSite({ content: values.content, out: values.out, data: !values['no-data'], search: false })
if (outcome.is === 'failed') throw new Error(outcome.why.join('\n'))
