import { resolve } from 'node:path'
import { isBelowHost } from '../src/search/index/format.ts'
import { isFolder } from './archive/own-files.ts'
import { done, runCommand, someInputUnusable, wrongCall } from './command/cli.ts'
import { contentOption } from './command/options.ts'
import { progressOn } from './command/progress.ts'
import { buildSite } from './site/build.ts'
import { isReplaceable } from './site/folder.ts'

const command = {
  name: 'build',
  about: 'Makes the static site with its search index, in place of what an earlier build made.',
  options: {
    content: contentOption,
    out: { type: 'string', value: 'DIR', default: 'dist', about: 'where the site goes' },
    'no-data': {
      type: 'boolean',
      about:
        'leaves out what is for programs: feeds, lists as JSON, every article as .md, .txt and .json, tables of all',
    },
    packs: {
      type: 'boolean',
      about: 'puts the search index of a big archive into files of some megabytes, of which a browser asks for parts',
    },
    'on-demand': {
      type: 'boolean',
      about:
        'leaves out the pages of articles, of printed pages and of dumps, and each article’s files: npm run serve -- --on-demand makes them when they are asked for',
    },
    fresh: {
      type: 'boolean',
      about: 'takes nothing over from the site that an earlier build left: everything is made anew, for the same bytes',
    },
    'search-at': {
      type: 'string',
      value: 'PATH',
      about: 'writes no search index: npm run search-server answers there, from the folder search/: ../api/',
      must: { be: 'a folder of the same host from search/, with a slash at its end: ../api/', test: isBelowHost },
    },
    portable: {
      type: 'boolean',
      about: 'makes a folder to hand on: it works from a disk or a stick, by a double click on index.html',
    },
  },
} as const

await runCommand(
  command,
  async ({
    content,
    out,
    'no-data': without,
    'search-at': searchAt,
    packs,
    portable,
    fresh,
    'on-demand': onDemand,
  }) => {
    if (!isFolder(content)) return wrongCall(command, `there is no folder ${content}`, 'name one with --content')
    if (portable && packs)
      return wrongCall(command, 'a disk gives no parts of files', 'give --portable or --packs, not both')
    if (portable && searchAt !== undefined)
      return wrongCall(command, 'a site from a disk has no search server', 'give --portable or --search-at, not both')
    if (portable && onDemand)
      return wrongCall(command, 'a site from a disk has no server', 'give --portable or --on-demand, not both')
    if (!isReplaceable(resolve(out)))
      return wrongCall(command, `${out} is not empty and was not made by a build`, 'name another folder with --out')
    const options = { content, out, data: !without, searchAt, packs, portable, fresh, onDemand }
    const outcome = await buildSite({ ...options, onProgress: progressOn() })
    if (outcome.is === 'failed') {
      process.stderr.write(`${outcome.why.join('\n')}\n`)
      return someInputUnusable
    }
    const { pages, articles, files, bytes } = outcome
    const size = `${(bytes / 1e6).toFixed(1)} MB`
    process.stdout.write(`${articles} articles on ${pages} web pages in ${out}: ${files} files, ${size}\n`)
    return done
  },
)
