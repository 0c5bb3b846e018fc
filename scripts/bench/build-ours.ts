import { writeSearchIndex } from '../../src/search/build/build.ts'

/** Makes the index of a content folder: `node build-ours.ts CONTENT OUT`. Prints its size as JSON. */
const [content = '', out = ''] = process.argv.slice(2)
process.stdout.write(JSON.stringify(await writeSearchIndex({ content, out })))
