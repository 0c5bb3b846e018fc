import { expect, test } from 'vitest'
import { urlsAt } from './urls.ts'

test.each([
  ['/', '/'],
  ['/archive/', '/archive/'],
  ['/archive', '/archive/'],
])('every address below %s begins with %s', (base, root) => {
  const url = urlsAt(base)
  const addresses: [string, string][] = [
    [url.home, ''],
    [url.search, 'search/'],
    [url.about, 'about/'],
    [url.dates, 'dates/'],
    [url.year('2023'), 'dates/2023/'],
    [url.month('2023-12'), 'dates/2023/12/'],
    [url.day('2023-12-17'), 'dates/2023/12/17/'],
    [url.undated, 'dates/undated/'],
    [url.everyYear, 'dates/on/'],
    [url.onDay('12-17'), 'dates/on/12-17/'],
    [url.counties, 'counties/'],
    [url.county('yanzhou'), 'counties/yanzhou/'],
    [url.noCounty, 'counties/none/'],
    [url.reporters, 'reporters/'],
    [url.reporter('zhang-1'), 'reporters/zhang-1/'],
    [url.columns, 'columns/'],
    [url.column('xianfeng-1'), 'columns/xianfeng-1/'],
    [url.words, 'words/'],
    [url.word('dangjian-1'), 'words/dangjian-1/'],
    [url.papers, 'papers/'],
    [url.paper('jining-ribao'), 'papers/jining-ribao/'],
    [url.coverage, 'coverage/'],
    [url.offline, 'offline/'],
    [url.coverageOf('2023'), 'coverage/2023/'],
    [url.pages, 'pages/'],
    [url.page('2023/a-1'), 'pages/2023/a-1/'],
    [url.article('aaaaaaaaaaaa'), 'articles/aaaaaaaaaaaa/'],
    [url.file('favicon.svg'), 'favicon.svg'],
  ]
  expect(addresses.map(([made]) => made)).toEqual(addresses.map(([, path]) => root + path))
})
