import { expect, test } from 'vitest'
import type { Card } from '../../search/types.ts'
import { resultsCsv, resultsJson, resultsRis } from './saving.ts'

const dated: Card = {
  id: 'aaaaaaaaaaaa',
  kind: 'article',
  headline: '党建“联”盟',
  subtitle: '泗水,县',
  date: '2023-12-17',
  paper: '济宁日报',
  page: 3,
  people: ['孔敏', '赵明清'],
}
const bare: Card = { id: 'bbbbbbbbbbbb', kind: 'photo', headline: '=1+1', estimate: '2024/..', people: [] }
const addressOf = (id: string) => `https://a.cn/articles/${id}/`

test('a table for Excel: UTF-8 is told, nothing is reckoned with', () => {
  expect(resultsCsv([dated, bare], addressOf).split('\r\n')).toEqual([
    '\ufeff"id","headline","kicker","subtitle","county","date","estimate","paper","page","section","column","people","address"',
    '"aaaaaaaaaaaa","党建“联”盟","","泗水,县","","2023-12-17","","济宁日报","3","","","孔敏 赵明清","https://a.cn/articles/aaaaaaaaaaaa/"',
    `"bbbbbbbbbbbb","'=1+1","","","","","2024/..","","","","","","https://a.cn/articles/bbbbbbbbbbbb/"`,
    '',
  ])
})

test('what reference managers read; nothing is invented for what has no date', () => {
  expect(resultsRis([dated, bare], addressOf).split('\r\n')).toEqual([
    'TY  - NEWS',
    'AU  - 孔敏',
    'AU  - 赵明清',
    'TI  - 党建“联”盟：泗水,县',
    'T2  - 济宁日报',
    'DA  - 2023/12/17',
    'PY  - 2023',
    'SP  - 3',
    'LA  - zh-CN',
    'UR  - https://a.cn/articles/aaaaaaaaaaaa/',
    'ER  - ',
    '',
    'TY  - NEWS',
    'TI  - =1+1',
    'LA  - zh-CN',
    'UR  - https://a.cn/articles/bbbbbbbbbbbb/',
    'ER  - ',
    '',
  ])
})

test('what programs read', () => {
  expect(JSON.parse(resultsJson([bare], addressOf))).toEqual([{ ...bare, address: addressOf(bare.id) }])
})
