import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { filesIn } from '../folders.ts'
import { archiveOf, parseInto, put } from '../parsing.ts'

/** A second paper's archive, set up from nothing: its profile, its places, its dumps. */
const profile = `name: 云河日报
slug: yunhe-ribao
home: 云河县
sections: [乡风]
folios: ['今日{paper}·{section}·{page}']
columns: [田埂上的课]
penNames: [云组宣]
`
const places = `places:
  - { name: 临江市, slug: linjiang, kind: prefecture, parent: null, aliases: [临江], position: null }
  - { name: 云河县, slug: yunhe, kind: county, parent: 临江市, aliases: [云河], position: null }
`
const body =
  '近日，云河县白杨镇最后一处水厂改造完成并投入使用，周边十二个村的村民喝上了放心水。今年以来，该县把农村供水列入民生实事清单。'

const front = `雲 河 日 報
国内统一连续出版物号 CN 00-0000
2024年6月19日 星期三
今日4版

云河县织密农村供水一张网

本报讯（云组宣）${body}
`
const inner = `今日云河日报·乡风·3
2024年6月19日 周三

田埂上的课

果农夜校开到田埂上

本报讯（全媒体记者 周立秋）${body.replaceAll('水', '课')}
`

test('a second paper needs a profile, its places and its dumps', async () => {
  const archive = archiveOf({ 'a.txt': front, 'b.txt': inner })
  put(join(archive.out, 'papers', 'yunhe.yaml'), profile)
  put(join(archive.out, 'places.yaml'), places)
  const summary = await parseInto(archive)
  expect(summary.failed).toEqual([])
  expect([...summary.problems.keys()]).toEqual([])
  const read = (folder: string) =>
    filesIn(join(archive.out, 'articles', folder)).map((name) =>
      readFileSync(join(archive.out, 'articles', folder, name), 'utf8'),
    )
  const [a = '', b = ''] = [...read('a'), ...read('b')]
  for (const line of ['paper: 云河日报', 'date: 2024-06-19', 'county: 云河县', 'name: 云组宣'])
    expect(a).toContain(line)
  for (const line of ['paper: 云河日报', 'page: 3', 'section: 乡风', 'column: 田埂上的课', 'name: 周立秋'])
    expect(b).toContain(line)
})
