import { expect, test } from 'vitest'
import { changesBetween } from './changes.ts'

const lines = (files: Record<string, string>) =>
  Object.entries(files).map(([file, hash], nth) => ({ from: '', line: nth + 1, text: '', file, hash }))

const same = { 'about/index.html': 'a', '_astro/a.css': 'a' }

test('what is new or other comes in the order in which it may be put there, what is gone last', () => {
  const published = lines({
    ...same,
    'index.html': 'a',
    'search/old/x.bin': 'a',
    'search/index.bin': 'a',
    'sw.js': 'a',
  })
  const now = lines({
    ...same,
    'sw.js': 'b',
    'search/index.bin': 'b',
    'search/new/x.bin': 'a',
    'index.html': 'b',
    'counties/feed.xml': 'a',
    'articles/x/index.html': 'a',
    'articles/x.json': 'a',
    'manifests/site.txt': 'b',
    '_astro/b.css': 'a',
  })
  expect(changesBetween(published, now)).toEqual({
    files: ['_astro/b.css', 'articles/x.json', 'search/new/x.bin'],
    pages: ['articles/x/index.html'],
    fronts: [
      'counties/feed.xml',
      'index.html',
      'manifests/site.txt',
      'search/index.bin',
      'sw.js',
      'manifest-sha256.txt',
    ],
    gone: ['search/old/x.bin'],
  })
})

test('of a site that is as it was published only the manifest is put there again', () => {
  const site = lines(same)
  expect(changesBetween(site, site)).toEqual({ files: [], pages: [], fronts: ['manifest-sha256.txt'], gone: [] })
})
