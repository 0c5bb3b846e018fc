import { writeSearchIndex } from '../../src/search/build/build.ts'
import { halvingCuts } from '../../src/search/build/cuts.ts'

/** Makes the index of a content folder: `node build-ours.ts CONTENT OUT [SEGMENTS]`, by default cut by date. Prints its size as
 *  JSON. */
const [content = '', out = '', segments] = process.argv.slice(2)
const cut = segments === undefined ? {} : { cut: halvingCuts(Number(segments)), mostWhole: 0 }
process.stdout.write(JSON.stringify(await writeSearchIndex({ content, out, ...cut })))
